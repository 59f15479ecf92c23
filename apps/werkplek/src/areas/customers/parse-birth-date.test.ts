import { expect, it } from 'vitest';
import { parseBirthDate } from './parse-birth-date.ts';

it.each([
  ['24-3-1957', '1957-03-24'],
  ['24/03/1957', '1957-03-24'],
  ['1957-03-24', '1957-03-24'],
  ['3-1957', '1957-03'],
  ['1957', '1957'],
  ['31.12.2001', '2001-12-31'],
])('reads %s', (text, expected) => {
  expect(parseBirthDate(text)).toBe(expected);
});

it.each(['', '57', '24-13-1957', '32-1-1957', 'maart 1957', '24-3-57'])('does not take "%s"', (text) => {
  expect(parseBirthDate(text)).toBeUndefined();
});
