import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayAddress, displayHouseNumber, displayPostcode, maskedBsn, parseAddressLine, parseBirthDate, parseBranchNumber, parseBsn, parseChamberOfCommerceNumber, parseHouseNumber, parsePostcode } from './index.ts';

describe('postcodes', () => {
  test.each([
    ['3311GR', '3311GR'],
    ['3311 gr', '3311GR'],
    [' 3351\u00a0PB ', '3351PB'],
    ['0123AB', undefined],
    ['3311SS', undefined],
    ['3311', undefined],
    ['3311 GRA', undefined],
  ])('%s', (typed, postcode) => {
    expect(parsePostcode(typed)).toBe(postcode);
  });

  test('what is shown can be typed again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{3}[A-Z]{2}$/), (code) => {
        fc.pre(!/S[ADS]$/.test(code));
        expect(parsePostcode(displayPostcode(code))).toBe(code);
        expect(parsePostcode(code.toLowerCase())).toBe(code);
      }),
    );
  });
});

describe('house numbers', () => {
  test.each([
    ['12', { houseNumber: 12 }],
    ['12a', { houseNumber: 12, houseLetter: 'A' }],
    ['12 A', { houseNumber: 12, houseLetter: 'A' }],
    ['12A-2', { houseNumber: 12, houseLetter: 'A', houseNumberAddition: '2' }],
    ['12-3', { houseNumber: 12, houseNumberAddition: '3' }],
    ['12 bis', { houseNumber: 12, houseNumberAddition: 'bis' }],
    ['12a bis', { houseNumber: 12, houseLetter: 'A', houseNumberAddition: 'bis' }],
    ['12hs', { houseNumber: 12, houseNumberAddition: 'hs' }],
    ['12 3hg', { houseNumber: 12, houseNumberAddition: '3hg' }],
    ['nr. 5', { houseNumber: 5 }],
    ['99999', { houseNumber: 99999 }],
    ['0', undefined],
    ['100000', undefined],
    ['12 hoog links', undefined],
    ['', undefined],
  ])('%s', (typed, number) => {
    expect(parseHouseNumber(typed)).toEqual(number);
  });

  test('what is shown can be typed again', () => {
    const houseNumber = fc.record(
      { houseNumber: fc.integer({ min: 1, max: 99999 }), houseLetter: fc.stringMatching(/^[A-Z]$/), houseNumberAddition: fc.stringMatching(/^[a-z0-9]{1,4}$/) },
      { requiredKeys: ['houseNumber'] },
    );
    fc.assert(
      fc.property(houseNumber, (some) => {
        expect(parseHouseNumber(displayHouseNumber(some))).toEqual(some);
      }),
    );
  });
});

describe('addresses on one line', () => {
  test.each([
    ['Markt 22, 3351 PB Papendrecht', { street: 'Markt', houseNumber: 22, postcode: '3351PB', city: 'Papendrecht' }],
    ['Markt 22 Papendrecht', { street: 'Markt', houseNumber: 22, city: 'Papendrecht' }],
    ['3351PB 22a', { houseNumber: 22, houseLetter: 'A', postcode: '3351PB' }],
    ['22 3351 pb', { houseNumber: 22, postcode: '3351PB' }],
    ['Plein 1944 12', { street: 'Plein 1944', houseNumber: 12 }],
    ['2e Tolstraat 14', { street: '2e Tolstraat', houseNumber: 14 }],
    ['Kerkstraat 5 bis', { street: 'Kerkstraat', houseNumber: 5, houseNumberAddition: 'bis' }],
    ["Burg. de Raadtsingel 41 's-Gravendeel", { street: 'Burg. de Raadtsingel 41 \'s-Gravendeel' }],
    ['Markt', { street: 'Markt' }],
    ['', {}],
  ])('%s', (typed, parts) => {
    expect(parseAddressLine(typed)).toEqual(parts);
  });

  test('what is shown can be typed again', () => {
    const address = fc.record({
      street: fc.constantFrom('Markt', 'Laan 1940-1945', 'Burgemeester de Zeeuwlaan', '1e Barendrechtseweg', "'t Weegje"),
      houseNumber: fc.integer({ min: 1, max: 999 }),
      postcode: fc.constantFrom('3311GR', '3351PB', '2951AA'),
      city: fc.constantFrom('Dordrecht', 'Hendrik-Ido-Ambacht', "'s-Gravendeel"),
    });
    fc.assert(
      fc.property(address, (some) => {
        expect(parseAddressLine(displayAddress(some))).toEqual(some);
      }),
    );
  });

  test('anything at all typed gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (typed) => {
        expect(parseAddressLine(typed)).toBeTypeOf('object');
      }),
    );
  });
});

describe('numbers of registers', () => {
  test.each([
    ['999993653', '999993653'],
    ['9999 90 639', '999990639'],
    ['10000008', '010000008'],
    ['999993654', undefined],
    ['000000000', undefined],
    ['1234', undefined],
  ])('citizen service number %s', (typed, bsn) => {
    expect(parseBsn(typed)).toBe(bsn);
  });

  test('one wrong digit, or two neighbours swapped, is always found', () => {
    const valid = fc.integer({ min: 1, max: 99_999_999 }).map((number) => withCheckDigit(String(number).padStart(8, '0'))).filter((bsn) => bsn !== undefined);
    fc.assert(
      fc.property(valid, fc.nat(8), fc.integer({ min: 1, max: 9 }), fc.nat(7), (bsn, place, step, pair) => {
        expect(parseBsn(bsn)).toBe(bsn);
        const wrong = bsn.slice(0, place) + ((Number(bsn[place]) + step) % 10) + bsn.slice(place + 1);
        expect(parseBsn(wrong)).toBeUndefined();
        const swapped = bsn.slice(0, pair) + bsn[pair + 1] + bsn[pair] + bsn.slice(pair + 2);
        if (swapped !== bsn) expect(parseBsn(swapped)).toBeUndefined();
      }),
    );
  });

  test('a masked number gives three digits away', () => {
    expect(maskedBsn('999993653').replace(/\D/g, '')).toBe('653');
  });

  test('chamber of commerce and branch', () => {
    expect(parseChamberOfCommerceNumber('KvK: 24123456')).toBe('24123456');
    expect(parseChamberOfCommerceNumber('2412345')).toBeUndefined();
    expect(parseChamberOfCommerceNumber('00000000')).toBeUndefined();
    expect(parseBranchNumber('000012345678')).toBe('000012345678');
    expect(parseBranchNumber('12345678')).toBeUndefined();
  });
});

describe('dates of birth', () => {
  test.each([
    ['24-3-1957', '1957-03-24'],
    ['24/03/1957', '1957-03-24'],
    ['24 3 1957', '1957-03-24'],
    ['24031957', '1957-03-24'],
    ['1957-03-24', '1957-03-24'],
    ['19570324', '1957-03-24'],
    ['20012010', '2010-01-20'],
    ['24 maart 1957', '1957-03-24'],
    ['24 mrt. 1957', '1957-03-24'],
    ['maart 1957', '1957-03'],
    ['3-1957', '1957-03'],
    ['1957', '1957'],
    ['19570300', '1957-03'],
    ['19570000', '1957'],
    ['29-2-2024', '2024-02-29'],
    ['29-2-2023', undefined],
    ['31-4-1980', undefined],
    ['12-13-1980', undefined],
    ['24-3-57', undefined],
    ['morgen', undefined],
    ['', undefined],
  ])('%s', (typed, date) => {
    expect(parseBirthDate(typed)).toBe(date);
  });

  test('every date is read in each of its forms', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1880-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (some) => {
        const iso = some.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        for (const typed of [iso, `${day}-${month}-${year}`, `${Number(day)}.${Number(month)}.${year}`, `${day}${month}${year}`, `${year}${month}${day}`]) {
          expect(parseBirthDate(typed), typed).toBe(iso);
        }
      }),
    );
  });
});

/** The ninth digit that makes eight a citizen service number, when there is one. */
function withCheckDigit(eight: string): string | undefined {
  const check = [...eight].reduce((sum, digit, index) => sum + Number(digit) * (9 - index), 0) % 11;
  return check < 10 ? `${eight}${check}` : undefined;
}
