import { expect, test } from 'vitest';
import type { UserId } from '@ingang/kernel';
import { planOf } from './plan-of.ts';

test('a shift is work, but for its breaks and what is planned instead', () => {
  const shift = {
    agentId: 'a' as UserId, date: '2027-03-01', fromMinute: 480, untilMinute: 960, startsAt: new Date('2027-03-01T07:00:00Z'), endsAt: new Date('2027-03-01T15:00:00Z'),
    breaks: [{ fromMinute: 720, untilMinute: 750 }], activities: [{ kind: 'other' as const, fromMinute: 930, untilMinute: 960 }, { kind: 'training' as const, fromMinute: 480, untilMinute: 540 }],
  };
  const told = planOf(shift).map(({ from, until, planned }) => [new Date(from).toISOString().slice(11, 16), new Date(until).toISOString().slice(11, 16), planned]);
  expect(told).toEqual([['07:00', '08:00', 'training'], ['08:00', '11:00', 'work'], ['11:00', '11:30', 'break'], ['11:30', '14:30', 'work'], ['14:30', '15:00', 'meeting']]);
});
