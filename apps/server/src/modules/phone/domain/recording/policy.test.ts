import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { lot, mayRecord, policiesAt, policyForCall, type RecordingPolicy } from './policy.ts';

const papendrecht = 'papendrecht' as AuthorityId;
const dordrecht = 'dordrecht' as AuthorityId;
const day = 86_400_000;
const policy = (change: Partial<RecordingPolicy> = {}): RecordingPolicy => ({ id: 'region', purpose: 'quality', sharePercent: 10, keepDays: 30, validFrom: 0, ...change });

test('an authority\'s own decision goes before the region\'s, also when it decided that nothing is recorded', () => {
  const policies = [policy(), policy({ id: 'none', authorityId: papendrecht, sharePercent: 0 })];
  expect(policiesAt(policies, papendrecht, 1).map(({ id }) => id)).toEqual(['none']);
  expect(policiesAt(policies, dordrecht, 1).map(({ id }) => id)).toEqual(['region']);
  expect([mayRecord(policies, papendrecht, 1), mayRecord(policies, dordrecht, 1)]).toEqual([false, true]);
});

test('decisions hold from and until a moment, and the latest counts', () => {
  const policies = [policy({ validUntil: 10 * day }), policy({ id: 'more', sharePercent: 50, validFrom: 5 * day, validUntil: 8 * day })];
  const at = (days: number) => policiesAt(policies, dordrecht, days * day).map(({ id }) => id);
  expect([at(4), at(5), at(8), at(10)]).toEqual([['region'], ['more'], ['region'], []]);
  expect(mayRecord(policies, dordrecht, 10 * day)).toBe(false);
});

test('each purpose has a decision of its own, and a conversation one purpose', () => {
  const policies = [policy({ sharePercent: 100 }), policy({ id: 'training', purpose: 'training', sharePercent: 100 })];
  expect(policiesAt(policies, dordrecht, 1)).toHaveLength(2);
  expect(policyForCall(policies, { id: 'c', authorityId: dordrecht }, 1)?.purpose).toBe('quality');
  expect(policyForCall(policies, { id: 'c' }, 1)).toBeUndefined();
});

test('0 % is never, 100 % is always, and a call keeps its lot', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 0, max: 100 }), (id, sharePercent) => {
      const call = { id, authorityId: dordrecht };
      expect(policyForCall([policy({ sharePercent: 0 })], call, 1)).toBeUndefined();
      expect(policyForCall([policy({ sharePercent: 100 })], call, 1)).toBeDefined();
      expect(policyForCall([policy({ sharePercent })], call, 1)).toEqual(policyForCall([policy({ sharePercent })], call, 2));
      const isIn = policyForCall([policy({ sharePercent })], call, 1) !== undefined;
      if (isIn && sharePercent < 100) expect(policyForCall([policy({ sharePercent: sharePercent + 1 })], call, 1)).toBeDefined();
    }),
    { seed: 14078 },
  );
});

test('a share of many calls is about that share', () => {
  for (const sharePercent of [1, 10, 25, 60]) {
    const drawn = Array.from({ length: 20_000 }, (_, index) => policyForCall([policy({ sharePercent })], { id: `0198-${index}`, authorityId: dordrecht }, 1)).filter((one) => one !== undefined).length;
    expect(Math.abs(drawn / 200 - sharePercent)).toBeLessThan(1.2);
  }
  expect(lot('')).toBeLessThan(10_000);
});
