import { expect, test } from 'vitest';
import type { UserId } from '@ingang/kernel';
import type { TeamPerson } from '../schedule/problem-of-week.ts';
import type { PlannedShift, WeekBasis } from '../schedule/week.ts';
import { effectOn, findingsOf, forbiddenBy, shiftsAfter, type Exchange } from './swap-findings.ts';

const [anouk, wilma] = ['anouk', 'wilma'] as UserId[] as [UserId, UserId];
const shift = (agentId: UserId, date: string, fromMinute: number, untilMinute: number): PlannedShift =>
  ({ agentId, date, fromMinute, untilMinute, breaks: untilMinute - fromMinute > 330 ? [{ fromMinute: fromMinute + 210, untilMinute: fromMinute + 240 }] : [], activities: [] });
const person = (userId: UserId, skills: string[], paidMinutesAWeek = 960, mostDays = 2): TeamPerson =>
  ({ userId, name: userId, skills, contract: { place: 'office', paidMinutesAWeek, mostDays, shortestShiftMinutes: 180, longestShiftMinutes: 510, week: [{ weekday: 5, hours: null }] } });
const people = [person(anouk, ['channel:phone', 'language:de']), person(wilma, ['channel:phone'])];
const basis: WeekBasis = {
  source: 'given', intervalMinutes: 60, norm: { fraction: 0.8, withinSeconds: 20 },
  days: [{ date: '2027-03-02', open: { fromMinute: 480, untilMinute: 1020 }, required: { 'channel:phone': Array(9).fill(1), 'language:de': Array(9).fill(1) }, offered: { 'channel:phone': { contacts: Array(9).fill(6), handlingSeconds: 240 } } }],
};
const given = shift(anouk, '2027-03-02', 480, 990);
const exchange = (wished: PlannedShift | null = null): Exchange => ({ given, wished, colleagueId: wilma });
const codes = (findings: readonly { code: string; forbids: boolean }[]) => findings.map(({ code, forbids }) => `${code}${forbids ? '!' : ''}`);

test('shifts change hands with their breaks; others stay where they are', () => {
  const wished = shift(wilma, '2027-03-03', 480, 720);
  const other = shift(wilma, '2027-03-04', 480, 720);
  expect(shiftsAfter([given, wished, other], exchange(wished))).toEqual([{ ...given, agentId: wilma }, { ...wished, agentId: anouk }, other]);
});

test('two shifts on one date can be exchanged', () => {
  const wished = shift(wilma, '2027-03-02', 660, 1020);
  expect(codes(forbiddenBy([given, wished], exchange(wished)))).toEqual([]);
  expect(codes(forbiddenBy([given, wished], exchange()))).toContain('swap.two-shifts-a-day!');
});

test('too little rest forbids a swap; what was too little before does not', () => {
  const late = shift(wilma, '2027-03-01', 960, 1300);
  expect(codes(forbiddenBy([given, late], exchange()))).toEqual(['swap.rest-of-day-too-short!']);
  const early = [shift(wilma, '2027-03-03', 960, 1300), shift(wilma, '2027-03-04', 480, 720)];
  expect(codes(forbiddenBy([given, ...early], exchange()))).toEqual([]);
});

test('contract hours, days, skills and agreed hours are for who decides', () => {
  const shifts = [given, shift(wilma, '2027-03-01', 480, 990), shift(wilma, '2027-03-03', 480, 990)];
  expect(findingsOf(shifts, exchange(), [basis], { people, absences: [] })).toMatchObject([
    { code: 'swap.skills', userId: wilma, skills: ['language:de'] },
    { code: 'swap.under-contract', userId: anouk, minutes: 960 },
    { code: 'swap.over-contract', userId: wilma, minutes: 480 },
    { code: 'swap.too-many-days', userId: wilma },
  ]);
  const friday = shift(anouk, '2027-03-05', 480, 720);
  expect(codes(findingsOf([friday], { ...exchange(), given: friday }, [], { people, absences: [] }))).toContain('swap.outside-hours');
});

test('who is absent cannot take a shift, and nothing says why', () => {
  const leave = { userId: wilma, kind: 'sick', fromDate: '2027-03-01', fromMinute: 0, untilDate: '2027-03-02', untilMinute: 600 } as const;
  const [first] = findingsOf([given], exchange(), [basis], { people, absences: [leave] });
  expect(first).toEqual({ code: 'swap.absent', userId: wilma, date: '2027-03-02', forbids: true });
});

test('the effect on a day: service and hours in which somebody lacks', () => {
  const alone = effectOn(['2027-03-02'], basis, people, [given], exchange());
  expect(alone).toHaveLength(1);
  expect(alone[0]!.serviceAfter).toBeCloseTo(alone[0]!.serviceBefore!);
  const [both] = effectOn(['2027-03-02'], basis, people, [given, shift(wilma, '2027-03-02', 480, 990)], exchange());
  expect(both!.shortHoursAfter).toBeGreaterThan(both!.shortHoursBefore);
});
