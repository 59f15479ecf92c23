import { epochDayOf } from '@ingang/kernel/working-calendar';
import type { ContactSeries } from '@ingang/planning/forecast';

/** A day that was counted wrong. */
export interface Correction {
  readonly date: string;
  /** What it should have had; null: nothing is known of it. */
  readonly contacts: number | null;
}

/**
 * The same counts with days put right: forgotten, or made as large as they should have been with the shape that they had.
 *
 * @param whole of which the corrections tell the number of contacts; a part is changed by as much as the whole
 * @example corrected({ startDate: '2026-03-02', intervalMinutes: 720, counts: Float64Array.of(1, 3) }, [{ date: '2026-03-02', contacts: 8 }]).counts // Float64Array.of(2, 6)
 */
export function corrected(series: ContactSeries, corrections: readonly Correction[], whole: ContactSeries = series): ContactSeries {
  const slots = 1440 / series.intervalMinutes;
  const first = epochDayOf(series.startDate);
  const counts = Float64Array.from(series.counts);
  for (const { date, contacts } of corrections) {
    const from = (epochDayOf(date) - first) * slots;
    if (from < 0 || from >= counts.length) continue;
    const day = counts.subarray(from, from + slots);
    const counted = whole.counts.subarray(from, from + slots).reduce((sum, count) => sum + (Number.isNaN(count) ? 0 : count), 0);
    if (contacts === null || counted === 0) day.fill(contacts === 0 ? 0 : NaN);
    else for (const [slot, count] of day.entries()) day[slot] = (count * contacts) / counted;
  }
  return { ...series, counts };
}
