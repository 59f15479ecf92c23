import type { UserId } from '@ingang/kernel';
import { dutchHolidays, epochDayOf, isIsoDate, isoDateOf } from '@ingang/kernel/working-calendar';
import type { AnswerNorm, DaySpan, OfferedWork, StaffedDay } from '@ingang/planning/board';

export type IntervalMinutes = 15 | 30 | 60;

/** Who is needed on the days of a week, and the work behind it. */
export interface WeekBasis {
  readonly source: 'given' | 'staffing';
  readonly intervalMinutes: IntervalMinutes;
  readonly norm: AnswerNorm;
  readonly days: readonly StaffedDay[];
}

/** What a team has to take in on the days of an ordinary week. */
export interface Requirement {
  readonly intervalMinutes: IntervalMinutes;
  readonly norm: AnswerNorm;
  readonly days: readonly {
    /** 1 is Monday. */
    readonly weekday: number;
    readonly open: DaySpan;
    /** Per skill contacts, or people when it is no matter of waiting, one number for each interval. */
    readonly work: Readonly<Record<string, OfferedWork | { readonly people: readonly number[] }>>;
  }[];
}

/** What was agreed with an agent about hours. */
export interface AgentContract {
  readonly place: 'office' | 'home';
  /** Of a whole week. */
  readonly paidMinutesAWeek: number;
  readonly mostDays: number;
  /** Presence, unpaid break included. */
  readonly shortestShiftMinutes: number;
  readonly longestShiftMinutes: number;
  /** Earliest and latest on a weekday (1 is Monday), null for a fixed day off; a weekday left out is open. */
  readonly week: readonly { readonly weekday: number; readonly hours: DaySpan | null }[];
}

export type AbsenceKind = 'leave' | 'sick' | 'training';

/** When an agent cannot be scheduled, on the clock on the wall. Never why somebody is ill. */
export interface Absence {
  readonly userId: UserId;
  readonly kind: AbsenceKind;
  readonly fromDate: string;
  readonly fromMinute: number;
  readonly untilDate: string;
  readonly untilMinute: number;
}

/** What an agent would rather: not to work on a date (null), or only within hours. */
export interface WishedDay {
  readonly userId: UserId;
  readonly date: string;
  readonly hours: DaySpan | null;
  /** Granted: a schedule keeps to it; refused: it counts no more; null: kept where that can be. */
  readonly answer: 'granted' | 'refused' | null;
}

export interface Activity extends DaySpan {
  readonly kind: 'training' | 'meeting' | 'other';
}

/** When an agent works on a day, in a schedule. */
export interface PlannedShift extends DaySpan {
  readonly agentId: UserId;
  readonly date: string;
  readonly breaks: readonly DaySpan[];
  readonly activities: readonly Activity[];
}

/** @returns whether a text is a Monday @example isMonday('2027-03-02') // false */
export function isMonday(date: string): boolean {
  return isIsoDate(date) && (((epochDayOf(date) + 3) % 7) + 7) % 7 === 0;
}

/** @example datesOfWeek('2027-03-01').at(-1) // '2027-03-07' */
export function datesOfWeek(monday: string): string[] {
  return Array.from({ length: 7 }, (_, day) => isoDateOf(epochDayOf(monday) + day));
}

/** @example daysAfter('2027-03-01', -1) // '2027-02-28' */
export function daysAfter(date: string, days: number): string {
  return isoDateOf(epochDayOf(date) + days);
}

/** @example isHoliday('2027-04-27') // true */
export function isHoliday(date: string): boolean {
  return dutchHolidays(Number(date.slice(0, 4))).some((holiday) => holiday.date === date);
}
