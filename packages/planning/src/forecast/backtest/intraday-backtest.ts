import { forecastContacts, type ForecastDay, type ForecastRequest } from '../forecast.ts';
import { reforecastDay } from '../intraday.ts';
import { daysOf, firstDays, slotsOfDay, type ContactSeries } from '../series/series.ts';

/** What forecasting anew during the day would have been worth, at a moment of the day. */
export interface IntradayAccuracy {
  /** Part of the day's expected contacts that were over, 0 to 1. */
  readonly shareOver: number;
  /** Of the rest of the day by interval: error over contacts, with the forecast of before and with the new one. */
  readonly wapeBefore: number;
  readonly wapeAfter: number;
  /** The same for the rest of the day as one number. */
  readonly wapeRestBefore: number;
  readonly wapeRestAfter: number;
  readonly days: number;
}

export interface IntradayRequest extends ForecastRequest {
  readonly leastDays?: number;
  readonly stepDays?: number;
  readonly sharesOver?: readonly number[];
}

/**
 * Each day of a backtest forecast anew when a part of it was over, and compared with what the rest brought.
 *
 * @param request `horizonDays` is how long before the day the first forecast may have been made
 */
export function backtestIntraday(series: ContactSeries, request: IntradayRequest): readonly IntradayAccuracy[] {
  const { leastDays = 84, stepDays = 7, sharesOver = [0.25, 0.5, 0.75], horizonDays } = request;
  const slots = slotsOfDay(series);
  const tallies = sharesOver.map((shareOver) => ({ shareOver, before: 0, after: 0, restBefore: 0, restAfter: 0, contacts: 0, days: 0 }));
  for (let origin = daysOf(series) - horizonDays; origin >= leastDays; origin -= stepDays) {
    const { days, calibration } = forecastContacts(firstDays(series, origin), request);
    for (const [index, day] of days.entries()) {
      const counts = series.counts.subarray((origin + index) * slots, (origin + index + 1) * slots);
      if (!day.open || day.slots.some((mean, slot) => mean > 0 && Number.isNaN(counts[slot]!))) continue;
      for (const tally of tallies) {
        const now = slotWhen(day, tally.shareOver);
        const anew = reforecastDay(day, calibration, counts.subarray(0, now));
        const [count, before, after] = [sumFrom(counts, now), sumFrom(day.slots, now), sumFrom(anew.slots, now)];
        tally.before += errors(counts, day.slots, now);
        tally.after += errors(counts, anew.slots, now);
        tally.restBefore += Math.abs(count - before);
        tally.restAfter += Math.abs(count - after);
        tally.contacts += count;
        tally.days += 1;
      }
    }
  }
  return tallies.map(({ shareOver, before, after, restBefore, restAfter, contacts, days }) => ({
    shareOver, days, wapeBefore: before / contacts, wapeAfter: after / contacts, wapeRestBefore: restBefore / contacts, wapeRestAfter: restAfter / contacts,
  }));
}

function slotWhen({ slots, expected }: ForecastDay, share: number): number {
  let sum = 0;
  return slots.findIndex((mean) => (sum += mean) >= share * expected) + 1;
}

function sumFrom(values: Float64Array, from: number): number {
  return values.subarray(from).reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
}

function errors(counts: Float64Array, expected: Float64Array, from: number): number {
  let sum = 0;
  for (let slot = from; slot < counts.length; slot += 1) if (!Number.isNaN(counts[slot]!)) sum += Math.abs(counts[slot]! - expected[slot]!);
  return sum;
}
