import { Invalid } from '../errors/index.ts';
import type { WorkingCalendar } from './calendar.ts';
import { horizonDays } from './status.ts';

const longestSpanMilliseconds = 100 * 365.25 * 86_400_000;

/**
 * The earliest instant by which this much opening time has gone by. Time starts to count at the next opening; work that
 * fills a day exactly ends at closing time, not at the next opening. Zero gives the instant back.
 *
 * @param workingSeconds 0 or more
 * @throws Invalid `calendar.never-opens` when there is not enough opening time in `horizonDays`,
 *   `calendar.duration-invalid` for a negative or endless duration
 * @example addWorkingSeconds(compileCalendar({ week: municipalWeek }), new Date('2026-01-09T15:30:00Z'), 3600) // new Date('2026-01-12T08:00:00Z')
 */
export function addWorkingSeconds(calendar: WorkingCalendar, from: Date, workingSeconds: number): Date {
  if (!(workingSeconds >= 0 && workingSeconds < Number.POSITIVE_INFINITY)) {
    throw new Invalid('calendar.duration-invalid', [{ field: 'workingSeconds', code: 'calendar.duration-invalid' }]);
  }
  const start = from.getTime();
  const firstDay = calendar.epochDayAt(start);
  let left = Math.round(workingSeconds * 1000);
  if (left === 0) return new Date(start);
  for (let epochDay = firstDay; epochDay <= firstDay + horizonDays; epochDay += 1) {
    for (const span of calendar.day(epochDay).spans) {
      const open = span.until - Math.max(span.from, start);
      if (open <= 0) continue;
      if (left <= open) return new Date(Math.max(span.from, start) + left);
      left -= open;
    }
  }
  throw neverOpens();
}

/**
 * Opening time between two instants, in seconds; negative when the second comes first.
 *
 * @throws Invalid `calendar.span-too-long` beyond a hundred years
 * @example workingSecondsBetween(compileCalendar({ week: municipalWeek }), new Date('2026-01-09T15:30:00Z'), new Date('2026-01-12T08:00:00Z')) // 3600
 */
export function workingSecondsBetween(calendar: WorkingCalendar, from: Date, until: Date): number {
  if (until < from) return 0 - workingSecondsBetween(calendar, until, from);
  const [start, end] = [from.getTime(), until.getTime()];
  if (end - start > longestSpanMilliseconds) {
    throw new Invalid('calendar.span-too-long', [{ field: 'until', code: 'calendar.span-too-long' }]);
  }
  const lastDay = calendar.epochDayAt(end);
  let milliseconds = 0;
  for (let epochDay = calendar.epochDayAt(start); epochDay <= lastDay; epochDay += 1) {
    for (const span of calendar.day(epochDay).spans) {
      milliseconds += Math.max(0, Math.min(span.until, end) - Math.max(span.from, start));
    }
  }
  return milliseconds / 1000;
}

export function neverOpens(): Invalid {
  return new Invalid('calendar.never-opens', [{ field: 'calendar', code: 'calendar.never-opens' }]);
}
