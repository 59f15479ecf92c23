import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { CountsFile } from '@ingang/contracts/planning/forecast';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { Problem } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useLanguage } from '../../../i18n/language.tsx';
import { countsFilesQuery } from './forecasts.ts';
import { useForecastText } from './messages/index.ts';
import { dateNamed, numberFor } from './names.ts';

const mostBytes = 8_000_000;

/** Files with counts that were brought, and a way to bring one. */
export function CountsSection({ mayChange }: { readonly mayChange: boolean }) {
  const t = useForecastText();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { data = [], error } = useQuery(countsFilesQuery);
  const number = numberFor(language);
  const remove = useMutation({
    mutationFn: (id: string) => request(`/contact-counts/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: countsFilesQuery.queryKey }),
  });
  const date = (value: string | null) => (value === null ? '–' : dateNamed(value, language, 'tick'));
  return (
    <section className="stack" aria-labelledby="forecast-files">
      <h2 id="forecast-files">{t('files.title')}</h2>
      <p className="soft">{t('files.lead')}</p>
      {(error ?? remove.error) && <Failure error={error ?? remove.error} />}
      {data.length === 0 ? <p className="soft">{t('files.none')}</p> : (
        <ul className="forecast-list">
          {data.map(({ id, name, intervalMinutes: minutes, history }) => (
            <li key={id}>
              <span>
                {name}
                <span className="soft small"> · {t('files.line', { contacts: number(history.contacts), days: number(history.days), from: date(history.firstDate), until: date(history.lastDate), minutes })}</span>
              </span>
              {mayChange && <Button small look="plain" icon={X} aria-label={t('files.removeOf', { name })} disabled={remove.isPending} onClick={() => remove.mutate(id)} />}
            </li>
          ))}
        </ul>
      )}
      {mayChange && <BringForm />}
    </section>
  );
}

function BringForm() {
  const t = useForecastText();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<string>();
  const bring = useMutation({
    mutationFn: async (chosen: File) => request<CountsFile>('/contact-counts', { method: 'POST', body: { name: chosen.name, content: await chosen.text() }, idempotencyKey: crypto.randomUUID() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: countsFilesQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = !file ? t('files.choose') : file.size > mostBytes ? t('files.tooLarge') : undefined;
    setFault(wrong);
    if (file && wrong === undefined) bring.mutate(file);
  };
  const faults = bring.error instanceof Problem ? (bring.error.faults ?? []) : [];
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField label={t('files.file')} type="file" accept=".csv,text/csv" fault={fault} onChange={(event) => setFile(event.target.files?.[0])} />
      {faults.length > 0 ? <ul className="forecast-sentences field-fault" role="alert">{faults.map(({ message }) => <li key={message}>{message}</li>)}</ul> : bring.error && <Failure error={bring.error} />}
      <div className="row"><Button submit disabled={bring.isPending}>{t('files.add')}</Button></div>
    </form>
  );
}
