import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingSeconds, compileCalendar, isOpen, municipalWeek, nextOpening, weekdays, workingSecondsBetween } from './index.ts';
import type { CalendarDefinition, OpenInterval } from './index.ts';

const hourOutsideClockChange = fc.integer({ min: 0, max: 46 }).map((half) => (half < 4 ? half : half + 2) * 30);
const time = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const dayHours: fc.Arbitrary<OpenInterval[]> = fc
  .uniqueArray(hourOutsideClockChange, { maxLength: 6 })
  .map((minutes) => minutes.sort((a, b) => a - b))
  .map((minutes) =>
    Array.from({ length: Math.floor(minutes.length / 2) }, (_, pair) => ({ from: time(minutes[2 * pair]!), until: time(minutes[2 * pair + 1]!) })),
  );
const definition: fc.Arbitrary<CalendarDefinition> = fc
  .tuple(...weekdays.map(() => dayHours))
  .map((days) => ({ week: Object.fromEntries(weekdays.map((weekday, index) => [weekday, days[index]!])) }));
const opensOnWorkingDays = definition.map((some): CalendarDefinition => ({ week: { ...some.week, wednesday: municipalWeek.wednesday! } }));

const minute = 60_000;
const start2025 = Date.UTC(2025, 0, 1);
const offset = fc.integer({ min: -60 * 24 * 40, max: 60 * 24 * 40 });
const instant = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map((minutes) => new Date(start2025 + minutes * minute));

describe('working time', () => {
  test('counts exactly the minutes at which a clock on the wall says it is open', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(definition, instant, fc.integer({ min: 0, max: 60 * 24 * 4 }), (hours, from, minutes) => {
        const calendar = compileCalendar(hours);
        const until = new Date(from.getTime() + minutes * minute);
        let open = 0;
        for (let at = from.getTime(); at < until.getTime(); at += 30 * minute) open += openMinutesFrom(hours, at, until.getTime());
        expect(workingSecondsBetween(calendar, from, until)).toBe(open * 60);
      }),
      { numRuns: 150, examples: [[{ week: { sunday: [{ from: '00:00', until: '24:00' }] } }, new Date('2026-03-28T00:00:00Z'), 4320], [{ week: { sunday: [{ from: '01:00', until: '04:00' }] } }, new Date('2026-10-24T00:00:00Z'), 4320]] },
    );
  });

  test('added and then measured, it is the same again', () => {
    fc.assert(
      fc.property(opensOnWorkingDays, instant, fc.double({ min: 0, max: 400_000, noNaN: true }), (hours, from, seconds) => {
        const calendar = compileCalendar(hours);
        const rounded = Math.round(seconds * 1000) / 1000;
        expect(workingSecondsBetween(calendar, from, addWorkingSeconds(calendar, from, rounded))).toBeCloseTo(rounded, 6);
      }),
    );
  });

  test('the instant it gives is the earliest: a moment before, the time had not gone by', () => {
    fc.assert(
      fc.property(opensOnWorkingDays, instant, fc.integer({ min: 1, max: 400_000 }), (hours, from, seconds) => {
        const calendar = compileCalendar(hours);
        const momentBefore = new Date(addWorkingSeconds(calendar, from, seconds).getTime() - 1);
        expect(workingSecondsBetween(calendar, from, momentBefore)).toBeLessThan(seconds);
        expect(isOpen(calendar, momentBefore)).toBe(true);
      }),
    );
  });

  test('adds up over any point between, and turns its sign with its direction', () => {
    fc.assert(
      fc.property(definition, instant, offset, offset, (hours, a, toB, toC) => {
        const [b, c] = [toB, toC].map((minutes) => new Date(a.getTime() + minutes * minute)) as [Date, Date];
        const calendar = compileCalendar(hours);
        const sum = workingSecondsBetween(calendar, a, b) + workingSecondsBetween(calendar, b, c);
        expect(sum).toBeCloseTo(workingSecondsBetween(calendar, a, c), 6);
        expect(workingSecondsBetween(calendar, b, a)).toBe(0 - workingSecondsBetween(calendar, a, b));
      }),
    );
  });

  test('none goes by before the next opening', () => {
    fc.assert(
      fc.property(opensOnWorkingDays, instant, (hours, from) => {
        const calendar = compileCalendar(hours);
        const opening = nextOpening(calendar, from)!;
        expect(isOpen(calendar, opening)).toBe(true);
        expect(workingSecondsBetween(calendar, from, opening)).toBe(0);
      }),
    );
  });

  test('a Friday afternoon of four hours before Easter ends on Tuesday', () => {
    const office = compileCalendar({ week: municipalWeek });
    expect(addWorkingSeconds(office, new Date('2026-04-02T15:00:00+02:00'), 4 * 3600)).toEqual(new Date('2026-04-07T10:30:00+02:00'));
  });
});

describe('what cannot be answered is said', () => {
  const never = compileCalendar({ week: {} });
  const now = new Date('2026-01-05T12:00:00Z');

  test.each([
    ['never opens', () => addWorkingSeconds(never, now, 60), 'calendar.never-opens'],
    ['less than nothing', () => addWorkingSeconds(never, now, -1), 'calendar.duration-invalid'],
    ['no number', () => addWorkingSeconds(never, now, Number.NaN), 'calendar.duration-invalid'],
    ['endless', () => addWorkingSeconds(never, now, Number.POSITIVE_INFINITY), 'calendar.duration-invalid'],
    ['no instant', () => addWorkingSeconds(never, new Date('no date'), 60), 'calendar.instant-invalid'],
    ['a span of centuries', () => workingSecondsBetween(never, now, new Date('2150-01-01')), 'calendar.span-too-long'],
    ['an instant beyond the calendar', () => workingSecondsBetween(never, now, new Date('+020000-01-01T00:00:00Z')), 'calendar.span-too-long'],
  ])('%s', (_name, ask, code) => {
    expect(ask).toThrow(expect.objectContaining({ code }));
  });
});

/** An independent clock: Intl instead of Temporal, one half hour at a time; holidays from a list instead of a rule. */
const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'long',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const holidays2025to2027 = new Set(
  '2025-01-01 2025-04-18 2025-04-20 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-06-08 2025-06-09 2025-12-25 2025-12-26 2026-01-01 2026-04-03 2026-04-05 2026-04-06 2026-04-27 2026-05-14 2026-05-24 2026-05-25 2026-12-25 2026-12-26 2027-01-01 2027-03-26 2027-03-28 2027-03-29 2027-04-27 2027-05-06 2027-05-16 2027-05-17 2027-12-25 2027-12-26 2028-01-01'.split(
    ' ',
  ),
);

function openMinutesFrom(hours: CalendarDefinition, at: number, end: number): number {
  let minutes = 0;
  let cursor = at;
  const stop = Math.min(end, at + 30 * minute);
  while (cursor < stop) {
    const nextHalfHour = (Math.floor(cursor / (30 * minute)) + 1) * 30 * minute;
    const next = Math.min(stop, nextHalfHour);
    if (wallSaysOpen(hours, cursor)) minutes += (next - cursor) / minute;
    cursor = next;
  }
  return minutes;
}

function wallSaysOpen(hours: CalendarDefinition, at: number): boolean {
  const parts = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]));
  if (holidays2025to2027.has(`${parts.year}-${parts.month}-${parts.day}`)) return false;
  const day = weekdays.find((weekday) => weekday === parts.weekday?.toLowerCase());
  const now = `${parts.hour}:${parts.minute}`;
  return (hours.week[day!] ?? []).some(({ from, until }) => from <= now && now < until);
}
