import { Temporal } from 'temporal-polyfill';
import { epochDayOf, isoDateOf, type EpochDay } from './civil-date.ts';

/**
 * The instant at which clocks on the wall show a time, in epoch milliseconds.
 *
 * When clocks go back an hour occurs twice: what starts in it starts the first time round, what ends in it ends the
 * second. When clocks go forward a time does not occur: the instant of the jump stands in for it.
 *
 * @param minuteOfDay 0 to 1440
 * @param edge which end of an interval this is; an end is exclusive
 */
export function wallClockInstant(timeZone: string, epochDay: EpochDay, minuteOfDay: number, edge: 'start' | 'end'): number {
  const wall = Temporal.PlainDateTime.from(`${isoDateOf(epochDay)}T00:00`).add({ minutes: minuteOfDay });
  const { earlier, later } = occurrences(wall, timeZone);
  if (earlier.equals(later)) return earlier.epochMilliseconds;
  const occursTwice = earlier.toPlainDateTime().equals(wall);
  if (!occursTwice) return earlier.getTimeZoneTransition('next')!.epochMilliseconds;
  return (edge === 'end' && minuteBeforeOccursTwice(wall, timeZone) ? later : earlier).epochMilliseconds;
}

/**
 * The instant that somebody means who says a date and a time.
 *
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`, up to `24:00`
 * @example instantAt('Europe/Amsterdam', '2026-07-01', '13:00') // new Date('2026-07-01T11:00:00Z')
 */
export function instantAt(timeZone: string, date: string, time: string, edge: 'start' | 'end' = 'start'): Date {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return new Date(wallClockInstant(timeZone, epochDayOf(date), minutes, edge));
}

function occurrences(wall: Temporal.PlainDateTime, timeZone: string): { earlier: Temporal.ZonedDateTime; later: Temporal.ZonedDateTime } {
  return {
    earlier: wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' }),
    later: wall.toZonedDateTime(timeZone, { disambiguation: 'later' }),
  };
}

function minuteBeforeOccursTwice(wall: Temporal.PlainDateTime, timeZone: string): boolean {
  const { earlier, later } = occurrences(wall.subtract({ minutes: 1 }), timeZone);
  return !earlier.equals(later);
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
