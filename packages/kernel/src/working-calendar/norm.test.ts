import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, compileCalendar, deadlineFor, endOfWorkingDayAfter, isOpen, municipalWeek, normFaults, statusAt } from './index.ts';
import type { TimeNorm } from './index.ts';

const office = compileCalendar({ week: municipalWeek });
const withLunch = compileCalendar({
  week: { ...municipalWeek, friday: [{ from: '08:30', until: '12:30' }, { from: '13:30', until: '17:00' }], saturday: [{ from: '09:00', until: '12:00' }] },
});
const at = (instant: string) => new Date(instant);
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 11, 31) }).map((milliseconds) => new Date(milliseconds));
const norm: fc.Arbitrary<TimeNorm> = fc.oneof(
  fc.record({ kind: fc.constant('end-of-working-day' as const), days: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ kind: fc.constant('working-hours' as const), hours: fc.double({ min: 0.1, max: 80, noNaN: true }) }),
  fc.record({ kind: fc.constant('working-days' as const), days: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('calendar-days' as const), days: fc.integer({ min: 0, max: 80 }), extension: fc.constantFrom('none' as const, 'statutory' as const) }),
);

describe('deadlines', () => {
  test.each<[string, TimeNorm, string, string]>([
    ['today, while it is open', { kind: 'end-of-working-day', days: 0 }, '2026-01-09T09:00:00+01:00', '2026-01-09T17:00:00+01:00'],
    ['today, after closing', { kind: 'end-of-working-day', days: 0 }, '2026-01-09T17:00:00+01:00', '2026-01-12T17:00:00+01:00'],
    ['two working days over a weekend', { kind: 'end-of-working-day', days: 2 }, '2026-01-09T09:00:00+01:00', '2026-01-13T17:00:00+01:00'],
    ['four hours over a weekend', { kind: 'working-hours', hours: 4 }, '2026-01-09T15:00:00+01:00', '2026-01-12T10:30:00+01:00'],
    ['a whole working day of work ends at closing time', { kind: 'working-hours', hours: 8.5 }, '2026-01-09T08:30:00+01:00', '2026-01-09T17:00:00+01:00'],
    ['five working days in Christmas week', { kind: 'working-days', days: 5 }, '2026-12-22T10:15:00+01:00', '2026-12-30T10:15:00+01:00'],
    ['six weeks for a letter', { kind: 'calendar-days', days: 42, extension: 'none' }, '2026-02-16T10:00:00+01:00', '2026-03-30T23:59:59.999+02:00'],
    ['a term that ends on Good Friday moves to Tuesday', { kind: 'calendar-days', days: 14, extension: 'statutory' }, '2026-03-20T10:00:00+01:00', '2026-04-07T23:59:59.999+02:00'],
    ['a term that ends on any 5 May moves', { kind: 'calendar-days', days: 1, extension: 'statutory' }, '2026-05-04T10:00:00+02:00', '2026-05-06T23:59:59.999+02:00'],
    ['a term of ninety days still moves', { kind: 'calendar-days', days: 90, extension: 'statutory' }, '2026-01-03T10:00:00+01:00', '2026-04-07T23:59:59.999+02:00'],
    ['terms over ninety days do not move', { kind: 'calendar-days', days: 91, extension: 'statutory' }, '2026-01-03T10:00:00+01:00', '2026-04-04T23:59:59.999+02:00'],
  ])('%s', (_name, some, from, deadline) => {
    expect(deadlineFor(office, some, at(from))).toEqual(at(deadline));
  });

  test.each([
    ['a time in the break waits for its end', '2026-01-08T13:00:00+01:00', '2026-01-09T13:30:00+01:00'],
    ['a time before opening waits for it', '2026-01-08T07:00:00+01:00', '2026-01-09T08:30:00+01:00'],
    ['a time after closing becomes closing time', '2026-01-08T21:00:00+01:00', '2026-01-09T17:00:00+01:00'],
    ['from the Friday before the clocks change', '2026-10-23T10:15:00+02:00', '2026-10-26T10:15:00+01:00'],
    ['from the night in which they change', '2026-10-25T02:30:00+01:00', '2026-10-26T08:30:00+01:00'],
    ['seconds are kept', '2026-01-08T10:11:12.345+01:00', '2026-01-09T10:11:12.345+01:00'],
  ])('the same time next working day: %s', (_name, from, then) => {
    expect(addWorkingDays(withLunch, at(from), 1)).toEqual(at(then));
  });

  test('an hour that is skipped or comes twice keeps its time on the wall', () => {
    const nights = compileCalendar({ week: { saturday: [{ from: '00:00', until: '24:00' }], sunday: [{ from: '00:00', until: '24:00' }] }, workingDays: ['saturday', 'sunday'] });
    expect(addWorkingDays(nights, at('2026-03-28T02:30:00+01:00'), 1)).toEqual(at('2026-03-29T03:00:00+02:00'));
    expect(addWorkingDays(nights, at('2026-03-28T04:30:00+01:00'), 1)).toEqual(at('2026-03-29T04:30:00+02:00'));
    expect(addWorkingDays(nights, at('2026-10-24T02:30:00+02:00'), 1)).toEqual(at('2026-10-25T02:30:00+02:00'));
    expect(addWorkingDays(nights, at('2026-10-25T04:30:00+01:00'), 1)).toEqual(at('2026-10-31T04:30:00+01:00'));
  });

  test('an open Saturday is no working day, unless the calendar says so', () => {
    expect(endOfWorkingDayAfter(withLunch, at('2026-01-09T10:00:00+01:00'), 1)).toEqual(at('2026-01-12T17:00:00+01:00'));
    const sixDays = compileCalendar({ ...withLunch.definition, workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] });
    expect(endOfWorkingDayAfter(sixDays, at('2026-01-09T10:00:00+01:00'), 1)).toEqual(at('2026-01-10T12:00:00+01:00'));
  });
});

describe('every deadline', () => {
  test('lies after the promise, and later promises never fall due earlier', () => {
    fc.assert(
      fc.property(norm, instant, instant, (some, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const due = deadlineFor(office, some, first);
        expect(due.getTime()).toBeGreaterThan(first.getTime());
        expect(deadlineFor(office, some, second).getTime()).toBeGreaterThanOrEqual(due.getTime());
      }),
    );
  });

  test('in working time lies within opening hours or at closing time', () => {
    fc.assert(
      fc.property(norm, instant, (some, from) => {
        fc.pre(some.kind !== 'calendar-days');
        const momentBefore = new Date(deadlineFor(withLunch, some, from).getTime() - 1);
        const opensThen = statusAt(withLunch, new Date(momentBefore.getTime() + 1)).state === 'open';
        expect(isOpen(withLunch, momentBefore) || opensThen).toBe(true);
      }),
    );
  });

  test('is the same however the calendar was used before', () => {
    fc.assert(
      fc.property(norm, instant, (some, from) => {
        expect(deadlineFor(compileCalendar(office.definition), some, from)).toEqual(deadlineFor(office, some, from));
      }),
    );
  });
});

test('norms that make no sense are refused with their field', () => {
  expect(normFaults({ kind: 'working-days', days: 0 })).toMatchObject([{ field: 'days', code: 'norm.days-invalid' }]);
  expect(normFaults({ kind: 'end-of-working-day', days: 1.5 })).toHaveLength(1);
  expect(normFaults({ kind: 'working-hours', hours: 0 })).toEqual([{ field: 'hours', code: 'norm.hours-invalid' }]);
  expect(normFaults({ kind: 'working-hours', hours: Number.NaN })).toHaveLength(1);
  expect(() => deadlineFor(office, { kind: 'working-days', days: -3 }, new Date())).toThrow(expect.objectContaining({ code: 'norm.invalid' }));
});

test('a calendar that never opens has no deadline in working time, and says so', () => {
  const never = compileCalendar({ week: {} });
  for (const some of [{ kind: 'end-of-working-day', days: 1 }, { kind: 'working-hours', hours: 4 }, { kind: 'working-days', days: 5 }] as const) {
    expect(() => deadlineFor(never, some, at('2026-01-05T12:00:00Z'))).toThrow(expect.objectContaining({ code: 'calendar.never-opens' }));
  }
});

test('ten thousand deadlines take less than a second, of every kind', () => {
  const norms: TimeNorm[] = [{ kind: 'end-of-working-day', days: 1 }, { kind: 'working-hours', hours: 4 }, { kind: 'working-days', days: 5 }, { kind: 'calendar-days', days: 14, extension: 'statutory' }];
  for (const some of norms) {
    const started = performance.now();
    for (let turn = 0; turn < 10_000; turn += 1) deadlineFor(office, some, new Date(Date.UTC(2026, 0, 1) + turn * 3_000_000));
    expect(performance.now() - started, some.kind).toBeLessThan(1_000);
  }
});
