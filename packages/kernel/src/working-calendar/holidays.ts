import { easterSunday } from './easter.ts';
import { epochDayOf, isoDateOf, weekdayOf } from './civil-date.ts';
import { municipalHolidays, type HolidaySettings } from './definition.ts';

/** Public holidays by key, with the Dutch name that the interface shows. */
export const holidayNames = {
  'new-years-day': 'Nieuwjaarsdag',
  'good-friday': 'Goede Vrijdag',
  'easter-sunday': 'Eerste Paasdag',
  'easter-monday': 'Tweede Paasdag',
  'kings-day': 'Koningsdag',
  'liberation-day': 'Bevrijdingsdag',
  'ascension-day': 'Hemelvaartsdag',
  'whit-sunday': 'Eerste Pinksterdag',
  'whit-monday': 'Tweede Pinksterdag',
  'christmas-day': 'Eerste Kerstdag',
  'boxing-day': 'Tweede Kerstdag',
} as const;
export type HolidayKey = keyof typeof holidayNames;

export interface Holiday {
  readonly date: string;
  readonly key: HolidayKey;
  readonly name: string;
}

/**
 * The Dutch public holidays of one year on which an office with these settings is closed, in order of date.
 * Two may share a date (Ascension Day on 5 May 2016): the first listed names the day.
 *
 * @param year 1980 to 2200
 * @param settings which of the holidays that municipalities treat differently count
 * @example dutchHolidays(2027).map((holiday) => holiday.date).slice(0, 3) // ['2027-01-01', '2027-03-26', '2027-03-28']
 */
export function dutchHolidays(year: number, settings: HolidaySettings = municipalHolidays): Holiday[] {
  const easter = epochDayOf(easterSunday(year));
  const days: [number, HolidayKey][] = [
    [epochDayOf(`${year}-01-01`), 'new-years-day'],
    [easter, 'easter-sunday'],
    [easter + 1, 'easter-monday'],
    [royalBirthday(year), 'kings-day'],
    [easter + 39, 'ascension-day'],
    [easter + 49, 'whit-sunday'],
    [easter + 50, 'whit-monday'],
    [epochDayOf(`${year}-12-25`), 'christmas-day'],
    [epochDayOf(`${year}-12-26`), 'boxing-day'],
  ];
  if (settings.goodFriday === 'closed') days.push([easter - 2, 'good-friday']);
  if (liberationDayCounts(year, settings)) days.push([epochDayOf(`${year}-05-05`), 'liberation-day']);
  return days
    .sort(([a], [b]) => a - b)
    .map(([epochDay, key]) => ({ date: isoDateOf(epochDay), key, name: holidayNames[key] }));
}

function liberationDayCounts(year: number, settings: HolidaySettings): boolean {
  return settings.liberationDay === 'closed' || (settings.liberationDay === 'lustrum' && year % 5 === 0);
}

/** King's Day: 27 April since 2014, Queen's Day on 30 April before; the day before when that is a Sunday. */
function royalBirthday(year: number): number {
  const day = epochDayOf(year < 2014 ? `${year}-04-30` : `${year}-04-27`);
  return weekdayOf(day) === 'sunday' ? day - 1 : day;
}
