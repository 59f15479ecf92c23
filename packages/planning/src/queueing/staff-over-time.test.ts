import fc from 'fast-check';
import { expect, it } from 'vitest';
import { staffIntervals, staffOverTime, type StaffingRule } from './index.ts';
import { days, norm, outcome, rules } from './testing/over-time.ts';

const each = { handlingSeconds: 1800 };
const busy = { maxOccupancyFraction: 1 };
const staff = (contacts: readonly number[], rule: StaffingRule, inPeriod = 1): number[] => [...staffOverTime(contacts, 600, inPeriod, each, busy, rule)];

it('by the mean rate is what staffIntervals says, and even rates are the same by every rule', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 4, maxLength: 4 }), (contacts) => {
    const hours = [contacts[0]! + contacts[1]!, contacts[2]! + contacts[3]!];
    expect([...staffOverTime(contacts, 1800, 2, each, norm, { of: 'rate', over: 'average' })]).toEqual([...staffIntervals(hours, 3600, each, norm)]);
    for (const rule of rules) expect([...staffOverTime(contacts.map(() => contacts[0]! + 0.01), 1800, 2, each, norm, rule)]).toEqual([...staffIntervals([2 * contacts[0]! + 0.02, 2 * contacts[0]! + 0.02], 3600, each, norm)]);
  }), { numRuns: 50 });
});

it('lags by one handling time, and the offered load keeps the sum of the work', () => {
  expect(staff([0, 10, 0, 0, 0, 0], { of: 'lagged', over: 'average' })).toEqual([0, 0, 0, 0, 31, 0]);
  const after = staff([0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0], { of: 'offered-load', over: 'average' });
  expect(after[2]).toBeLessThan(after[3]!); // it fills
  expect(after.slice(3, 8)).toEqual(after.slice(3, 8).toSorted((a, b) => b - a)); // and ebbs away
  expect(after.reduce((sum, agents) => sum + agents, 0)).toBeGreaterThanOrEqual(300); // a hundred half hours are three hundred times ten minutes
  expect(after.reduce((sum, agents) => sum + agents, 0)).toBeLessThan(315);
});

it('mix is the mean while it rises, and the highest else', () => {
  const [mean, max, mix] = (['average', 'max', 'mix'] as const).map((over) => staff([10, 20, 30, 30, 20, 10], { of: 'rate', over }, 3));
  expect(mix).toEqual([mean![0], max![1]]);
});

it('contacts of half an hour: the mean rate leaves periods after the peak below the norm, the offered load fewer, the highest none', () => {
  const long = days[1]!;
  const below = (rule: StaffingRule): number => outcome(long, rule, 120).below;
  expect(below({ of: 'rate', over: 'average' })).toBeGreaterThan(0.15);
  expect(below({ of: 'offered-load', over: 'mix' })).toBeLessThan(0.15);
  expect(below({ of: 'offered-load', over: 'max' })).toBe(0);
});

it('refuses periods that do not fit', () => {
  expect(() => staff([1, 2, 3], { of: 'rate', over: 'max' }, 2)).toThrow('fill the cycle');
});
