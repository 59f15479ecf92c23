import { NotFound } from '../errors/index.ts';
import type { AuthorityHours, CalendarDefinition } from './definition.ts';

/** What an authority lays down for all its channels and departments. */
export type SharedHours = Omit<AuthorityHours, 'channels'>;

/**
 * The hours of a department, location or channel on top of what its authority lays down. Own exceptions win over the
 * authority's on the same date; a closure of the authority closes all, unless an exception opens that date.
 *
 * @example layeredHours({ periods: [{ from: '2026-12-24', until: '2027-01-01', reason: 'Kerstsluiting' }] }, { week: {} }).periods?.length // 1
 */
export function layeredHours(shared: SharedHours, own: CalendarDefinition): CalendarDefinition {
  const holidays = own.holidays ?? shared.holidays;
  const workingDays = own.workingDays ?? shared.workingDays;
  const timeZone = own.timeZone ?? shared.timeZone;
  return {
    week: own.week,
    exceptions: [...(shared.exceptions ?? []), ...(own.exceptions ?? [])],
    periods: [...(own.periods ?? []), ...(shared.periods ?? [])],
    ...(holidays && { holidays }),
    ...(workingDays && { workingDays }),
    ...(timeZone && { timeZone }),
  };
}

/**
 * The hours of one channel of an authority.
 *
 * @throws NotFound `calendar.channel-unknown`
 * @example channelHours({ channels: { phone: { week: municipalWeek } } }, 'phone').week.monday // [{ from: '08:30', until: '17:00' }]
 */
export function channelHours(hours: AuthorityHours, channel: string): CalendarDefinition {
  const own = hours.channels[channel];
  if (!own) throw new NotFound('calendar.channel-unknown', { channel });
  return layeredHours(hours, own);
}
