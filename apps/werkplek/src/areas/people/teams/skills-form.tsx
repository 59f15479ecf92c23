import { useQueryClient } from '@tanstack/react-query';
import type { SkillsChange, TeamMember } from '@ingang/contracts/people-teams';
import type { FormEvent } from 'react';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField } from '@ingang/ui/field';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { MergeView } from '../../../app/merge/merge-view.tsx';
import { useSaving } from '../../../app/merge/use-saving.ts';
import { useAppText } from '../../../app/messages/index.ts';
import { membersQuery } from './team-members.ts';
import { usePeopleText } from '../messages/index.ts';
import { keyOf, levels, skillsOf, useSkillGroups, type SkillFields } from './skills.ts';

interface SkillsFormProps {
  readonly teamId: string;
  readonly member: TeamMember;
  readonly onClose: () => void;
}

type Skilled = Pick<SkillsChange, 'version' | 'skills'>;

/** What somebody can do: a level from 1 to 5 for each skill, or nothing. */
export function SkillsForm({ teamId, member, onClose }: SkillsFormProps) {
  const t = usePeopleText();
  const app = useAppText();
  const queries = useQueryClient();
  const groups = useSkillGroups(member.skills);
  const saving = useSaving<Skilled, SkillFields>({
    entity: member,
    fieldsOf: (now = member) => Object.fromEntries(groups.flatMap(({ skills }) => skills.map(({ key }) => [key, String(now.skills.find((skill) => keyOf(skill) === key)?.level ?? '')]))),
    send: (base = member, fields) => request(`/users/${member.userId}/skills`, { method: 'PUT', body: { version: base.version, skills: skillsOf(fields) } }),
    reread: async () => (await queries.fetchQuery({ ...membersQuery(teamId), staleTime: 0 })).find(({ userId }) => userId === member.userId) ?? member,
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save();
  };
  const choices = levels.map((level) => ({ value: level, label: `${level} ${t(`level.${level}`)}` }));
  const labels = Object.fromEntries(groups.flatMap(({ skills }) => skills.map(({ key, name }) => [key, name])));
  return (
    <Dialog open wide title={t('skills.title', { name: member.displayName })} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        {groups.map(({ kind, skills }) => (
          <fieldset key={kind}>
            <legend>{t(`skills.${kind}`)}</legend>
            <div className="form-grid">
              {skills.map(({ key, name }) => (
                <SelectField key={key} label={name} none={t('skills.none')} value={saving.fields[key] ?? ''} choices={choices} onChange={(event) => saving.change({ [key]: event.target.value })} />
              ))}
            </div>
          </fieldset>
        ))}
        <FormFoot error={saving.error} isPending={saving.isPending} onClose={onClose} />
      </form>
      <MergeView saving={saving} labels={labels} show={(key, fields) => fields[key] ?? ''} />
    </Dialog>
  );
}
