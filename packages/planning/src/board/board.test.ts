import { expect, test } from 'vitest';
import { regionWeek } from '../schedule/testing/region-week.ts';
import { changesBetween, coverageOf, serviceOf, staffOf, type Shift } from './index.ts';

const date = '2027-03-01';
const shift = (personId: string, fromMinute: number, untilMinute: number, more: Partial<Shift> = {}): Shift => ({ personId, date, fromMinute, untilMinute, ...more });
const open = { fromMinute: 540, untilMinute: 660 };
const people = ['a', 'b', 'c'].map((id) => ({ id, skills: id === 'c' ? ['mail'] : ['phone', 'mail'] }));
const team = { people, intervalMinutes: 60 };

test('who is not needed helps where others work, and nobody does what they cannot', () => {
  const day = { date, open, required: { phone: [1, 1], mail: [1, 0] } };
  const all = [shift('a', 540, 660), shift('b', 540, 660), shift('c', 540, 660)];
  expect(staffOf(team, day, all)).toEqual({ phone: [2, 2], mail: [1, 0] });
  expect(staffOf(team, day, [shift('c', 540, 660)])).toEqual({ phone: [0, 0], mail: [1, 0] });
});

test('a break or training takes somebody away from contacts', () => {
  const day = { date, open, required: { phone: [1, 1] } };
  expect(staffOf(team, day, [shift('a', 540, 660, { break: { fromMinute: 540, untilMinute: 570 } })])).toEqual({ phone: [0, 1] });
  expect(staffOf(team, day, [shift('a', 540, 660, { away: [{ fromMinute: 630, untilMinute: 660 }] })])).toEqual({ phone: [1, 0] });
});

test('every contact counts once in the service of a day; without contacts there is none', () => {
  const day = { date, open, required: { phone: [2, 2] }, offered: { phone: { contacts: [30, 10], handlingSeconds: 240, patienceSeconds: 300 } } };
  const { perInterval, day: whole, contacts } = serviceOf(team, { fraction: 0.8, withinSeconds: 20 }, day, [shift('a', 540, 660), shift('b', 540, 660)]);
  expect(contacts).toBe(40);
  expect(perInterval[0]).toBeLessThan(perInterval[1]!);
  expect(whole).toBeCloseTo((30 * perInterval[0]! + 10 * perInterval[1]!) / 40);
  expect(serviceOf(team, { fraction: 0.8, withinSeconds: 20 }, { ...day, offered: {} }, []).day).toBeNull();
  expect(serviceOf(team, { fraction: 0.8, withinSeconds: 20 }, day, []).day).toBe(0);
});

test('a week of sixty people with eight skills is judged well within a drag', () => {
  const problem = regionWeek();
  const shifts = problem.people.flatMap(({ id }) => problem.days.map((day): Shift => ({ personId: id, date: day.date, fromMinute: 510, untilMinute: 1020 })));
  const days = problem.days.map((day) => ({ ...day, offered: Object.fromEntries(Object.entries(day.required).map(([skill, numbers]) => [skill, { contacts: numbers.map((need) => 4 * need), handlingSeconds: 300 }])) }));
  const judged = days.map((day) => serviceOf(problem, { fraction: 0.8, withinSeconds: 20 }, day, shifts));
  expect(judged.every(({ day }) => day !== null && day > 0 && day <= 1)).toBe(true);
});

test('what changes for whom: new, gone and moved, and nothing that stays', () => {
  const before = [shift('a', 480, 720), shift('b', 480, 720), shift('c', 480, 720)];
  const after = [shift('a', 480, 720), shift('b', 495, 720), shift('d', 480, 720)];
  expect(changesBetween(before, after).map(({ personId, before: was, after: is }) => [personId, was?.fromMinute, is?.fromMinute]))
    .toEqual([['b', 480, 495], ['c', 480, undefined], ['d', undefined, 480]]);
});

test('what was worked out before changes nothing but the time it takes', () => {
  const problem = regionWeek({ people: 14, skillCount: 3 });
  const [day] = problem.days.map((one) => ({ ...one, offered: Object.fromEntries(Object.entries(one.required).map(([skill, numbers]) => [skill, { contacts: numbers.map((need) => 4 * need), handlingSeconds: 300, patienceSeconds: 180 }])) }));
  const [needed, there] = [new Map(), new Map()];
  const norm = { fraction: 0.8, withinSeconds: 20 };
  for (let step = 0; step < 12; step++) {
    const shifts = problem.people.map(({ id }, index): Shift => ({ personId: id, date: day!.date, fromMinute: 480 + ((index + step) % 5) * 30, untilMinute: 960, ...(index % 2 === 0 && { break: { fromMinute: 720, untilMinute: 750 } }) }));
    expect(coverageOf(problem, day!, shifts, needed)).toEqual(coverageOf(problem, day!, shifts));
    expect(serviceOf(problem, norm, day!, shifts, there)).toEqual(serviceOf(problem, norm, day!, shifts));
  }
});
