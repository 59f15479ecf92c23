import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Authority } from '@ingang/contracts/region';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useRegionText } from '../messages/index.ts';
import { useRegion } from '../region.ts';

const midday = (day: string) => `${day}T12:00:00Z`;

/** How this municipality takes part, from when until when. */
export function Cooperation({ authority }: { readonly authority: Authority }) {
  const t = useRegionText();
  const format = useFormat();
  const queries = useQueryClient();
  const { language } = useLanguage();
  const { cooperationForms } = useRegion();
  const [form, setForm] = useState(authority.currentForm ?? '1');
  const [outsideHours, setOutsideHours] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const add = useMutation({
    mutationFn: () => request(`/authorities/${authority.id}/cooperation`, { method: 'POST', body: { form, ...(outsideHours && { outsideHoursForm: outsideHours }), validFrom }, idempotencyKey: crypto.randomUUID() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['region'] }),
  });
  const nameOf = (code: string) => `${code} ${cooperationForms.find((one) => one.code === code)?.name[language] ?? ''}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <section className="stack">
      <h2>{t('cooperation.title')}</h2>
      <ol className="plain-list">
        {authority.cooperation.map((period) => (
          <li key={period.validFrom}>
            {nameOf(period.form)}{period.outsideHoursForm && `, ${t('cooperation.outside', { form: nameOf(period.outsideHoursForm) })}`}{' '}
            <span className="soft">
              {t('cooperation.from', { date: format.date(midday(period.validFrom)) })} {period.validUntil && t('cooperation.until', { date: format.date(midday(period.validUntil)) })}
            </span>
          </li>
        ))}
      </ol>
      <form className="filters" onSubmit={submit} noValidate>
        <SelectField label={t('cooperation.new')} value={form} choices={cooperationForms.map(({ code }) => ({ value: code, label: nameOf(code) }))} onChange={(event) => setForm(event.target.value as typeof form)} />
        <SelectField label={t('cooperation.outsideHours')} none={t('cooperation.same')} value={outsideHours} choices={cooperationForms.map(({ code }) => ({ value: code, label: nameOf(code) }))} onChange={(event) => setOutsideHours(event.target.value)} />
        <TextField label={t('cooperation.start')} type="date" value={validFrom} fault={faultOf(add.error, 'validFrom')} onChange={(event) => setValidFrom(event.target.value)} />
        <Button submit>{t('cooperation.add')}</Button>
      </form>
      {add.error && <Failure error={add.error} />}
    </section>
  );
}
