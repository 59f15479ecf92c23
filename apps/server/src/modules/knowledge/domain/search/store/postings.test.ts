import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SlotScores } from '../query/slot-scores.ts';
import { Postings } from './postings.ts';

test('postings hold what was added and not removed, whatever the order', () => {
  const steps = fc.array(fc.record({ slot: fc.nat(50), impact: fc.double({ min: 0.01, max: 1, noNaN: true }), add: fc.boolean() }));
  fc.assert(
    fc.property(steps, (changes) => {
      const postings = new Postings();
      const expected = new Map<number, number>();
      for (const { slot, impact, add } of changes) {
        if (add) {
          postings.add(slot, impact);
          expected.set(slot, impact);
        } else {
          expect(postings.remove(slot)).toBe(expected.delete(slot));
        }
      }
      expect(postings.size).toBe(expected.size);
      const scores = new SlotScores();
      scores.fit(51);
      postings.addTo(scores, 1);
      for (let slot = 0; slot <= 50; slot += 1) {
        expect(postings.has(slot)).toBe(expected.has(slot));
        expect(scores.of(slot)).toBeCloseTo(expected.get(slot) ?? 0, 3);
      }
    }),
  );
});
