import type { FieldFault } from '@ingang/kernel';
import { instantAt, isIsoDate, minuteOfDay, statusAt, type ClosedReason, type WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { TimeWindow } from './follow-up.ts';

/** Two instants; `until` is exclusive. */
export interface TimeSpan {
  readonly from: Date;
  readonly until: Date;
}

/**
 * Whether a wish can be met. `fits`: whole; `partly`: only the `usable` part is open or still ahead; `past` and `closed`: not
 * at all. `afterNorm` tells that the customer asks for later than the norm would give, which is the customer's right.
 */
export type WindowVerdict =
  | { readonly verdict: 'fits' | 'partly'; readonly window: TimeWindow; readonly usable: TimeSpan; readonly afterNorm: boolean }
  | { readonly verdict: 'past'; readonly window: TimeWindow }
  | { readonly verdict: 'closed'; readonly window: TimeWindow; readonly because: ClosedReason };

/**
 * What is wrong with a wish as it was typed; empty when nothing is.
 *
 * @example windowFaults({ date: '2026-04-28', from: '15:00', until: '13:00' }, 'windows[0]') // [{ field: 'windows[0].until', code: 'callback.window-reversed' }]
 */
export function windowFaults(window: TimeWindow, field: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const from = minuteOfDay(window.from);
  const until = minuteOfDay(window.until);
  if (!isIsoDate(window.date)) faults.push({ field: `${field}.date`, code: 'callback.window-date-invalid' });
  if (from === undefined) faults.push({ field: `${field}.from`, code: 'callback.window-time-invalid' });
  if (until === undefined) faults.push({ field: `${field}.until`, code: 'callback.window-time-invalid' });
  if (from !== undefined && until !== undefined && from >= until) {
    faults.push({ field: `${field}.until`, code: 'callback.window-reversed' });
  }
  return faults;
}

/** The instants that a wish means, in the calendar's time zone. */
export function windowSpan(window: TimeWindow, timeZone: string): TimeSpan {
  return { from: instantAt(timeZone, window.date, window.from), until: instantAt(timeZone, window.date, window.until, 'end') };
}

/**
 * Holds a wish against the hours of who will phone.
 *
 * The usable part is the first stretch of the window, from now on, during which it is open.
 *
 * @param normDeadline until when the norm would allow
 */
export function judgeWindow(window: TimeWindow, now: Date, hours: WorkingCalendar, normDeadline: Date): WindowVerdict {
  const asked = windowSpan(window, hours.timeZone);
  if (asked.until <= now) return { verdict: 'past', window };
  const from = asked.from < now ? now : asked.from;
  const usable = firstOpenPart(from, asked.until, hours);
  if (!usable) {
    const status = statusAt(hours, from);
    return { verdict: 'closed', window, because: status.state === 'closed' ? status.because : { kind: 'after-closing' } };
  }
  const whole = usable.from.getTime() === asked.from.getTime() && usable.until.getTime() === asked.until.getTime();
  return { verdict: whole ? 'fits' : 'partly', window, usable, afterNorm: usable.until > normDeadline };
}

function firstOpenPart(from: Date, until: Date, hours: WorkingCalendar): TimeSpan | undefined {
  const status = statusAt(hours, from);
  if (status.state === 'open') {
    return { from, until: status.closesAt === null || status.closesAt > until ? until : status.closesAt };
  }
  if (status.nextOpening === null || status.nextOpening >= until) return undefined;
  return firstOpenPart(status.nextOpening, until, hours);
}
