import { expect, test } from 'vitest';
import { openingPeriods, overlaps } from './opening-hours.ts';

test('a week becomes periods in order', () => {
  expect(openingPeriods({ mon: ['08:30-17:00'] })).toEqual([{ weekday: 1, from: '08:30', to: '17:00' }]);
  expect(openingPeriods({ sun: ['00:00-24:00'], tue: ['09:00-12:00', '13:00-17:00'] }).map(({ weekday }) => weekday)).toEqual([2, 2, 7]);
});

test('a period that runs backwards or overlaps is named', () => {
  expect(overlaps(openingPeriods({ mon: ['17:00-08:30'] }))).toEqual(['17:00-08:30 ends before it begins']);
  expect(overlaps(openingPeriods({ mon: ['08:30-13:00', '12:30-17:00'] }))).toEqual(['12:30-17:00 overlaps the period before it']);
  expect(overlaps(openingPeriods({ mon: ['08:30-12:30', '12:30-17:00'], tue: ['08:00-12:00'] }))).toEqual([]);
});
