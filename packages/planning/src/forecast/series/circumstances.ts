import type { HolidaySettings, WeekHours } from '@ingang/kernel/working-calendar';

/** A day that is not as others of its name: a market, a local holiday, a day off that the Dutch calendar does not know. */
export interface SpecialDay {
  readonly date: string;
  /** Days with one key are taken to have one effect. */
  readonly key: string;
  readonly name: string;
  /** Nobody answers. */
  readonly closed: boolean;
}

/** A stretch of days that may be busier or quieter: school holidays, a campaign. Both dates inclusive. */
export interface SpecialPeriod {
  readonly from: string;
  readonly until: string;
  readonly key: string;
  readonly name: string;
}

/** Hours from a date on, until the next entry. Without any, hours are read from the counts. */
export interface HoursFrom {
  readonly from: string;
  readonly week: WeekHours;
}

/** Something that makes people call in the days after it, such as letters about tax. */
export interface PlannedEvent {
  /** The day on which the first contacts can come. */
  readonly date: string;
  /** Events of one kind are taken to have one response; past ones teach it. */
  readonly kind: string;
  readonly name: string;
  /** Whom it reaches: households, letters, inhabitants. */
  readonly reached: number;
  /** Contacts expected for each that is reached; weighs as much as one past event. */
  readonly expectedContactsEach: number;
  /** Share of those contacts on the first, second, … open day; together 1. Left out: `letterResponse`. */
  readonly dayShares?: readonly number[];
}

/** What is known beside the counts themselves. */
export interface Circumstances {
  /** Left out: the days on which most municipal offices are closed. `none`: no Dutch holidays. */
  readonly holidays?: HolidaySettings | 'none';
  readonly specialDays?: readonly SpecialDay[];
  readonly periods?: readonly SpecialPeriod[];
  readonly openingHours?: readonly HoursFrom[];
  readonly events?: readonly PlannedEvent[];
}

/** An assumption until past letters are known: most who call do so in the first days, a tail lasts two working weeks. */
export const letterResponse: readonly number[] = [0.18, 0.22, 0.16, 0.12, 0.09, 0.07, 0.05, 0.04, 0.04, 0.03];
