import { probabilityUpTo } from './count-distribution.ts';
import { fitSeries, knowsYear, type FitOptions } from '../model/fit.ts';
import type { SeriesModel } from '../model/series-model.ts';
import { modelDays, type ModelledDay } from '../model/model-days.ts';
import { daysOf, firstDays, slotsOfDay, type ContactSeries } from '../series/series.ts';
import { cutDay, cuts, learnWithin, type CutDay, type WithinDay } from './within-day.ts';

/**
 * How far the model was off when it forecast days it had not seen, all before the forecast begins.
 *
 * Purpose: intervals that hold as often as they say. The spread that the model claims is scaled to the errors it made, then each bound is put
 * where it would have held in the past (split conformal prediction on ranks).
 */
export interface Calibration {
  /** What to multiply the model's own spread of a day and of an interval by. */
  readonly dayScale: number;
  readonly slotScale: number;
  /** Ranks (0 to 1) of what came within what was forecast, in order. */
  readonly dayRanks: Float64Array;
  readonly slotRanks: Float64Array;
  /** What the beginning of a day says of its rest. */
  readonly within: readonly WithinDay[];
  readonly origins: number;
}

const mostOrigins = 6;
const daysBetweenOrigins = 14;
const leastDaysToLearn = 42;
const leastRanks = 10;

/** @param horizonDays how far ahead is forecast; errors are looked at over the same distance, 28 days at most */
export function calibrate(model: SeriesModel, horizonDays: number, { parent }: Pick<FitOptions, 'parent'> = {}): Calibration {
  const { series, circumstances } = model;
  const horizon = Math.min(horizonDays, 28);
  const errors: Errors = { days: [], slots: [], cut: cuts.map(() => []) };
  let origins = 0;
  for (; origins < mostOrigins; origins += 1) {
    const origin = daysOf(series) - horizon - origins * daysBetweenOrigins;
    if (origin < leastDaysToLearn) break;
    const past = fitSeries(firstDays(series, origin), circumstances, { ...(parent && { parent }), ...kept(model, origin) });
    gather(series, origin, modelDays(past, origin, horizon), errors);
  }
  return fromErrors(errors, origins, horizon);
}

/** What was learnt of spreads on all of the series holds for its beginning, when that has the same effects: columns and weeks keep their order. */
function kept(model: SeriesModel, origin: number): Pick<FitOptions, 'spread' | 'longer'> {
  const { yearly, daysPerLevel, fit } = model;
  const weeks = Math.ceil(origin / daysPerLevel);
  if (yearly !== knowsYear(origin)) return {};
  const spread = { ...fit.spread, stepVariances: fit.spread.stepVariances.slice(0, weeks) };
  return { spread, longer: model };
}

interface Errors {
  readonly days: Outcome[];
  readonly slots: Outcome[];
  readonly cut: readonly CutDay[][];
}

interface Outcome {
  readonly count: number;
  readonly mean: number;
  readonly relativeVariance: number;
}

function gather(series: ContactSeries, origin: number, ahead: readonly ModelledDay[], errors: Errors): void {
  const slots = slotsOfDay(series);
  for (const [index, { slots: means, relativeVariance }] of ahead.entries()) {
    const counts = series.counts.subarray((origin + index) * slots, (origin + index + 1) * slots);
    let [sum, expected] = [0, 0];
    for (const [slot, mean] of means.entries()) {
      const count = counts[slot]!;
      if (!(mean > 0) || Number.isNaN(count)) continue;
      errors.slots.push({ count, mean, relativeVariance });
      [sum, expected] = [sum + count, expected + mean];
    }
    if (expected <= 0) continue;
    errors.days.push({ count: sum, mean: expected, relativeVariance });
    for (const [place, share] of cuts.entries()) {
      const cut = cutDay(counts, means, expected, share);
      if (cut) errors.cut[place]!.push(cut);
    }
  }
}

function fromErrors({ days, slots, cut }: Errors, origins: number, horizon: number): Calibration {
  const [dayScale, slotScale] = [scaleOf(days), scaleOf(slots)];
  return {
    dayScale: dayScale * fewWeeks(origins, horizon),
    slotScale: slotScale * fewWeeks(origins, horizon),
    origins,
    dayRanks: ranks(days, dayScale),
    slotRanks: ranks(slots, slotScale),
    within: cuts.map((share, place) => learnWithin(share, cut[place]!)),
  };
}

/** A spread that was learnt from a few weeks may be too small: days of one week err together. */
function fewWeeks(origins: number, horizonDays: number): number {
  const weeks = origins === 0 ? leastWeeks : Math.max(leastWeeks, (horizonDays + (origins - 1) * daysBetweenOrigins) / 7);
  return (weeks + 1) / (weeks - 1);
}

const leastWeeks = 3;

/** So that errors are as large as they claim to be; a few wild ones do not count. */
function scaleOf(outcomes: readonly Outcome[]): number {
  if (outcomes.length < leastRanks) return 1;
  let [low, high] = [0.01, 100];
  for (let step = 0; step < 40; step += 1) {
    const scale = Math.sqrt(low * high);
    const squares = outcomes.map(({ count, mean, relativeVariance }) => Math.min(9, (count - mean) ** 2 / (mean + scale * relativeVariance * mean * mean)));
    if (squares.reduce((sum, square) => sum + square, 0) / squares.length > 1) low = scale;
    else high = scale;
  }
  return Math.sqrt(low * high);
}

/** Where in its own distribution each outcome fell; halfway its own probability, as counts are whole. */
function ranks(outcomes: readonly Outcome[], scale: number): Float64Array {
  return Float64Array.from(outcomes, ({ count, mean, relativeVariance }) => {
    const spread = { mean, relativeVariance: scale * relativeVariance };
    return (probabilityUpTo(count - 1, spread) + probabilityUpTo(count, spread)) / 2;
  }).toSorted();
}

/**
 * Probabilities at which bounds have to be put to hold as often as asked.
 *
 * @param coverage above 0 and below 1, such as 0.8
 */
export function boundsFor(coverage: number, sorted: Float64Array): readonly [number, number] {
  const tail = (1 - coverage) / 2;
  if (sorted.length < leastRanks) return [tail, 1 - tail];
  return [clamp(rankAt(sorted, tail)), clamp(rankAt(sorted, 1 - tail))];
}

function rankAt(sorted: Float64Array, share: number): number {
  const at = Math.min(sorted.length - 1, Math.max(0, share * (sorted.length + 1) - 1));
  const below = Math.floor(at);
  return sorted[below]! + (at - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
}

function clamp(probability: number): number {
  return Math.min(0.9999, Math.max(0.0001, probability));
}
