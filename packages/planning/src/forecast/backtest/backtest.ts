import { isoDateOf } from '@ingang/kernel/working-calendar';
import { accuracyOf, type Accuracy, type Compared } from './accuracy.ts';
import { forecastContacts, type Forecast, type ForecastRequest } from '../forecast.ts';
import { weekAsBefore, weeklyDifference } from './naive.ts';
import { daysOf, epochDayAt, firstDays, slotsOfDay, type ContactSeries } from '../series/series.ts';

export interface BacktestRequest extends ForecastRequest {
  /** History before the first forecast. Left out: 84 days. */
  readonly leastDays?: number;
  /** Days between forecasts. Left out: 7. */
  readonly stepDays?: number;
  /** The latest so many forecasts. Left out: all that fit. */
  readonly mostOrigins?: number;
}

export interface Backtest {
  /** By interval of the series. */
  readonly intervals: Accuracy;
  /** By day. */
  readonly days: Accuracy;
  readonly origins: readonly { readonly date: string; readonly wape: number; readonly wapeNaive: number; readonly wapeOfDays: number }[];
}

/**
 * What the forecasts would have been worth: made again as they would have been at many moments of the past, each with what was known then,
 * and compared with what came. Intervals without contacts, forecast or earlier ones (closed hours) are left out.
 *
 * Source: R. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd edition (2021), section 5.10.
 *
 * @param onOrigin told after each of the forecasts how many are done, of how many; throwing ends the backtest
 * @throws RangeError when the series is too short for one
 */
export function backtest(series: ContactSeries, request: BacktestRequest, onOrigin?: (done: number, of: number) => void): Backtest {
  const all: { intervals: Compared[]; days: Compared[] } = { intervals: [], days: [] };
  const starts = originsOf(series, request);
  const origins = starts.map((origin, index) => {
    const compared = compareAt(series, origin, forecastContacts(firstDays(series, origin), request));
    all.intervals.push(...compared.intervals);
    all.days.push(...compared.days);
    onOrigin?.(index + 1, starts.length);
    if (compared.intervals.length === 0) return [];
    const { wape, wapeNaive } = accuracyOf(compared.intervals);
    return [{ date: isoDateOf(epochDayAt(series, origin)), wape, wapeNaive, wapeOfDays: accuracyOf(compared.days).wape }];
  });
  return { intervals: accuracyOf(all.intervals), days: accuracyOf(all.days), origins: origins.flat() };
}

/** First days of the forecasts, in order. */
export function originsOf(series: ContactSeries, { horizonDays, leastDays = 84, stepDays = 7, mostOrigins = Infinity }: BacktestRequest): readonly number[] {
  const origins: number[] = [];
  for (let origin = daysOf(series) - horizonDays; origin >= leastDays && origins.length < mostOrigins; origin -= stepDays) origins.unshift(origin);
  if (origins.length === 0) throw new RangeError(`a backtest needs ${leastDays + horizonDays} days of counts, not ${daysOf(series)}`);
  return origins;
}

function daily(series: ContactSeries): ContactSeries {
  const slots = slotsOfDay(series);
  const counts = Float64Array.from({ length: daysOf(series) }, (_, day) => series.counts.subarray(day * slots, (day + 1) * slots).reduce((sum, count) => sum + count, 0));
  return { ...series, intervalMinutes: 1440, counts };
}

interface Scales {
  readonly interval: number;
  readonly day: number;
}

/** What was forecast of the days from an origin on, beside what came and what the week before said. */
export function compareAt(series: ContactSeries, origin: number, forecast: Forecast): { readonly intervals: readonly Compared[]; readonly days: readonly Compared[] } {
  const past = firstDays(series, origin);
  return compare(series, origin, forecast, weekAsBefore(past, forecast.days.length), { interval: weeklyDifference(past, 7 * slotsOfDay(series)), day: weeklyDifference(daily(past), 7) });
}

function compare(series: ContactSeries, origin: number, { days }: Forecast, naive: Float64Array, scales: Scales): { readonly intervals: readonly Compared[]; readonly days: readonly Compared[] } {
  const slots = slotsOfDay(series);
  const ofDays: Compared[] = [];
  const intervals = days.flatMap(({ slots: expected, slotBounds, bounds }, index) => {
    const counts = series.counts.subarray((origin + index) * slots, (origin + index + 1) * slots);
    const size = actualSize(counts, expected);
    const compared = Array.from(counts, (count, slot): Compared | undefined => {
      const before = naive[index * slots + slot]!;
      if (Number.isNaN(count) || (count === 0 && before === 0 && expected[slot] === 0)) return undefined;
      return {
        count, expected: expected[slot]!, naive: before, scale: scales.interval, hindsight: expected[slot]! * size,
        bounds: slotBounds.map(({ coverage, lower, upper }) => ({ coverage, lower: lower[slot]!, upper: upper[slot]! })),
      };
    }).filter((one) => one !== undefined);
    if (compared.length > 0 && !expected.some((mean, slot) => mean > 0 && Number.isNaN(counts[slot]!))) ofDays.push({ ...sumOf(compared), scale: scales.day, bounds });
    return compared;
  });
  return { intervals, days: ofDays };
}

function sumOf(compared: readonly Compared[]): Pick<Compared, 'count' | 'expected' | 'naive' | 'hindsight'> {
  const sum = (of: (one: Compared) => number): number => compared.reduce((total, one) => total + of(one), 0);
  const count = sum((one) => one.count);
  return { count, expected: sum((one) => one.expected), naive: sum((one) => one.naive), hindsight: count };
}

/** How much larger a day was than forecast: the shape of the forecast in the size that the day had is the best guess of its true means. */
function actualSize(counts: Float64Array, expected: Float64Array): number {
  let [came, forecast] = [0, 0];
  for (const [slot, mean] of expected.entries()) if (!Number.isNaN(counts[slot]!)) [came, forecast] = [came + counts[slot]!, forecast + mean];
  return forecast > 0 ? came / forecast : 0;
}
