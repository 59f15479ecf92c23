import { assumptionAt, withValue } from '../data/assumptions.ts';
import type { Scenario } from '../data/scenario-shape.ts';
import { evaluate } from '../model/evaluate.ts';

/** When one scenario has earned itself back against another. */
export type PayBack =
  /** It has cost no more from the first month on. */
  | { readonly kind: 'from-the-start' }
  /** From the end of this month on it has cost less together, and that stays so. */
  | { readonly kind: 'month'; readonly month: string }
  /** Not within the months that both have; by so much it has cost more at their end. */
  | { readonly kind: 'never'; readonly shortEuro: number };

/**
 * From which month on a scenario has cost no more than another, all months so far together.
 *
 * @throws RangeError when they have no month in common
 */
export function payBackOf(before: Scenario, after: Scenario): PayBack {
  const [was, is] = [evaluate(before).months, evaluate(after).months];
  const months = was.flatMap((month) => {
    const same = is.find(({ period }) => period === month.period);
    return same ? [{ month: month.period, saved: month.totalEuro - same.totalEuro }] : [];
  });
  if (months.length === 0) throw new RangeError('the scenarios have no month in common');
  let together = 0;
  let since: number | undefined;
  months.forEach(({ saved }, index) => {
    together += saved;
    if (together < -0.005) since = undefined;
    else since ??= index;
  });
  if (since === undefined) return { kind: 'never', shortEuro: -together };
  return since === 0 ? { kind: 'from-the-start' } : { kind: 'month', month: months[since]!.month };
}

/** Where two scenarios cost the same while one thing varies. */
export interface BreakEven {
  /** Values at which they do, rising; empty when there is none in the range. */
  readonly values: readonly { readonly value: number; readonly totalEuro: number; /** They pass each other in a step, as people come whole. */ readonly inAStep: boolean }[];
  /** Which costs less at either end of the range. */
  readonly cheaperAtFrom: 'first' | 'second' | 'neither';
  readonly cheaperAtTo: 'first' | 'second' | 'neither';
}

/** What varies: makes a scenario at a value. */
export type Variation = (scenario: Scenario, value: number) => Scenario;

/** An assumption that varies, in the scenarios that have it. */
export function assumptionVaried(path: string): Variation {
  return (scenario, value) => (assumptionAt(scenario, path) === undefined ? scenario : withValue(scenario, path, value));
}

/** The volume that varies: all contacts times a factor. */
export const volumeVaried: Variation = (scenario, factor) => ({ ...scenario, events: [...scenario.events, { event: 'grows', month: scenario.start, fraction: factor - 1 }] });

const steps = 48;

/**
 * At which values of what varies two scenarios cost the same over all their years.
 *
 * @param from, to the range that is looked at; crossings that lie nearer to each other than a 48th of it can be missed
 */
export function breakEvenOf(first: Scenario, second: Scenario, vary: Variation, { from, to }: { readonly from: number; readonly to: number }): BreakEven {
  if (!(from < to)) throw new RangeError('the range must go up');
  const gap = (value: number): number => evaluate(vary(first, value)).totalEuro - evaluate(vary(second, value)).totalEuro;
  const points = Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps).map((value) => ({ value, gap: gap(value) }));
  const values = points.slice(1).flatMap((high, index) => {
    const low = points[index]!;
    if (low.gap === 0) return [index === 0 || points[index - 1]!.gap !== 0 ? low.value : []].flat();
    if (high.gap === 0) return index === steps - 1 ? [high.value] : [];
    return Math.sign(low.gap) === Math.sign(high.gap) ? [] : [crossing(gap, low, high)];
  });
  return {
    values: values.map((value) => {
      const totalEuro = evaluate(vary(first, value)).totalEuro;
      return { value, totalEuro, inAStep: Math.abs(gap(value)) > 1e-6 * (1 + Math.abs(totalEuro)) };
    }),
    cheaperAtFrom: cheaper(points[0]!.gap),
    cheaperAtTo: cheaper(points.at(-1)!.gap),
  };
}

function crossing(gap: (value: number) => number, low: { readonly value: number; readonly gap: number }, high: { readonly value: number }): number {
  let [below, above] = [low.value, high.value];
  for (let step = 0; step < 60 && above - below > 1e-12 * Math.max(Math.abs(above), Math.abs(below)); step++) {
    const middle = (below + above) / 2;
    if (Math.sign(gap(middle)) === Math.sign(low.gap)) below = middle;
    else above = middle;
  }
  return above;
}

function cheaper(gap: number): BreakEven['cheaperAtFrom'] {
  if (Math.abs(gap) < 0.005) return 'neither';
  return gap < 0 ? 'first' : 'second';
}
