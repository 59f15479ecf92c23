import { expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { usualFairness, usualOccupancy } from '@ingang/routing';
import { usualOffering } from './usecases/ports.ts';
import { withFairReserves } from './fair-reserves.ts';

const rules = { version: 3, reserves: [], fairness: usualFairness, occupancy: usualOccupancy, fairShare: 0.1, offering: usualOffering };
const all = ['dordrecht', 'sliedrecht'] as AuthorityId[];
const answering = (id: AuthorityId): number => (id === 'dordrecht' ? 25 : 9);

test('a part of those who answer for an authority stays free while it is behind, and nobody of a handful', () => {
  expect(withFairReserves(rules, all, answering).reserves).toEqual([{ code: 'fair-dordrecht', keepFree: 2, channel: 'phone', authority: 'dordrecht', whileBehind: true }]);
  expect(withFairReserves({ ...rules, fairShare: 0 }, all, answering).reserves).toEqual([]);
  expect(withFairReserves(rules, all, () => 3)).toEqual({ reserves: [], fairness: rules.fairness, occupancy: rules.occupancy, quietBelow: 1 });
});
