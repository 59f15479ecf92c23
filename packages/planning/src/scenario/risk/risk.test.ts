import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, monteCarlo, readScenario, sensitivityOf, withChanges, type Spread } from '../index.ts';
import { exampleFile, example } from '../testing/examples.ts';
import { quantileOf } from './quantile.ts';
import { summaryOf } from './summary.ts';

const uncertain = (spreads: Readonly<Record<string, Spread>>): ReturnType<typeof readScenario> => readScenario({ ...exampleFile('drechtsteden-form-3a'), uncertain: spreads });

const spreads: readonly (readonly [Spread, number, number])[] = [
  [{ kind: 'uniform', least: 2, most: 6 }, 4, 4 / Math.sqrt(12)],
  [{ kind: 'triangular', least: 0, likely: 3, most: 6 }, 3, Math.sqrt(36 / 24)],
  [{ kind: 'triangular', least: 1, likely: 1, most: 4 }, 2, Math.sqrt(9 / 18)],
  [{ kind: 'normal', mean: 10, standardDeviation: 2 }, 10, 2],
];

describe('a distribution', () => {
  it.each(spreads)('%j has its mean and deviation', (spread, mean, deviation) => {
    const values = Array.from({ length: 20_000 }, (_, index) => quantileOf(spread, (index + 0.5) / 20_000));
    const found = summaryOf(values);
    expect(found.mean).toBeCloseTo(mean, 3);
    expect(found.standardDeviation).toBeCloseTo(deviation, 2);
  });

  it('rises with the share', () => {
    const any = fc.constantFrom<Spread>(...spreads.map(([spread]) => spread), { kind: 'lognormal', median: 5, ninetyFive: 9 });
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(fc.property(any, share, share, (spread, a, b) => {
      expect(quantileOf(spread, Math.max(a, b))).toBeGreaterThanOrEqual(quantileOf(spread, Math.min(a, b)));
    }));
  });
});

describe('a summary', () => {
  it('of one to a hundred', () => {
    const { mean, percentiles, convergence } = summaryOf(Array.from({ length: 101 }, (_, index) => index));
    expect(mean).toBe(50);
    expect(percentiles.map(({ value }) => value)).toEqual([5, 10, 25, 50, 75, 90, 95]);
    for (const { low, value, high } of percentiles) expect(low <= value && value <= high).toBe(true);
    expect(convergence.map(({ runs }) => runs)).toEqual([25, 50, 100, 101]);
  });
});

describe('Monte Carlo', () => {
  const scenario = uncertain({ 'costs.secondLineEuroPerFte': { kind: 'normal', mean: 65_000, standardDeviation: 5000 } });

  it('finds the mean and the spread that can be worked out by hand', () => {
    const { totalEuro, runs } = monteCarlo(scenario, { seed: 7, mostRuns: 1000, tolerance: 0 });
    const known = evaluate(scenario);
    const secondLine = known.years.reduce((sum, { costsEuro }) => sum + costsEuro.secondLine, 0);
    expect(runs).toBe(1000);
    expect(Math.abs(totalEuro.mean - known.totalEuro)).toBeLessThan(2 * totalEuro.halfWidth95);
    expect(totalEuro.standardDeviation / ((secondLine * 5000) / 65_000)).toBeCloseTo(1, 1);
    const [p5, p95] = [totalEuro.percentiles[0]!, totalEuro.percentiles.at(-1)!];
    const exact = (sigmas: number): number => known.totalEuro + (sigmas * secondLine * 5000) / 65_000;
    expect(p5.low <= exact(-1.645) && exact(-1.645) <= p5.high).toBe(true);
    expect(p95.low <= exact(1.645) && exact(1.645) <= p95.high).toBe(true);
  });

  it('is the same with the same seed, and stops when it knows enough, or when asked', () => {
    const once = monteCarlo(scenario, { seed: 3, mostRuns: 400, tolerance: 0.01 });
    expect(monteCarlo(scenario, { seed: 3, mostRuns: 400, tolerance: 0.01 })).toEqual(once);
    expect(once.runs).toBe(100);
    expect(monteCarlo(scenario, { seed: 4, mostRuns: 50 }).totalEuro.mean).not.toBe(once.totalEuro.mean);
    expect(monteCarlo(scenario, { seed: 3, goesOn: () => false }).runs).toBe(20);
  });

  it('compares in the same circumstances: what both are unsure of does not blur the difference', () => {
    const cheaper = withChanges(scenario, [{ event: 'becomes', month: '2009-01', path: 'costs.firstLineEuroPerFte', value: 49_000 }]);
    const { savedEuro, chanceOfSaving } = monteCarlo(cheaper, { seed: 1, mostRuns: 100, against: scenario });
    expect(chanceOfSaving).toBe(1);
    expect(savedEuro!.standardDeviation).toBeLessThan(1e-6);
    expect(savedEuro!.mean).toBeCloseTo(evaluate(scenario).totalEuro - evaluate(cheaper).totalEuro, 4);
  });

  it('draws only what can be', () => {
    const wide = uncertain({ 'forms.3a.effects.phone.directFraction.0': { kind: 'normal', mean: 0.9, standardDeviation: 0.4 }, 'channels.phone.secondLineHandlingSeconds': { kind: 'lognormal', median: 420, ninetyFive: 700 } });
    expect(Number.isFinite(monteCarlo(wide, { seed: 5, mostRuns: 100 }).totalEuro.mean)).toBe(true);
    expect(() => monteCarlo(uncertain({ 'costs.netHoursPerFte': { kind: 'uniform', least: -9, most: -1 } }), { seed: 1, mostRuns: 3 })).toThrow('lies outside');
    expect(() => monteCarlo(example('drechtsteden-form-3a'), { seed: 1 })).toThrow('nothing in the scenario is uncertain');
  });
});

describe('one assumption after the other', () => {
  it('puts what matters most first, by as much as a recalculation gives', () => {
    const scenario = example('drechtsteden-form-3a');
    const found = sensitivityOf(scenario);
    expect(found.length).toBeGreaterThan(10);
    expect(found.map(({ swingEuro }) => swingEuro)).toEqual(found.map(({ swingEuro }) => swingEuro).toSorted((a, b) => b - a));
    const secondLine = found.find(({ path }) => path === 'costs.secondLineEuroPerFte')!;
    const sum = evaluate(scenario).years.reduce((total, { costsEuro }) => total + costsEuro.secondLine, 0);
    expect(secondLine.swingEuro).toBeCloseTo(0.2 * sum, 4);
    expect(found.some(({ path }) => path === 'channels.phone.directFraction')).toBe(false);
  });

  it('goes from 10 to 90 of 100 where an assumption has a distribution', () => {
    const scenario = uncertain({ 'costs.secondLineEuroPerFte': { kind: 'uniform', least: 60_000, most: 70_000 } });
    expect(sensitivityOf(scenario).find(({ path }) => path === 'costs.secondLineEuroPerFte')).toMatchObject({ low: 61_000, high: 69_000 });
  });
});
