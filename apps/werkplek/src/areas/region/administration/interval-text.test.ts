import { expect, it } from 'vitest';
import { intervalsOf, textOfIntervals } from './interval-text.ts';

it.each([
  ['8:30-17:00', [{ from: '08:30', until: '17:00' }]],
  ['08:30 - 12:30, 13.30–17.00', [{ from: '08:30', until: '12:30' }, { from: '13:30', until: '17:00' }]],
  ['', []],
])('reads "%s"', (text, expected) => {
  expect(intervalsOf(text)).toEqual(expected);
});

it.each(['hele dag', '8-17', '08:30'])('does not take "%s"', (text) => {
  expect(intervalsOf(text)).toBeUndefined();
});

it('writes what it reads', () => {
  expect(textOfIntervals(intervalsOf('08:30-12:30, 13:30-17:00'))).toBe('08:30-12:30, 13:30-17:00');
});
