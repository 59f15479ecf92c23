import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { AgentContract, ScheduledPerson, WeekBoard } from '@ingang/contracts/planning/schedule';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { faultOf } from '../../../../api/errors.ts';
import { request } from '../../../../api/request.ts';
import { Failure } from '../../../../app/failure.tsx';
import { MergeView } from '../../../../app/merge/merge-view.tsx';
import { useSaving } from '../../../../app/merge/use-saving.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { contractOf, fieldsOf, usualContract, wrongIn, type ContractDay, type ContractFields } from './contract-fields.ts';
import { useScheduleText } from '../messages/index.ts';
import { weekQuery } from '../week-queries.ts';

interface ContractFormProps {
  readonly board: Pick<WeekBoard, 'teamId' | 'week'>;
  readonly person: ScheduledPerson;
}

/** Hours, days and on each of them the times between which somebody works. */
export function ContractForm({ board, person }: ContractFormProps) {
  const t = useScheduleText();
  const queries = useQueryClient();
  const [isChecked, setChecked] = useState(false);
  const dayText = useDayText();
  const none: AgentContract = { ...usualContract, version: 0 };
  const saving = useSaving<AgentContract, ContractFields>({
    entity: person.contract ?? none,
    fieldsOf: (now = none) => fieldsOf(now),
    send: (base = none, now) => request(`/planning-contracts/${person.userId}`, { method: 'PUT', body: { version: base.version, ...contractOf(now) } }),
    reread: async () => (await queries.fetchQuery({ ...weekQuery(board.teamId, board.week), staleTime: 0 })).people.find(({ userId }) => userId === person.userId)?.contract ?? none,
    onSaved: () => queries.invalidateQueries({ queryKey: ['planning', 'schedule-week'] }),
  });
  const { fields, change, error } = saving;
  const wrong = isChecked ? wrongIn(fields) : new Set<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (wrongIn(fields).size === 0 && !saving.isPending) saving.save();
  };
  const number = (name: 'hoursAWeek' | 'mostDays' | 'shortest' | 'longest', field: string) => (
    <TextField label={t(`agreed.${name}`)} inputMode="decimal" value={fields[name]} fault={wrong.has(name) ? t('agreed.number') : faultOf(error, field)} onChange={({ target }) => change({ [name]: target.value })} />
  );
  const show = (field: keyof ContractFields, values: ContractFields): string => {
    if (field === 'days') return values.days.map(dayText).join('\n');
    return field === 'place' ? t(values.place === 'home' ? 'agreed.atHome' : 'agreed.office') : values[field];
  };
  return (
    <form className="form" noValidate aria-label={t('agreed.contract')} onSubmit={submit}>
      <h3>{t('agreed.contract')}</h3>
      <div className="form-grid">
        <SelectField label={t('agreed.place')} value={fields.place} choices={[{ value: 'office', label: t('agreed.office') }, { value: 'home', label: t('agreed.atHome') }]} onChange={({ target }) => change({ place: target.value as ContractFields['place'] })} />
        {number('hoursAWeek', 'paidMinutesAWeek')}
        {number('mostDays', 'mostDays')}
        {number('shortest', 'shortestShiftMinutes')}
        {number('longest', 'longestShiftMinutes')}
      </div>
      <ContractDays days={fields.days} wrong={wrong} onChange={(days) => change({ days })} />
      {error !== null && <Failure error={error} />}
      {saving.isSaved && <Notice state="good" live><p>{t('agreed.saved')}</p></Notice>}
      <div className="row row-end"><Button submit look="primary">{t('agreed.save')}</Button></div>
      <MergeView
        saving={saving} show={show}
        labels={{ place: t('agreed.place'), hoursAWeek: t('agreed.hoursAWeek'), mostDays: t('agreed.mostDays'), shortest: t('agreed.shortest'), longest: t('agreed.longest'), days: t('agreed.days') }}
      />
    </form>
  );
}

function useDayText(): (day: ContractDay) => string {
  const t = useScheduleText();
  const weekday = useWeekday();
  return ({ key, works, earliest, latest }) => `${weekday(key)}: ${works ? `${earliest || '0:00'}–${latest || '24:00'}` : t('agreed.off')}`;
}

/** @returns the short name of a weekday, 1 is Monday */
function useWeekday(): (key: string) => string {
  const { day } = useFormat();
  return (key) => day(`2024-01-0${key}T12:00:00Z`).split(' ')[0] ?? '';
}

interface ContractDaysProps {
  readonly days: readonly ContractDay[];
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (days: readonly ContractDay[]) => void;
}

function ContractDays({ days, wrong, onChange }: ContractDaysProps) {
  const t = useScheduleText();
  const weekday = useWeekday();
  const put = (key: string, part: Partial<ContractDay>) => onChange(days.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <fieldset>
      <legend className="field-label">{t('agreed.days')}</legend>
      <p className="field-hint">{t('agreed.daysHelp')}</p>
      <ul className="contract-days">
        {days.map((one) => {
          const day = weekday(one.key);
          const isWrong = wrong.has(one.key);
          const time = (name: 'earliest' | 'latest', fault: string | undefined) => (
            <TextField hideLabel label={`${day}: ${t(`agreed.${name}`).toLowerCase()}`} placeholder={name === 'earliest' ? '0:00' : '24:00'} value={one[name]} fault={fault} aria-invalid={isWrong || undefined} onChange={({ target }) => put(one.key, { [name]: target.value })} />
          );
          return (
            <li key={one.key}>
              <Tick label={day} checked={one.works} onChange={({ target }) => put(one.key, { works: target.checked })} />
              {one.works ? <>{time('earliest', isWrong ? t('agreed.times') : undefined)}<span aria-hidden>–</span>{time('latest', undefined)}</> : <span className="soft small">{t('agreed.off')}</span>}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
