import { isoDateOf } from '@ingang/kernel/working-calendar';
import { boundsFor, calibrate, type Calibration } from './spread/calibration.ts';
import type { Circumstances } from './series/circumstances.ts';
import { countAt } from './spread/count-distribution.ts';
import { partsOf, type DayParts } from './day-parts.ts';
import { fitSeries } from './model/fit.ts';
import type { SeriesModel } from './model/series-model.ts';
import { modelDays, type ModelledDay } from './model/model-days.ts';
import { daysOf, type ContactSeries } from './series/series.ts';
import { whatWasFound, type Findings } from './findings.ts';

export interface ForecastRequest {
  /** Days after the last day of the series: 1 to 730. */
  readonly horizonDays: number;
  readonly circumstances?: Circumstances;
  /** How often intervals must hold. Left out: 0.8 and 0.95. */
  readonly coverages?: readonly number[];
}

/** Bounds that hold as often as `coverage` says. */
export interface Bounds<T> {
  readonly coverage: number;
  readonly lower: T;
  readonly upper: T;
}

export interface ForecastDay {
  readonly date: string;
  readonly open: boolean;
  /** Contacts of the day: a mean, so not whole. */
  readonly expected: number;
  readonly bounds: readonly Bounds<number>[];
  /** Contacts of each interval of the day, from midnight on. */
  readonly slots: Float64Array;
  readonly slotBounds: readonly Bounds<Float64Array>[];
  /** Spread of the day around `expected` beyond chance, relative and squared. */
  readonly relativeVariance: number;
  /** What the number is made of. */
  readonly parts: DayParts;
}

export interface Forecast {
  readonly startDate: string;
  readonly intervalMinutes: number;
  readonly days: readonly ForecastDay[];
  /** What was seen in the past, and assumed. */
  readonly findings: Findings;
  readonly calibration: Calibration;
}

const usualCoverages: readonly number[] = [0.8, 0.95];

/**
 * Contacts to expect in each interval of the days after a series, with bounds and with reasons.
 *
 * Assumes that days are alike but for what is known of them: weekday, holidays and days around them, place in month and year, what happens
 * (events, periods), and a level that drifts. Uses nothing but the series and the circumstances.
 *
 * @param series at least two weeks; six more than the horizon for bounds that were tried on the past, fourteen months for a time of year
 * @param parent a model of a larger series, whose effects and shapes this one leans on
 * @throws RangeError when the series is shorter than two weeks, holds no contacts, or the horizon is out of range
 */
export function forecastContacts(series: ContactSeries, request: ForecastRequest, parent?: SeriesModel): Forecast {
  return forecastWith(learnFrom(series, request, parent), request, parent);
}

/** The model alone, for series that are parts of this one. */
export function learnFrom(series: ContactSeries, { circumstances = {}, horizonDays }: ForecastRequest, parent?: SeriesModel): SeriesModel {
  if (daysOf(series) < leastDays) throw new RangeError(`a forecast needs ${leastDays} days of counts, not ${daysOf(series)}`);
  if (!(horizonDays >= 1 && horizonDays <= mostDaysAhead)) throw new RangeError(`a forecast looks 1 to ${mostDaysAhead} days ahead, not ${horizonDays}`);
  if (!parent && !series.counts.some((count) => count > 0)) throw new RangeError('there are no contacts to learn from');
  return fitSeries(series, circumstances, { ...(parent && { parent }) });
}

const leastDays = 14;
const mostDaysAhead = 730;

export function forecastWith(model: SeriesModel, { horizonDays, coverages = usualCoverages }: ForecastRequest, parent?: SeriesModel): Forecast {
  const { series } = model;
  const calibration = calibrate(model, horizonDays, { ...(parent && { parent }) });
  const ahead = modelDays(model, daysOf(series), horizonDays);
  const days = ahead.map((day) => forecastDay(day, calibration, coverages));
  return { startDate: days[0]!.date, intervalMinutes: series.intervalMinutes, days, findings: whatWasFound(model, ahead), calibration };
}

function forecastDay(modelled: ModelledDay, calibration: Calibration, coverages: readonly number[]): ForecastDay {
  const { day, expected, slots, relativeVariance: own } = modelled;
  const relativeVariance = own * calibration.dayScale;
  const names = { date: isoDateOf(day.epochDay), open: day.open && expected > 0, expected, slots, relativeVariance, parts: partsOf(modelled) };
  return { ...names, ...boundsAround(slots, relativeVariance, calibration, coverages) };
}

/** Bounds of a day and of its intervals around means. */
export function boundsAround(slots: Float64Array, relativeVariance: number, calibration: Calibration, coverages: readonly number[]): Pick<ForecastDay, 'bounds' | 'slotBounds'> {
  const whole = { mean: slots.reduce((sum, mean) => sum + mean, 0), relativeVariance };
  const slotVariance = (relativeVariance * calibration.slotScale) / calibration.dayScale;
  return {
    bounds: coverages.map((coverage) => {
      const [lower, upper] = boundsFor(coverage, calibration.dayRanks);
      return { coverage, lower: countAt(lower, whole), upper: countAt(upper, whole) };
    }),
    slotBounds: coverages.map((coverage) => {
      const [lower, upper] = boundsFor(coverage, calibration.slotRanks);
      const at = (probability: number): Float64Array => slots.map((mean) => countAt(probability, { mean, relativeVariance: slotVariance }));
      return { coverage, lower: at(lower), upper: at(upper) };
    }),
  };
}
