import { compileCalendar, municipalWeek, type CalendarDefinition } from '@ingang/kernel/working-calendar';
import { expect, test } from 'vitest';
import { daysWithOtherHours, type AuthorityHours } from './closures.ts';

const hours = (name: string, definition: Partial<CalendarDefinition> = {}): AuthorityHours => ({ id: name.toLowerCase(), name, calendar: compileCalendar({ week: municipalWeek, ...definition }) });
const brief = (authorities: readonly AuthorityHours[], from: string, until: string): string[] => daysWithOtherHours(authorities, from, until).map(({ date, key, name, closed }) => `${date} ${key} ${name} ${closed ? 'closed' : 'open'}`);
const openOnGoodFriday = { holidays: { goodFriday: 'open', liberationDay: 'lustrum' } } as const;

test('a holiday closes the region when all keep it, and one authority when only that does', () => {
  const region = [hours('Dordrecht', openOnGoodFriday), hours('Sliedrecht')];
  expect(brief(region, '2027-03-22', '2027-03-30')).toEqual(['2027-03-26 partly-good-friday Goede Vrijdag (Sliedrecht) open', '2027-03-29 easter-monday Tweede Paasdag closed']);
  expect(brief(region.slice(1), '2027-03-26', '2027-03-26')).toEqual(['2027-03-26 good-friday Goede Vrijdag closed']);
  expect(brief(region.slice(0, 1), '2027-03-26', '2027-03-26')).toEqual([]);
});

test('closures count under their own name, and days off of the week do not', () => {
  const bridge = { exceptions: [{ date: '2027-05-07', intervals: [], reason: 'Brugdag na Hemelvaart' }], periods: [{ from: '2027-12-27', until: '2027-12-28', reason: 'Kerstsluiting' }] };
  expect(brief([hours('Sliedrecht', bridge)], '2027-05-07', '2027-05-09')).toEqual(['2027-05-07 brugdag-na-hemelvaart Brugdag na Hemelvaart closed']);
  expect(brief([hours('Sliedrecht', bridge)], '2027-12-27', '2027-12-29')).toEqual(['2027-12-27 kerstsluiting Kerstsluiting closed', '2027-12-28 kerstsluiting Kerstsluiting closed']);
});

test('a day that closes early is open, and special', () => {
  const early = { exceptions: [{ date: '2026-12-24', intervals: [{ from: '08:30', until: '12:00' }], reason: 'Eerder dicht' }] };
  expect(brief([hours('Sliedrecht', early), hours('Dordrecht')], '2026-12-24', '2026-12-24')).toEqual(['2026-12-24 hours-eerder-dicht Eerder dicht (Sliedrecht) open']);
  expect(brief([hours('Sliedrecht', early)], '2026-12-24', '2026-12-24')).toEqual(['2026-12-24 hours-eerder-dicht Eerder dicht open']);
});

test('without authorities nothing is known', () => {
  expect(daysWithOtherHours([], '2026-12-24', '2026-12-26')).toEqual([]);
});
