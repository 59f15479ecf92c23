import type { CalendarDay, DayClosedBecause, OpenSpan, WorkingCalendar } from './calendar.ts';

/** How far ahead questions look before the answer is "never": ten years. */
export const horizonDays = 3_653;

export type ClosedReason =
  | DayClosedBecause
  | { readonly kind: 'before-opening' }
  | { readonly kind: 'break' }
  | { readonly kind: 'after-closing' };

export type OpeningStatus =
  /** `closesAt` is null for what stays open for a year or longer. */
  | { readonly state: 'open'; readonly closesAt: Date | null }
  /** `nextOpening` is null when nothing opens within `horizonDays`. */
  | { readonly state: 'closed'; readonly because: ClosedReason; readonly nextOpening: Date | null };

/**
 * Whether it is open at an instant. Opening time itself is open, closing time is not.
 *
 * @example isOpen(compileCalendar({ week: municipalWeek }), new Date('2026-01-05T07:30:00Z')) // true
 */
export function isOpen(calendar: WorkingCalendar, instant: Date): boolean {
  return spanAt(dayAt(calendar, instant), instant.getTime()) !== undefined;
}

/**
 * Open or closed at an instant, with why it is closed and when it opens again.
 *
 * @example statusAt(compileCalendar({ week: municipalWeek }), new Date('2026-04-27T10:00:00Z')) // { state: 'closed', because: { kind: 'holiday', holiday: 'kings-day' }, nextOpening: new Date('2026-04-28T06:30:00Z') }
 */
export function statusAt(calendar: WorkingCalendar, instant: Date): OpeningStatus {
  const day = dayAt(calendar, instant);
  const span = spanAt(day, instant.getTime());
  if (span) return { state: 'open', closesAt: closingAfter(calendar, day, span) };
  return { state: 'closed', because: closedReason(day, instant.getTime()), nextOpening: nextOpening(calendar, instant) };
}

/**
 * The first instant, from this one on, at which it is open: the instant itself when it is open now.
 *
 * @returns null when nothing opens within `horizonDays`
 * @example nextOpening(compileCalendar({ week: municipalWeek }), new Date('2026-01-09T17:00:00Z')) // new Date('2026-01-12T07:30:00Z')
 */
export function nextOpening(calendar: WorkingCalendar, instant: Date): Date | null {
  const now = instant.getTime();
  const today = calendar.epochDayAt(now);
  for (let epochDay = today; epochDay <= today + horizonDays; epochDay += 1) {
    const span = calendar.day(epochDay).spans.find(({ until }) => until > now);
    if (span) return new Date(Math.max(span.from, now));
  }
  return null;
}

function dayAt(calendar: WorkingCalendar, instant: Date): CalendarDay {
  return calendar.day(calendar.epochDayAt(instant.getTime()));
}

function spanAt(day: CalendarDay, instant: number): OpenSpan | undefined {
  return day.spans.find(({ from, until }) => from <= instant && instant < until);
}

function closedReason(day: CalendarDay, instant: number): ClosedReason {
  if (day.closedBecause) return day.closedBecause;
  if (instant < day.spans[0]!.from) return { kind: 'before-opening' };
  return day.spans.some(({ from }) => from > instant) ? { kind: 'break' } : { kind: 'after-closing' };
}

/** Follows opening hours that run on past midnight, for at most a year. */
function closingAfter(calendar: WorkingCalendar, day: CalendarDay, span: OpenSpan): Date | null {
  let closing = span.until;
  for (let ahead = 1; ahead <= 366; ahead += 1) {
    const next = calendar.day(day.epochDay + ahead).spans[0];
    if (next?.from !== closing) return new Date(closing);
    closing = next.until;
    if (closing < calendar.midnight(day.epochDay + ahead + 1)) return new Date(closing);
  }
  return null;
}
