import { number, object, variant, within, type Faults, type TypeOf } from '../../shape/index.ts';

const value = number('factor', { from: -1e9, to: 1e9 });
const above = number('factor', { above: 0, to: 1e9 });

/** How sure a number is. Values that an assumption cannot have are not drawn. */
export const spreadShape = variant('kind', {
  /** Three guesses: the lowest, the likeliest, the highest. */
  triangular: object({ least: value, likely: value, most: value }),
  uniform: object({ least: value, most: value }),
  normal: object({ mean: value, standardDeviation: above }),
  /** Half of the values lie below the median, 95 % below the other. */
  lognormal: object({ median: above, ninetyFive: above }),
});

export type Spread = TypeOf<typeof spreadShape>;

/** Whether the numbers of each go up as they must. */
export function checkSpreads(faults: Faults, spreads: Readonly<Record<string, Spread>>): void {
  for (const [path, spread] of Object.entries(spreads)) {
    const place = within('uncertain', path);
    if (spread.kind === 'triangular' && !(spread.least <= spread.likely && spread.likely <= spread.most && spread.least < spread.most)) faults.add(place, 'must go up from least over likely to most');
    if (spread.kind === 'uniform' && !(spread.least < spread.most)) faults.add(place, 'must go up from least to most');
    if (spread.kind === 'lognormal' && !(spread.median < spread.ninetyFive)) faults.add(place, 'must go up from median to ninetyFive');
  }
}
