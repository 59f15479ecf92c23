import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { TeamMember } from '@ingang/contracts/people-teams';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { AdminTabs } from '../../region/administration/admin-tabs.tsx';
import { useRegion } from '../../region/region.ts';
import { usePeopleText } from '../messages/index.ts';
import { useMay } from '../session/session.ts';
import { AddMember } from './add-member.tsx';
import { skillKinds, useSkillNames } from './skills.ts';
import { SkillsForm } from './skills-form.tsx';
import { membersQuery, useKeepMember } from './team-members.ts';

export function TeamPage() {
  const t = usePeopleText();
  const app = useAppText();
  const { language } = useLanguage();
  const { teamId } = useParams({ from: '/in/administration/teams/$teamId' });
  const team = useRegion().teams.find(({ id }) => id === teamId);
  const name = team?.name[language] ?? teamId;
  useTitle(name);
  const mayKeep = useMay()('people:keep-team-members') && (team?.active ?? false);
  const [skilled, setSkilled] = useState<TeamMember>();
  const { data, error } = useQuery(membersQuery(teamId));
  const keep = useKeepMember(teamId);
  const columns = useColumns(setSkilled, mayKeep ? keep.mutate : undefined);
  return (
    <div className="page">
      <Link to="/administration/teams">{t('teams.back')}</Link>
      <h1>{name}</h1>
      <AdminTabs />
      {mayKeep && data && (
        <search className="filters">
          <AddMember present={data.map(({ userId }) => userId)} onAdd={(userId) => keep.mutate({ userId, leads: false })} />
        </search>
      )}
      {keep.error && <Failure error={keep.error} />}
      {error && <Failure error={error} />}
      {!data && !error && <Waiting>{app('loading')}</Waiting>}
      {data?.length === 0 && <Empty title={t('teams.empty')} />}
      {data && data.length > 0 && <Table label={name} columns={columns} rows={data} keyOf={({ userId }) => userId} />}
      {skilled && <SkillsForm key={skilled.userId} teamId={teamId} member={skilled} onClose={() => setSkilled(undefined)} />}
    </div>
  );
}

type Keep = (change: { userId: string; leads: boolean | 'leaves' }) => void;

function useColumns(onSkills: (member: TeamMember) => void, onKeep: Keep | undefined): readonly Column<TeamMember>[] {
  const t = usePeopleText();
  const nameOf = useSkillNames();
  const keeping: readonly Column<TeamMember>[] = onKeep
    ? [
        {
          key: 'keep',
          title: t('teams.keep'),
          cell: ({ userId, displayName, leads }) => (
            <span className="row nowrap">
              <button type="button" className="link-button" onClick={() => onKeep({ userId, leads: !leads })}>
                {t(leads ? 'teams.leadsNoLonger' : 'teams.makeLead')}
                <span className="only-heard">: {displayName}</span>
              </button>
              <Button look="plain" icon={X} aria-label={t('teams.remove', { name: displayName })} onClick={() => onKeep({ userId, leads: 'leaves' })} />
            </span>
          ),
        },
      ]
    : [];
  return [
    {
      key: 'name',
      title: t('users.name'),
      cell: (member) => (
        <span className="row">
          {member.maySetSkills ? (
            <button type="button" className="link-button" onClick={() => onSkills(member)}>
              {member.displayName}
            </button>
          ) : (
            member.displayName
          )}
          {member.leads && <Tag>{t('teams.leads')}</Tag>}
          {!member.active && <Tag>{t('users.inactive')}</Tag>}
        </span>
      ),
    },
    ...skillKinds.map((kind): Column<TeamMember> => ({
      key: kind,
      title: t(`skills.${kind}`),
      cell: ({ skills }) => skills.filter((skill) => skill.kind === kind).map((skill) => `${nameOf(skill)} ${skill.level}`).join(', '),
    })),
    ...keeping,
  ];
}
