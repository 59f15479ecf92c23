import { isWithin, type Range } from '../../shape/index.ts';
import { normalQuantile } from '../../simulation/random/normal.ts';
import type { Spread } from '../data/spread-shape.ts';

const quantile95 = normalQuantile(0.95);

/**
 * The value below which a share of a distribution lies.
 *
 * @param share above 0 and below 1
 * @example quantileOf({ kind: 'triangular', least: 0, likely: 5, most: 10 }, 0.5) // 5
 * @example quantileOf({ kind: 'lognormal', median: 100, ninetyFive: 150 }, 0.95).toFixed(3) // '150.000'
 */
export function quantileOf(spread: Spread, share: number): number {
  switch (spread.kind) {
    case 'uniform':
      return spread.least + (spread.most - spread.least) * share;
    case 'triangular': {
      const { least, likely, most } = spread;
      const width = most - least;
      const below = (likely - least) / width;
      return share < below ? least + Math.sqrt(share * width * (likely - least)) : most - Math.sqrt((1 - share) * width * (most - likely));
    }
    case 'normal':
      return spread.mean + spread.standardDeviation * normalQuantile(share);
    case 'lognormal':
      return spread.median * Math.exp((Math.log(spread.ninetyFive / spread.median) / quantile95) * normalQuantile(share));
  }
}

const mostDraws = 1000;

/** Draws a value that an assumption can have: the distribution without what lies outside its range. */
export function drawWithin(spread: Spread, range: Range, nextShare: () => number): number {
  for (let draw = 0; draw < mostDraws; draw++) {
    const value = quantileOf(spread, nextShare());
    if (isWithin(value, range)) return value;
  }
  throw new RangeError('a distribution lies outside of what its assumption can be');
}
