import { expect, test } from 'vitest';
import { readHouseNumber, writeHouseNumber } from './read-house-number.ts';

test.each([
  ['12', { houseNumber: 12 }],
  [' 12 a ', { houseNumber: 12, houseLetter: 'A' }],
  ['12a-2', { houseNumber: 12, houseLetter: 'A', houseNumberAddition: '2' }],
  ['12-2', { houseNumber: 12, houseNumberAddition: '2' }],
  ['12 bis', { houseNumber: 12, houseNumberAddition: 'bis' }],
  ['99999', { houseNumber: 99_999 }],
  ['0', undefined],
  ['123456', undefined],
  ['twaalf', undefined],
  ['12 achter', undefined],
])('%j', (typed, parts) => {
  expect(readHouseNumber(typed)).toEqual(parts);
  if (parts) expect(readHouseNumber(writeHouseNumber(parts))).toEqual(parts);
});

test('a longer addition is kept where there is room for it', () => {
  expect(readHouseNumber('12 bis achter', 20)).toEqual({ houseNumber: 12, houseNumberAddition: 'bis achter' });
  expect(readHouseNumber('12 bis achter')).toBeUndefined();
});
