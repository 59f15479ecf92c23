import { expect, test } from 'vitest';
import { addDays, clock, hoursAround, hoursText, minuteOf, mondayOf } from './days.ts';

test('dates and minutes', () => {
  expect([addDays('2027-02-28', 1), addDays('2027-03-28', 1), mondayOf('2027-03-01'), mondayOf('2027-03-07')]).toEqual(['2027-03-01', '2027-03-29', '2027-03-01', '2027-03-01']);
  expect([clock(0), clock(570), minuteOf('09:30'), minuteOf('9'), minuteOf('')]).toEqual(['00:00', '09:30', 570, undefined, undefined]);
  expect([hoursText(450, 'nl'), hoursText(450, 'en'), hoursText(480, 'nl')]).toEqual(['7,5', '7.5', '8']);
});

test('a picture of days spans whole hours around all of it', () => {
  expect(hoursAround([])).toEqual({ fromMinute: 540, untilMinute: 1020 });
  expect(hoursAround([{ fromMinute: 450, untilMinute: 720 }, { fromMinute: 960, untilMinute: 1275 }])).toEqual({ fromMinute: 420, untilMinute: 1320 });
});
