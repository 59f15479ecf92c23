import { Invalid, type FieldFault } from '../errors/index.ts';
import type { WorkingCalendar } from './calendar.ts';
import { isoDateOf, weekdayOf, type EpochDay } from './civil-date.ts';
import { dutchHolidays } from './holidays.ts';
import { addWorkingDays, endOfWorkingDayAfter } from './working-days.ts';
import { addWorkingSeconds } from './working-time.ts';

/** How a promise about time is counted. Plain JSON. */
export type TimeNorm =
  /** By closing time of the n-th working day after; 0 is today. */
  | { readonly kind: 'end-of-working-day'; readonly days: number }
  /** Within so many hours of opening time; fractions are fine. */
  | { readonly kind: 'working-hours'; readonly hours: number }
  /** By the same time of day, n working days later. */
  | { readonly kind: 'working-days'; readonly days: number }
  /**
   * By the end of the n-th calendar day after. `statutory` moves an end on a Saturday, Sunday or recognised holiday to
   * the next other day, as the Algemene termijnenwet does for terms of at most ninety days.
   */
  | { readonly kind: 'calendar-days'; readonly days: number; readonly extension: 'none' | 'statutory' };

const longestStatutoryDays = 90;

/** Recognised holidays of the Algemene termijnenwet, article 3: Good Friday and every 5 May included. */
const statutoryHolidays = { goodFriday: 'closed', liberationDay: 'closed' } as const;

/**
 * The last instant at which a promise is still kept.
 *
 * @param from when the promise was made
 * @throws Invalid `norm.invalid` with faults, `calendar.never-opens`
 * @example deadlineFor(compileCalendar({ week: municipalWeek }), { kind: 'working-hours', hours: 4 }, new Date('2026-01-09T14:00:00Z')) // new Date('2026-01-12T09:30:00Z')
 * @example deadlineFor(compileCalendar({ week: {} }), { kind: 'calendar-days', days: 2, extension: 'statutory' }, new Date('2026-04-01T12:00:00Z')) // new Date('2026-04-07T21:59:59.999Z')
 */
export function deadlineFor(calendar: WorkingCalendar, norm: TimeNorm, from: Date): Date {
  const faults = normFaults(norm);
  if (faults.length > 0) throw new Invalid('norm.invalid', faults);
  switch (norm.kind) {
    case 'end-of-working-day':
      return endOfWorkingDayAfter(calendar, from, norm.days);
    case 'working-hours':
      return addWorkingSeconds(calendar, from, norm.hours * 3600);
    case 'working-days':
      return addWorkingDays(calendar, from, norm.days);
    case 'calendar-days': {
      const end = calendar.epochDayAt(from.getTime()) + norm.days;
      const extended = norm.extension === 'statutory' && norm.days <= longestStatutoryDays ? firstStatutoryDay(end) : end;
      return new Date(calendar.midnight(extended + 1) - 1);
    }
  }
}

/** What is wrong with a norm; empty when deadlines can be made with it. */
export function normFaults(norm: TimeNorm): FieldFault[] {
  if (norm.kind === 'working-hours') {
    return norm.hours > 0 && norm.hours <= 2_000 ? [] : [{ field: 'hours', code: 'norm.hours-invalid' }];
  }
  const fewest = norm.kind === 'working-days' ? 1 : 0;
  const most = norm.kind === 'calendar-days' ? 3_650 : 1_000;
  const valid = Number.isInteger(norm.days) && norm.days >= fewest && norm.days <= most;
  return valid ? [] : [{ field: 'days', code: 'norm.days-invalid', params: { fewest, most } }];
}

function firstStatutoryDay(epochDay: EpochDay): EpochDay {
  let day = epochDay;
  while (isStatutoryRestDay(day)) day += 1;
  return day;
}

function isStatutoryRestDay(epochDay: EpochDay): boolean {
  const weekday = weekdayOf(epochDay);
  if (weekday === 'saturday' || weekday === 'sunday') return true;
  const date = isoDateOf(epochDay);
  return statutoryDates(Number(date.slice(0, 4))).has(date);
}

/** Worked out once a year: the same for every calendar. */
const datesOfYear = new Map<number, ReadonlySet<string>>();

function statutoryDates(year: number): ReadonlySet<string> {
  let dates = datesOfYear.get(year);
  if (dates === undefined) {
    dates = new Set(dutchHolidays(year, statutoryHolidays).map(({ date }) => date));
    datesOfYear.set(year, dates);
  }
  return dates;
}
