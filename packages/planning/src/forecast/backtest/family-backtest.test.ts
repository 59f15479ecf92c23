import { expect, it } from 'vitest';
import { backtest, backtestFamily, type FamilyMember } from '../index.ts';
import { inventContacts } from '../testing/invented-contacts.ts';

const sizes = { dordrecht: 300, alblasserdam: 4 };
const members = Object.entries(sizes).map(([authority, perDay], seed): FamilyMember =>
  ({ path: [authority], series: inventContacts({ startDate: '2025-09-01', days: 84, perDay, seed: seed + 1 }).series }));
const request = { horizonDays: 7, leastDays: 56, stepDays: 14, coverages: [0.9] };

it('tries every part as it is forecast: within its family', () => {
  const told: number[] = [];
  const tried = backtestFamily(members, request, (done, of) => told.push(done / of));
  expect(tried.map(({ path }) => path.join())).toEqual(['', 'dordrecht', 'alblasserdam']);
  expect(told).toEqual([0.5, 1]);
  const [whole, large, small] = tried;
  expect(whole!.intervals!.contacts).toBeCloseTo(large!.intervals!.contacts + small!.intervals!.contacts, 6);
  expect(small!.intervals!.wape).toBeGreaterThan(large!.intervals!.wape);
  expect(small!.intervals!.wape).toBeLessThan(small!.intervals!.wapeNaive);
  expect(large!.days!.wape).toBeLessThan(2 * backtest(members[0]!.series, request).days.wape);
});

it('says of a part that nobody contacts that nothing was compared', () => {
  const nobody = { path: ['nobody'], series: { ...members[0]!.series, counts: members[0]!.series.counts.map(() => 0) } };
  expect(backtestFamily([...members, nobody], request).at(-1)).toEqual({ path: ['nobody'], intervals: null, days: null });
});
