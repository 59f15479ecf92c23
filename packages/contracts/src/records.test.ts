import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { OpeningHours } from './hours.ts';
import { Requirement } from './planning/schedule.ts';

test('a record whose names have a pattern takes no other names, with whatever they hold', () => {
  const norm = { fraction: 0.8, withinSeconds: 20 };
  const week = (work: object) => ({ intervalMinutes: 30, norm, days: [{ weekday: 1, open: { fromMinute: 540, untilMinute: 600 }, work }] });
  expect(Value.Check(Requirement, week({ 'channel:phone': { people: [1, 1] } }))).toBe(true);
  expect(Value.Check(Requirement, week({ ' ': null }))).toBe(false);
  expect(Value.Check(OpeningHours, { channels: {} })).toBe(true);
  expect(Value.Check(OpeningHours, { channels: { ' ': null } })).toBe(false);
});
