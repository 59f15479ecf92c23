import { boundsFor, type Calibration } from './spread/calibration.ts';
import { countAt } from './spread/count-distribution.ts';
import type { Bounds, ForecastDay } from './forecast.ts';
import { withinAt, type WithinDay } from './spread/within-day.ts';

/** What is expected of a day of which a part is over. */
export interface Reforecast {
  /** How much busier the rest of the day is thought to be than was forecast; 1.1 is a tenth more. */
  readonly factor: number;
  /** Contacts so far, and those expected until then. */
  readonly countedSoFar: number;
  readonly expectedSoFar: number;
  /** Of the whole day: what came, and what is now expected to come. */
  readonly expected: number;
  readonly bounds: readonly Bounds<number>[];
  /** Contacts of each interval from midnight on: those counted, then those expected. */
  readonly slots: Float64Array;
}

/**
 * A day forecast anew from what has come so far: between the forecast and the morning, each by how much it is worth.
 *
 * The day's factor has a gamma distribution around 1, as wide as days differ from their forecasts. What came by now is a Poisson number
 * around it, worth less as beginnings of days differ from their ends.
 *
 * Source: J. Weinberg, L. Brown, J. Stroud, Bayesian Forecasting of an Inhomogeneous Poisson Process with Applications to Call Center Data,
 * JASA 102 (2007), section 3; H. Shen and J. Huang, Interday Forecasting and Intraday Updating of Call Center Arrivals, MSOM 10 (2008), section 4.
 *
 * @param counts of the day's intervals that are over, from midnight on; NaN for one that is not known
 * @throws RangeError when there are more counts than the day has intervals
 */
export function reforecastDay(day: ForecastDay, calibration: Pick<Calibration, 'dayRanks' | 'within'>, counts: ArrayLike<number>): Reforecast {
  if (counts.length > day.slots.length) throw new RangeError(`a day has ${day.slots.length} intervals, not ${counts.length}`);
  let [countedSoFar, expectedSoFar] = [0, 0];
  for (let slot = 0; slot < counts.length; slot += 1) {
    if (Number.isNaN(counts[slot]!)) continue;
    countedSoFar += counts[slot]!;
    expectedSoFar += day.slots[slot]!;
  }
  const within = withinAt(calibration.within, expectedSoFar / Math.max(day.expected, 1e-9));
  const { factor, relativeVariance } = posterior(day, within, countedSoFar, expectedSoFar);
  const slots = day.slots.map((mean, slot) => (slot < counts.length && !Number.isNaN(counts[slot]!) ? counts[slot]! : mean * factor));
  const rest = Math.max(0, day.expected - expectedSoFar) * factor;
  const spread = { mean: rest, relativeVariance: relativeVariance + within.rest };
  const bounds = day.bounds.map(({ coverage }) => {
    const [lower, upper] = boundsFor(coverage, calibration.dayRanks);
    return { coverage, lower: countedSoFar + countAt(lower, spread), upper: countedSoFar + countAt(upper, spread) };
  });
  return { factor, countedSoFar, expectedSoFar, expected: countedSoFar + rest, bounds, slots };
}

/** Gamma with shape a and rate a before; what came counts for as much as it is worth, then shape and rate grow by it. */
function posterior({ relativeVariance }: ForecastDay, { beginning }: WithinDay, counted: number, expected: number): { readonly factor: number; readonly relativeVariance: number } {
  const before = 1 / Math.max(relativeVariance, 1e-6);
  const worth = 1 / (1 + expected * beginning);
  const shape = before + worth * counted;
  const rate = before + worth * expected;
  return { factor: shape / rate, relativeVariance: 1 / shape };
}
