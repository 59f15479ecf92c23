import { dutchHolidays, epochDayOf, holidayNames, isoDateOf, weekdayOf, type CalendarDay, type DateException, type WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { SpecialDay } from '@ingang/planning/forecast';

/** An authority with the hours at which it can be reached. */
export interface AuthorityHours {
  readonly id: string;
  readonly name: string;
  readonly calendar: WorkingCalendar;
}

/**
 * The days of a stretch on which the hours are not those of the week: public holidays as each authority keeps them, closures, and dates with hours of
 * their own. A day is closed when all are who would be open; when some are, it is open, and named after them.
 *
 * @param from first day, `YYYY-MM-DD`
 * @param until last day
 */
export function daysWithOtherHours(authorities: readonly AuthorityHours[], from: string, until: string): readonly SpecialDay[] {
  const days: SpecialDay[] = [];
  for (let day = epochDayOf(from); day <= epochDayOf(until); day += 1) {
    const found = dayOf(authorities, day);
    if (found) days.push(found);
  }
  return days;
}

/**
 * Public holidays on which most municipal offices are closed.
 *
 * @param until the day after the last
 * @example usualHolidays('2026-12-20', '2026-12-26') // [{ date: '2026-12-25', key: 'christmas-day', name: 'Eerste Kerstdag', closed: true }]
 */
export function usualHolidays(from: string, until: string): readonly SpecialDay[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return years.flatMap((year) => dutchHolidays(year)).filter(({ date }) => from <= date && date < until).map((holiday) => ({ ...holiday, closed: true }));
}

interface Closed {
  readonly key: string;
  readonly text: string;
}

function dayOf(authorities: readonly AuthorityHours[], epochDay: number): SpecialDay | undefined {
  const date = isoDateOf(epochDay);
  const usuallyOpen = authorities.filter(({ calendar }) => (calendar.definition.week[weekdayOf(epochDay)]?.length ?? 0) > 0);
  const closed = usuallyOpen.flatMap(({ name, calendar }) => {
    const because = closedBecause(calendar.day(epochDay));
    return because ? [{ name, because }] : [];
  });
  const [first] = closed;
  if (first && closed.length === usuallyOpen.length) return { date, key: first.because.key, name: first.because.text, closed: true };
  if (first) return { date, key: `partly-${first.because.key}`, name: `${first.because.text} (${closed.map(({ name }) => name).join(', ')})`, closed: false };
  const other = authorities.flatMap(({ name, calendar }) => {
    const exception = otherHours(calendar, date);
    return exception ? [{ name, exception }] : [];
  });
  if (other.length === 0) return undefined;
  const { reason } = other[0]!.exception;
  return { date, key: `hours-${keyOf(reason)}`, name: other.length === authorities.length ? reason : `${reason} (${other.map(({ name }) => name).join(', ')})`, closed: false };
}

function closedBecause({ closedBecause: because }: CalendarDay): Closed | undefined {
  if (!because || because.kind === 'weekday') return undefined;
  if (because.kind === 'holiday') return { key: because.holiday, text: holidayNames[because.holiday] };
  return { key: keyOf(because.text), text: because.text };
}

function otherHours({ definition }: WorkingCalendar, date: string): DateException | undefined {
  const exception = definition.exceptions?.find((one) => one.date === date && one.intervals.length > 0);
  const usual = definition.week[weekdayOf(epochDayOf(date))] ?? [];
  return exception && JSON.stringify(exception.intervals) !== JSON.stringify(usual) ? exception : undefined;
}

/** Of one text one name, so that a closure that comes back every year teaches what the days around it do. */
function keyOf(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'closed';
}
