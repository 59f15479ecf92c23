import { poissonDeviation } from '../spread/count-distribution.ts';

/** How far forecasts were from what came. */
export interface Accuracy {
  /** Sum of errors over sum of contacts; 0.07 is 7 %. */
  readonly wape: number;
  /** The same for each week as the week before. */
  readonly wapeNaive: number;
  /** What the best possible forecast would have had: chance alone. */
  readonly wapeFloor: number;
  /** Mean error against that of week-as-before within the past that was learnt from; below 1 is better. */
  readonly mase: number;
  /** For each coverage asked the share of outcomes within the bounds. */
  readonly coverages: readonly { readonly asked: number; readonly held: number }[];
  /** Intervals (or days) that were compared. */
  readonly compared: number;
  readonly contacts: number;
}

/** What came in an interval or on a day, beside what had been said. */
export interface Compared {
  readonly count: number;
  readonly expected: number;
  readonly naive: number;
  /** Best guess in hindsight of the true mean, for the floor. */
  readonly hindsight: number;
  /** Mean error of week-as-before in the past. */
  readonly scale: number;
  readonly bounds: readonly { readonly coverage: number; readonly lower: number; readonly upper: number }[];
}

/**
 * Sources: R. Hyndman and A. Koehler, Another look at measures of forecast accuracy, International Journal of Forecasting 22 (2006), section 3
 * (MASE); S. Kolassa and W. Schütz, Advantages of the MAD/Mean ratio over the MAPE, Foresight 6 (2007) (WAPE).
 *
 * @throws RangeError when nothing was compared
 * @example accuracyOf([{ count: 8, expected: 10, naive: 4, hindsight: 0, scale: 4, bounds: [] }]).wape // 0.25
 */
export function accuracyOf(all: readonly Compared[]): Accuracy {
  if (all.length === 0) throw new RangeError('there is nothing to compare');
  const contacts = all.reduce((sum, { count }) => sum + count, 0);
  const share = (errorOf: (one: Compared) => number): number => all.reduce((sum, one) => sum + errorOf(one), 0) / Math.max(1, contacts);
  const scaled = all.filter(({ scale }) => scale > 0);
  const asked = (all[0]?.bounds ?? []).map(({ coverage }) => coverage);
  return {
    wape: share(({ count, expected }) => Math.abs(count - expected)),
    wapeNaive: share(({ count, naive }) => Math.abs(count - naive)),
    wapeFloor: share(({ hindsight }) => poissonDeviation(hindsight)),
    mase: scaled.reduce((sum, { count, expected, scale }) => sum + Math.abs(count - expected) / scale, 0) / Math.max(1, scaled.length),
    coverages: asked.map((coverage, place) => ({ asked: coverage, held: shareWithin(all, place) })),
    compared: all.length,
    contacts,
  };
}

function shareWithin(all: readonly Compared[], place: number): number {
  return all.filter(({ count, bounds }) => bounds[place]!.lower <= count && count <= bounds[place]!.upper).length / all.length;
}
