/** Counts that vary more than chance alone: a Poisson number around a mean that itself varies (negative binomial). */
export interface CountSpread {
  readonly mean: number;
  /** Variance of that mean, divided by its square; 0 for Poisson. */
  readonly relativeVariance: number;
}

/** Below this mean probabilities are added up one by one. */
const exactBelow = 20;

/**
 * Probability of at most so many contacts.
 *
 * Source: E. Paulson, An approximate normalization of the analysis of variance distribution, Annals of Mathematical Statistics 13 (1942), by
 * way of the beta distribution; within 0.001 for means from 20, exact below.
 * @example Math.round(1e6 * probabilityUpTo(1, { mean: 2, relativeVariance: 0 })) // 406006
 */
export function probabilityUpTo(count: number, { mean, relativeVariance }: CountSpread): number {
  if (count < 0) return 0;
  if (mean <= 0) return 1;
  if (mean < exactBelow) return exactProbability(Math.floor(count), mean, relativeVariance);
  const next = Math.floor(count) + 1;
  const root = Math.cbrt(next / mean);
  const [ofCount, ofMean] = [1 / (9 * next), relativeVariance / 9];
  return normalProbability(((1 - ofCount) * root - (1 - ofMean)) / Math.sqrt(ofCount * root * root + ofMean));
}

/**
 * The smallest number of contacts that is not exceeded with at least this probability.
 *
 * @param probability above 0 and below 1
 * @example countAt(0.9, { mean: 100, relativeVariance: 0 }) // 113
 */
export function countAt(probability: number, spread: CountSpread): number {
  const { mean, relativeVariance } = spread;
  if (mean <= 0) return 0;
  if (!Number.isFinite(mean)) throw new RangeError(`a mean of ${mean} contacts has no spread`);
  if (mean < exactBelow) return exactQuantile(probability, mean, relativeVariance);
  let [low, high] = [-1, Math.ceil(mean + 12 * Math.sqrt(mean + relativeVariance * mean * mean)) + 10];
  while (high - low > 1) {
    const half = Math.floor((low + high) / 2);
    // Beyond 2^53 the numbers between two counts are none of the machine's.
    if (half === low || half === high) break;
    if (probabilityUpTo(half, spread) < probability) low = half;
    else high = half;
  }
  return high;
}

function exactProbability(count: number, mean: number, relativeVariance: number): number {
  const next = probabilities(mean, relativeVariance);
  let sum = 0;
  for (let k = 0; k <= count; k += 1) sum += next();
  return Math.min(1, sum);
}

function exactQuantile(probability: number, mean: number, relativeVariance: number): number {
  const next = probabilities(mean, relativeVariance);
  const furthest = 20 + mean * 60 * (1 + relativeVariance);
  let sum = next();
  let count = 0;
  for (; sum < probability && count < furthest; count += 1) sum += next();
  return count;
}

/** Of 0, 1, 2, … contacts, one at each call. */
function probabilities(mean: number, relativeVariance: number): () => number {
  const poisson = relativeVariance < 1e-9;
  const shape = 1 / relativeVariance;
  let k = -1;
  let probability = 0;
  return () => {
    k += 1;
    if (k === 0) probability = poisson ? Math.exp(-mean) : Math.exp(-shape * Math.log1p(mean / shape));
    else probability *= poisson ? mean / k : (((k - 1 + shape) / k) * mean) / (shape + mean);
    return probability;
  };
}

/** Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions (1964), 26.2.17; error below 1e-7. */
function normalProbability(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - tail : tail;
}

/**
 * How far a Poisson number is from its mean on average: the error that remains when the mean is known exactly.
 *
 * Source: N. Johnson, A. Kemp and S. Kotz, Univariate Discrete Distributions, 3rd edition (2005), section 4.3.
 * @param mean from 0
 * @example Math.round(1000 * poissonDeviation(200)) // 11279
 */
export function poissonDeviation(mean: number): number {
  if (mean <= 0) return 0;
  if (mean > 1e5) return Math.sqrt((2 * mean) / Math.PI);
  const whole = Math.floor(mean);
  return 2 * Math.exp((whole + 1) * Math.log(mean) - mean - logFactorial(whole));
}

function logFactorial(n: number): number {
  if (n > 20) return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
  let product = 1;
  for (let k = 2; k <= n; k += 1) product *= k;
  return Math.log(product);
}
