import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenRules, costOf, cover, coverageOf, makeSchedule, ordinaryCosts, ordinaryShifts, replanDay, scheduleFaults, type SchedulingProblem, type Shift } from './index.ts';
import { regionWeek } from './testing/region-week.ts';

const now = (): number => performance.now();
const monday = '2027-03-01';
const contract = { paidMinutes: 8 * 60, mostDays: 1, shortestShiftMinutes: 240, longestShiftMinutes: 510 };

/** One day, one skill, from 08:00 to 17:00 in hours. */
function smallDay(required: readonly number[], people: SchedulingProblem['people']): SchedulingProblem {
  return { days: [{ date: monday, open: { fromMinute: 480, untilMinute: 1020 }, required: { algemeen: required } }], intervalMinutes: 60, people, shifts: ordinaryShifts, costs: ordinaryCosts };
}

describe('who covers what', () => {
  test('finds as many as can be met at once, whatever the order (against trying everything)', () => {
    const people = fc.array(fc.subarray([0, 1, 2]), { maxLength: 5 });
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), people, (needed, skills) => {
      const met = cover(needed, skills);
      expect(met.every((value, index) => value <= needed[index]!)).toBe(true);
      expect(met.reduce((a, b) => a + b, 0)).toBe(mostCovered(needed, skills));
    }));
  });

  test('lets the skill that lacks most go first', () => {
    expect(cover([1, 3], [[0, 1], [0, 1]])).toEqual([0, 2]);
  });

  test('counts nobody during a break', () => {
    const problem = smallDay([0, 0, 0, 0, 1, 1, 0, 0, 0], [{ id: 'a', skills: ['algemeen'], contract }]);
    const shift = { personId: 'a', date: monday, fromMinute: 480, untilMinute: 990, break: { fromMinute: 720, untilMinute: 750 } };
    const day = coverageOf(problem, problem.days[0]!, [shift]);
    expect(day.covered['algemeen']).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0]);
    expect(day.shortHours).toBe(1);
  });
});

describe('rules of working time', () => {
  const shift = (date: string, fromMinute: number, untilMinute: number): Shift => ({ personId: 'a', date, fromMinute, untilMinute, ...(untilMinute - fromMinute > 330 && { break: { fromMinute: fromMinute + 180, untilMinute: fromMinute + 210 } }) });
  const codes = (shifts: Shift[]): string[] => [...new Set(brokenRules(shifts).map(({ code }) => code))];

  test('eleven hours between two days', () => {
    expect(codes([shift('2027-03-01', 780, 1260), shift('2027-03-02', 480, 720)])).toEqual([]);
    expect(codes([shift('2027-03-01', 810, 1290), shift('2027-03-02', 480, 720)])).toEqual(['schedule.rest-of-day-too-short']);
  });

  test('a break in more than five and a half hours, of three quarters in more than ten', () => {
    expect(codes([{ personId: 'a', date: monday, fromMinute: 480, untilMinute: 810 }])).toEqual([]);
    expect(codes([{ personId: 'a', date: monday, fromMinute: 480, untilMinute: 840 }])).toEqual(['schedule.break-missing']);
    expect(codes([shift(monday, 480, 1140)])).toEqual(['schedule.break-missing']);
  });

  test('twelve hours a shift, sixty a week, and thirty-six hours of rest in it', () => {
    expect(codes([shift(monday, 480, 1260)])).toContain('schedule.shift-too-long');
    const everyDay = Array.from({ length: 7 }, (_, index) => shift(`2027-03-0${index + 1}`, 480, 1080));
    expect(codes(everyDay)).toEqual(['schedule.week-too-long', 'schedule.rest-of-week-missing']);
    expect(codes(everyDay.slice(0, 6).map((each) => ({ ...each, untilMinute: 960 })))).toEqual([]);
  });

  test('on average fifty-five hours a week over four weeks, forty-eight over sixteen', () => {
    const weeks = (count: number, hoursADay: number): Shift[] => Array.from({ length: count * 7 }, (_, day) => day).filter((day) => day % 7 < 5)
      .map((day) => ({ ...shift(new Date(Date.UTC(2027, 2, 1 + day)).toISOString().slice(0, 10), 480, 480 + hoursADay * 60 + 45), break: { fromMinute: 720, untilMinute: 765 } }));
    expect(codes(weeks(4, 11))).toEqual([]);
    expect(codes([...weeks(3, 11), ...weeks(4, 11.5).slice(15)])).toEqual(['schedule.four-weeks-too-long']);
    expect(codes(weeks(16, 9.6))).toEqual([]);
    expect(codes(weeks(16, 9.7))).toEqual(['schedule.sixteen-weeks-too-long']);
  });

  test('the same averages from days worked before, each day once', () => {
    const before = (hours: number, weeks: number) => Array.from({ length: weeks * 7 }, (_, index) => index).filter((index) => index % 7 < 5)
      .map((index) => ({ date: new Date(Date.UTC(2027, 2, 1 - weeks * 7 + index)).toISOString().slice(0, 10), paidMinutes: (hours / 5) * 60 }));
    const week = Array.from({ length: 5 }, (_, index) => ({ ...shift(`2027-03-0${index + 1}`, 480, 1125), break: { fromMinute: 720, untilMinute: 765 } }));
    const found = (worked: Parameters<typeof brokenRules>[1]): string[] => brokenRules(week, worked).map(({ code, shift: { date } }) => `${code} ${date}`);
    expect(found(before(55, 3))).toEqual([]);
    expect(found(before(57, 3))).toEqual(['schedule.four-weeks-too-long 2027-03-05']);
    expect(found(before(48, 15))).toEqual(['schedule.sixteen-weeks-too-long 2027-03-05']);
    expect(found([...before(55, 3), { date: '2027-03-01', paidMinutes: 600 }, { date: '2026-11-09', paidMinutes: 60_000 }])).toEqual([]);
  });

  test('a night is at most ten hours with fourteen of rest behind it, thirty-six in sixteen weeks, and then forty hours a week', () => {
    const night = (date: string, untilMinute = 480): Shift => ({ personId: 'a', date, fromMinute: 60, untilMinute, break: { fromMinute: 240, untilMinute: 285 } });
    const nights = (count: number, paidMinutes: number, every = 1) => Array.from({ length: count }, (_, index) => ({ date: new Date(Date.UTC(2027, 1, 28 - index * every)).toISOString().slice(0, 10), paidMinutes, isNight: true }));
    expect(codes([night(monday, 705)])).toEqual([]);
    expect(codes([night(monday, 720)])).toEqual(['schedule.night-shift-too-long']);
    expect(codes([night(monday, 660), { ...night('2027-03-02'), fromMinute: 0 }])).toEqual(['schedule.rest-after-night-too-short']);
    expect(brokenRules([night(monday)], nights(35, 300))).toEqual([]);
    expect(brokenRules([night(monday)], nights(36, 300)).map(({ code }) => code)).toEqual(['schedule.nights-too-many']);
    expect(brokenRules([shift(monday, 480, 960)], nights(15, 2540, 6))).toEqual([]);
    expect(brokenRules([shift(monday, 480, 960)], nights(16, 2380, 6)).map(({ code }) => code)).toEqual(['schedule.weeks-with-nights-too-long']);
  });

  test('one shift a day', () => {
    expect(codes([shift(monday, 480, 600), shift(monday, 720, 840)])).toEqual(['schedule.two-shifts-a-day']);
  });
});

describe('a schedule', () => {
  test('puts two people where they are needed, and costs what its shifts cost', async () => {
    const people = ['a', 'b'].map((id) => ({ id, skills: ['algemeen'], contract: { ...contract, paidMinutes: 300 } }));
    const schedule = await makeSchedule(smallDay([1, 1, 1, 1, 2, 1, 1, 1, 1], people), { now, gap: 0 });
    expect(schedule.shifts.map(({ fromMinute, untilMinute }) => [fromMinute, untilMinute])).toEqual([[480, 780], [720, 1020]]);
    expect(schedule).toMatchObject({ ended: 'within-gap', gap: 0, leastCost: 300, cost: { wages: 300, short: 0, contract: 0, total: 300 } });
  });

  test('is as cheap as trying everything says, on small days', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 9, maxLength: 9 }), fc.integer({ min: 1, max: 3 }), async (required, count) => {
        const people = Array.from({ length: count }, (_, index) => ({ id: `p${index}`, skills: ['algemeen'], contract: { ...contract, paidMinutes: 240, longestShiftMinutes: 300 } }));
        const problem = smallDay(required, people);
        const schedule = await makeSchedule(problem, { now, gap: 0, seconds: 20 });
        expect(schedule.cost.total).toBeCloseTo(cheapestOf(problem), 6);
      }),
      { numRuns: 8, seed: 3 },
    );
  }, 60_000);

  test('keeps every rule, contract, day off and skill in a made-up week', async () => {
    const problem = regionWeek({ people: 14, skillCount: 3 });
    const seen: string[] = [];
    const schedule = await makeSchedule(problem, { now, gap: 0.05, seconds: 30, onProgress: ({ phase }) => seen.push(phase) });
    expect(schedule.brokenRules).toEqual([]);
    expect(schedule.gap).toBeLessThanOrEqual(0.05);
    expect([...new Set(seen)]).toEqual(['bound', 'first-schedule', 'improving']);
    for (const { id, contract: { mostDays, longestShiftMinutes }, availability = {} } of problem.people) {
      const own = schedule.shifts.filter(({ personId }) => personId === id);
      expect(own.length).toBeLessThanOrEqual(mostDays);
      expect(new Set(own.map(({ date }) => date)).size).toBe(own.length);
      expect(own.every(({ date, fromMinute, untilMinute }) => availability[date] !== null && untilMinute - fromMinute <= longestShiftMinutes)).toBe(true);
    }
    expect(schedule.cost.total).toBeCloseTo(costOf(problem, schedule.shifts).total, 9);
    expect(schedule.leastCost!).toBeLessThanOrEqual(schedule.cost.total + 1e-6);
  }, 60_000);

  test('shares evenings, and hears wishes', async () => {
    const evening = { date: monday, open: { fromMinute: 780, untilMinute: 1200 }, required: { algemeen: [0, 0, 0, 1, 1, 1, 1] } };
    const people = ['a', 'b'].map((id) => ({ id, skills: ['algemeen'], contract: { ...contract, paidMinutes: 240, mostDays: 2 } }));
    const days = [evening, { ...evening, date: '2027-03-02' }];
    const problem = { ...smallDay([], people), days };
    const fair = await makeSchedule(problem, { now, gap: 0 });
    expect(fair.shifts.map(({ personId }) => personId).toSorted()).toEqual(['a', 'b']);
    const wished = await makeSchedule({ ...problem, people: [{ ...people[0]!, wishes: [{ date: monday, only: null }] }, people[1]!] }, { now, gap: 0 });
    expect(wished.shifts.map(({ personId, date }) => `${personId} ${date}`)).toEqual([`b ${monday}`, 'a 2027-03-02']);
  });

  test('stops when asked, with what it has', async () => {
    const schedule = await makeSchedule(regionWeek({ people: 14, skillCount: 3 }), { now, shouldStop: () => true });
    expect(schedule.ended).toBe('stopped');
    expect(schedule.gap).toBeUndefined();
    expect(schedule.shifts).toEqual([]);
    expect(schedule.cost.total).toBeGreaterThan(0);
  });

  test('gives nobody more hours than the weeks before leave, and the work to somebody else', async () => {
    const worked = Array.from({ length: 15 }, (_, index) => ({ date: new Date(Date.UTC(2027, 2, 1 - 7 * (index + 1))).toISOString().slice(0, 10), paidMinutes: 51 * 60 }));
    const people = ['a', 'b'].map((id) => ({ id, skills: ['algemeen'], contract: { ...contract, paidMinutes: 300 }, ...(id === 'a' && { worked }) }));
    const schedule = await makeSchedule(smallDay([1, 1, 1, 1, 1, 0, 0, 0, 0], [people[0]!]), { now, gap: 0 });
    expect(schedule.shifts).toHaveLength(0);
    const both = await makeSchedule(smallDay([1, 1, 1, 1, 1, 0, 0, 0, 0], people), { now, gap: 0 });
    expect(both.shifts.map(({ personId }) => personId)).toEqual(['b']);
    expect(both.brokenRules).toEqual([]);
  });

  test('somebody who finished late does not begin early', async () => {
    const person = { id: 'a', skills: ['algemeen'], contract: { ...contract, paidMinutes: 240 }, lastShift: { date: '2027-02-28', untilMinute: 23 * 60 } };
    const schedule = await makeSchedule(smallDay([1, 1, 1, 1, 0, 0, 0, 0, 0], [person]), { now, gap: 0 });
    expect(schedule.shifts[0]!.fromMinute).toBe(600);
  });
});

describe('a day upset at noon', () => {
  test('three fall ill: others stay longer or come in, nobody who came is sent away, and less is lacking', async () => {
    const problem = regionWeek({ people: 14, skillCount: 3 });
    const { shifts } = await makeSchedule(problem, { now, gap: 0.05, seconds: 30 });
    const ill = shifts.filter(({ date, untilMinute }) => date === monday && untilMinute > 840).slice(0, 3).map(({ personId }) => personId);
    const rest = shifts.filter(({ personId, date }) => !(ill.includes(personId) && date === monday));
    const replanned = await replanDay(problem, shifts, { date: monday, nowMinute: 720, absent: ill }, { now });
    const afternoon = { ...problem.days[0]!, required: Object.fromEntries(Object.entries(problem.days[0]!.required).map(([skill, numbers]) => [skill, numbers.map((need, index) => (480 + (index + 1) * 30 <= 720 ? 0 : need))])) };
    expect(replanned.coverage[0]!.shortHours).toBeLessThan(coverageOf(problem, afternoon, rest).shortHours);
    expect(replanned.changes.filter(({ after }) => !after).map(({ personId }) => personId)).toEqual(ill);
    for (const { before, after } of replanned.changes) {
      if (before && after && before.fromMinute <= 720) expect(after.fromMinute).toBe(before.fromMinute);
    }
    expect(replanned.brokenRules).toEqual([]);
  }, 60_000);

  test('without any time everybody keeps what was published', async () => {
    const problem = regionWeek({ people: 6, skillCount: 2 });
    const { shifts } = await makeSchedule(problem, { now, gap: 0.1, seconds: 20 });
    const { changes } = await replanDay(problem, shifts, { date: monday, nowMinute: 600, absent: [] }, { now, shouldStop: () => true });
    expect(changes).toEqual([]);
  }, 40_000);

  test('a short shift that nobody needs any more stays a shift', async () => {
    const problem = { ...smallDay([0, 0, 0, 0, 0, 0, 0, 0, 0], [{ id: 'a', skills: ['algemeen'], contract }]), costs: { ...ordinaryCosts, hour: 1000 } };
    const known: Shift[] = [{ personId: 'a', date: monday, fromMinute: 840, untilMinute: 900 }];
    const { shifts } = await replanDay(problem, known, { date: monday, nowMinute: 600, absent: [] }, { now });
    expect(shifts[0]!.untilMinute - shifts[0]!.fromMinute).toBe(60);
  });

  test('a day that is not there is a mistake', async () => {
    await expect(replanDay(regionWeek({ people: 2 }), [], { date: '2030-01-01', nowMinute: 0, absent: [] }, { now })).rejects.toThrow(RangeError);
  });
});

test('what cannot be meant is named', () => {
  const problem = smallDay([1.5], [{ id: 'a', skills: [], contract: { ...contract, paidMinutes: 5000 } }, { id: 'a', skills: [], contract }]);
  expect(scheduleFaults(problem).map(({ field, code }) => `${field} ${code}`)).toEqual([
    'people schedule.person-twice', 'days[0].required.algemeen schedule.required-not-whole', 'people[0].contract.paidMinutes schedule.contract-too-long',
  ]);
  expect(scheduleFaults(regionWeek())).toEqual([]);
});

function mostCovered(needed: readonly number[], [first, ...others]: readonly (readonly number[])[]): number {
  if (!first) return 0;
  return Math.max(mostCovered(needed, others), ...first.filter((skill) => needed[skill]! > 0)
    .map((skill) => 1 + mostCovered(needed.map((need, index) => (index === skill ? need - 1 : need)), others)));
}

/** Every way in which everybody can work or not, tried. */
function cheapestOf(problem: SchedulingProblem): number {
  const spans = [undefined, ...[240, 300].flatMap((minutes) => Array.from({ length: (540 - minutes) / 30 + 1 }, (_, index) => ({ fromMinute: 480 + index * 30, untilMinute: 480 + index * 30 + minutes })))];
  const all = (people: SchedulingProblem['people'], shifts: readonly Shift[], from: number): number => {
    const [person, ...others] = people;
    if (!person) return costOf(problem, shifts).total;
    return Math.min(...spans.slice(from).map((span, index) => all(others, span ? [...shifts, { personId: person.id, date: monday, ...span }] : shifts, from + index)));
  };
  return all(problem.people, [], 0);
}
