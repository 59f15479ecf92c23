import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgentContract, ScheduledPerson } from '@ingang/contracts/planning/schedule';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { clock, minuteOf } from './board-model.ts';
import { useScheduleText } from './messages/index.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const usual: Omit<AgentContract, 'version'> = { place: 'office', paidMinutesAWeek: 1920, mostDays: 4, shortestShiftMinutes: 240, longestShiftMinutes: 510, week: [] };

const fieldsOf = ({ place, paidMinutesAWeek, mostDays, shortestShiftMinutes, longestShiftMinutes, week }: Omit<AgentContract, 'version'>) => {
  const hours = week.find((day) => day.hours)?.hours;
  return {
    place, hoursAWeek: String(paidMinutesAWeek / 60), mostDays: String(mostDays), shortest: String(shortestShiftMinutes / 60), longest: String(longestShiftMinutes / 60),
    earliest: hours ? clock(hours.fromMinute) : '', latest: hours ? clock(hours.untilMinute) : '', off: week.flatMap((day) => (day.hours ? [] : [day.weekday])),
  };
};
type Fields = ReturnType<typeof fieldsOf>;
const minutes = (text: string): number => Math.round(Number(text.replace(',', '.')) * 60);

function contractOf(fields: Fields): Omit<AgentContract, 'version'> {
  const hours = { fromMinute: minuteOf(fields.earliest) ?? 0, untilMinute: minuteOf(fields.latest) ?? 1440 };
  const isLimited = hours.fromMinute > 0 || hours.untilMinute < 1440;
  return {
    place: fields.place, paidMinutesAWeek: minutes(fields.hoursAWeek), mostDays: Number(fields.mostDays), shortestShiftMinutes: minutes(fields.shortest), longestShiftMinutes: minutes(fields.longest),
    week: weekdays.flatMap((weekday): AgentContract['week'] => (fields.off.includes(weekday) ? [{ weekday, hours: null }] : isLimited ? [{ weekday, hours }] : [])),
  };
}

/** Hours, days and the times between which somebody works. */
export function ContractForm({ person }: { readonly person: ScheduledPerson }) {
  const t = useScheduleText();
  const { day } = useFormat();
  const queries = useQueryClient();
  const [fields, setFields] = useState<Fields>(() => fieldsOf(person.contract ?? usual));
  const save = useMutation({
    mutationFn: () => request(`/planning-contracts/${person.userId}`, { method: 'PUT', body: { version: person.contract?.version ?? 0, ...contractOf(fields) } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['planning', 'schedule-week'] }),
  });
  const number = (name: 'hoursAWeek' | 'mostDays' | 'shortest' | 'longest', field: string) => (
    <TextField label={t(`agreed.${name}`)} inputMode="decimal" value={fields[name]} fault={fields[name].trim() === '' || Number.isNaN(minutes(fields[name])) ? t('agreed.number') : faultOf(save.error, field)} onChange={({ target }) => setFields({ ...fields, [name]: target.value })} />
  );
  const time = (name: 'earliest' | 'latest') => (
    <TextField label={t(`agreed.${name}`)} value={fields[name]} fault={fields[name] !== '' && minuteOf(fields[name]) === undefined ? t('edit.time') : undefined} onChange={({ target }) => setFields({ ...fields, [name]: target.value })} />
  );
  return (
    <form
      className="form"
      noValidate
      aria-label={t('agreed.contract')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <h3>{t('agreed.contract')}</h3>
      <div className="form-grid">
        <SelectField label={t('agreed.place')} value={fields.place} choices={[{ value: 'office', label: t('agreed.office') }, { value: 'home', label: t('agreed.atHome') }]} onChange={({ target }) => setFields({ ...fields, place: target.value as Fields['place'] })} />
        {number('hoursAWeek', 'paidMinutesAWeek')}
        {number('mostDays', 'mostDays')}
        {number('shortest', 'shortestShiftMinutes')}
        {number('longest', 'longestShiftMinutes')}
        {time('earliest')}
        {time('latest')}
      </div>
      <fieldset className="row">
        <legend className="field-label">{t('agreed.dayOff')}</legend>
        {weekdays.map((weekday) => (
          <Tick
            key={weekday}
            label={day(`2024-01-0${weekday}T12:00:00Z`).split(' ')[0] ?? ''}
            checked={fields.off.includes(weekday)}
            onChange={({ target }) => setFields({ ...fields, off: target.checked ? [...fields.off, weekday] : fields.off.filter((one) => one !== weekday) })}
          />
        ))}
      </fieldset>
      {save.error && <Failure error={save.error} />}
      <div className="row row-end"><Button submit look="primary">{t('agreed.save')}</Button></div>
    </form>
  );
}
