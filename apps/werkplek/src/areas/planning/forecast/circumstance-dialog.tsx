import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Circumstance, NewCircumstance } from '@ingang/contracts/planning/forecast';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useAuthorities } from '../../region/region.ts';
import { circumstanceKinds, circumstanceOf, fieldsOf, type CircumstanceFields } from './circumstance-fields.ts';
import { circumstancesQuery } from './forecasts.ts';
import { useForecastText } from './messages/index.ts';

interface CircumstanceDialogProps {
  /** Left out: a new one. */
  readonly before?: Circumstance;
  readonly onClose: () => void;
}

export function CircumstanceDialog({ before, onClose }: CircumstanceDialogProps) {
  const t = useForecastText();
  const app = useAppText();
  const queries = useQueryClient();
  const authorities = useAuthorities();
  const [key] = useState(() => crypto.randomUUID());
  const [fields, setFields] = useState(() => fieldsOf(before));
  const [wrong, setWrong] = useState<string>();
  const save = useMutation({
    mutationFn: (body: NewCircumstance) => before
      ? request<Circumstance>(`/forecast-circumstances/${before.id}`, { method: 'PUT', body: { ...body, version: before.version } })
      : request<Circumstance>('/forecast-circumstances', { method: 'POST', body, idempotencyKey: key }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: circumstancesQuery.queryKey });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const made = circumstanceOf(fields);
    setWrong('wrong' in made ? made.wrong : undefined);
    if ('circumstance' in made) save.mutate(made.circumstance);
  };
  const bind = (name: Exclude<keyof CircumstanceFields, 'kind' | 'isClosed'>) => ({
    value: fields[name], onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
    fault: wrong === name ? t('known.number') : faultOf(save.error, name === 'each' ? 'contactsEach' : name),
  });
  const { kind } = fields;
  return (
    <Dialog open title={t(before ? 'known.changeTitle' : 'known.addTitle')} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form-grid">
          <SelectField label={t('known.kind')} value={kind} choices={circumstanceKinds.map((value) => ({ value, label: t(`known.kind.${value}`) }))} onChange={(event) => setFields({ ...fields, kind: event.target.value as NewCircumstance['kind'] })} />
          <TextField label={t('known.name')} autoFocus {...bind('name')} />
          <TextField label={t(kind === 'period' ? 'known.from' : 'known.date')} type="date" {...bind('date')} />
          {kind === 'period' && <TextField label={t('known.until')} type="date" {...bind('untilDate')} />}
          {kind === 'event' && <TextField label={t('known.reached')} inputMode="numeric" {...bind('reached')} />}
          {kind === 'event' && <TextField label={t('known.each')} inputMode="decimal" {...bind('each')} />}
          {kind === 'correction' && <TextField label={t('known.contacts')} inputMode="numeric" hint={t('known.contactsHint')} {...bind('contacts')} />}
          {kind !== 'correction' && <TextField label={t('known.likeness')} hint={t('known.likenessHint')} {...bind('likeness')} />}
          <SelectField label={t('known.authority')} none={t('known.region')} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} {...bind('authorityId')} />
        </div>
        {kind === 'special-day' && <Tick label={t('known.closed')} checked={fields.isClosed} onChange={(event) => setFields({ ...fields, isClosed: event.target.checked })} />}
        <FormFoot error={save.error} isPending={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
