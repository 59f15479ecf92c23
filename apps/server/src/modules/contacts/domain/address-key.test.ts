import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey, normalAddress } from './address-key.ts';
import { channels, channelTraits } from './channel.ts';
import { isLanguage } from './language.ts';

test('however it is typed, an address has one key', () => {
  const typed = fc.constantFrom('3311GR', '3311 gr', ' 3311  Gr ');
  fc.assert(fc.property(typed, fc.integer({ min: 1, max: 99_999 }), (postcode, houseNumber) => {
    expect(addressKey({ postcode, houseNumber })).toBe(`3311GR ${houseNumber}`);
  }));
});

test('normalising twice is normalising once', () => {
  fc.assert(fc.property(fc.record({ postcode: fc.string({ minLength: 1 }), houseNumber: fc.nat(), addition: fc.string() }), (address) => {
    const once = normalAddress(address);
    expect(normalAddress(once)).toEqual(once);
  }));
});

test.each(['nl', 'en', 'tr', 'ar', 'ary', 'pap', 'ti', 'dse'])('%s is a language', (code) => expect(isLanguage(code)).toBe(true));
test.each(['', 'NL', 'xx', 'nederlands', 'n1', 'zz'])('%s is none', (code) => expect(isLanguage(code)).toBe(false));

test('every channel takes people in', () => {
  for (const channel of channels) expect(channelTraits[channel].directions).toContain('inbound');
});
