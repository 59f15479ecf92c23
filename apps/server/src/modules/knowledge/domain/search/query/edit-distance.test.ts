import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

const cases: [string, string, number][] = [
  ['paspoort', 'paspoort', 0],
  ['paspoord', 'paspoort', 1],
  ['pasport', 'paspoort', 1],
  ['rijbwijs', 'rijbewijs', 1],
  ['rijbewjis', 'rijbewijs', 1],
  ['uitreksel', 'uittreksel', 1],
  ['verhuizng', 'verhuizing', 1],
  ['kat', 'hond', 3],
];

test.each(cases)('%s and %s differ by %i', (a, b, errors) => {
  expect(editDistance(a, b, 2)).toBe(Math.min(errors, 3));
});

test('it does not matter which of the two was meant, and a limit only cuts off', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.nat(3), (a, b, limit) => {
      const whole = editDistance(a, b, 12);
      expect(editDistance(b, a, 12)).toBe(whole);
      expect(editDistance(a, b, limit)).toBe(Math.min(whole, limit + 1));
    }),
  );
});
