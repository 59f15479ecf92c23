import type { Team } from '@ingang/contracts/region-units';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { useAppText } from '../../../app/messages/index.ts';
import { channels } from '../../contacts/channels.ts';
import { useContactsText } from '../../contacts/messages/index.ts';
import { useRegionText } from '../messages/index.ts';
import { useAuthorities } from '../region.ts';
import { Several } from './several.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import type { UnitFormProps } from './units-table.tsx';
import { namesOf, type UnitFields } from './unit.ts';
import { useUnitSaving } from './use-unit-saving.ts';

interface TeamFields extends UnitFields {
  readonly code: string;
  readonly line: Team['line'];
  readonly channels: readonly string[];
  readonly authorityIds: readonly string[];
  readonly external: boolean;
}

const lines = ['first', 'second', 'third'] as const;

const fieldsOf = (team: Team | undefined): TeamFields => ({
  ...namesOf(team),
  code: team?.id ?? '',
  line: team?.line ?? 'first',
  channels: team?.channels ?? ['phone'],
  authorityIds: team?.authorityIds ?? [],
  external: team?.external ?? false,
});

export function TeamForm({ unit, onClose }: UnitFormProps<Team>) {
  const t = useRegionText();
  const app = useAppText();
  const contacts = useContactsText();
  const authorities = useAuthorities();
  const saving = useUnitSaving<Team, TeamFields>({
    path: '/teams', unit, fieldsOf, onSaved: onClose,
    bodyOf: ({ line, channels, authorityIds, external }) => ({ line, channels, authorityIds, external }),
    bodyOfNew: ({ code }) => ({ id: code }),
  });
  const { fields, error } = saving;
  const authorityChoices = authorities.map(({ id, name }) => ({ value: id, label: name }));
  const channelChoices = channels.map((value) => ({ value, label: contacts(`channel.${value}`) }));
  const named = (choices: readonly { value: string; label: string }[], values: readonly string[]) =>
    choices.filter(({ value }) => values.includes(value)).map(({ label }) => label).join(', ');
  const labels = { code: t('departments.code'), line: t('teams.line'), channels: t('teams.channels'), authorityIds: t('departments.for'), external: t('teams.external') };
  const show = (field: keyof typeof labels, from: TeamFields): string => {
    if (field === 'line') return t(`line.${from.line}`);
    if (field === 'channels') return named(channelChoices, from.channels);
    if (field === 'authorityIds') return named(authorityChoices, from.authorityIds);
    return field === 'external' ? app(from.external ? 'yes' : 'no') : from.code;
  };
  return (
    <UnitDialog title={t(unit ? 'teams.edit' : 'teams.new')} saving={saving} labels={labels} show={show} onClose={onClose}>
      <div className="form-grid">
        {!unit && <TextField label={t('departments.code')} hint={t('units.codeHint')} value={fields.code} fault={faultOf(error, 'id')} onChange={(event) => saving.change({ code: event.target.value })} />}
        <SelectField label={t('teams.line')} value={fields.line} choices={lines.map((value) => ({ value, label: t(`line.${value}`) }))} onChange={(event) => saving.change({ line: event.target.value as Team['line'] })} />
      </div>
      <Several label={t('departments.for')} choices={authorityChoices} value={fields.authorityIds} fault={faultOf(error, 'authorityIds')} onChange={(authorityIds) => saving.change({ authorityIds })} />
      <Several label={t('teams.channels')} choices={channelChoices} value={fields.channels} fault={faultOf(error, 'channels')} onChange={(chosen) => saving.change({ channels: chosen })} />
      <Tick label={t('teams.external')} checked={fields.external} onChange={(event) => saving.change({ external: event.target.checked })} />
    </UnitDialog>
  );
}
