import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestStaff } from '../queueing/index.ts';
import { outcomeWith, staffPeriods, weekFigures, weekOutcome, type QueueTerms } from './index.ts';

const usual: QueueTerms = { handlingSeconds: 300, norm: { serviceLevel: { fraction: 0.8, withinSeconds: 20 } }, leastAgents: 0, rule: { of: 'rate', over: 'average' } };
const impatient: QueueTerms = { ...usual, patienceSeconds: 180, norm: { ...usual.norm, maxOccupancyFraction: 0.75, maxAbandonment: 0.05 } };

describe('a staffed week', () => {
  it('has in each period the fewest people with which all of the norm holds, and says which part asked most', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1200 }).map((tenths) => tenths / 10), { minLength: 2, maxLength: 6 }), (contacts) => {
      for (const [period, { agents, decidedBy }] of staffPeriods(contacts, 30, 30, impatient).entries()) {
        const traffic = { arrivalsPerSecond: contacts[period]! / 1800, handlingSeconds: 300, patienceSeconds: 180 };
        expect(agents).toBe(smallestStaff(traffic, impatient.norm));
        const alone = { 'service-level': { serviceLevel: impatient.norm.serviceLevel! }, occupancy: { maxOccupancyFraction: 0.75 }, abandonment: { maxAbandonment: 0.05 } };
        if (decidedBy) expect(smallestStaff(traffic, alone[decidedBy as keyof typeof alone])).toBe(agents);
      }
    }), { numRuns: 40 });
  });

  it('needs nobody where nobody comes, and never somebody alone', () => {
    expect(staffPeriods([0, 0, 0.4, 0], 15, 30, { ...usual, leastAgents: 2 })).toEqual([
      { contacts: 0, agents: 0, decidedBy: undefined }, { contacts: 0.4, agents: 2, decidedBy: 'least' },
    ]);
  });

  it('asks small teams for more than a large one: apart they need more than together', () => {
    const [apart] = staffPeriods([20], 30, 30, usual);
    const [together] = staffPeriods([120], 30, 30, usual);
    expect(6 * apart!.agents).toBeGreaterThan(together!.agents + 5);
  });

  it('refuses a norm that asks nothing and periods that do not fit', () => {
    expect(() => staffPeriods([1], 30, 30, { ...usual, norm: {} })).toThrow('the norm asks nothing');
    expect(() => staffPeriods([1, 2, 3], 15, 30, usual)).toThrow('fill the cycle');
    expect(() => weekFigures([], 30, { awayFraction: 1, fullTimeHours: 36, euroAnHour: 1 })).toThrow('awayFraction');
  });
});

describe('one more or less', () => {
  const periods = staffPeriods([0, 60, 90, 30], 30, 30, impatient);

  it('makes each figure better or worse, over the week as in a period', () => {
    const [fewer, same, more] = [-1, 0, 1].map((by) => weekOutcome(periods, 30, impatient, by)!);
    expect(fewer!.serviceLevel).toBeLessThan(same!.serviceLevel);
    expect(same!.serviceLevel).toBeLessThan(more!.serviceLevel);
    expect(fewer!.abandonment!).toBeGreaterThan(more!.abandonment!);
    expect(fewer!.occupancyFraction).toBeGreaterThan(more!.occupancyFraction);
    expect(outcomeWith(60, 30, 12, impatient).meanWaitSeconds).toBeGreaterThan(outcomeWith(60, 30, 13, impatient).meanWaitSeconds);
  });

  it('says so when a queue grows for ever, and nothing when nobody calls', () => {
    expect(outcomeWith(60, 30, 10, usual)).toMatchObject({ meanWaitSeconds: Infinity, serviceLevel: 0, occupancyFraction: 1 });
    expect(weekOutcome(staffPeriods([0, 0], 30, 30, usual), 30, usual)).toBeUndefined();
  });
});
