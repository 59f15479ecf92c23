/**
 * What an organisation says about its hours. Everything here is plain JSON, so that it can live in a jsonb column and
 * travel over the wire; `compileCalendar` turns it into something that answers questions.
 */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** Wall-clock times `HH:MM` in the calendar's time zone; `until` is exclusive and may be `24:00`. */
export interface OpenInterval {
  readonly from: string;
  readonly until: string;
}

/** Opening hours per weekday, several intervals a day; a weekday that is left out is closed. */
export type WeekHours = Readonly<Partial<Record<Weekday, readonly OpenInterval[]>>>;

/** Other hours on one date (`YYYY-MM-DD`); no intervals means closed. Wins over holidays, periods and the week. */
export interface DateException {
  readonly date: string;
  readonly intervals: readonly OpenInterval[];
  readonly reason: string;
}

/** A stretch of dates, both inclusive, that is closed (no `week`) or has hours of its own, such as summer hours. */
export interface PeriodRule {
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly week?: WeekHours;
}

/** Where municipalities differ. `lustrum` closes on 5 May in years that end in 0 or 5. */
export interface HolidaySettings {
  readonly goodFriday: 'open' | 'closed';
  readonly liberationDay: 'open' | 'lustrum' | 'closed';
}

/** Hours of one channel, department or location. */
export interface CalendarDefinition {
  readonly week: WeekHours;
  /** `none` for what runs through public holidays too, such as a calamity line. Left out: `municipalHolidays`. */
  readonly holidays?: HolidaySettings | 'none';
  readonly exceptions?: readonly DateException[];
  readonly periods?: readonly PeriodRule[];
  /** Weekdays that count as working days in a norm when they are open. Left out: Monday to Friday. */
  readonly workingDays?: readonly Weekday[];
  /** IANA name. Left out: Europe/Amsterdam. */
  readonly timeZone?: string;
}

/** What an authority lays down for all its channels, departments and locations. */
export interface SharedHours {
  readonly holidays?: HolidaySettings;
  readonly exceptions?: readonly DateException[];
  readonly periods?: readonly PeriodRule[];
  readonly workingDays?: readonly Weekday[];
  readonly timeZone?: string;
}

export const municipalTimeZone = 'Europe/Amsterdam';

/** Closed on Good Friday and on 5 May in lustrum years: what most municipal offices do. */
export const municipalHolidays: HolidaySettings = { goodFriday: 'closed', liberationDay: 'lustrum' };

const officeDay: readonly OpenInterval[] = [{ from: '08:30', until: '17:00' }];

/** The least that the 14+ number asks for: 08:30 to 17:00 on working days (handbook, section 2). */
export const municipalWeek: WeekHours = {
  monday: officeDay,
  tuesday: officeDay,
  wednesday: officeDay,
  thursday: officeDay,
  friday: officeDay,
};
