import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCalendar, isOpen, municipalWeek, weekdays, workingSecondsBetween, type CalendarDefinition } from '@ingang/kernel/working-calendar';
import { callbackNorm, honestPromise, judgeWindow, spokenMoment, type TimeWindow } from './index.ts';

const at = (instant: string) => new Date(instant);
const phone = compileCalendar({ week: municipalWeek });

function promise(now: string, department: CalendarDefinition = { week: municipalWeek }, windows: readonly TimeWindow[] = []) {
  return honestPromise({ now: at(now), norm: callbackNorm, authority: phone, department: compileCalendar(department), windows });
}

const fridayFiveToFive = '2026-04-24T16:55:00+02:00';

describe('what can honestly be promised', () => {
  test('Friday five to five, and Monday is King’s Day: at the latest Tuesday 17:00', () => {
    expect(promise(fridayFiveToFive)).toMatchObject({
      basis: 'norm',
      deadline: at('2026-04-28T17:00:00+02:00'),
      departmentCanMakeNorm: true,
      departmentMinutes: 515,
      say: { daysAhead: 4, weekday: 'tuesday', date: '2026-04-28', time: '17:00' },
    });
  });

  test('the department is closed on Tuesday: Wednesday is promised, and why is said', () => {
    const closedOnTuesday = { week: municipalWeek, exceptions: [{ date: '2026-04-28', intervals: [], reason: 'Scholing' }] };
    expect(promise('2026-04-28T09:00:00+02:00', closedOnTuesday)).toMatchObject({ basis: 'norm', departmentClosedBecause: { kind: 'exception', text: 'Scholing' } });
    expect(promise(fridayFiveToFive, closedOnTuesday)).toMatchObject({
      basis: 'department-later',
      departmentCanMakeNorm: false,
      normDeadline: at('2026-04-28T17:00:00+02:00'),
      deadline: at('2026-04-29T17:00:00+02:00'),
    });
  });

  test('a department of two mornings: only what it can do', () => {
    const mornings = { week: { tuesday: [{ from: '09:00', until: '12:00' }], thursday: [{ from: '09:00', until: '12:00' }] } };
    expect(promise('2026-01-06T15:00:00+01:00', mornings)).toMatchObject({
      basis: 'department-later',
      deadline: at('2026-01-08T12:00:00+01:00'),
      departmentOpensAt: at('2026-01-08T09:00:00+01:00'),
      departmentMinutes: 180,
    });
  });

  test('a quarter of an hour before the deadline is not enough', () => {
    const short = { week: { tuesday: [{ from: '09:00', until: '09:15' }], wednesday: municipalWeek.wednesday! } };
    expect(promise('2026-01-05T10:00:00+01:00', short)).toMatchObject({ basis: 'department-later', deadline: at('2026-01-07T17:00:00+01:00') });
  });

  test('a department without hours: nothing may be promised', () => {
    expect(promise(fridayFiveToFive, { week: {} })).toMatchObject({ basis: 'never', deadline: null, say: null, departmentMinutes: 0 });
  });

  test('an unstaffed phone line does not stop a department that works', () => {
    const answer = honestPromise({ now: at(fridayFiveToFive), norm: callbackNorm, authority: compileCalendar({ week: {} }), department: phone, windows: [] });
    expect(answer).toMatchObject({ basis: 'department-later', normDeadline: null, deadline: at('2026-04-28T17:00:00+02:00') });
  });
});

describe('a wish of the customer', () => {
  const tomorrow: TimeWindow = { date: '2026-01-06', from: '13:00', until: '15:00' };

  test('that fits is the promise', () => {
    expect(promise('2026-01-05T10:00:00+01:00', undefined, [tomorrow])).toMatchObject({
      basis: 'window',
      deadline: at('2026-01-06T15:00:00+01:00'),
      within: { from: at('2026-01-06T13:00:00+01:00') },
      windows: [{ verdict: 'fits', afterNorm: false }],
      say: { daysAhead: 1, time: '15:00' },
    });
  });

  test('for later than the norm is the customer’s right', () => {
    expect(promise('2026-01-05T10:00:00+01:00', undefined, [{ ...tomorrow, date: '2026-01-15' }])).toMatchObject({
      basis: 'window-after-norm',
      deadline: at('2026-01-15T15:00:00+01:00'),
    });
  });

  test('of two, the last within the norm', () => {
    const today = { date: '2026-01-05', from: '14:00', until: '16:00' };
    expect(promise('2026-01-05T10:00:00+01:00', undefined, [tomorrow, today])).toMatchObject({ deadline: at('2026-01-06T15:00:00+01:00') });
  });

  test.each<[string, TimeWindow, object]>([
    ['in the evening', { date: '2026-01-06', from: '18:00', until: '20:00' }, { verdict: 'closed', because: { kind: 'after-closing' } }],
    ['on a holiday', { date: '2026-04-27', from: '10:00', until: '12:00' }, { verdict: 'closed', because: { kind: 'holiday', holiday: 'kings-day' } }],
    ['this morning', { date: '2026-01-05', from: '08:00', until: '10:00' }, { verdict: 'past' }],
    ['partly after closing', { date: '2026-01-06', from: '16:00', until: '18:00' }, { verdict: 'partly', usable: { until: at('2026-01-06T17:00:00+01:00') } }],
  ])('%s', (_name, window, verdict) => {
    const answer = promise('2026-01-05T10:00:00+01:00', undefined, [window]);
    expect(answer.windows).toMatchObject([verdict]);
    if (!('usable' in verdict)) expect(answer.basis).toBe('norm');
  });

  test('of which one minute is left is not worth naming', () => {
    expect(promise('2026-01-05T10:00:00+01:00', undefined, [{ date: '2026-01-06', from: '16:59', until: '18:00' }])).toMatchObject({ basis: 'norm' });
  });
});

test.each([
  ['midnight ends a day and does not start one', '2026-01-07T00:00:00+01:00', { daysAhead: 1, weekday: 'tuesday', date: '2026-01-06', time: '24:00' }],
  ['so does the last moment of a term in days', '2026-01-06T23:59:59.999+01:00', { daysAhead: 1, weekday: 'tuesday', date: '2026-01-06', time: '24:00' }],
  ['this afternoon', '2026-01-05T17:00:00+01:00', { daysAhead: 0, weekday: 'monday', date: '2026-01-05', time: '17:00' }],
])('saying a moment: %s', (_name, moment, spoken) => {
  expect(spokenMoment(phone, at(moment), at('2026-01-05T10:00:00+01:00'))).toEqual(spoken);
});

const interval = fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 20 })).map(([start, length]) => [
  { from: clock(start * 30), until: clock(Math.min(1440, (start + length) * 30)) },
]);
const week = fc.tuple(...weekdays.map(() => fc.option(interval, { nil: [] }))).map((days) => Object.fromEntries(weekdays.map((day, index) => [day, days[index]!])));
const window = fc.record({ date: fc.integer({ min: 1, max: 28 }).map((day) => `2026-04-${String(day).padStart(2, '0')}`), from: fc.constantFrom('09:00', '13:00', '16:30'), until: fc.constantFrom('17:30', '18:00', '24:00') });
const now = fc.integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 3, 28) }).map((milliseconds) => new Date(milliseconds));

describe('every promise', () => {
  test('leaves the department the time it needs, or is not made', () => {
    fc.assert(
      fc.property(week, fc.array(window, { maxLength: 3 }), now, fc.integer({ min: 1, max: 120 }), (hours, windows, asked, neededMinutes) => {
        const department = compileCalendar({ week: hours });
        const answer = honestPromise({ now: asked, norm: callbackNorm, authority: phone, department, windows, neededMinutes });
        if (answer.deadline === null) {
          expect(answer.basis).toBe('never');
          return;
        }
        expect(answer.deadline.getTime()).toBeGreaterThan(asked.getTime());
        expect(workingSecondsBetween(department, asked, answer.deadline)).toBeGreaterThanOrEqual(neededMinutes * 60);
        expect(isOpen(department, new Date(answer.deadline.getTime() - 1)) || answer.basis === 'norm').toBe(true);
        if (answer.basis === 'department-later') expect(answer.deadline.getTime()).toBeGreaterThan(answer.normDeadline!.getTime());
        if (answer.basis === 'norm' || answer.basis === 'window') expect(answer.deadline.getTime()).toBeLessThanOrEqual(answer.normDeadline!.getTime());
      }),
      { numRuns: 300 },
    );
  });

  test('a usable part lies within the wish and within opening hours', () => {
    fc.assert(
      fc.property(week, window, now, (hours, wish, asked) => {
        const calendar = compileCalendar({ week: hours });
        const verdict = judgeWindow(wish, asked, calendar, asked);
        if (!('usable' in verdict)) return;
        const { from, until } = verdict.usable;
        expect(from.getTime()).toBeGreaterThanOrEqual(asked.getTime());
        expect(workingSecondsBetween(calendar, from, until)).toBe((until.getTime() - from.getTime()) / 1000);
        expect(until.getTime()).toBeGreaterThan(from.getTime());
      }),
    );
  });
});

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
