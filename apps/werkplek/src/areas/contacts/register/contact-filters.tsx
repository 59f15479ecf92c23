import { Button } from '@ingang/ui/button';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { useAppText } from '../../../app/messages/index.ts';
import type { contacts } from '../../../app/search.ts';
import { useAuthorities } from '../../region/region.ts';
import { channels } from '../channels.ts';
import { outcomes } from '../desk/question-list.tsx';
import { useContactsText } from '../messages/index.ts';
import { usePageText } from './messages/index.ts';

export type ContactSearch = ReturnType<typeof contacts>;

interface ContactFiltersProps {
  readonly value: ContactSearch;
  readonly onChange: (value: ContactSearch) => void;
}

/** Conditions live in the address, so that a list can be kept, shared and returned to. */
export function ContactFilters({ value, onChange }: ContactFiltersProps) {
  const t = useContactsText();
  const page = usePageText();
  const app = useAppText();
  const authorities = useAuthorities();
  const set = (name: keyof ContactSearch) => (event: { target: { value: string } }) => onChange({ ...value, [name]: event.target.value || undefined });
  return (
    <search className="filters">
      <TextField label={page('list.search')} defaultValue={value.q ?? ''} onChange={set('q')} />
      <SelectField label={t('authority.label')} none={app('all')} value={value.authority ?? ''} onChange={set('authority')} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} />
      <SelectField label={t('channel.label')} none={app('all')} value={value.channel ?? ''} onChange={set('channel')} choices={channels.map((one) => ({ value: one, label: t(`channel.${one}`) }))} />
      <SelectField label={t('outcome.label')} none={app('all')} value={value.outcome ?? ''} onChange={set('outcome')} choices={outcomes.map((one) => ({ value: one, label: t(`outcome.${one}`) }))} />
      <SelectField
        label={page('list.status')}
        none={app('all')}
        value={value.status ?? ''}
        onChange={set('status')}
        choices={(['open', 'finished', 'discarded'] as const).map((one) => ({ value: one, label: t(`status.${one}`) }))}
      />
      <TextField label={page('list.from')} type="date" value={value.from ?? ''} onChange={set('from')} />
      <TextField label={page('list.until')} type="date" value={value.until ?? ''} onChange={set('until')} />
      <Tick label={page('list.mine')} checked={value.mine ?? false} onChange={(event) => onChange({ ...value, mine: event.target.checked || undefined } as ContactSearch)} />
      {Object.keys(value).length > 0 && (
        <Button look="plain" onClick={() => onChange({})}>
          {page('list.reset')}
        </Button>
      )}
    </search>
  );
}
