import { Invalid } from '../errors/index.ts';
import type { CalendarDay, WorkingCalendar } from './calendar.ts';
import { horizonDays } from './status.ts';
import { wallClockMilliseconds } from './wall-clock.ts';
import { neverOpens } from './working-time.ts';

const millisecondsPerMinute = 60_000;

/**
 * Closing time of the next working day: the promise of a callback.
 *
 * The next working day is the first working day after the date of the contact, also when the contact came in the
 * evening, in the weekend or on a holiday: a contact on Friday 20:00 and one on Sunday both give Monday.
 *
 * @throws Invalid `calendar.never-opens`
 * @example endOfNextWorkingDay(compileCalendar({ week: municipalWeek }), new Date('2026-04-02T14:55:00Z')) // new Date('2026-04-07T15:00:00Z')
 */
export function endOfNextWorkingDay(calendar: WorkingCalendar, instant: Date): Date {
  return endOfWorkingDayAfter(calendar, instant, 1);
}

/**
 * Closing time of the n-th working day after the date of an instant.
 *
 * @param days 0 or more, whole; 0 means today when today is a working day that has not closed yet, else the first after
 * @throws Invalid `calendar.never-opens`, `calendar.days-invalid`
 * @example endOfWorkingDayAfter(compileCalendar({ week: municipalWeek }), new Date('2026-01-09T09:00:00Z'), 0) // new Date('2026-01-09T16:00:00Z')
 */
export function endOfWorkingDayAfter(calendar: WorkingCalendar, instant: Date, days: number): Date {
  if (days === 0) {
    const today = calendar.day(calendar.epochDayAt(instant.getTime()));
    if (today.isWorkingDay && instant.getTime() < closingOf(today)) return new Date(closingOf(today));
  }
  return new Date(closingOf(workingDayAfter(calendar, instant, Math.max(days, 1))));
}

/**
 * The same time of day on the n-th working day after, moved into that day's opening hours: before opening becomes
 * opening time, a break becomes its end, after closing becomes closing time.
 *
 * @param days 1 or more, whole
 * @throws Invalid `calendar.never-opens`, `calendar.days-invalid`
 * @example addWorkingDays(compileCalendar({ week: municipalWeek }), new Date('2026-01-09T13:00:00Z'), 5) // new Date('2026-01-16T13:00:00Z')
 */
export function addWorkingDays(calendar: WorkingCalendar, instant: Date, days: number): Date {
  const day = workingDayAfter(calendar, instant, days);
  const sinceMidnight = timeOfDay(calendar, instant.getTime());
  const minute = Math.floor(sinceMidnight / millisecondsPerMinute);
  const sameTime = calendar.instantOn(day.epochDay, minute, 'start') + (sinceMidnight % millisecondsPerMinute);
  const span = day.spans.find(({ until }) => sameTime < until);
  return new Date(span ? Math.max(span.from, sameTime) : closingOf(day));
}

/** Milliseconds since midnight on the clock on the wall. */
function timeOfDay(calendar: WorkingCalendar, instant: number): number {
  const epochDay = calendar.epochDayAt(instant);
  return calendar.isOrdinary(epochDay) ? instant - calendar.midnight(epochDay) : wallClockMilliseconds(calendar.timeZone, instant);
}

function workingDayAfter(calendar: WorkingCalendar, instant: Date, days: number): CalendarDay {
  if (!Number.isInteger(days) || days < 1) {
    throw new Invalid('calendar.days-invalid', [{ field: 'days', code: 'calendar.days-invalid' }]);
  }
  const today = calendar.epochDayAt(instant.getTime());
  let left = days;
  for (let epochDay = today + 1; epochDay <= today + horizonDays; epochDay += 1) {
    const day = calendar.day(epochDay);
    if (day.isWorkingDay) left -= 1;
    if (left === 0) return day;
  }
  throw neverOpens();
}

function closingOf(day: CalendarDay): number {
  return day.spans.at(-1)!.until;
}
