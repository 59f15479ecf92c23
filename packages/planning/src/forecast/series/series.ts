import { epochDayOf, isoDateOf, wallClockMilliseconds } from '@ingang/kernel/working-calendar';

/** Counts of contacts, day after day, as clocks on the wall divide the day. */
export interface ContactSeries {
  /** `YYYY-MM-DD` of the first day. */
  readonly startDate: string;
  /** A whole part of a day: 5, 15, 30, 60 or 1440, among others. */
  readonly intervalMinutes: number;
  /** Whole days, each of 1440 / intervalMinutes counts; NaN where it is not known how many there were. */
  readonly counts: Float64Array;
}

/** How many contacts came in the interval that starts at a time. */
export interface CountedInterval {
  /** ISO 8601; without `Z` or an offset it is what the clock on the wall showed. */
  readonly at: string;
  readonly count: number;
}

export const minutesOfDay = 1440;
const millisecondsOfDay = 86_400_000;

export function slotsOfDay({ intervalMinutes }: Pick<ContactSeries, 'intervalMinutes'>): number {
  return minutesOfDay / intervalMinutes;
}

export function daysOf(series: ContactSeries): number {
  return series.counts.length / slotsOfDay(series);
}

/**
 * A series out of rows as reports give them. On a day with rows, an interval without a row had no contacts; of a day without any row, nothing
 * is known; nor of what lies before the first and after the last row. The hour that a clock shows twice is one hour with the sum.
 *
 * @param intervalMinutes a whole part of a day; rows within one interval are added up
 * @param timeZone where the clock on the wall hangs, for times that say how far they are from UTC
 * @throws RangeError when there are no rows, a time is none, or the interval is no whole part of a day
 * @example [...seriesOf([{ at: '2026-03-02T08:00', count: 4 }, { at: '2026-03-02T18:00', count: 2 }], 360, 'Europe/Amsterdam').counts] // [NaN, 4, 0, 2]
 */
export function seriesOf(rows: readonly CountedInterval[], intervalMinutes: number, timeZone: string): ContactSeries {
  if (!Number.isInteger(minutesOfDay / intervalMinutes)) throw new RangeError(`${intervalMinutes} minutes are no whole part of a day`);
  if (rows.length === 0) throw new RangeError('there are no rows');
  const wall = wallClock(timeZone);
  const slots = rows.map(({ at, count }) => ({ slot: Math.floor(wall(at) / (intervalMinutes * 60_000)), count }));
  const perDay = minutesOfDay / intervalMinutes;
  const [first, last] = slots.reduce(([least, most], { slot }) => [Math.min(least, slot), Math.max(most, slot)], [Infinity, -Infinity]);
  const firstDay = Math.floor(first / perDay);
  const counts = new Float64Array((Math.floor(last / perDay) - firstDay + 1) * perDay).fill(NaN);
  const daysSeen = new Set(slots.map(({ slot }) => Math.floor(slot / perDay)));
  for (const day of daysSeen) counts.fill(0, (day - firstDay) * perDay, (day - firstDay + 1) * perDay);
  counts.fill(NaN, 0, first - firstDay * perDay);
  counts.fill(NaN, last - firstDay * perDay + 1);
  for (const { slot, count } of slots) counts[slot - firstDay * perDay]! += count;
  return { startDate: isoDateOf(firstDay), intervalMinutes, counts };
}

/** Milliseconds since 1970 on the wall; how far a zone is from UTC is looked up once for each hour. */
function wallClock(timeZone: string): (at: string) => number {
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const away = wallClockMilliseconds(timeZone, instant) - (((instant % millisecondsOfDay) + millisecondsOfDay) % millisecondsOfDay);
    return away > millisecondsOfDay / 2 ? away - millisecondsOfDay : away < -millisecondsOfDay / 2 ? away + millisecondsOfDay : away;
  };
  return (at) => {
    const saysZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(at);
    const instant = Date.parse(saysZone ? at : `${at}${at.length === 10 ? 'T00:00' : ''}Z`);
    if (Number.isNaN(instant)) throw new RangeError(`"${at}" is no time`);
    if (!saysZone) return instant;
    const hour = Math.floor(instant / 3_600_000);
    if (!offsets.has(hour)) offsets.set(hour, offsetAt(hour * 3_600_000));
    return instant + offsets.get(hour)!;
  };
}

/**
 * The same contacts in longer intervals; a longer one is known when all its parts are, or when its known parts are all it has outside closing time.
 *
 * @throws RangeError when the longer interval does not consist of whole shorter ones
 * @example [...inLongerIntervals({ startDate: '2026-03-02', intervalMinutes: 360, counts: Float64Array.of(1, 2, 3, NaN) }, 720).counts] // [3, NaN]
 */
export function inLongerIntervals(series: ContactSeries, intervalMinutes: number): ContactSeries {
  const parts = intervalMinutes / series.intervalMinutes;
  if (!Number.isInteger(parts) || !Number.isInteger(minutesOfDay / intervalMinutes)) {
    throw new RangeError(`intervals of ${series.intervalMinutes} minutes do not make up intervals of ${intervalMinutes}`);
  }
  if (parts === 1) return series;
  const counts = Float64Array.from({ length: series.counts.length / parts }, (_, index) => {
    let sum = 0;
    for (let part = index * parts; part < (index + 1) * parts; part += 1) sum += series.counts[part]!;
    return sum;
  });
  return { startDate: series.startDate, intervalMinutes, counts };
}

/** The first days of a series: what was known when they were over. */
export function firstDays(series: ContactSeries, days: number): ContactSeries {
  return { ...series, counts: series.counts.slice(0, days * slotsOfDay(series)) };
}

/** Epoch day of the day at a place in the series. */
export function epochDayAt(series: Pick<ContactSeries, 'startDate'>, day: number): number {
  return epochDayOf(series.startDate) + day;
}

/** What was counted on each day over the intervals that are known; NaN when none is. */
export function knownTotals(series: ContactSeries): Float64Array {
  const slots = slotsOfDay(series);
  return Float64Array.from({ length: daysOf(series) }, (_, day) => {
    let sum = NaN;
    for (let slot = day * slots; slot < (day + 1) * slots; slot += 1) {
      const count = series.counts[slot]!;
      if (count === count) sum = Number.isNaN(sum) ? count : sum + count;
    }
    return sum;
  });
}
