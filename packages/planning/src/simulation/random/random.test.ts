import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../measure/student.ts';
import { type Distribution, drawerOf, meanSecondsOf } from './distribution.ts';
import { Generator, streamOf } from './generator.ts';
import { measured, patienceFrom } from './measured.ts';
import { normalQuantile } from './normal.ts';

describe('the generator', () => {
  it('gives the numbers of the reference implementation', () => {
    const chance = new Generator(1, 2, 3, 4);
    expect(Array.from({ length: 4 }, () => chance.nextBits() >>> 0)).toEqual([11_520, 0, 5_927_040, 70_819_200]);
  });

  it('is even, and each stream has its own', () => {
    const streams = Array.from({ length: 200 }, (_, index) => streamOf(index % 2, `purpose ${index >> 2}`, (index >> 1) % 2));
    expect(new Set(streams.map((stream) => stream.nextBits())).size).toBe(200);
    const bins = Array.from({ length: 100 }, () => 0);
    for (const stream of streams) for (let draw = 0; draw < 500; draw++) bins[Math.floor(stream.next() * 100)]!++;
    const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(149); // 99 degrees: more in one of a thousand
    expect(chiSquare).toBeGreaterThan(60);
  });
});

const distributions: readonly (readonly [Distribution, mean: number, deviation: number])[] = [
  [{ kind: 'exponential', meanSeconds: 180 }, 180, 180],
  [{ kind: 'lognormal', meanSeconds: 200, coefficientOfVariation: 0.8 }, 200, 160],
  [{ kind: 'gamma', meanSeconds: 100, coefficientOfVariation: 0.5 }, 100, 50],
  [{ kind: 'gamma', meanSeconds: 100, coefficientOfVariation: 1.5 }, 100, 150],
  [{ kind: 'empirical', points: [{ share: 0, seconds: 60 }, { share: 0.5, seconds: 120 }], beyondMeanSeconds: 90 }, 150, Math.sqrt(0.5 * (90 ** 2 + 300) + 0.5 * (210 ** 2 + 90 ** 2) - 150 ** 2)],
];

describe('distributions', () => {
  it.each(distributions)('%j has its mean and deviation', (distribution, mean, deviation) => {
    const draw = drawerOf(distribution, streamOf(7, 'draws', 0));
    const draws = Array.from({ length: 40_000 }, draw);
    const average = draws.reduce((sum, one) => sum + one, 0) / draws.length;
    const spread = Math.sqrt(draws.reduce((sum, one) => sum + (one - average) ** 2, 0) / draws.length);
    expect(meanSecondsOf(distribution)).toBeCloseTo(mean, 9);
    expect(Math.abs(average - mean)).toBeLessThan((3.3 * deviation) / 200);
    expect(spread / deviation).toBeGreaterThan(0.95);
    expect(spread / deviation).toBeLessThan(1.05);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  });

  it('measured is as measured', () => {
    const draw = drawerOf(measured([10, 20, 20, 40]), streamOf(1, 'draws', 0));
    const draws = Array.from({ length: 5000 }, draw).toSorted((a, b) => a - b);
    expect(draws[0]).toBeGreaterThanOrEqual(10);
    expect(draws[2500]! / 20).toBeCloseTo(1, 1);
    expect(() => measured([])).toThrow('nothing was measured');
  });

  it('patience is found back from waits that mostly ended in an answer', () => {
    const chance = streamOf(3, 'patience', 0);
    const waits = Array.from({ length: 20_000 }, () => {
      const [patience, answer] = [-Math.log(chance.next()) * 100, -Math.log(chance.next()) * 40];
      return { seconds: Math.min(patience, answer), gaveUp: patience < answer };
    });
    const patience = patienceFrom(waits);
    for (const seconds of [20, 50, 100]) {
      const share = patience.points.findLast((point) => point.seconds <= seconds)!.share;
      expect(share).toBeCloseTo(1 - Math.exp(-seconds / 100), 1);
    }
    expect(patience.beyondMeanSeconds! / 100).toBeCloseTo(1, 1);
    expect(() => patienceFrom([{ seconds: 3, gaveUp: false }])).toThrow('nobody gave up');
  });
});

it('quantiles of the normal and of Student\'s distribution are those of the tables', () => {
  for (const [share, quantile] of [[0.5, 0], [0.841_344_746, 1], [0.975, 1.959_964], [0.001, -3.090_232]] as const) expect(normalQuantile(share)).toBeCloseTo(quantile, 5);
  for (const [degrees, quantile] of [[1, 12.7062], [2, 4.3027], [3, 3.1824], [4, 2.7764], [5, 2.5706], [9, 2.2622], [29, 2.0452], [120, 1.9799]] as const) expect(studentQuantile(0.95, degrees)).toBeCloseTo(quantile, 3);
  expect(studentQuantile(0.99, 10)).toBeCloseTo(3.1693, 3);
});
