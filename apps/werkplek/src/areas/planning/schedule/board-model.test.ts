import { expect, test } from 'vitest';
import type { ScheduledPerson, WeekBasis, WeekBoard } from '@ingang/contracts/planning/schedule';
import { textOf } from '../../../i18n/catalogue.ts';
import { en } from './messages/en.ts';
import { nl } from './messages/nl.ts';
import { averagesOf } from './weeks-before.ts';
import { faultsOf } from './faults.ts';
import { addDays, clock, dayView, freshHours, minuteOf, mondayOf, moved, type BoardShift } from './board-model.ts';

const week = '2027-03-01';
const hours = { fromMinute: 540, untilMinute: 1020, breaks: [{ fromMinute: 720, untilMinute: 750 }], activities: [] };
const person: ScheduledPerson = {
  userId: 'a', name: 'Anouk', skills: ['channel:phone'],
  contract: { version: 1, place: 'office', paidMinutesAWeek: 1920, mostDays: 4, shortestShiftMinutes: 240, longestShiftMinutes: 510, week: [{ weekday: 3, hours: null }, { weekday: 2, hours: { fromMinute: 540, untilMinute: 900 } }] },
};
const board: WeekBoard = {
  teamId: 'joint-phone', week, people: [person], before: [], worked: [], wishes: [{ id: 'w', userId: 'a', date: '2027-03-05', hours: null, version: 1, answer: null, reason: null }], requirement: null, draft: null, published: null,
  absences: [{ id: 'x', userId: 'a', kind: 'leave', fromDate: '2027-03-04', fromMinute: 720, untilDate: '2027-03-04', untilMinute: 1440 }],
};
const basis: WeekBasis = {
  source: 'given', intervalMinutes: 60, norm: { fraction: 0.8, withinSeconds: 20 },
  days: [{ date: week, open: { fromMinute: 540, untilMinute: 1020 }, required: { 'channel:phone': [1, 2, 2, 1, 1, 1, 1, 1] }, offered: { 'channel:phone': { contacts: [3, 9, 9, 5, 5, 5, 5, 3], handlingSeconds: 240, patienceSeconds: 180 } } }],
};
const words = { t: textOf({ nl, en }, 'nl'), number: (value: number) => String(value).replace('.', ',') };

test('times are read and written as on the wall', () => {
  expect(['9', '9:05', '17.30', '24:00', '25:00', '9:75', 'x'].map(minuteOf)).toEqual([540, 545, 1050, 1440, undefined, undefined, undefined]);
  expect([clock(0), clock(1020)]).toEqual(['00:00', '17:00']);
  expect([mondayOf('2027-03-07'), mondayOf(week), addDays('2026-12-31', 1)]).toEqual([week, week, '2027-01-01']);
});

test('a shift moves as a whole with its break; its ends move on their own and never pass each other', () => {
  expect(moved(hours, 'all', 15)).toEqual({ fromMinute: 555, untilMinute: 1035, breaks: [{ fromMinute: 735, untilMinute: 765 }], activities: [] });
  expect(moved(hours, 'all', -600)).toMatchObject({ fromMinute: 0, untilMinute: 480 });
  expect(moved(hours, 'all', 600)).toMatchObject({ fromMinute: 960, untilMinute: 1440 });
  expect(moved(hours, 'start', 600)).toMatchObject({ fromMinute: 1005, untilMinute: 1020, breaks: [] });
  expect(moved(hours, 'end', -285)).toMatchObject({ fromMinute: 540, untilMinute: 735, breaks: [] });
});

test('a fresh shift keeps to the contract and has its break', () => {
  expect(freshHours(person, { fromMinute: 510, untilMinute: 1020 })).toEqual({ fromMinute: 510, untilMinute: 1020, breaks: [{ fromMinute: 750, untilMinute: 780 }], activities: [] });
  expect(freshHours({ ...person, contract: { ...person.contract!, longestShiftMinutes: 300 } }, { fromMinute: 510, untilMinute: 1020 })).toMatchObject({ untilMinute: 810, breaks: [] });
});

test('each day is judged by who is there', () => {
  const alone = dayView(week, basis, [person], [{ agentId: 'a', date: week, ...hours }]);
  const { coverage, service } = dayView(week, basis, [person, { ...person, userId: 'b' }], [{ agentId: 'a', date: week, ...hours }, { agentId: 'b', date: week, ...hours, breaks: [] }]);
  expect(alone.coverage!.shortHours).toBe(3);
  expect(coverage!.shortHours).toBe(0);
  expect(service!.day).toBeGreaterThan(alone.service!.day!);
  expect(dayView('2027-03-06', basis, [person], [])).toEqual({ date: '2027-03-06' });
});

test('rules, agreements, absence and wishes are named at the shift', () => {
  const on = (date: string, more: Partial<BoardShift> = {}): BoardShift => ({ agentId: 'a', date, ...hours, ...more });
  const shifts = [on(week, { breaks: [] }), on('2027-03-02'), on('2027-03-03'), on('2027-03-04'), on('2027-03-05')];
  expect([...faultsOf(words, board, basis, person, shifts)].toSorted()).toEqual([
    [week, ['Na 5½ uur werk is een half uur pauze nodig, na 10 uur drie kwartier.']],
    ['2027-03-02', ['Buiten de afgesproken uren (09:00–15:00).']],
    ['2027-03-03', ['Vaste vrije dag.']],
    ['2027-03-04', ['Afwezig: verlof.']],
    ['2027-03-05', ['Wens: liever niet, of op andere uren.']],
  ]);
});

test('averages over weeks count what was published before, and say how much it is', () => {
  const from = addDays(week, -21);
  const worked = [{ userId: 'a', from, paidMinutes: Array.from({ length: 21 }, (_, day) => (day % 7 < 5 ? 11.5 * 60 : 0)), nights: [from] }];
  const shifts = [0, 1, 2, 3, 4].map((day) => ({ agentId: 'a', date: addDays(week, day), fromMinute: 480, untilMinute: 1125, breaks: [{ fromMinute: 720, untilMinute: 765 }], activities: [] }));
  const without = { ...person, contract: null };
  expect([...faultsOf(words, { ...board, worked, before: shifts.map((shift) => ({ ...shift, id: 'x', version: 1, startsAt: '', endsAt: '', date: addDays(shift.date, -7), untilMinute: 1215 })), absences: [], wishes: [] }, undefined, without, shifts)]).toEqual([
    ['2027-03-05', ['In vier weken mag iemand gemiddeld hoogstens 55 uur per week werken. Met deze dienst is het 55,7.']],
  ]);
  expect(averagesOf({ worked, week }, 'a', shifts)).toEqual({ fourWeeks: 55.625, sixteenWeeks: 13.90625, nights: 1, weeksKnown: 4 });
  expect(averagesOf({ worked: [], week }, 'a', [])).toEqual({ fourWeeks: 0, sixteenWeeks: 0, nights: 0, weeksKnown: 1 });
});
