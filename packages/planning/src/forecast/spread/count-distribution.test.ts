import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countAt, poissonDeviation, probabilityUpTo } from './count-distribution.ts';

const spread = fc.record({ mean: fc.double({ min: 0.01, max: 5000, noNaN: true }), relativeVariance: fc.double({ min: 0, max: 0.3, noNaN: true }) });

it('finds the smallest count that is exceeded seldom enough', () => {
  fc.assert(fc.property(spread, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (one, probability) => {
    const count = countAt(probability, one);
    expect(probabilityUpTo(count, one)).toBeGreaterThan(probability - 1e-3);
    if (count > 0) expect(probabilityUpTo(count - 1, one)).toBeLessThan(probability + 1e-3);
  }));
});

it('ends for any mean there is, and says what is none', () => {
  for (const mean of [1e12, 2 ** 53, 1e20, 1e300]) expect(countAt(0.9, { mean, relativeVariance: 0.4 })).toBeGreaterThan(mean);
  expect(() => countAt(0.9, { mean: Infinity, relativeVariance: 0 })).toThrow('a mean of Infinity');
});

it('passes from adding up to approximating without a step', () => {
  for (const relativeVariance of [0, 0.01, 0.1]) {
    for (const count of [8, 15, 20, 26, 40]) {
      const [below, above] = [19.999, 20.001].map((mean) => probabilityUpTo(count, { mean, relativeVariance }));
      expect(Math.abs(below! - above!)).toBeLessThan(0.001);
    }
  }
});

it('has mean deviations of Poisson as adding them up gives', () => {
  for (const mean of [0.1, 0.9, 1, 3.7, 30]) {
    let [sum, probability] = [0, Math.exp(-mean)];
    for (let count = 0; count < 200; count += 1, probability *= mean / count) sum += probability * Math.abs(count - mean);
    expect(poissonDeviation(mean)).toBeCloseTo(sum, 9);
  }
  expect(poissonDeviation(0)).toBe(0);
  expect(poissonDeviation(99_999) / poissonDeviation(100_001)).toBeCloseTo(1, 4);
});
