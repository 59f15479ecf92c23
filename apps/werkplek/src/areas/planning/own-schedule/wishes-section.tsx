import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { OwnWish } from '@ingang/contracts/planning/own-schedule';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField } from '@ingang/ui/field';
import { Tag } from '@ingang/ui/tag';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { clock, minuteOf, noonOf } from './days.ts';
import { useOwnScheduleText } from './messages/index.ts';
import { wishesQuery } from './own-schedule-api.ts';

/** What one would rather, for schedules that are still to be made. */
export function WishesSection() {
  const t = useOwnScheduleText();
  const queries = useQueryClient();
  const { data, error } = useQuery(wishesQuery);
  const remove = useMutation({
    mutationFn: (id: string) => request(`/my-schedule-wishes/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: wishesQuery.queryKey }),
  });
  const failed = error ?? remove.error;
  return (
    <section className="stack" aria-labelledby="own-wishes">
      <h2 id="own-wishes">{t('wishes')}</h2>
      <p className="soft measure">{t('wishes.text')}</p>
      {failed && <Failure error={failed} />}
      {data?.length === 0 && <p>{t('wishes.none')}</p>}
      {data && data.length > 0 && <ul className="own-wishes">{data.map((wish) => <Wish key={wish.id} wish={wish} onRemove={() => remove.mutate(wish.id)} />)}</ul>}
      <WishForm />
    </section>
  );
}

function Wish({ wish: { date, hours, answer, reason }, onRemove }: { readonly wish: OwnWish; readonly onRemove: () => void }) {
  const t = useOwnScheduleText();
  const day = useFormat().day(noonOf(date));
  return (
    <li className="row">
      <span>{t('shift.day', { day, what: hours ? t('wish.only.times', { from: clock(hours.fromMinute), until: clock(hours.untilMinute) }) : t('wish.not.text') })}</span>
      {answer !== null && <Tag state={answer === 'granted' ? 'good' : 'bad'}>{t(`wish.${answer}`)}</Tag>}
      {reason !== null && <span className="small">{reason}</span>}
      <Button small look="plain" icon={X} aria-label={t('wish.remove', { day })} onClick={onRemove} />
    </li>
  );
}

function WishForm() {
  const t = useOwnScheduleText();
  const queries = useQueryClient();
  const [date, setDate] = useState('');
  const [kind, setKind] = useState('not');
  const [from, setFrom] = useState('09:00');
  const [until, setUntil] = useState('15:00');
  const save = useMutation({
    mutationFn: () => request('/my-schedule-wishes', { method: 'POST', body: { date, hours: kind === 'only' ? { fromMinute: minuteOf(from) ?? 0, untilMinute: minuteOf(until) ?? 0 } : null } }),
    onSuccess: () => setDate(''),
    onSettled: () => queries.invalidateQueries({ queryKey: wishesQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const kinds = [{ value: 'not', label: t('wish.not') }, { value: 'only', label: t('wish.only') }];
  return (
    <form className="own-wish-form" onSubmit={submit} noValidate>
      <TextField type="date" label={t('wish.date')} value={date} fault={faultOf(save.error, 'date')} onChange={(event) => setDate(event.target.value)} />
      <SelectField label={t('wish.kind')} choices={kinds} value={kind} onChange={(event) => setKind(event.target.value)} />
      {kind === 'only' && <TextField type="time" label={t('wish.from')} value={from} onChange={(event) => setFrom(event.target.value)} />}
      {kind === 'only' && <TextField type="time" label={t('wish.until')} value={until} fault={faultOf(save.error, 'hours.untilMinute')} onChange={(event) => setUntil(event.target.value)} />}
      <Button submit disabled={save.isPending || date === ''}>{t('wish.add')}</Button>
    </form>
  );
}
