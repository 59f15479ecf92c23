import { weekdays, type Weekday } from './definition.ts';

const millisecondsPerDay = 86_400_000;

/** A date as a count of days since 1970-01-01: arithmetic on dates without time zones getting in the way. */
export type EpochDay = number;

/** @example epochDayOf('1970-01-08') // 7 */
export function epochDayOf(isoDate: string): EpochDay {
  return Date.UTC(Number(isoDate.slice(0, 4)), Number(isoDate.slice(5, 7)) - 1, Number(isoDate.slice(8, 10))) / millisecondsPerDay;
}

/** @example isoDateOf(7) // '1970-01-08' */
export function isoDateOf(epochDay: EpochDay): string {
  return new Date(epochDay * millisecondsPerDay).toISOString().slice(0, 10);
}

/** @example weekdayOf(0) // 'thursday' */
export function weekdayOf(epochDay: EpochDay): Weekday {
  return weekdays[(((epochDay + 3) % 7) + 7) % 7]!;
}

/** Whether a text is a date that exists, written `YYYY-MM-DD`, between 1900 and 2200. */
export function isIsoDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = epochDayOf(text);
  return !Number.isNaN(day) && isoDateOf(day) === text;
}
