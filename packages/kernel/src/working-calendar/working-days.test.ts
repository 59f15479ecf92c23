import { describe, expect, test } from 'vitest';
import { compileCalendar, endOfNextWorkingDay, municipalWeek } from './index.ts';

const office = compileCalendar({
  week: { ...municipalWeek, thursday: [{ from: '08:30', until: '20:00' }] },
  exceptions: [{ date: '2026-12-24', intervals: [{ from: '08:30', until: '15:00' }], reason: 'Kerstavond' }],
});

describe('a callback is due by the end of the next working day', () => {
  test.each([
    ['Monday morning', '2026-01-05T09:10:00+01:00', '2026-01-06T17:00:00+01:00'],
    ['Wednesday: the late-night Thursday counts to its own end', '2026-01-07T09:10:00+01:00', '2026-01-08T20:00:00+01:00'],
    ['Friday five to five', '2026-01-09T16:55:00+01:00', '2026-01-12T17:00:00+01:00'],
    ['Friday evening', '2026-01-09T20:00:00+01:00', '2026-01-12T17:00:00+01:00'],
    ['Saturday night', '2026-01-10T23:59:00+01:00', '2026-01-12T17:00:00+01:00'],
    ['Monday before opening', '2026-01-12T06:00:00+01:00', '2026-01-13T17:00:00+01:00'],
    ['Thursday before Easter: Good Friday and Easter Monday are closed', '2026-04-02T16:55:00+02:00', '2026-04-07T17:00:00+02:00'],
    ['Friday before a Monday King’s Day', '2026-04-24T16:55:00+02:00', '2026-04-28T17:00:00+02:00'],
    ['on King’s Day itself', '2026-04-27T12:00:00+02:00', '2026-04-28T17:00:00+02:00'],
    ['the day before Ascension Day', '2026-05-13T11:00:00+02:00', '2026-05-15T17:00:00+02:00'],
    ['23 December: the short Christmas Eve counts to its own end', '2026-12-23T15:30:00+01:00', '2026-12-24T15:00:00+01:00'],
    ['Christmas Eve, after closing', '2026-12-24T16:30:00+01:00', '2026-12-28T17:00:00+01:00'],
    ['New Year’s Eve', '2026-12-31T16:00:00+01:00', '2027-01-04T17:00:00+01:00'],
    ['Friday before clocks go forward', '2026-03-27T16:00:00+01:00', '2026-03-30T17:00:00+02:00'],
    ['Friday before clocks go back', '2026-10-23T16:00:00+02:00', '2026-10-26T17:00:00+01:00'],
  ])('%s', (_name, contact, deadline) => {
    expect(endOfNextWorkingDay(office, new Date(contact))).toEqual(new Date(deadline));
  });
});
