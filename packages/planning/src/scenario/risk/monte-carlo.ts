import { streamOf } from '../../simulation/random/generator.ts';
import { assumptionAt, withValue } from '../data/assumptions.ts';
import type { Scenario } from '../data/scenario-shape.ts';
import { evaluate } from '../model/evaluate.ts';
import { drawWithin } from './quantile.ts';
import { momentsOf, summaryOf, type Summary } from './summary.ts';

export interface MonteCarloOptions {
  /** The same seed draws the same values. Any whole number. */
  readonly seed: number;
  /** It stops after these runs at the latest, 2 and up. */
  readonly mostRuns?: number;
  /** It stops when the mean is known to this share of itself, at 95 %; 0 goes on to the last run. */
  readonly tolerance?: number;
  /** Another scenario, in the same draws: what both are unsure of has the same value in both. */
  readonly against?: Scenario;
  /** Asked now and then, with the runs done; false stops it. */
  readonly goesOn?: (runs: number) => boolean;
}

export interface MonteCarlo {
  readonly runs: number;
  /** Over all years. */
  readonly totalEuro: Summary;
  readonly euroPerContact: Summary;
  /** What the scenario costs less than the other one. */
  readonly savedEuro: Summary | undefined;
  /** Share of the runs in which it costs less. */
  readonly chanceOfSaving: number | undefined;
}

const leastRuns = 100;
const runsBetweenLooks = 20;

/**
 * What a scenario may cost, as far as its assumptions are unsure: draws those of `uncertain`, evaluates, and begins again.
 *
 * Assumes that assumptions are unsure independently of each other. Each has a stream of chance of its own, so that scenarios are
 * compared in the same circumstances.
 *
 * @throws RangeError when nothing is unsure
 */
export function monteCarlo(scenario: Scenario, { seed, mostRuns = 1000, tolerance = 0.005, against, goesOn = () => true }: MonteCarloOptions): MonteCarlo {
  if (!Number.isInteger(seed) || !(mostRuns >= 2) || !(tolerance >= 0)) throw new RangeError('a whole seed, at least two runs and a tolerance of 0 or more are needed');
  if (Object.keys(scenario.uncertain).length + Object.keys(against?.uncertain ?? {}).length === 0) throw new RangeError('nothing in the scenario is uncertain');
  const [totals, prices, saved]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < mostRuns; run++) {
    if (run % runsBetweenLooks === 0 && run > 0) {
      if (!goesOn(run)) break;
      if (run >= leastRuns && tolerance > 0 && isKnownTo(totals, tolerance) && (against === undefined || isKnownTo(saved, tolerance))) break;
    }
    const { totalEuro, years } = evaluate(drawn(scenario, seed, run));
    totals.push(totalEuro);
    prices.push(totalEuro / Math.max(1e-9, years.reduce((sum, { contacts }) => sum + contacts, 0)));
    if (against !== undefined) saved.push(evaluate(drawn(against, seed, run)).totalEuro - totalEuro);
  }
  return {
    runs: totals.length,
    totalEuro: summaryOf(totals),
    euroPerContact: summaryOf(prices),
    savedEuro: against === undefined ? undefined : summaryOf(saved),
    chanceOfSaving: against === undefined ? undefined : saved.filter((euro) => euro > 0).length / saved.length,
  };
}

function drawn(scenario: Scenario, seed: number, run: number): Scenario {
  return Object.entries(scenario.uncertain).reduce((before, [path, spread]) => {
    const chance = streamOf(seed, path, run);
    const { range, isWhole } = assumptionAt(scenario, path)!;
    const value = drawWithin(spread, range, () => chance.next());
    return withValue(before, path, isWhole ? Math.round(value) : value);
  }, scenario);
}

function isKnownTo(values: readonly number[], tolerance: number): boolean {
  const { mean, halfWidth95 } = momentsOf(values);
  return halfWidth95 <= tolerance * Math.abs(mean);
}
