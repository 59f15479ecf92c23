import { epochDayOf, weekdays, type OpenInterval } from '@ingang/kernel/working-calendar';
import type { Circumstances } from '../series/circumstances.ts';
import { weekdayNumber } from './day-features.ts';
import { daysOf, epochDayAt, minutesOfDay, slotsOfDay, type ContactSeries } from '../series/series.ts';

/** Which intervals of a day somebody answers in, when nothing special happens. */
export interface OpenHours {
  /** For each interval of the day 1 or 0. */
  on(epochDay: number): Uint8Array;
}

/**
 * Hours as they were said or, when nothing was, as the last weeks show them.
 *
 * @param series what contacts came, for weekdays of which no hours are said
 */
export function openHours(series: ContactSeries, { openingHours = [] }: Circumstances): OpenHours {
  const slots = slotsOfDay(series);
  if (openingHours.length === 0) {
    const week = hoursSeen(series);
    return { on: (epochDay) => week[weekdayNumber(epochDay)]! };
  }
  const said = openingHours
    .map(({ from, week }) => ({ from: epochDayOf(from), week: weekdays.map((name) => slotsIn(week[name] ?? [], slots)) }))
    .toSorted((a, b) => a.from - b.from);
  return { on: (epochDay) => (said.findLast(({ from }) => from <= epochDay) ?? said[0]!).week[weekdayNumber(epochDay)]! };
}

function slotsIn(intervals: readonly OpenInterval[], slots: number): Uint8Array {
  const open = new Uint8Array(slots);
  const slotOf = (time: string): number => ((Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * slots) / minutesOfDay;
  for (const { from, until } of intervals) open.fill(1, Math.floor(slotOf(from)), Math.ceil(slotOf(until)));
  return open;
}

const weeksLookedAt = 10;
/** A smaller share of a weekday's contacts at either end of it is a stray contact, not an opening hour. */
const straySharePerEnd = 0.0005;
/** A weekday with less than this part of an average day is closed; a stray contact does not open it. */
const strayDayShare = 0.002;

/** From the first to the last interval in which contacts came, by weekday; all of a series' days when the last weeks say nothing. */
function hoursSeen(series: ContactSeries): readonly Uint8Array[] {
  const slots = slotsOfDay(series);
  const days = daysOf(series);
  const recent = countsByWeekday(series, Math.max(0, days - 7 * weeksLookedAt));
  const all = countsByWeekday(series, 0);
  const sums = all.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const average = sums.reduce((sum, count) => sum + count, 0) / 7;
  return recent.map((counts, weekday) => {
    const open = new Uint8Array(slots);
    if (sums[weekday]! <= strayDayShare * average) return open;
    const recentSum = counts.reduce((sum, count) => sum + count, 0);
    const [from, until] = recentSum >= enoughToTell ? ends(counts, recentSum) : ends(all[weekday]!, sums[weekday]!);
    return open.fill(1, from, until);
  });
}

const enoughToTell = 200;

function countsByWeekday(series: ContactSeries, fromDay: number): readonly Float64Array[] {
  const slots = slotsOfDay(series);
  const sums = Array.from({ length: 7 }, () => new Float64Array(slots));
  for (let day = fromDay; day < daysOf(series); day += 1) {
    const sum = sums[weekdayNumber(epochDayAt(series, day))]!;
    for (let slot = 0; slot < slots; slot += 1) {
      const count = series.counts[day * slots + slot]!;
      if (count > 0) sum[slot]! += count;
    }
  }
  return sums;
}

function ends(counts: Float64Array, sum: number): readonly [number, number] {
  const stray = straySharePerEnd * sum;
  let from = 0;
  let until = counts.length;
  for (let cut = counts[from]!; from < until && cut <= stray; cut += counts[from] ?? 0) from += 1;
  for (let cut = counts[until - 1]!; until > from && cut <= stray; cut += counts[until - 1] ?? 0) until -= 1;
  return [from, until];
}
