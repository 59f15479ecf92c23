import { easterSunday, epochDayOf, isoDateOf, weekdayOf } from '@ingang/kernel/working-calendar';
import type { AuthorityHours, CalendarDefinition, DateException, OpenInterval, WeekHours } from '@ingang/kernel/working-calendar';
import { openIntervals } from './opening-hours.ts';
import type { ChannelCode, ContentAuthority, ContentClosure } from './types-region.ts';

/** First and last calendar year, both included. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

const unstaffed: readonly ChannelCode[] = ['web', 'email', 'social'];
const daysAfterEaster = { easter: 0, ascension: 39, whitsun: 49 };

/**
 * The dates (yyyy-mm-dd) of a closure within the years.
 *
 * @example closureDates('ascension+1', { first: 2027, last: 2027 }) // ['2027-05-07']
 */
export function closureDates(on: string, years: Years): string[] {
  const all = Array.from({ length: years.last - years.first + 1 }, (_, i) => years.first + i);
  if (on.startsWith('--')) return all.map((year) => `${year}${on.slice(1)}`);
  const feast = /^(easter|ascension|whitsun)([+-]\d+)$/.exec(on);
  if (!feast) return all.includes(Number(on.slice(0, 4))) ? [on] : [];
  const days = daysAfterEaster[feast[1] as keyof typeof daysAfterEaster] + Number(feast[2]);
  return all.map((year) => isoDateOf(epochDayOf(easterSunday(year)) + days));
}

/**
 * The exceptions that an authority's closures make to a week. A closure only ever takes hours away: what stays open is
 * what both the closure and the ordinary day allow, so that Christmas Eve on a Saturday does not open the office.
 */
export function closureExceptions(closures: readonly ContentClosure[], week: WeekHours, years: Years): DateException[] {
  return closures.flatMap((closure) => closureDates(closure.on, years).map((date) => ({
    date,
    intervals: overlapOf(openIntervals(closure.open), week[weekdayOf(epochDayOf(date))] ?? []),
    reason: closure.reason.nl,
  })));
}

/** Everything the working calendar needs to know of an authority's channels, with closures worked out for some years. */
export function authorityHours(authority: ContentAuthority, years: Years): AuthorityHours {
  const channels = authority.channels.map(({ channel, hours }): [string, CalendarDefinition] => {
    const closures = authority.closures.filter((closure) => closure.channels?.includes(channel) ?? !unstaffed.includes(channel));
    const definition = { week: hours, exceptions: closureExceptions(closures, hours, years) };
    return [channel, unstaffed.includes(channel) ? { ...definition, holidays: 'none' } : definition];
  });
  return { holidays: authority.holidays, channels: Object.fromEntries(channels) };
}

/** The hours of a department or location of an authority; closures that name channels hold for locations as for the desk. */
export function ownHours(authority: ContentAuthority, week: WeekHours, kind: 'department' | 'location', years: Years): CalendarDefinition {
  const closures = authority.closures.filter(({ channels }) => channels === undefined || (kind === 'location' && channels.includes('desk')));
  return { week, holidays: authority.holidays, exceptions: closureExceptions(closures, week, years) };
}

function overlapOf(some: readonly OpenInterval[], others: readonly OpenInterval[]): OpenInterval[] {
  return some.flatMap((a) => others.flatMap((b) => {
    const [from, until] = [a.from > b.from ? a.from : b.from, a.until < b.until ? a.until : b.until];
    return from < until ? [{ from, until }] : [];
  }));
}
