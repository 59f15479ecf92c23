import { Temporal } from 'temporal-polyfill';
import { isoDateOf, type EpochDay } from './civil-date.ts';

/**
 * The instant at which clocks on the wall show a time, in epoch milliseconds.
 *
 * When clocks go back a time occurs twice: an interval then starts at the first and ends at the second occurrence.
 * When clocks go forward a time does not occur: the instant of the jump stands in for it.
 *
 * @param minuteOfDay 0 to 1440
 * @param edge which end of an interval this is
 */
export function wallClockInstant(timeZone: string, epochDay: EpochDay, minuteOfDay: number, edge: 'start' | 'end'): number {
  const wall = Temporal.PlainDateTime.from(`${isoDateOf(epochDay)}T00:00`).add({ minutes: minuteOfDay });
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return earlier.epochMilliseconds;
  const occursTwice = earlier.toPlainDateTime().equals(wall);
  if (occursTwice) return (edge === 'start' ? earlier : later).epochMilliseconds;
  return earlier.getTimeZoneTransition('next')?.epochMilliseconds ?? later.epochMilliseconds;
}

/**
 * What the clock on the wall shows at an instant, as milliseconds since midnight.
 *
 * @example wallClockMilliseconds('Europe/Amsterdam', Date.UTC(2026, 6, 1, 10)) // 43_200_000
 */
export function wallClockMilliseconds(timeZone: string, instant: number): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return ((wall.hour * 60 + wall.minute) * 60 + wall.second) * 1000 + wall.millisecond;
}

/** Whether the runtime knows this IANA time zone. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string') return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
