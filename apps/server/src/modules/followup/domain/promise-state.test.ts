import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorityId, DepartmentId, FollowUpId, UserId } from '@ingang/kernel';
import { compileCalendar, municipalWeek } from '@ingang/kernel/working-calendar';
import { attemptAdvice, attemptResults, countedAttempts, defaultAttemptRule, newCallback, promiseStateAt, type Attempt, type AttemptResult, type Callback } from './index.ts';

const hours = compileCalendar({ week: municipalWeek });
const at = (instant: string) => new Date(instant);
const friday = newCallback({
  id: '1' as FollowUpId,
  authorityId: 'sliedrecht' as AuthorityId,
  madeAt: at('2026-01-09T10:00:00+01:00'),
  deadline: at('2026-01-12T17:00:00+01:00'),
  norm: { kind: 'end-of-working-day', days: 1 },
  assignment: { departmentId: 'permits' as DepartmentId },
  reason: 'Vraagt naar de stand van de aanvraag',
  phone: '+31612345678',
  windows: [],
});

function called(callback: Callback, ...calls: readonly (readonly [string, AttemptResult])[]): Callback {
  const attempts = calls.map(([instant, result]): Attempt => ({ at: at(instant), by: 'els' as UserId, result, phone: callback.phone }));
  return { ...callback, state: 'attempted', attempts };
}

function closed(callback: Callback, instant: string, result: Callback['result'] & string): Callback {
  return { ...callback, state: 'closed', closedAt: at(instant), result };
}

const duringDinner: Callback = { ...friday, windows: [{ date: '2026-01-12', from: '13:00', until: '15:00' }], deadline: at('2026-01-12T15:00:00+01:00') };

describe('where a promise stands', () => {
  test.each<[string, Callback, string, string]>([
    ['the weekend before', friday, '2026-01-10T12:00:00+01:00', 'on-time'],
    ['the morning of the last day', friday, '2026-01-12T08:00:00+01:00', 'due-today'],
    ['on the dot', friday, '2026-01-12T17:00:00+01:00', 'due-today'],
    ['a moment too late', friday, '2026-01-12T17:00:00.001+01:00', 'overdue'],
    ['rang in time, nobody answered, work goes on', called(friday, ['2026-01-12T16:59:00+01:00', 'no-answer']), '2026-01-13T12:00:00+01:00', 'kept'],
    ['rang on the dot', called(friday, ['2026-01-12T17:00:00+01:00', 'busy']), '2026-01-13T12:00:00+01:00', 'kept'],
    ['a message on the voicemail counts', called(friday, ['2026-01-12T09:00:00+01:00', 'voicemail']), '2026-01-12T10:00:00+01:00', 'kept'],
    ['rang too late', called(friday, ['2026-01-13T09:00:00+01:00', 'spoken']), '2026-01-13T10:00:00+01:00', 'broken'],
    ['a wrong number does not count', called(friday, ['2026-01-12T09:00:00+01:00', 'wrong-number']), '2026-01-13T10:00:00+01:00', 'overdue'],
    ['outside the window nobody was at home', called(duringDinner, ['2026-01-12T09:00:00+01:00', 'no-answer']), '2026-01-12T16:00:00+01:00', 'overdue'],
    ['in the window', called(duringDinner, ['2026-01-12T13:00:00+01:00', 'no-answer']), '2026-01-12T16:00:00+01:00', 'kept'],
    ['spoken outside the window all the same', called(duringDinner, ['2026-01-12T09:00:00+01:00', 'spoken']), '2026-01-12T16:00:00+01:00', 'kept'],
    ['withdrawn in time', closed(friday, '2026-01-12T09:00:00+01:00', 'withdrawn'), '2026-01-13T10:00:00+01:00', 'lapsed'],
    ['answered by mail in time: no call was owed, none was made', closed(friday, '2026-01-12T09:00:00+01:00', 'answered-otherwise'), '2026-01-13T10:00:00+01:00', 'lapsed'],
    ['answered by mail too late', closed(friday, '2026-01-13T09:00:00+01:00', 'answered-otherwise'), '2026-01-13T10:00:00+01:00', 'broken'],
  ])('%s', (_name, callback, now, state) => {
    expect(promiseStateAt(callback, hours, at(now))).toBe(state);
  });

  test('a web intake is kept by being done in time', () => {
    const { attempts: _a, phone: _p, reason: _r, windows: _w, ...base } = friday;
    const done = { ...base, kind: 'web-intake', state: 'closed', result: 'done', closedAt: at('2026-01-12T12:00:00+01:00') } as const;
    expect(promiseStateAt(done, hours, at('2026-01-14T12:00:00+01:00'))).toBe('kept');
    expect(promiseStateAt({ ...done, closedAt: at('2026-01-13T12:00:00+01:00') }, hours, at('2026-01-14T12:00:00+01:00'))).toBe('broken');
  });

  test('is settled for good, and never goes back', () => {
    const order = ['on-time', 'due-today', 'overdue', 'settled'];
    const minute = fc.integer({ min: 0, max: 7 * 24 * 60 }).map((minutes) => new Date(friday.madeAt.getTime() + minutes * 60_000));
    const call = fc.tuple(minute.map((instant) => instant.toISOString()), fc.constantFrom(...attemptResults));
    fc.assert(
      fc.property(fc.array(call, { maxLength: 4 }), minute, minute, (calls, a, b) => {
        const callback = called(friday, ...calls);
        const [earlier, later] = (a < b ? [a, b] : [b, a]).map((now) => promiseStateAt(callback, hours, now));
        const rank = (state: string) => (order.includes(state) ? order.indexOf(state) : 3);
        expect(rank(later!)).toBeGreaterThanOrEqual(rank(earlier!));
        if (rank(earlier!) === 3) expect(later).toBe(earlier);
      }),
    );
  });
});

describe('how often to try', () => {
  const now = at('2026-01-12T10:30:00+01:00');

  test('at once, and at the next opening when closed', () => {
    expect(attemptAdvice(defaultAttemptRule, friday, hours, now)).toEqual({ advice: 'try', notBefore: now, attemptsLeft: 3, daysLeft: 2 });
    expect(attemptAdvice(defaultAttemptRule, friday, hours, at('2026-01-10T12:00:00+01:00'))).toMatchObject({ notBefore: at('2026-01-12T08:30:00+01:00') });
  });

  test('after a pause, and the last one on another day', () => {
    const once = called(friday, ['2026-01-12T10:00:00+01:00', 'no-answer']);
    expect(attemptAdvice(defaultAttemptRule, once, hours, now)).toEqual({ advice: 'try', notBefore: at('2026-01-12T11:00:00+01:00'), attemptsLeft: 2, daysLeft: 1 });
    const twice = called(friday, ['2026-01-12T09:00:00+01:00', 'busy'], ['2026-01-12T10:00:00+01:00', 'no-answer']);
    expect(attemptAdvice(defaultAttemptRule, twice, hours, now)).toEqual({ advice: 'try', notBefore: at('2026-01-13T08:30:00+01:00'), attemptsLeft: 1, daysLeft: 1 });
  });

  test('three calls in five minutes are one attempt', () => {
    const impatient = called(friday, ['2026-01-12T10:00:00+01:00', 'no-answer'], ['2026-01-12T10:02:00+01:00', 'no-answer'], ['2026-01-12T10:05:00+01:00', 'no-answer']);
    expect(countedAttempts(defaultAttemptRule, impatient.attempts)).toHaveLength(1);
  });

  test('in the customer’s window when one is left', () => {
    expect(attemptAdvice(defaultAttemptRule, duringDinner, hours, now)).toMatchObject({ notBefore: at('2026-01-12T13:00:00+01:00') });
    expect(attemptAdvice(defaultAttemptRule, duringDinner, hours, at('2026-01-12T15:30:00+01:00'))).toMatchObject({ notBefore: at('2026-01-12T15:30:00+01:00') });
  });

  test('a wrong number asks for another, a spoken word for nothing, and enough is enough', () => {
    const wrong = called(friday, ['2026-01-12T10:00:00+01:00', 'wrong-number']);
    expect(attemptAdvice(defaultAttemptRule, wrong, hours, now)).toEqual({ advice: 'check-number' });
    expect(attemptAdvice(defaultAttemptRule, { ...wrong, phone: '+31687654321' }, hours, now)).toMatchObject({ advice: 'try', attemptsLeft: 3 });
    expect(attemptAdvice(defaultAttemptRule, called(friday, ['2026-01-12T10:00:00+01:00', 'spoken']), hours, now)).toEqual({ advice: 'done' });
    const enough = called(friday, ['2026-01-09T11:00:00+01:00', 'no-answer'], ['2026-01-09T15:00:00+01:00', 'voicemail'], ['2026-01-12T10:00:00+01:00', 'no-answer']);
    expect(attemptAdvice(defaultAttemptRule, enough, hours, now)).toEqual({ advice: 'inform-otherwise', by: 'letter' });
  });

  test('who follows the advice is done within the attempts the rule asks for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 20_000 }), (attempts, days, minutes) => {
        const rule = { ...defaultAttemptRule, attempts, days };
        let moment = new Date(friday.madeAt.getTime() + minutes * 60_000);
        let callback = friday;
        for (let calls = 0; calls < Math.max(attempts, days); calls += 1) {
          const advice = attemptAdvice(rule, callback, hours, moment);
          expect(advice.advice).toBe('try');
          moment = (advice.advice === 'try' && advice.notBefore) || moment;
          callback = called(callback, ...callback.attempts.map((attempt) => [attempt.at.toISOString(), attempt.result] as const), [moment.toISOString(), 'no-answer']);
        }
        expect(attemptAdvice(rule, callback, hours, moment).advice).toBe('inform-otherwise');
      }),
    );
  });
});
