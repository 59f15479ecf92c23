import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dutchHolidays, easterSunday, epochDayOf, weekdayOf } from './index.ts';

const year = fc.integer({ min: 1980, max: 2199 });

describe('Easter', () => {
  test.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2008, '2008-03-23'],
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('of %i', (of, date) => {
    expect(easterSunday(of)).toBe(date);
  });

  test('is the Sunday after the ecclesiastical full moon, worked out the long way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 2200 }), (of) => {
        expect(easterSunday(of)).toBe(easterByTables(of));
      }),
    );
  });
});

describe('Dutch public holidays', () => {
  test('2026, as the government lists them', () => {
    expect(dutchHolidays(2026, { goodFriday: 'closed', liberationDay: 'closed' }).map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2026-01-01 Nieuwjaarsdag',
      '2026-04-03 Goede Vrijdag',
      '2026-04-05 Eerste Paasdag',
      '2026-04-06 Tweede Paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-24 Eerste Pinksterdag',
      '2026-05-25 Tweede Pinksterdag',
      '2026-12-25 Eerste Kerstdag',
      '2026-12-26 Tweede Kerstdag',
    ]);
  });

  test.each([
    [2014, '2014-04-26'],
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
    [2013, '2013-04-30'],
    [2006, '2006-04-29'],
  ])('King’s (or Queen’s) Day of %i', (of, date) => {
    expect(dutchHolidays(of).find(({ key }) => key === 'kings-day')?.date).toBe(date);
  });

  test('Liberation Day is a day off in lustrum years only, unless the municipality decides otherwise', () => {
    expect([2025, 2026, 2030].map((of) => closedOn5May(of, 'lustrum'))).toEqual([true, false, true]);
    expect([2025, 2026].map((of) => closedOn5May(of, 'open'))).toEqual([false, false]);
    expect([2025, 2026].map((of) => closedOn5May(of, 'closed'))).toEqual([true, true]);
  });

  test('Ascension is on a Thursday, Whit on Sunday and Monday, King’s Day never on a Sunday', () => {
    fc.assert(
      fc.property(year, (of) => {
        const weekdayOfKey = new Map(dutchHolidays(of).map(({ key, date }) => [key, weekdayOf(epochDayOf(date))]));
        expect(weekdayOfKey.get('good-friday')).toBe('friday');
        expect(weekdayOfKey.get('easter-monday')).toBe('monday');
        expect(weekdayOfKey.get('ascension-day')).toBe('thursday');
        expect(weekdayOfKey.get('whit-monday')).toBe('monday');
        expect(weekdayOfKey.get('kings-day')).not.toBe('sunday');
      }),
    );
  });
});

function closedOn5May(of: number, liberationDay: 'open' | 'lustrum' | 'closed'): boolean {
  return dutchHolidays(of, { goodFriday: 'open', liberationDay }).some(({ key }) => key === 'liberation-day');
}

/** An independent way: golden number, century corrections and epact, as in the tables of Clavius. */
function easterByTables(of: number): string {
  const golden = (of % 19) + 1;
  const century = Math.floor(of / 100) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * of) / 4) - solar - 10;
  let epact = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let moon = 44 - epact;
  if (moon < 21) moon += 30;
  moon += 7 - ((sunday + moon) % 7);
  return moon > 31 ? `${of}-04-${String(moon - 31).padStart(2, '0')}` : `${of}-03-${String(moon).padStart(2, '0')}`;
}
