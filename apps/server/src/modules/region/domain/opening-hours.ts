import type { FieldFault } from '@ingang/kernel';
import { calendarFaults, easterSunday, epochDayOf, isoDateOf, layeredHours, weekdayOf } from '@ingang/kernel/working-calendar';
import type {
  CalendarDefinition,
  DateException,
  HolidaySettings,
  OpenInterval,
  PeriodRule,
  WeekHours,
} from '@ingang/kernel/working-calendar';

export type Language = 'nl' | 'en';

/** A day on which the ordinary hours do not hold, as an authority writes it down once for all years. */
export interface Closure {
  /** A date (2027-05-07), a day of every year (--12-24) or a day counted from a movable feast (ascension+1). */
  readonly on: string;
  /** What stays open; empty is closed all day. */
  readonly open: readonly OpenInterval[];
  /** Left out: everything that follows public holidays. */
  readonly channels?: readonly string[];
  readonly reason: Readonly<Record<Language, string>>;
}

/** All opening hours of an authority. */
export interface OpeningHours {
  readonly holidays?: HolidaySettings;
  readonly closures?: readonly Closure[];
  readonly periods?: readonly PeriodRule[];
  readonly channels: Readonly<Record<string, CalendarDefinition>>;
}

/** First and last calendar year, both included. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

const daysAfterEaster = { easter: 0, ascension: 39, whitsun: 49 };

/**
 * The dates (`YYYY-MM-DD`) of a closure within the years.
 *
 * @example closureDates('ascension+1', { first: 2027, last: 2027 }) // ['2027-05-07']
 * @example closureDates('--02-29', { first: 2027, last: 2028 }) // ['2028-02-29']
 */
export function closureDates(on: string, years: Years): string[] {
  const all = Array.from({ length: years.last - years.first + 1 }, (_, i) => years.first + i);
  if (on.startsWith('--')) return all.map((year) => `${year}${on.slice(1)}`).filter(isDate);
  const feast = /^(easter|ascension|whitsun)([+-]\d+)$/.exec(on);
  if (!feast) return all.includes(Number(on.slice(0, 4))) && isDate(on) ? [on] : [];
  const days = daysAfterEaster[feast[1] as keyof typeof daysAfterEaster] + Number(feast[2]);
  return all.map((year) => isoDateOf(epochDayOf(easterSunday(year)) + days));
}

/**
 * What is wrong with closures, beyond their form: dates that do not exist, hours that end before they begin.
 *
 * @example closureFaults([{ on: '2027-02-30', open: [], reason: { nl: 'x', en: 'x' } }]) // [{ field: 'hours.closures[0].on', code: 'calendar.date-invalid' }]
 */
export function closureFaults(closures: readonly Closure[]): FieldFault[] {
  return closures.flatMap((closure, i) => {
    const field = `hours.closures[${i}]`;
    const leapYear = closure.on.startsWith('--') ? `2028${closure.on.slice(1)}` : closure.on;
    const wrongDate = /^\d/.test(leapYear) && !isDate(leapYear) ? [{ field: `${field}.on`, code: 'calendar.date-invalid' }] : [];
    const hours = calendarFaults({ week: {}, exceptions: [{ date: '2027-01-04', intervals: closure.open, reason: '' }] });
    return [...wrongDate, ...hours.map((fault) => ({ ...fault, field: fault.field.replace('exceptions[0].intervals', `${field}.open`) }))];
  });
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The hours of one channel, with the closures that touch it worked out for some years.
 *
 * @returns undefined when the authority has no such channel
 * @example channelHours({ channels: { phone: { week: { thursday: [{ from: '08:30', until: '17:00' }] } } }, closures: [{ on: '--12-24', open: [{ from: '08:00', until: '12:00' }], reason: { nl: 'Kerstavond', en: 'Christmas Eve' } }] }, 'phone', { first: 2026, last: 2026 }).exceptions // [{ date: '2026-12-24', intervals: [{ from: '08:30', until: '12:00' }], reason: 'Kerstavond' }]
 */
export function channelHours(hours: OpeningHours, channel: string, years: Years, language: Language = 'nl'): CalendarDefinition | undefined {
  const own = hours.channels[channel];
  if (!own) return undefined;
  const touching = (hours.closures ?? []).filter((closure) => closure.channels?.includes(channel) ?? own.holidays !== 'none');
  return withShared(hours, own, exceptionsOf(touching, own.week, years, language));
}

/**
 * The hours of a department or location of an authority. Closures that name channels hold for a location as for the desk,
 * and not for a department.
 */
export function unitHours(
  hours: OpeningHours,
  own: CalendarDefinition,
  kind: 'department' | 'location',
  years: Years,
  language: Language = 'nl',
): CalendarDefinition {
  const touching = (hours.closures ?? []).filter(({ channels }) => channels === undefined || (kind === 'location' && channels.includes('desk')));
  return withShared(hours, own, exceptionsOf(touching, own.week, years, language));
}

/** Own exceptions win over closures of the authority on the same date. */
function withShared(hours: OpeningHours, own: CalendarDefinition, closures: readonly DateException[]): CalendarDefinition {
  const ownDates = new Set((own.exceptions ?? []).map(({ date }) => date));
  const shared = {
    exceptions: closures.filter(({ date }) => !ownDates.has(date)),
    ...(hours.periods && { periods: hours.periods }),
    ...(hours.holidays && { holidays: hours.holidays }),
  };
  return layeredHours(shared, own);
}

/**
 * The exceptions that closures make to a week. A closure only ever takes hours away: what stays open is what both the
 * closure and the ordinary day allow, so that Christmas Eve on a Saturday does not open the office.
 */
function exceptionsOf(closures: readonly Closure[], week: WeekHours, years: Years, language: Language): DateException[] {
  const byDate = new Map<string, DateException>();
  for (const closure of closures) {
    for (const date of closureDates(closure.on, years)) {
      const ordinary = byDate.get(date)?.intervals ?? week[weekdayOf(epochDayOf(date))] ?? [];
      byDate.set(date, { date, intervals: overlapOf(closure.open, ordinary), reason: closure.reason[language] });
    }
  }
  return [...byDate.values()];
}

function overlapOf(some: readonly OpenInterval[], others: readonly OpenInterval[]): OpenInterval[] {
  return some.flatMap((a) => others.flatMap((b) => {
    const [from, until] = [a.from > b.from ? a.from : b.from, a.until < b.until ? a.until : b.until];
    return from < until ? [{ from, until }] : [];
  }));
}
