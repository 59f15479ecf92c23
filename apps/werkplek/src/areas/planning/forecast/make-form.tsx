import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { NewForecast, StartedForecast } from '@ingang/contracts/planning/forecast';
import { channelNamed } from '@ingang/planning/scenario';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField, type Choice } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useLanguage } from '../../../i18n/language.tsx';
import { useAuthorities } from '../../region/region.ts';
import { countedQuery, countsFilesQuery } from './forecasts.ts';
import { useForecastText } from './messages/index.ts';
import { dateNamed } from './names.ts';

const intervals = [5, 15, 30, 60] as const;
const weeks = [2, 4, 8, 13, 26] as const;
const splits = ['none', 'channel', 'authority', 'product'] as const;
const channels = ['phone', 'desk', 'email', 'post', 'web', 'chat', 'social'] as const;

interface MakeFormProps {
  readonly isBusy: boolean;
  readonly onStarted: (started: StartedForecast) => void;
}

/** Says what is to be forecast. The example comes first while this system has too little to learn from. */
export function MakeForm({ isBusy, onStarted }: MakeFormProps) {
  const t = useForecastText();
  const { language } = useLanguage();
  const authorities = useAuthorities();
  const { data: counted } = useQuery(countedQuery);
  const { data: files = [] } = useQuery(countsFilesQuery);
  const [fields, setFields] = useState({ source: '', channel: undefined as string | undefined, authorityId: '', split: 'authority', interval: '15', weeks: '4', name: '' });
  const isLittle = counted !== undefined && (counted.all.enough === 'nothing' || counted.all.enough === 'unproven');
  const source = fields.source || (files[0]?.id ?? (isLittle ? 'example' : 'running'));
  const isFile = source !== 'running' && source !== 'example';
  const channel = fields.channel ?? (isFile ? '' : 'phone'); // a file need not say of which channel it is
  const sources: Choice[] = [
    { value: 'running', label: t('make.source.running') }, ...files.map(({ id, name }) => ({ value: id, label: name })), { value: 'example', label: t('make.source.example') },
  ];
  const name = fields.name || t('make.nameOf', { source: sources.find(({ value }) => value === source)?.label ?? '', date: counted ? dateNamed(counted.today, language, 'tick') : '' });
  const bind = <Name extends keyof typeof fields>(field: Name) => ({ value: fields[field], onChange: (event: { target: { value: string } }) => setFields({ ...fields, [field]: event.target.value }) });
  const start = useMutation({
    mutationFn: (body: NewForecast) => request<StartedForecast>('/forecasts', { method: 'POST', body, idempotencyKey: crypto.randomUUID() }),
    onSuccess: onStarted,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate({
      name, source: isFile ? 'counts' : source, ...(isFile && { countsId: source }), ...(channel && { channel }), ...(fields.authorityId && { authorityId: fields.authorityId }),
      split: fields.split as NewForecast['split'], intervalMinutes: Number(fields.interval) as NewForecast['intervalMinutes'], horizonDays: Number(fields.weeks) * 7,
    });
  };
  return (
    <section className="stack" aria-labelledby="forecast-make">
      <h2 id="forecast-make">{t('make.title')}</h2>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form-grid">
          <SelectField label={t('make.source')} choices={sources} {...bind('source')} value={source} fault={faultOf(start.error, 'countsId')} />
          <SelectField label={t('make.channel')} none={t('make.channel.all')} choices={channels.map((value) => ({ value, label: channelNamed(language, value) }))} {...bind('channel')} value={channel} />
          <SelectField label={t('make.authority')} none={t('make.authority.all')} choices={authorities.map(({ id, name: label }) => ({ value: id, label }))} {...bind('authorityId')} />
          <SelectField label={t('make.split')} choices={splits.map((value) => ({ value, label: t(`make.split.${value}`) }))} {...bind('split')} />
          <SelectField label={t('make.interval')} choices={intervals.map((minutes) => ({ value: String(minutes), label: t('make.interval.of', { minutes }) }))} {...bind('interval')} fault={faultOf(start.error, 'intervalMinutes')} />
          <SelectField label={t('make.horizon')} choices={weeks.map((count) => ({ value: String(count), label: t('make.horizon.of', { weeks: count }) }))} {...bind('weeks')} />
          <TextField label={t('make.name')} {...bind('name')} value={name} fault={faultOf(start.error, 'name')} />
        </div>
        {start.error && <Failure error={start.error} />}
        <div className="row"><Button submit look="primary" disabled={isBusy || start.isPending}>{t('make.start')}</Button></div>
      </form>
    </section>
  );
}
