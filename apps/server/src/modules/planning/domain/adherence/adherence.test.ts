import { expect, test } from 'vitest';
import { adherenceNow, adherenceOf, type PlannedStretch, type PresenceMoment } from './adherence.ts';
import { doings, fitOf, fitRules, plannedStates } from './fit.ts';

const at = (time: string): number => Date.parse(`2027-03-01T${time}:00Z`);
const day: PlannedStretch[] = [
  { from: at('08:00'), until: at('12:00'), planned: 'work' },
  { from: at('12:00'), until: at('12:30'), planned: 'break' },
  { from: at('12:30'), until: at('15:00'), planned: 'work' },
  { from: at('15:00'), until: at('16:00'), planned: 'meeting' },
];
const followed = (presence: readonly [time: string, doing: PresenceMoment['doing']][], until = '16:00', toleranceMinutes = 5) =>
  adherenceOf({ plan: day, presence: presence.map(([time, doing]) => ({ since: at(time), doing })), from: at('07:00'), until: at(until), toleranceMinutes });

test.each(plannedStates.flatMap((planned) => doings.map((doing) => [planned, doing] as const)))('planned %s, doing %s: exactly one rule says what it is', (planned, doing) => {
  const rules = fitRules.filter((rule) => rule.planned.includes(planned) && rule.doing.includes(doing));
  expect(rules).toHaveLength(1);
  expect(fitOf(planned, doing)).toEqual({ verdict: rules[0]!.verdict, because: rules[0]!.because });
});

test('a day as planned is wholly as planned', () => {
  const { adherence, conformance, differingMinutes } = followed([['07:58', 'available'], ['10:00', 'talking'], ['10:05', 'wrap-up'], ['10:06', 'available'], ['12:00', 'lunch'], ['12:30', 'available'], ['15:00', 'meeting']]);
  expect([adherence, differingMinutes]).toEqual([1, 0]);
  expect(conformance).toBeCloseTo((240 + 150 + 2) / 390);
});

test('a call that runs into the break is no difference, and the break may be as much later', () => {
  const { adherence, stretches } = followed([['08:00', 'available'], ['11:55', 'talking'], ['12:10', 'lunch'], ['12:40', 'available'], ['15:00', 'offline']]);
  expect(adherence).toBe(1);
  expect(stretches.map(({ because }) => because)).toEqual(['nothing-planned', 'at-work', 'at-work', 'call-runs-on', 'own-break', 'break-later', 'at-work', 'elsewhere-as-planned']);
});

test('a break longer than what was owed differs by the rest', () => {
  const { differingMinutes } = followed([['08:00', 'available'], ['11:55', 'talking'], ['12:10', 'lunch'], ['12:52', 'available'], ['15:00', 'offline']]);
  expect(differingMinutes).toBe(12);
});

test('what is shorter than the tolerance does not count, even in parts', () => {
  const late = (time: string) => followed([[time, 'available'], ['12:00', 'lunch'], ['12:30', 'available'], ['15:00', 'meeting']]).differingMinutes;
  expect([late('08:04'), late('08:05'), late('08:20')]).toEqual([0, 5, 20]);
  const pieces = followed([['08:00', 'available'], ['09:00', 'other'], ['09:03', 'offline'], ['09:06', 'available'], ['12:00', 'lunch'], ['12:30', 'available'], ['15:00', 'meeting']]);
  expect(pieces.differingMinutes).toBe(6);
});

test('a telephone that fails is not counted', () => {
  const { adherence, fittingMinutes } = followed([['08:00', 'available'], ['09:00', 'phone-lost'], ['10:00', 'available'], ['12:00', 'lunch'], ['12:30', 'available'], ['15:00', 'meeting']]);
  expect([adherence, fittingMinutes]).toEqual([1, 420]);
});

test('working through a break and being away are differences, with their reasons', () => {
  const { stretches } = followed([['08:00', 'available'], ['13:00', 'other'], ['13:30', 'available']]);
  expect(stretches.filter(({ verdict }) => verdict === 'differs').map(({ because }) => because)).toEqual(['works-on', 'not-there', 'works-on']);
});

test('now: since when it differs, or that it only just began', () => {
  const presence: [string, PresenceMoment['doing']][] = [['08:00', 'available'], ['09:00', 'other'], ['09:10', 'break']];
  expect(adherenceNow(followed(presence, '09:02'))).toMatchObject({ verdict: 'fits', because: 'short', since: at('09:00') });
  expect(adherenceNow(followed(presence, '09:20'))).toMatchObject({ verdict: 'differs', doing: 'break', since: at('09:00') });
  expect(adherenceNow(followed(presence, '07:00'))).toBeUndefined();
});

test('nothing planned yet gives no figures, and nobody signed on is not there', () => {
  expect(followed([], '08:00')).toMatchObject({ adherence: undefined, conformance: undefined });
  expect(followed([], '09:00')).toMatchObject({ adherence: 0, differingMinutes: 60 });
});

test('whatever a day was, what fits and what differs is what was planned and counted', () => {
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 200; round++) {
    const presence = Array.from({ length: 12 }, () => ({ since: at('07:00') + next(600) * 60_000, doing: doings[next(doings.length)]! })).toSorted((a, b) => a.since - b.since);
    const { stretches, fittingMinutes, differingMinutes } = adherenceOf({ plan: day, presence, from: at('07:00'), until: at('17:00'), toleranceMinutes: next(10) });
    const notCounted = stretches.filter(({ verdict }) => verdict === 'not-counted').reduce((sum, { from, until }) => sum + until - from, 0) / 60_000;
    expect(fittingMinutes + differingMinutes + notCounted).toBeCloseTo(600);
    expect(stretches.every(({ from, until }, index) => from < until && (index === 0 || stretches[index - 1]!.until === from))).toBe(true);
  }
});
