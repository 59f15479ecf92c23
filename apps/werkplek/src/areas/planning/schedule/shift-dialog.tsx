import { useState, type FormEvent } from 'react';
import type { ScheduledPerson, ShiftActivity } from '@ingang/contracts/planning/schedule';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField } from '@ingang/ui/field';
import { useAppText } from '../../../app/messages/index.ts';
import { clock, minuteOf, type Hours } from './board-model.ts';
import { useScheduleText } from './messages/index.ts';

interface ShiftDialogProps {
  readonly person: ScheduledPerson;
  readonly dayName: string;
  /** What the fields begin with. */
  readonly hours: Hours;
  readonly isNew: boolean;
  /** Null takes the shift away. */
  readonly onDone: (hours: Hours | null) => void;
  readonly onClose: () => void;
}

const fieldsOf = ({ fromMinute, untilMinute, breaks: [pause], activities: [activity] }: Hours) => ({
  from: clock(fromMinute), until: clock(untilMinute), breakFrom: pause ? clock(pause.fromMinute) : '', breakUntil: pause ? clock(pause.untilMinute) : '',
  activity: activity?.kind ?? '', activityFrom: activity ? clock(activity.fromMinute) : '', activityUntil: activity ? clock(activity.untilMinute) : '',
});

type Fields = ReturnType<typeof fieldsOf>;

/** The hours of a shift in words: for who does not pull bars. */
export function ShiftDialog({ person, dayName, hours, isNew, onDone, onClose }: ShiftDialogProps) {
  const t = useScheduleText();
  const app = useAppText();
  const [fields, setFields] = useState<Fields>(() => fieldsOf(hours));
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const time = (name: Exclude<keyof Fields, 'activity'>, hint?: string) => (
    <TextField label={t(`edit.${name}`)} hint={hint} value={fields[name]} fault={wrong.has(name) ? t('edit.time') : undefined} onChange={({ target }) => setFields({ ...fields, [name]: target.value })} />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = hoursFrom(fields, hours);
    if ('wrong' in read) return setWrong(read.wrong);
    onDone(read.hours);
    onClose();
  };
  return (
    <Dialog open title={t(isNew ? 'edit.new' : 'edit.title', { name: person.name, day: dayName })} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form-grid">
          {time('from')}
          {time('until')}
          {time('breakFrom', t('edit.noBreak'))}
          {time('breakUntil')}
          <SelectField label={t('edit.activity')} none={t('activity.none')} value={fields.activity} choices={(['training', 'meeting', 'other'] as const).map((value) => ({ value, label: t(`activity.${value}`) }))} onChange={({ target }) => setFields({ ...fields, activity: target.value as Fields['activity'] })} />
          {fields.activity !== '' && time('activityFrom')}
          {fields.activity !== '' && time('activityUntil')}
        </div>
        <div className="row row-end">
          {!isNew && <Button look="danger" onClick={() => { onDone(null); onClose(); }}>{t('edit.remove')}</Button>}
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button submit look="primary">{app('save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** @returns the hours, or the fields that are no times or do not fit */
function hoursFrom(fields: Fields, before: Hours): { hours: Hours } | { wrong: ReadonlySet<string> } {
  const wrong = new Set<string>();
  const read = (name: keyof Fields): number => {
    const minute = minuteOf(fields[name]);
    if (minute === undefined) wrong.add(name);
    return minute ?? 0;
  };
  const span = (from: keyof Fields, until: keyof Fields) => {
    const found = { fromMinute: read(from), untilMinute: read(until) };
    if (found.untilMinute <= found.fromMinute) wrong.add(until);
    return found;
  };
  const whole = span('from', 'until');
  const within = (found: { fromMinute: number; untilMinute: number }, from: string, until: string) => {
    if (found.fromMinute < whole.fromMinute) wrong.add(from);
    if (found.untilMinute > whole.untilMinute) wrong.add(until);
    return found;
  };
  const hasBreak = fields.breakFrom.trim() !== '' || fields.breakUntil.trim() !== '';
  const breaks = hasBreak ? [within(span('breakFrom', 'breakUntil'), 'breakFrom', 'breakUntil')] : [];
  const activity = fields.activity as ShiftActivity['kind'] | '';
  const activities = activity === '' ? [] : [{ kind: activity, ...within(span('activityFrom', 'activityUntil'), 'activityFrom', 'activityUntil') }, ...before.activities.slice(1)];
  return wrong.size > 0 ? { wrong } : { hours: { ...whole, breaks, activities } };
}
