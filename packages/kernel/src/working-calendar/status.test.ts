import { describe, expect, test } from 'vitest';
import { compileCalendar, isOpen, municipalWeek, nextOpening, statusAt, type CalendarDefinition } from './index.ts';

const at = (instant: string) => new Date(instant);

const townHall = compileCalendar({
  week: {
    ...municipalWeek,
    tuesday: [
      { from: '08:30', until: '12:30' },
      { from: '13:30', until: '17:00' },
    ],
    thursday: [{ from: '08:30', until: '20:00' }],
  },
  exceptions: [
    { date: '2026-12-31', intervals: [{ from: '08:30', until: '15:00' }], reason: 'Oudejaarsdag' },
    { date: '2026-06-16', intervals: [], reason: 'Personeelsdag' },
    { date: '2026-04-06', intervals: [{ from: '10:00', until: '12:00' }], reason: 'Open op Tweede Paasdag' },
  ],
  periods: [
    { from: '2026-12-28', until: '2026-12-30', reason: 'Kerstsluiting' },
    { from: '2026-07-06', until: '2026-08-14', reason: 'Zomerrooster', week: { monday: [{ from: '09:00', until: '12:00' }] } },
  ],
});

describe('open or closed, and why', () => {
  test.each([
    ['before opening', '2026-01-06T08:00:00+01:00', { kind: 'before-opening' }, '2026-01-06T08:30:00+01:00'],
    ['the lunch break', '2026-01-06T12:30:00+01:00', { kind: 'break' }, '2026-01-06T13:30:00+01:00'],
    ['closing time itself', '2026-01-06T17:00:00+01:00', { kind: 'after-closing' }, '2026-01-07T08:30:00+01:00'],
    ['the weekend', '2026-01-10T11:00:00+01:00', { kind: 'weekday', weekday: 'saturday' }, '2026-01-12T08:30:00+01:00'],
    ['King’s Day', '2026-04-27T11:00:00+02:00', { kind: 'holiday', holiday: 'kings-day' }, '2026-04-28T08:30:00+02:00'],
    ['a day of its own', '2026-06-16T11:00:00+02:00', { kind: 'exception', text: 'Personeelsdag' }, '2026-06-17T08:30:00+02:00'],
    ['a closure', '2026-12-29T11:00:00+01:00', { kind: 'period', text: 'Kerstsluiting' }, '2026-12-31T08:30:00+01:00'],
    ['a day without hours in the summer', '2026-07-07T11:00:00+02:00', { kind: 'period', text: 'Zomerrooster' }, '2026-07-13T09:00:00+02:00'],
    ['the short New Year’s Eve', '2026-12-31T15:30:00+01:00', { kind: 'after-closing' }, '2027-01-04T08:30:00+01:00'],
  ])('%s', (_name, instant, because, opens) => {
    expect(statusAt(townHall, at(instant))).toEqual({ state: 'closed', because, nextOpening: at(opens) });
  });

  test('the late-night shopping evening is open', () => {
    expect(statusAt(townHall, at('2026-01-08T19:30:00+01:00'))).toEqual({ state: 'open', closesAt: at('2026-01-08T20:00:00+01:00') });
  });

  test('an exception opens a public holiday, summer hours do not', () => {
    expect(isOpen(townHall, at('2026-04-06T10:00:00+02:00'))).toBe(true);
    const summerAtWhitsun: CalendarDefinition = {
      week: municipalWeek,
      periods: [{ from: '2026-05-01', until: '2026-08-31', reason: 'Zomer', week: municipalWeek }],
    };
    expect(isOpen(compileCalendar(summerAtWhitsun), at('2026-05-25T11:00:00+02:00'))).toBe(false);
  });

  test('a closure wins over summer hours that include it', () => {
    const calendar = compileCalendar({
      week: municipalWeek,
      periods: [
        { from: '2026-07-01', until: '2026-08-31', reason: 'Zomerrooster', week: municipalWeek },
        { from: '2026-07-20', until: '2026-07-24', reason: 'Verbouwing' },
      ],
    });
    expect(statusAt(calendar, at('2026-07-21T11:00:00+02:00'))).toMatchObject({ because: { kind: 'period', text: 'Verbouwing' } });
  });
});

describe('what never closes or never opens', () => {
  const everyDay = [{ from: '00:00', until: '24:00' }];
  const calamityLine = compileCalendar({
    week: { monday: everyDay, tuesday: everyDay, wednesday: everyDay, thursday: everyDay, friday: everyDay, saturday: everyDay, sunday: everyDay },
    holidays: 'none',
  });

  test('a line that is open day and night has no closing time, also on Christmas Day and when clocks change', () => {
    for (const instant of ['2026-12-25T03:00:00+01:00', '2026-03-29T03:00:00+02:00', '2026-10-25T02:30:00+01:00']) {
      expect(statusAt(calamityLine, at(instant))).toEqual({ state: 'open', closesAt: null });
    }
  });

  test('an evening that runs on past midnight closes after midnight', () => {
    const night = compileCalendar({ week: { friday: [{ from: '20:00', until: '24:00' }], saturday: [{ from: '00:00', until: '02:00' }] } });
    expect(statusAt(night, at('2026-01-09T22:00:00+01:00'))).toEqual({ state: 'open', closesAt: at('2026-01-10T02:00:00+01:00') });
  });

  test('a calendar without hours answers that it never opens', () => {
    const never = compileCalendar({ week: {} });
    expect(nextOpening(never, at('2026-01-05T12:00:00Z'))).toBeNull();
    expect(statusAt(never, at('2026-01-05T12:00:00Z'))).toMatchObject({ state: 'closed', nextOpening: null });
  });

  test('one far day in the calendar is found', () => {
    const once = compileCalendar({ week: {}, exceptions: [{ date: '2033-06-01', intervals: [{ from: '09:00', until: '10:00' }], reason: 'Jubileum' }] });
    expect(nextOpening(once, at('2026-01-05T12:00:00Z'))).toEqual(at('2033-06-01T09:00:00+02:00'));
  });
});

describe('clock changes', () => {
  const sundayMorning = compileCalendar({ week: { sunday: [{ from: '01:30', until: '02:30' }, { from: '02:45', until: '04:00' }] } });

  test('a time that is skipped starts when the clock jumps', () => {
    expect(isOpen(sundayMorning, at('2026-03-29T00:59:59Z'))).toBe(true);
    expect(statusAt(sundayMorning, at('2026-03-29T01:00:00Z'))).toEqual({ state: 'open', closesAt: at('2026-03-29T04:00:00+02:00') });
  });

  test('an hour that comes twice belongs to what starts or ends in it', () => {
    expect(isOpen(sundayMorning, at('2026-10-25T01:29:00Z'))).toBe(true);
    expect(isOpen(sundayMorning, at('2026-10-25T00:50:00Z'))).toBe(true);
    const untilTwo = compileCalendar({ week: { sunday: [{ from: '00:00', until: '02:00' }] } });
    expect(isOpen(untilTwo, at('2026-10-25T00:00:00Z'))).toBe(false);
  });
});
