import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, firstDays, forecastContacts, forecastFamily, type FamilyMember, type TreePoint } from './index.ts';
import { inventContacts, type Invented } from './testing/invented-contacts.ts';

const days = 12 * 7;
const sizes = { dordrecht: 300, papendrecht: 60, alblasserdam: 2 };
const invented = Object.entries(sizes).map(([authority, perDay], seed): [string, Invented] =>
  [authority, inventContacts({ startDate: '2025-09-01', days: days + 14, perDay, seed: seed + 1, firstMonday: 1.2 })]);
const members: readonly FamilyMember[] = invented.map(([authority, { series }]) => ({ path: ['phone', authority], series: firstDays(series, days) }));
const family = forecastFamily(members, { horizonDays: 14 });
const of = (...path: readonly string[]) => family.find((each) => each.path.join() === path.join())!.forecast;

describe('a family of series', () => {
  it('adds up: in every interval the whole is the sum of its parts', () => {
    expect(family.map(({ path }) => path.join('/'))).toEqual(['', 'phone', 'phone/dordrecht', 'phone/papendrecht', 'phone/alblasserdam']);
    for (const [day, { slots, expected, parts }] of of('phone').days.entries()) {
      const members = Object.keys(sizes).map((authority) => of('phone', authority).days[day]!);
      for (const [slot, mean] of slots.entries()) expect(members.reduce((sum, each) => sum + each.slots[slot]!, 0)).toBeCloseTo(mean, 6);
      expect(parts.factors.reduce((product, { factor }) => product * factor, parts.level)).toBeCloseTo(parts.factors.length > 0 ? expected : parts.level, 5);
    }
  });

  it('gives a part with two contacts a day the shape of the whole, which it cannot know by itself', () => {
    const [, { series, means }] = invented[2]!;
    const alone = forecastContacts(firstDays(series, days), { horizonDays: 14 });
    const truth = means.subarray(days * 24);
    const error = (forecast: typeof alone): number => forecast.days.reduce((sum, { slots }, day) => sum + slots.reduce((total, mean, slot) => total + Math.abs(mean - truth[day * 24 + slot]!), 0), 0);
    expect(error(of('phone', 'alblasserdam'))).toBeLessThan(0.8 * error(alone));
  });

  it('knows of a part what does not hold for the whole: nobody comes where it is closed', () => {
    const date = of('phone').days.find(({ open }) => open)!.date;
    const closed = { specialDays: [{ date, key: 'fair', name: 'Jaarmarkt', closed: true }] };
    const own = forecastFamily(members.map((member) => (member.path[1] === 'papendrecht' ? { ...member, circumstances: closed } : member)), { horizonDays: 14 });
    const dayOf = (name: string) => own.find(({ path }) => path.at(-1) === name)!.forecast.days.find((day) => day.date === date)!;
    expect(dayOf('papendrecht').open).toBe(false);
    expect(dayOf('papendrecht').expected).toBeCloseTo(0, 6);
    expect(dayOf('phone').expected).toBeCloseTo(dayOf('dordrecht').expected + dayOf('alblasserdam').expected, 6);
    expect(dayOf('dordrecht').expected).toBeGreaterThan(100);
  });

  it('tells how far it is, and stops when told to', () => {
    const told: number[] = [];
    expect(() => forecastFamily(members, { horizonDays: 7 }, (done, of) => {
      told.push(done / of);
      if (done === 2) throw new Error('stopped');
    })).toThrow('stopped');
    expect(told).toEqual([0.2, 0.4]);
  });

  it('refuses series that do not fit together', () => {
    const [first, second] = members;
    expect(() => forecastFamily([], { horizonDays: 7 })).toThrow('no series');
    expect(() => forecastFamily([first!, { ...second!, series: firstDays(second!.series, 20) }], { horizonDays: 7 })).toThrow('other days');
    expect(() => forecastFamily([first!, first!], { horizonDays: 7 })).toThrow('twice');
    expect(() => forecastFamily([first!, { ...second!, path: ['phone'] }], { horizonDays: 7 })).toThrow('within another');
  });
});

it('agrees: whatever was said, parts add up, nothing is negative, and what agreed already stays', () => {
  const tree: readonly (number | undefined)[] = [undefined, 0, 0, 1, 1, 2, 2, 2];
  const point = fc.record({ mean: fc.double({ min: 0, max: 1e4, noNaN: true }), variance: fc.double({ min: 0, max: 1e4, noNaN: true }) });
  fc.assert(fc.property(fc.array(point, { minLength: 8, maxLength: 8 }), (said) => {
    const points = said.map((each, place): TreePoint => ({ ...each, parent: tree[place] }));
    const means = agree(points);
    for (const place of [0, 1, 2]) {
      const parts = means.filter((_, part) => tree[part] === place);
      expect(parts.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(means[place]!, 4);
    }
    expect(Math.min(...means)).toBeGreaterThanOrEqual(0);
    for (const [place, mean] of agree(points.map((each, at) => ({ ...each, mean: means[at]! }))).entries()) expect(mean).toBeCloseTo(means[place]!, 4);
  }));
});
