import type { CalendarDefinition, SharedHours } from './definition.ts';

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
