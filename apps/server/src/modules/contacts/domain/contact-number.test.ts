import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatContactNumber, parseContactNumber } from './contact-number.ts';

const serial = fc.integer({ min: 1, max: 999_999_999_999 });

test('every number that is written can be read', () => {
  fc.assert(fc.property(serial, (value) => {
    expect(parseContactNumber(formatContactNumber(value))).toBe(value);
  }));
});

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(serial, fc.nat(), fc.integer({ min: 1, max: 9 }), (value, at, shift) => {
      const digits = formatContactNumber(value).replaceAll(/\D/g, '');
      const place = at % digits.length;
      const wrong = (Number(digits[place]) + shift) % 10;
      expect(parseContactNumber(`${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}`)).toBeUndefined();
    }),
  );
});

test('two neighbouring digits that changed places are always noticed', () => {
  fc.assert(
    fc.property(serial, fc.nat(), (value, at) => {
      const digits = formatContactNumber(value).replaceAll(/\D/g, '');
      const place = at % (digits.length - 1);
      fc.pre(digits[place] !== digits[place + 1]);
      const swapped = `${digits.slice(0, place)}${digits[place + 1]}${digits[place]}${digits.slice(place + 2)}`;
      expect(parseContactNumber(swapped)).toBeUndefined();
    }),
  );
});

test.each(['KC-100042-6', 'kc100042-6', ' 1000426 ', 'kc 100 042 6'])('reads %s', (text) => {
  expect(parseContactNumber(text)).toBe(100_042);
});

test.each(['', 'KC', '6', 'KC-100042-7', 'ZAAK-2026-1', '1'.repeat(30)])('does not take %s for a contact', (text) => {
  expect(parseContactNumber(text)).toBeUndefined();
});
