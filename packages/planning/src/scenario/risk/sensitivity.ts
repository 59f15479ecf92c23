import { isWithin } from '../../shape/index.ts';
import { assumptionsIn, withValue, type Assumption } from '../data/assumptions.ts';
import type { Scenario } from '../data/scenario-shape.ts';
import { evaluate } from '../model/evaluate.ts';
import { quantileOf } from './quantile.ts';

/** What one assumption can do to the cost of all years, the others as they are. */
export interface Sensitivity {
  readonly path: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly totalEuroAtLow: number;
  readonly totalEuroAtHigh: number;
  /** Between the two, 0 and up. */
  readonly swingEuro: number;
}

/**
 * One assumption after the other: lower and higher, by how sure it is (from 10 to 90 of 100) or else by a share of itself. The
 * largest swing first; what makes no difference is left out.
 *
 * What it cannot show: assumptions that matter only together.
 *
 * @param share by which an assumption without a distribution goes down and up, above 0 and below 1
 */
export function sensitivityOf(scenario: Scenario, share = 0.1): readonly Sensitivity[] {
  if (!(share > 0 && share < 1)) throw new RangeError('the share must be above 0 and below 1');
  const total = (path: string, value: number): number => evaluate(withValue(scenario, path, value)).totalEuro;
  return assumptionsIn(scenario)
    .map((assumption) => {
      const [low, high] = spanOf(scenario, assumption, share);
      const [atLow, atHigh] = [total(assumption.path, low), total(assumption.path, high)];
      return { path: assumption.path, value: assumption.value, low, high, totalEuroAtLow: atLow, totalEuroAtHigh: atHigh, swingEuro: Math.abs(atHigh - atLow) };
    })
    .filter(({ swingEuro }) => swingEuro > 0.005)
    .toSorted((a, b) => b.swingEuro - a.swingEuro);
}

function spanOf(scenario: Scenario, { path, value, range, isWhole }: Assumption, share: number): readonly [number, number] {
  const spread = scenario.uncertain[path];
  const possible = (wanted: number): number => {
    const rounded = isWhole ? Math.round(wanted) : wanted;
    return isWithin(rounded, range) ? rounded : value;
  };
  return spread === undefined ? [possible(value * (1 - share)), possible(value * (1 + share))] : [possible(quantileOf(spread, 0.1)), possible(quantileOf(spread, 0.9))];
}
