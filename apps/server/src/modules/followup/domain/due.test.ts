import { compileCalendar } from '@ingang/kernel/working-calendar';
import { expect, test } from 'vitest';
import { exampleRecord } from '../contract/callbacks.contract.ts';
import { defaultAttemptRule } from './attempt-rule.ts';
import { dueNow } from './due.ts';
import type { Callback } from './follow-up.ts';

const hours = compileCalendar({ week: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from: '09:00', until: '17:00' }]])) });
const at = (time: string): Date => new Date(`2026-01-${time}:00Z`); // Thursday the fifteenth; an hour before the clock in the Netherlands
const callback = (changes: Partial<Callback>): Callback => ({ ...(exampleRecord().callback as Callback), windows: [], state: 'returned', madeAt: at('14T08:00'), deadline: at('15T15:00'), ...changes });
const due = (one: Callback, now: Date, dueMinutes = 120) => dueNow(defaultAttemptRule, one, { hours, now, dueMinutes });
const missed = (time: string) => ({ at: at(time), by: exampleRecord().callback.madeBy!, result: 'no-answer', phone: '+31612345678' }) as const;

test('a citizen with a wish is phoned in that time, and only then', () => {
  const wish = callback({ windows: [{ date: '2026-01-15', from: '13:00', until: '15:00' }] });
  expect(due(wish, at('15T11:59'))).toBeUndefined();
  expect(due(wish, at('15T12:30'))).toEqual({ because: 'window', since: at('15T12:00') });
});

test('without a wish it is time when the deadline is near in opening hours', () => {
  expect(due(callback({}), at('15T12:59'))).toBeUndefined();
  expect(due(callback({}), at('15T13:00'))).toEqual({ because: 'deadline', since: at('15T13:00') });
  const early = callback({ deadline: at('16T08:30') });
  expect(due(early, at('15T14:29'))).toBeUndefined();
  expect(due(early, at('15T14:30'))).toMatchObject({ because: 'deadline' });
});

test('what should have been done is due at once, but not while nobody may phone', () => {
  expect(due(callback({}), at('15T15:30'))).toMatchObject({ because: 'overdue' });
  expect(due(callback({}), at('15T18:00'))).toBeUndefined();
  expect(due(callback({}), at('16T08:00'))).toMatchObject({ because: 'overdue', since: at('15T13:00') });
});

test('who did not answer is tried again after the pause; who was spoken to is not', () => {
  const tried = callback({ state: 'attempted', attempts: [missed('15T09:00')], deadline: at('16T15:00') });
  expect(due(tried, at('15T09:59'))).toBeUndefined();
  expect(due(tried, at('15T10:00'))).toEqual({ because: 'again', since: at('15T10:00') });
  expect(due(callback({ attempts: [{ ...missed('15T09:00'), result: 'spoken' }] }), at('15T14:00'))).toBeUndefined();
});
