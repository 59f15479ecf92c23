import { describe, expect, test } from 'vitest';
import { calendarFaults, compileCalendar, isOpen, layeredHours, municipalWeek, statusAt, type SharedHours } from './index.ts';

describe('faults of a calendar', () => {
  test('all are listed at once, each with its field', () => {
    const faults = calendarFaults({
      timeZone: 'Europe/Papendrecht',
      week: { monday: [{ from: '8:30', until: '17:00' }], tuesday: [{ from: '12:00', until: '12:00' }] },
      exceptions: [{ date: '2026-02-30', intervals: [{ from: '09:00', until: '24:30' }], reason: '' }],
      periods: [{ from: '2026-07-31', until: '2026-07-01', reason: '', week: { friday: [{ from: '09:00', until: '12:00' }, { from: '11:00', until: '13:00' }] } }],
    });
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'week.monday[0].from calendar.time-invalid',
      'week.tuesday[0] calendar.interval-reversed',
      'timeZone calendar.time-zone-unknown',
      'exceptions[0].date calendar.date-invalid',
      'exceptions[0].intervals[0].until calendar.time-invalid',
      'periods[0] calendar.period-reversed',
      'periods[0].week.friday[1] calendar.intervals-overlap',
    ]);
  });

  test('what came out of the database with a day that does not exist', () => {
    const fromJson = JSON.parse('{"week":{"maandag":[]},"workingDays":["zondag"]}');
    expect(calendarFaults(fromJson).map(({ code }) => code)).toEqual(['calendar.weekday-unknown', 'calendar.weekday-unknown']);
    expect(() => compileCalendar(fromJson)).toThrow(expect.objectContaining({ code: 'calendar.invalid' }));
  });

  test('a definition survives the trip through JSON', () => {
    const definition = layeredHours({ holidays: { goodFriday: 'open', liberationDay: 'lustrum' } }, { week: municipalWeek });
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});

describe('an authority and its channels', () => {
  const papendrecht: SharedHours = {
    holidays: { goodFriday: 'open', liberationDay: 'lustrum' },
    exceptions: [{ date: '2026-09-16', intervals: [], reason: 'Open monumentendag' }],
    periods: [{ from: '2026-12-28', until: '2026-12-31', reason: 'Kerstsluiting' }],
  };
  const phone = compileCalendar(
    layeredHours(papendrecht, { week: municipalWeek, exceptions: [{ date: '2026-09-16', intervals: [{ from: '10:00', until: '12:00' }], reason: 'Piket' }] }),
  );
  const desk = compileCalendar(layeredHours(papendrecht, { week: { monday: [{ from: '09:00', until: '12:00' }] } }));

  test('share holidays and closures', () => {
    expect(isOpen(phone, new Date('2026-04-03T11:00:00+02:00'))).toBe(true);
    for (const channel of [phone, desk]) {
      expect(statusAt(channel, new Date('2026-12-28T11:00:00+01:00'))).toMatchObject({ because: { text: 'Kerstsluiting' } });
    }
  });

  test('a channel’s own exception wins on its date', () => {
    expect(isOpen(phone, new Date('2026-09-16T11:00:00+02:00'))).toBe(true);
    expect(statusAt(desk, new Date('2026-09-16T11:00:00+02:00'))).toMatchObject({ because: { kind: 'exception', text: 'Open monumentendag' } });
  });
});
