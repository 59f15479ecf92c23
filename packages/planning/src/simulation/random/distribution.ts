import type { Generator } from './generator.ts';
import { normalQuantile } from './normal.ts';

/** How long something takes, in seconds. Means are above 0; so are coefficients of variation (standard deviation over mean). */
export type Distribution =
  | { readonly kind: 'constant'; readonly seconds: number }
  | { readonly kind: 'exponential'; readonly meanSeconds: number }
  /** What handling times of contact centres mostly look like. */
  | { readonly kind: 'lognormal'; readonly meanSeconds: number; readonly coefficientOfVariation: number }
  | { readonly kind: 'gamma'; readonly meanSeconds: number; readonly coefficientOfVariation: number }
  /** As measured: a share lies below so many seconds, both rising, evenly in between. Beyond the last point exponential with this mean. */
  | { readonly kind: 'empirical'; readonly points: readonly QuantilePoint[]; readonly beyondMeanSeconds?: number };

export interface QuantilePoint {
  /** From 0 to 1. */
  readonly share: number;
  readonly seconds: number;
}

/**
 * A source of draws from a distribution, in seconds. All but gamma take one random number a draw.
 *
 * Source: gamma by G. Marsaglia, W. W. Tsang, A simple method for generating gamma variables, 2000.
 */
export function drawerOf(distribution: Distribution, chance: Generator): () => number {
  switch (distribution.kind) {
    case 'constant': return () => distribution.seconds;
    case 'exponential': return () => -Math.log(chance.next()) * distribution.meanSeconds;
    case 'lognormal': {
      const variance = Math.log(1 + distribution.coefficientOfVariation ** 2);
      const [mean, deviation] = [Math.log(distribution.meanSeconds) - variance / 2, Math.sqrt(variance)];
      return () => Math.exp(mean + deviation * normalQuantile(chance.next()));
    }
    case 'gamma': {
      const shape = distribution.coefficientOfVariation ** -2;
      return () => (standardGamma(shape, chance) * distribution.meanSeconds) / shape;
    }
    case 'empirical': return () => empiricalQuantile(distribution, chance.next());
  }
}

function standardGamma(shape: number, chance: Generator): number {
  if (shape < 1) return standardGamma(shape + 1, chance) * chance.next() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = normalQuantile(chance.next());
    const cube = (1 + c * normal) ** 3;
    if (cube > 0 && Math.log(chance.next()) < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}

function empiricalQuantile({ points, beyondMeanSeconds = 0 }: Extract<Distribution, { kind: 'empirical' }>, share: number): number {
  const last = points[points.length - 1]!;
  if (share >= last.share) return last.seconds - Math.log((1 - share) / (1 - last.share || 1)) * beyondMeanSeconds;
  let [low, high] = [-1, points.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (points[middle]!.share > share) high = middle;
    else low = middle;
  }
  const [from, to] = [low < 0 ? { share: 0, seconds: 0 } : points[low]!, points[high]!];
  return from.seconds + ((to.seconds - from.seconds) * (share - from.share)) / (to.share - from.share || 1);
}

/**
 * The mean of a distribution.
 *
 * @returns seconds
 * @example meanSecondsOf({ kind: 'empirical', points: [{ share: 0, seconds: 60 }, { share: 1, seconds: 120 }] }) // 90
 */
export function meanSecondsOf(distribution: Distribution): number {
  if (distribution.kind === 'constant') return distribution.seconds;
  if (distribution.kind !== 'empirical') return distribution.meanSeconds;
  const { points, beyondMeanSeconds = 0 } = distribution;
  let before: QuantilePoint = { share: 0, seconds: 0 };
  let sum = 0;
  for (const point of points) {
    sum += ((point.share - before.share) * (before.seconds + point.seconds)) / 2;
    before = point;
  }
  return sum + (1 - before.share) * (before.seconds + beyondMeanSeconds);
}
