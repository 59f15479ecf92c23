import { daysOf, slotsOfDay, type ContactSeries } from '../series/series.ts';

/**
 * Each interval as in the last week in which it was known: what a forecast has to beat.
 *
 * @param days ahead of the series
 * @returns counts of whole days; 0 where nothing was ever known
 */
export function weekAsBefore(series: ContactSeries, days: number): Float64Array {
  const slots = slotsOfDay(series);
  const known = daysOf(series);
  return Float64Array.from({ length: days * slots }, (_, index) => {
    const slot = index % slots;
    const day = known + Math.floor(index / slots);
    for (let before = day - 7 * Math.ceil((day - known + 1) / 7); before >= 0; before -= 7) {
      const count = series.counts[before * slots + slot]!;
      if (!Number.isNaN(count)) return count;
    }
    return 0;
  });
}

/** Mean difference between an interval and that of the week before, where both are known and somebody called. */
export function weeklyDifference({ counts }: ContactSeries, slotsOfWeek: number): number {
  let [sum, pairs] = [0, 0];
  for (let index = slotsOfWeek; index < counts.length; index += 1) {
    const [now, before] = [counts[index]!, counts[index - slotsOfWeek]!];
    if (Number.isNaN(now) || Number.isNaN(before) || now + before === 0) continue;
    [sum, pairs] = [sum + Math.abs(now - before), pairs + 1];
  }
  return pairs === 0 ? 0 : sum / pairs;
}
