import type { WorkedDay } from './working-time.ts';

/** A stretch of a civil day, in minutes since midnight on the wall clock; the end is not part of it. */
export interface DaySpan {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** Everything that has to be known to make a schedule. Times are on the wall clock; shifts begin and end on one day. */
export interface SchedulingProblem {
  /** In order; days without people needed may be left out. */
  readonly days: readonly SchedulingDay[];
  /** Length of the intervals of `required`: a divisor of 60. */
  readonly intervalMinutes: number;
  readonly people: readonly SchedulablePerson[];
  readonly shifts: ShiftRules;
  readonly costs: SchedulingCosts;
}

export interface SchedulingDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly open: DaySpan;
  /** Per skill how many people are needed at once, one number for each interval from opening to closing. */
  readonly required: Readonly<Record<string, readonly number[]>>;
}

export interface SchedulablePerson {
  readonly id: string;
  readonly skills: readonly string[];
  readonly contract: Contract;
  /** When somebody can work, per date; a date that is left out is open from opening to closing, null is a day off or leave. */
  readonly availability?: Readonly<Record<string, DaySpan | null>>;
  readonly wishes?: readonly Wish[];
  /** Dates on which somebody works whatever it costs, as they were told. */
  readonly mustWorkOn?: readonly string[];
  /** End of the last shift before the first day, for the rest between shifts. */
  readonly lastShift?: { readonly date: string; readonly untilMinute: number };
  /** What was worked in the sixteen weeks before, for averages of hours and numbers of nights. */
  readonly worked?: readonly WorkedDay[];
}

export interface Contract {
  /** Paid time to be scheduled over all days, leave already taken off. */
  readonly paidMinutes: number;
  readonly mostDays: number;
  /** Presence on a day, unpaid break included. */
  readonly shortestShiftMinutes: number;
  readonly longestShiftMinutes: number;
  /** What an hour costs; left out: the costs of the problem. */
  readonly hourCost?: number;
}

/** What somebody would rather: not to work on a date, or only between two times on it. */
export interface Wish {
  readonly date: string;
  readonly only: DaySpan | null;
}

export interface ShiftRules {
  /** Shifts begin at multiples of this, counted from opening. */
  readonly startEveryMinutes: number;
  /** Presence, unpaid break included: every length that is worked here. */
  readonly lengthsMinutes: readonly number[];
  readonly break: BreakRule;
  /** Work that has to be shared fairly, such as evenings: shifts that end after this minute. */
  readonly unpopularAfterMinute?: number;
}

/** One unpaid break in every shift longer than `afterMinutes`, somewhere between two distances from its ends. */
export interface BreakRule {
  readonly afterMinutes: number;
  readonly minutes: number;
  readonly notBeforeMinutes: number;
  readonly notAfterMinutesBeforeEnd: number;
  /** Breaks begin at multiples of this, counted from the start of the shift. */
  readonly everyMinutes: number;
}

/** What makes one schedule better than another, in money, so that all can be weighed against each other. */
export interface SchedulingCosts {
  readonly hour: number;
  /** An hour in which one person too few is there for a skill. */
  readonly shortHour: number;
  /** An hour of each person that is lacking beyond the first: far more, so that what lacks is spread. */
  readonly shorterHour: number;
  /** An hour more or less than the contract, besides its wage; above the wage, as contract hours are paid anyway. */
  readonly contractHour: number;
  readonly wish: number;
  /** Each unpopular shift above one's share. */
  readonly unfairShift: number;
}

/** What a Dutch municipal contact centre may begin with. */
export const ordinaryShifts: ShiftRules = {
  startEveryMinutes: 30,
  lengthsMinutes: [180, 240, 300, 390, 450, 510],
  break: { afterMinutes: 330, minutes: 30, notBeforeMinutes: 150, notAfterMinutesBeforeEnd: 120, everyMinutes: 30 },
  unpopularAfterMinute: 17 * 60,
};

export const ordinaryCosts: SchedulingCosts = { hour: 30, shortHour: 100, shorterHour: 200, contractHour: 45, wish: 15, unfairShift: 25 };

/** The work of one person on one day. */
export interface Shift extends DaySpan {
  readonly personId: string;
  readonly date: string;
  readonly break?: DaySpan;
  /** Paid, but not there for contacts: training, a meeting. */
  readonly away?: readonly DaySpan[];
}

/** @returns paid minutes: presence without the break */
export function paidMinutes({ fromMinute, untilMinute, break: pause }: Pick<Shift, 'fromMinute' | 'untilMinute' | 'break'>): number {
  return untilMinute - fromMinute - (pause ? pause.untilMinute - pause.fromMinute : 0);
}

/** @returns whether somebody is there for contacts, and neither on a break nor away, during the whole of a stretch that begins at a minute */
export function isAtWork(shift: Pick<Shift, 'fromMinute' | 'untilMinute' | 'break' | 'away'>, fromMinute: number, minutes: number): boolean {
  const untilMinute = fromMinute + minutes;
  const touches = (span: DaySpan): boolean => span.untilMinute > fromMinute && span.fromMinute < untilMinute;
  if (shift.fromMinute > fromMinute || shift.untilMinute < untilMinute) return false;
  return !(shift.break && touches(shift.break)) && !shift.away?.some(touches);
}
