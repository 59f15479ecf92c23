/**
 * How many contacts a day has, as a product of a level that drifts from week to week and of effects.
 *
 * Purpose: a count with more spread than Poisson (negative binomial), mean = exposure × exp(level of the week + effects). Everything learnt is a
 * compromise between what the days say and a beginning (prior), whose spread is itself learnt from the data by group.
 * Steps of the level have heavy tails, so that a lasting shift is followed at once and noise is not; days have heavy tails too,
 * so that an outlier teaches little. Trade-off: a normal approximation around the best fit instead of sampling, for speed.
 */
import { cholesky, inverse, solve } from './matrix.ts';

/** An effect that is learnt. */
export interface Column {
  readonly key: string;
  readonly group: string;
  readonly priorMean: number;
  readonly priorVariance: number;
}

export interface DayData {
  readonly counts: Float64Array;
  /** Share of an ordinary day that counts were seen of; 0 for days that teach nothing. */
  readonly exposures: Float64Array;
  /** For each day the columns it has, and how much of each. */
  readonly rows: readonly SparseRow[];
  readonly columns: readonly Column[];
  /** For each day the week of the level. */
  readonly weekOf: Int32Array;
  readonly weeks: number;
}

export interface SparseRow {
  readonly columns: readonly number[];
  readonly amounts: readonly number[];
}

/** What is learnt about how variable things are; kept when a part of the days is fitted anew. */
export interface Spread {
  /** Beyond Poisson, relative, of a day. */
  readonly dayVariance: number;
  readonly columnVariances: Float64Array;
  /** Of the step into each week. */
  readonly stepVariances: Float64Array;
  /** Of a step to come. */
  readonly nextStepVariance: number;
}

export interface LevelFit {
  /** Levels of the weeks, then effects. */
  readonly coefficients: Float64Array;
  readonly covariance: Float64Array;
  readonly spread: Spread;
  /** 1 for a day that fits, towards 0 for an outlier. */
  readonly trust: Float64Array;
}

const degreesOfFreedom = { day: 4, step: 3 } as const;
const startStepVariance = 0.012 ** 2;
const startDayVariance = 0.05 ** 2;
/** How many observations the beginning of a spread is worth. */
const priorWorth = { group: 2, step: 4 } as const;
const learningRounds = 14;
const fittingRounds = 5;
/** Below this many contacts a day, chance alone makes odd days. */
const fewestForTrust = 20;

/**
 * @param known spreads learnt before; left out, they are learnt
 */
export function fitLevel(data: DayData, known?: Spread): LevelFit {
  const n = data.weeks + data.columns.length;
  let spread = known ?? firstSpread(data);
  let coefficients = start(data, n);
  let trust = new Float64Array(data.counts.length).fill(1);
  let lower = new Float64Array(0);
  let round = 0;
  for (let steps = 0; steps < mostSteps && round < (known ? fittingRounds : learningRounds); steps += 1) {
    const means = meansOf(data, coefficients);
    if (round > 1) trust = trustIn(data, means, spread.dayVariance);
    const normal = normalEquations(data, spread, means, trust, n);
    cholesky(normal.matrix, n, data.weeks);
    lower = normal.matrix;
    const found = solve(lower, n, normal.right);
    const share = shareOfStep(data, coefficients, found);
    coefficients = coefficients.map((before, index) => before + share * (found[index]! - before));
    if (share < 1) continue;
    round += 1;
    if (!known && round > 2) spread = learn(data, spread, coefficients, inverse(lower, n, data.weeks), trust);
  }
  return { coefficients, covariance: inverse(lower, n, data.weeks), spread, trust };
}

/** Log of a mean that may change in one round: a day of many contacts where none were expected asks for a step without end. */
const largestStep = 3;

const mostSteps = 40;

/** How far to go from what was thought before to what was found, 0 to 1: so far that no day has more than e³ times as many or few contacts as before. */
function shareOfStep(data: DayData, before: Float64Array, found: Float64Array): number {
  let most = 0;
  for (let day = 0; day < data.counts.length; day += 1) if (data.exposures[day]! > 0) most = Math.max(most, Math.abs(logMean(data, found, day) - logMean(data, before, day)));
  return most <= largestStep ? 1 : largestStep / most;
}

/** Log of the mean of a day with exposure 1. */
export function logMean(data: Pick<DayData, 'rows' | 'weekOf' | 'weeks'>, coefficients: Float64Array, day: number): number {
  const { columns, amounts } = data.rows[day]!;
  let sum = coefficients[Math.min(data.weekOf[day]!, data.weeks - 1)]!;
  for (let k = 0; k < columns.length; k += 1) sum += coefficients[data.weeks + columns[k]!]! * amounts[k]!;
  return sum;
}

/** How uncertain that log is; weeks after the last add steps to come. */
export function logVariance(data: Pick<DayData, 'rows' | 'weekOf' | 'weeks'>, fit: LevelFit, day: number): number {
  const n = fit.coefficients.length;
  const week = Math.min(data.weekOf[day]!, data.weeks - 1);
  const { columns, amounts } = data.rows[day]!;
  const indices = [week, ...columns.map((column) => data.weeks + column)];
  const weights = [1, ...amounts];
  let sum = fit.spread.nextStepVariance * (data.weekOf[day]! - week);
  for (const [a, first] of indices.entries()) for (const [b, second] of indices.entries()) sum += weights[a]! * weights[b]! * fit.covariance[first * n + second]!;
  return Math.max(0, sum);
}

function firstSpread({ columns, weeks }: DayData): Spread {
  return {
    dayVariance: startDayVariance,
    columnVariances: Float64Array.from(columns, ({ priorVariance }) => priorVariance),
    stepVariances: new Float64Array(weeks).fill(startStepVariance),
    nextStepVariance: startStepVariance,
  };
}

function start({ counts, exposures, columns, weeks }: DayData, n: number): Float64Array {
  let sum = 0;
  let exposure = 0;
  for (let day = 0; day < counts.length; day += 1) if (exposures[day]! > 0) [sum, exposure] = [sum + counts[day]!, exposure + exposures[day]!];
  const level = Math.log(Math.max(sum, 0.5) / Math.max(exposure, 1e-9));
  return Float64Array.from({ length: n }, (_, index) => (index < weeks ? level : columns[index - weeks]!.priorMean));
}

function meansOf(data: DayData, coefficients: Float64Array): Float64Array {
  return Float64Array.from(data.exposures, (exposure, day) => (exposure > 0 ? exposure * Math.exp(Math.min(30, logMean(data, coefficients, day))) : 0));
}

function trustIn({ counts, exposures }: DayData, means: Float64Array, dayVariance: number): Float64Array<ArrayBuffer> {
  const nu = degreesOfFreedom.day;
  return Float64Array.from(counts, (count, day) => {
    const mean = means[day]!;
    if (!(exposures[day]! > 0) || mean < fewestForTrust) return 1;
    return Math.min(1, (nu + 1) / (nu + (count - mean) ** 2 / (mean + dayVariance * mean * mean)));
  });
}

/** Weighted least squares around the present means, with the beginnings as extra observations. */
function normalEquations(data: DayData, spread: Spread, means: Float64Array, trust: Float64Array, n: number): { matrix: Float64Array<ArrayBuffer>; right: Float64Array } {
  const matrix = new Float64Array(n * n);
  const right = new Float64Array(n);
  for (let day = 0; day < data.counts.length; day += 1) {
    const mean = means[day]!;
    if (mean <= 0) continue;
    const weight = trust[day]! / (1 / mean + spread.dayVariance);
    const working = Math.log(mean / data.exposures[day]!) + (data.counts[day]! - mean) / mean;
    addRow(matrix, right, data, day, weight, working, n);
  }
  for (let week = 1; week < data.weeks; week += 1) {
    const precision = 1 / spread.stepVariances[week]!;
    matrix[week * n + week]! += precision;
    matrix[(week - 1) * n + week - 1]! += precision;
    matrix[week * n + week - 1]! -= precision;
  }
  for (const [column, { priorMean }] of data.columns.entries()) {
    const precision = 1 / spread.columnVariances[column]!;
    const at = data.weeks + column;
    matrix[at * n + at]! += precision;
    right[at]! += precision * priorMean;
  }
  matrix[0]! += 1e-6;
  return { matrix, right };
}

function addRow(matrix: Float64Array, right: Float64Array, data: DayData, day: number, weight: number, working: number, n: number): void {
  const week = data.weekOf[day]!;
  const { columns, amounts } = data.rows[day]!;
  matrix[week * n + week]! += weight;
  right[week]! += weight * working;
  for (let k = 0; k < columns.length; k += 1) {
    const at = data.weeks + columns[k]!;
    const scaled = weight * amounts[k]!;
    right[at]! += scaled * working;
    matrix[at * n + week]! += scaled;
    for (let j = 0; j < columns.length; j += 1) {
      const other = data.weeks + columns[j]!;
      if (other <= at) matrix[at * n + other]! += scaled * amounts[j]!;
    }
  }
}

function learn(data: DayData, spread: Spread, coefficients: Float64Array, covariance: Float64Array, trust: Float64Array): Spread {
  const n = coefficients.length;
  const means = meansOf(data, coefficients);
  return { dayVariance: learnDays(data, means, trust, spread.dayVariance), columnVariances: learnGroups(data, coefficients, covariance), ...learnSteps(data, spread, coefficients, covariance, n) };
}

function learnDays({ counts, columns }: DayData, means: Float64Array, trust: Float64Array, before: number): number {
  let sum = 0;
  let days = 0;
  for (let day = 0; day < counts.length; day += 1) {
    const mean = means[day]!;
    if (mean <= 0) continue;
    days += 1;
    sum += (trust[day]! * (counts[day]! - mean) ** 2) / (mean + before * mean * mean);
  }
  const freedom = Math.max(days * 0.5, days - columns.length);
  return Math.min(1, Math.max(1e-5, before * Math.min(2, Math.max(0.5, sum / Math.max(1, freedom)))));
}

function learnGroups({ columns, weeks }: DayData, coefficients: Float64Array, covariance: Float64Array): Float64Array {
  const n = coefficients.length;
  const sums = new Map<string, { sum: number; count: number; prior: number }>();
  for (const [column, { group, priorMean, priorVariance }] of columns.entries()) {
    const at = weeks + column;
    const found = sums.get(group) ?? { sum: 0, count: 0, prior: priorVariance };
    found.sum += (coefficients[at]! - priorMean) ** 2 + covariance[at * n + at]!;
    found.count += 1;
    sums.set(group, found);
  }
  return Float64Array.from(columns, ({ group }) => {
    const { sum, count, prior } = sums.get(group)!;
    return Math.max(1e-6, (priorWorth.group * prior + sum) / (priorWorth.group + count));
  });
}

function learnSteps({ weeks }: DayData, { nextStepVariance: before }: Spread, coefficients: Float64Array, covariance: Float64Array, n: number): Pick<Spread, 'stepVariances' | 'nextStepVariance'> {
  const nu = degreesOfFreedom.step;
  const stepVariances = new Float64Array(weeks).fill(before);
  let sum = 0;
  for (let week = 1; week < weeks; week += 1) {
    const step = coefficients[week]! - coefficients[week - 1]!;
    const square = step ** 2 + covariance[week * n + week]! + covariance[(week - 1) * n + week - 1]! - 2 * covariance[week * n + week - 1]!;
    const weight = (nu + 1) / (nu + square / before);
    stepVariances[week] = Math.max(1e-8, before / weight);
    sum += weight * square;
  }
  const nextStepVariance = Math.max(1e-7, (priorWorth.step * startStepVariance + sum) / (priorWorth.step + Math.max(0, weeks - 1)));
  return { stepVariances, nextStepVariance };
}
