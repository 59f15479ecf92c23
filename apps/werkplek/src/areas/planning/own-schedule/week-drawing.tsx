import type { OwnShift } from '@ingang/contracts/planning/own-schedule';
import { useFormat } from '../../../i18n/format.ts';
import { addDays, clock, hoursAround, noonOf, type Span } from './days.ts';
import { useOwnScheduleText } from './messages/index.ts';
import { PartsText } from './parts-text.tsx';

interface WeekDrawingProps {
  readonly week: string;
  readonly shifts: readonly OwnShift[];
  readonly today: string;
}

/** The week as bars beside the hours; each bar also says in words what it is. */
export function WeekDrawing({ week, shifts, today }: WeekDrawingProps) {
  const hours = hoursAround(shifts);
  const marks = Array.from({ length: (hours.untilMinute - hours.fromMinute) / 60 + 1 }, (_, index) => hours.fromMinute + index * 60);
  const dates = Array.from({ length: 7 }, (_, day) => addDays(week, day)).filter((date, day) => day < 5 || shifts.some((shift) => shift.date === date));
  return (
    <div className="own-drawing">
      <div className="own-drawing-hours" aria-hidden>
        {marks.filter((_, index) => index % 2 === 0).map((minute) => <span key={minute} style={{ left: `${share(minute, hours)}%`, translate: minute === hours.fromMinute ? '0' : minute === hours.untilMinute ? '-100%' : '-50%' }}>{clock(minute)}</span>)}
      </div>
      <ol>
        {dates.map((date) => <Day key={date} date={date} hours={hours} shifts={shifts.filter((shift) => shift.date === date)} isToday={date === today} />)}
      </ol>
    </div>
  );
}

interface DayProps {
  readonly date: string;
  readonly hours: Span;
  readonly shifts: readonly OwnShift[];
  readonly isToday: boolean;
}

function Day({ date, hours, shifts, isToday }: DayProps) {
  const t = useOwnScheduleText();
  const day = useFormat().day(noonOf(date));
  return (
    <li className="own-drawing-day" data-today={isToday || undefined}>
      <span className="own-drawing-name">{day}</span>
      <span className="own-drawing-track">
        {shifts.map((shift) => (
          <span key={shift.teamId} className="own-drawing-bar" style={place(shift, hours)}>
            {[...shift.breaks.map((span) => ({ ...span, kind: 'break' })), ...shift.activities].map((span) => <span key={span.fromMinute} aria-hidden className="own-drawing-part" data-kind={span.kind} style={place(span, shift)} />)}
          </span>
        ))}
      </span>
      <span className="own-drawing-words">
        {shifts.length === 0 && <span className="soft small">{t('free')}</span>}
        {shifts.map((shift) => (
          <span key={shift.teamId}>
            <strong>{t('shift.times', { from: clock(shift.fromMinute), until: clock(shift.untilMinute) })}</strong> <PartsText shift={shift} />
          </span>
        ))}
      </span>
    </li>
  );
}

function share(minute: number, { fromMinute, untilMinute }: Span): number {
  return ((minute - fromMinute) / (untilMinute - fromMinute)) * 100;
}

function place(span: Span, within: Span): { left: string; width: string } {
  const left = share(span.fromMinute, within);
  return { left: `${left}%`, width: `${share(span.untilMinute, within) - left}%` };
}
