import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Circumstance } from '@ingang/contracts/planning/forecast';
import { Button } from '@ingang/ui/button';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import type { Language } from '../../../i18n/catalogue.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useAuthority } from '../../region/region.ts';
import { CircumstanceDialog } from './circumstance-dialog.tsx';
import { circumstancesQuery } from './forecasts.ts';
import { useForecastText, type ForecastText } from './messages/index.ts';
import { dateNamed, numberFor } from './names.ts';

/** What is known beside the counts. */
export function KnownSection({ mayChange }: { readonly mayChange: boolean }) {
  const t = useForecastText();
  const queries = useQueryClient();
  const { data = [], error } = useQuery(circumstancesQuery);
  const [open, setOpen] = useState<Circumstance | 'new'>();
  const remove = useMutation({
    mutationFn: ({ id, version }: Circumstance) => request(`/forecast-circumstances/${id}`, { method: 'DELETE', query: { version } }),
    onSettled: () => queries.invalidateQueries({ queryKey: circumstancesQuery.queryKey }),
  });
  return (
    <section className="stack" aria-labelledby="forecast-known">
      <h2 id="forecast-known">{t('known.title')}</h2>
      <p className="soft">{t('known.lead')}</p>
      {(error ?? remove.error) && <Failure error={error ?? remove.error} />}
      {data.length === 0 ? <p className="soft">{t('known.none')}</p> : (
        <ul className="forecast-list">
          {data.map((one) => (
            <li key={one.id}>
              <Known known={one} />
              {mayChange && (
                <span className="row row-tight">
                  <Button small look="plain" icon={Pencil} aria-label={t('known.change', { name: one.name })} onClick={() => setOpen(one)} />
                  <Button small look="plain" icon={X} aria-label={t('known.removeOf', { name: one.name })} disabled={remove.isPending} onClick={() => remove.mutate(one)} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && <div className="row"><Button icon={Plus} onClick={() => setOpen('new')}>{t('known.add')}</Button></div>}
      {open && <CircumstanceDialog {...(open !== 'new' && { before: open })} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function Known({ known }: { readonly known: Circumstance }) {
  const t = useForecastText();
  const { language } = useLanguage();
  const authority = useAuthority(known.authorityId);
  return (
    <span>
      {known.name}
      <span className="soft small"> · {lineOf(t, language, known)}{authority && ` · ${authority.name}`}</span>
    </span>
  );
}

function lineOf(t: ForecastText, language: Language, { kind, date: on, untilDate, isClosed, reached, contactsEach, contacts }: Circumstance): string {
  const date = dateNamed(on, language, 'short');
  const number = numberFor(language, 1);
  switch (kind) {
    case 'event': return t('known.line.event', { date, reached: number(reached ?? 0), each: number((contactsEach ?? 0) * 100) });
    case 'special-day': return isClosed ? t('known.line.closed', { date }) : t('known.line.special-day', { date });
    case 'period': return t('known.line.period', { date, until: dateNamed(untilDate ?? on, language, 'short') });
    case 'correction': return contacts === null ? t('known.line.forgotten', { date }) : t('known.line.correction', { date, contacts: number(contacts) });
  }
}
