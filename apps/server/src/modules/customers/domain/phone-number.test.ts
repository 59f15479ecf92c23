import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeWithData } from '../../../../../../tests/support/test-data.ts';
import { canBeCalledBack, displayPhone, parsePhone, phoneOfNormal, phonePrefixes } from './index.ts';

const normalOf = (typed: string) => {
  const parsed = parsePhone(typed);
  return 'number' in parsed ? parsed.number.normal : parsed.fault;
};

describe('numbers as people type them', () => {
  test.each([
    ['078-770 1234', '+31787701234', 'fixed'],
    ['(078) 770 12 34', '+31787701234', 'fixed'],
    ['078/7701234', '+31787701234', 'fixed'],
    ['0184 - 41 23 45', '+31184412345', 'fixed'],
    ['+31 (0)6 12345678', '+31612345678', 'mobile'],
    ['0031 6 12 34 56 78', '+31612345678', 'mobile'],
    ['+31 0612345678', '+31612345678', 'mobile'],
    ['+31 078 770 1234', '+31787701234', 'fixed'],
    ['0031 0184 412345', '+31184412345', 'fixed'],
    ['31612345678', '+31612345678', 'mobile'],
    ['6 12345678', '+31612345678', 'mobile'],
    ['06–12 345 678', '+31612345678', 'mobile'],
    ['０６１２３４５６７８', '+31612345678', 'mobile'],
    ['tel: 078 770 1234', '+31787701234', 'fixed'],
    ['Mob. 06-12345678', '+31612345678', 'mobile'],
    ['088 - 123 45 67', '+31881234567', 'national'],
    ['085 016 0000', '+31850160000', 'internet'],
    ['0970 123 45678', '+3197012345678', 'machine'],
    ['14 078', '14078', 'authority'],
    ['14 0184', '140184', 'authority'],
    ['+3114078', '14078', 'authority'],
    ['0800-1351', '08001351', 'toll-free'],
    ['+31 800 1351', '08001351', 'toll-free'],
    ['0900 8844', '09008844', 'premium'],
    ['0909-1234', '09091234', 'premium'],
    ['116 111', '116111', 'harmonised'],
    ['112', '112', 'emergency'],
    ['144', '144', 'short'],
    ['066 1234567', '+31661234567', 'other'],
    ['+32 471 12 34 56', '+32471123456', 'mobile'],
    ['0049 30 123456', '+4930123456', 'fixed'],
    ['+1 (212) 555-0123', '+12125550123', 'fixed'],
    ['+599 717 8000', '+5997178000', 'fixed'],
    ['+48 22 123 45 67', '+48221234567', 'fixed'],
    ['+90 532 123 45 67', '+905321234567', 'mobile'],
  ])('%s', (typed, normal, type) => {
    expect(parsePhone(typed)).toMatchObject({ number: { normal, type } });
  });

  test.each([
    ['078 770 1234 tst. 12', '12'],
    ['078-7701234 toestel 305', '305'],
    ['078 770 1234 ext 7', '7'],
    ['0787701234#12', '12'],
    ['+31787701234;ext=12', '12'],
    ['078 770 1234 doorkiesnummer: 1234', '1234'],
  ])('%s keeps its extension apart', (typed, extension) => {
    expect(parsePhone(typed)).toEqual({ number: { normal: '+31787701234', type: 'fixed', country: 'NL', extension } });
  });

  test.each([
    ['', 'phone.empty'],
    ['   ', 'phone.empty'],
    ['anonymous', 'phone.withheld'],
    ['Onbekend', 'phone.withheld'],
    ['078-PAPENDR', 'phone.letters'],
    ['078-1234567 / 06-12345678', 'phone.more-than-one'],
    ['078-1234567 of 06-12345678', 'phone.more-than-one'],
    ['078 770 123', 'phone.too-short'],
    ['06-1234567', 'phone.too-short'],
    ['06 123456789', 'phone.too-long'],
    ['1'.repeat(20), 'phone.too-long'],
    ['082-1234567', 'phone.does-not-exist'],
    ['14 099', 'phone.does-not-exist'],
    ['+999 123456', 'phone.does-not-exist'],
    ['+', 'phone.too-short'],
  ])('“%s” is told what is wrong: %s', (typed, fault) => {
    expect(parsePhone(typed)).toEqual({ fault });
  });
});

describe('can this number be called back?', () => {
  test.each([
    ['06 12345678', 'yes'],
    ['078 770 1234', 'yes'],
    ['088 123 4567', 'yes'],
    ['+32 471 12 34 56', 'yes'],
    ['0800 1351', 'ask'],
    ['066 1234567', 'ask'],
    ['0900 8844', 'no'],
    ['14 078', 'no'],
    ['112', 'no'],
    ['0970 12345678', 'no'],
  ])('%s: %s', (typed, answer) => {
    const parsed = parsePhone(typed);
    expect('number' in parsed && canBeCalledBack(parsed.number).answer).toBe(answer);
  });
});

describe('display', () => {
  test.each([
    ['+31612345678', '06 12345678'],
    ['+31184412345', '0184 412 345'],
    ['+31881234567', '088 123 4567'],
    ['14078', '14 078'],
    ['08001351', '0800 1351'],
    ['116111', '116 111'],
    ['112', '112'],
    ['+32471123456', '+32 471 12 34 56'],
    ['no number', 'no number'],
  ])('%s as %s', (normal, display) => {
    expect(displayPhone(normal)).toBe(display);
  });
});

const digits = (count: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${count - 1}}$`));
const dutchNational = fc.oneof(
  fc.stringMatching(/^6[1-5][0-9]{7}$/),
  digits(7).map((rest) => `78${rest}`),
  digits(6).map((rest) => `184${rest}`),
  fc.stringMatching(/^88[0-9]{7}$/),
  fc.stringMatching(/^85[0-9]{7}$/),
);
const spacing = fc.array(fc.constantFrom('', '', ' ', '-', '.', ' - ', '\u00a0'), { minLength: 16, maxLength: 16 });

describe('every way of writing one number', () => {
  test('leads to the same normal form', () => {
    fc.assert(
      fc.property(dutchNational, fc.constantFrom('0', '+31', '0031', '+31 (0)', '0031(0)', '31'), spacing, (national, start, gaps) => {
        const written = start + [...national].map((digit, index) => gaps[index]! + digit).join('');
        expect(normalOf(written)).toBe(`+31${national}`);
      }),
    );
  });

  test('and back: what is shown can be typed again, and a normal form stands for itself', () => {
    const service = fc.oneof(fc.stringMatching(/^0800[0-9]{4}$/), fc.stringMatching(/^0900[0-9]{4}$/), fc.constantFrom('14078', '140184', '116117', '112'));
    fc.assert(
      fc.property(fc.oneof(dutchNational.map((national) => `+31${national}`), service, fc.constantFrom('+32471123456', '+4930123456', '+442079460958')), (normal) => {
        expect(normalOf(displayPhone(normal))).toBe(normal);
        expect(phoneOfNormal(normal)?.normal).toBe(normal);
      }),
    );
  });

  test('typed digit by digit, its beginning always finds it', () => {
    fc.assert(
      fc.property(fc.oneof(dutchNational.map((national) => `0${national}`), fc.constantFrom('08001351', '09008844', '14078', '140184')), fc.nat(12), (typed, length) => {
        const start = typed.slice(0, Math.max(3, length));
        const stored = normalOf(typed).replace('+', '');
        expect(phonePrefixes(start).some((prefix) => stored.startsWith(prefix))).toBe(true);
      }),
    );
  });
});

test('anything at all typed gives a number or one fault, quickly', () => {
  const noise = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.stringMatching(/^[0-9 +()#x;,/.-]{0,120}$/));
  fc.assert(
    fc.property(noise, (typed) => {
      const parsed = parsePhone(typed);
      if ('number' in parsed) expect(parsed.number.normal).toMatch(/^(?:\+\d{5,15}|\d{3,11})$/);
      else expect(parsed.fault).toMatch(/^phone\./);
    }),
    { numRuns: 500 },
  );
});

describeWithData('area codes of all municipalities', 'geo/netnummers_per_gemeente_afgeleid_uit_4pp.csv', (file) => {
  it('subscribers and 14+ numbers are accepted', () => {
    const codes = readFileSync(file, 'utf8').split('\n').slice(1).map((line) => line.split(',')[0]!).filter((code) => /^0[1-9]\d{1,2}$/.test(code));
    expect(codes.length).toBeGreaterThan(100);
    for (const code of codes) {
      expect(normalOf(`${code}-${'2345678'.slice(0, 10 - code.length)}`), code).toMatch(/^\+31\d{9}$/);
      expect(normalOf(`14 ${code}`), code).toBe(`14${code}`);
    }
  });
});
