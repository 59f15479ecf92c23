import { paidMinutes, type Shift } from './problem.ts';

const minutesOfDay = 24 * 60;
const day = 86_400_000;

/** What somebody worked on a day before the shifts that are judged. */
export interface WorkedDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly paidMinutes: number;
  /** Whether it was work at night, as `isNight` says. */
  readonly isNight?: boolean;
}

/** A rule of working time, and how to see that shifts of one person break it. */
export interface WorkingTimeRule {
  readonly code: string;
  /** The days over which hours are added up, the last of them with the shift. */
  readonly days?: number;
  /** @param shifts of one person, in order @param worked on days before them @returns the shifts that break the rule */
  readonly brokenBy: (shifts: readonly Shift[], worked: readonly WorkedDay[]) => readonly Shift[];
}

/** Paid hours and nights that a stretch of days may hold, the last of them with the shift that is judged. */
export const workingTimeLimits = {
  week: { days: 7, minutes: 60 * 60 },
  fourWeeks: { days: 4 * 7, minutes: 4 * 55 * 60 },
  sixteenWeeks: { days: 16 * 7, minutes: 16 * 48 * 60 },
  /** Instead of `sixteenWeeks` for who works at night at least so often in them. */
  sixteenWeeksWithNights: { days: 16 * 7, minutes: 16 * 40 * 60, fromNights: 16 },
  nights: { days: 16 * 7, most: 36 },
  nightShiftMinutes: 10 * 60,
} as const;

/**
 * What the law asks of work by adults, as far as it can be seen in the shifts themselves.
 *
 * Source: Arbeidstijdenwet, articles 5:3 (rest of a day), 5:4 (breaks), 5:5 (rest of a week), 5:7 (longest shift, week, and averages over 4 and 16
 * weeks) and 5:8 (night shifts). Averages over 4 and 16 weeks count what is given of those weeks: whoever knows earlier ones gives them too.
 */
export const workingTimeRules: readonly WorkingTimeRule[] = [
  { code: 'schedule.shift-too-long', brokenBy: (shifts) => shifts.filter((shift) => paidMinutes(shift) > 12 * 60) },
  { code: 'schedule.break-missing', brokenBy: (shifts) => shifts.filter((shift) => pauseOf(shift) < neededPause(shift)) },
  { code: 'schedule.two-shifts-a-day', brokenBy: (shifts) => shifts.filter((shift, index) => shifts[index - 1]?.date === shift.date) },
  { code: 'schedule.rest-of-day-too-short', brokenBy: (shifts) => afterTooLittle(shifts, 11 * 60, () => true) },
  { code: 'schedule.rest-after-night-too-short', brokenBy: (shifts) => afterTooLittle(shifts, 14 * 60, (before) => isNight(before) && before.untilMinute > 2 * 60) },
  { code: 'schedule.night-shift-too-long', brokenBy: (shifts) => shifts.filter((shift) => isNight(shift) && paidMinutes(shift) > workingTimeLimits.nightShiftMinutes) },
  { code: 'schedule.week-too-long', brokenBy: moreThan(workingTimeLimits.week) },
  { code: 'schedule.four-weeks-too-long', days: workingTimeLimits.fourWeeks.days, brokenBy: moreThan(workingTimeLimits.fourWeeks) },
  { code: 'schedule.sixteen-weeks-too-long', days: workingTimeLimits.sixteenWeeks.days, brokenBy: moreThan(workingTimeLimits.sixteenWeeks) },
  {
    code: 'schedule.nights-too-many',
    brokenBy: (shifts, worked) => shifts.filter((shift) => isNight(shift) && nightsWithin(shifts, worked, shift.date, workingTimeLimits.nights.days) > workingTimeLimits.nights.most),
  },
  {
    code: 'schedule.weeks-with-nights-too-long',
    days: workingTimeLimits.sixteenWeeksWithNights.days,
    brokenBy: (shifts, worked) => {
      const { fromNights, ...limit } = workingTimeLimits.sixteenWeeksWithNights;
      return moreThan(limit)(shifts, worked).filter((shift) => nightsWithin(shifts, worked, shift.date, limit.days) >= fromNights);
    },
  },
  { code: 'schedule.rest-of-week-missing', brokenBy: (shifts) => shifts.filter((shift) => longestRest(withinDaysBefore(shifts, shift, 7)) < 36 * 60) },
];

/** A shift with which a rule is broken. */
export interface BrokenRule {
  readonly code: string;
  readonly shift: Shift;
  /** Of a rule about averages: what the average becomes. */
  readonly hoursAWeek?: number;
}

/**
 * Which rules shifts of one person break.
 *
 * @param shifts of one person, in any order
 * @param worked on days before them, for averages over weeks; a day that has a shift too counts once
 * @example brokenRules([{ personId: 'a', date: '2027-03-01', fromMinute: 720, untilMinute: 1260, break: { fromMinute: 960, untilMinute: 990 } }, { personId: 'a', date: '2027-03-02', fromMinute: 480, untilMinute: 720 }]).map(({ code }) => code) // []
 * @example brokenRules([{ personId: 'a', date: '2027-03-01', fromMinute: 480, untilMinute: 1020 }]).map(({ code }) => code) // ['schedule.break-missing']
 * @example brokenRules([{ personId: 'a', date: '2027-03-05', fromMinute: 480, untilMinute: 720 }], [{ date: '2027-02-08', paidMinutes: 219 * 60 }]).map(({ code }) => code) // ['schedule.four-weeks-too-long']
 */
export function brokenRules(shifts: readonly Shift[], worked: readonly WorkedDay[] = []): BrokenRule[] {
  const inOrder = shifts.toSorted((a, b) => startOf(a) - startOf(b));
  const dates = new Set(shifts.map(({ date }) => date));
  const earlier = worked.filter(({ date, paidMinutes: minutes }) => minutes > 0 && !dates.has(date));
  return workingTimeRules.flatMap(({ code, days, brokenBy }) => brokenBy(inOrder, earlier).map((shift) => ({ code, shift, ...(days !== undefined && { hoursAWeek: minutesWithin(inOrder, earlier, shift.date, days) / 60 / (days / 7) }) })));
}

/**
 * Whether a shift is work at night: more than an hour of it between midnight and six.
 *
 * @example [isNight({ fromMinute: 240, untilMinute: 720 }), isNight({ fromMinute: 300, untilMinute: 720 })] // [true, false]
 */
export function isNight({ fromMinute, untilMinute }: Pick<Shift, 'fromMinute' | 'untilMinute'>): boolean {
  return Math.min(untilMinute, 6 * 60) - fromMinute > 60;
}

/** The first of so many days of which a date is the last. @example firstDayOf('2027-03-01', 7) // '2027-02-23' */
export function firstDayOf(date: string, days: number): string {
  return new Date(Date.parse(date) - (days - 1) * day).toISOString().slice(0, 10);
}

/** Paid minutes of a stretch of days, the last of them with a date. */
export function minutesWithin(shifts: readonly Shift[], worked: readonly WorkedDay[], date: string, days: number): number {
  const first = firstDayOf(date, days);
  const isWithin = (one: { date: string }): boolean => one.date >= first && one.date <= date;
  return paidMinutesOf(shifts.filter(isWithin)) + worked.filter(isWithin).reduce((sum, one) => sum + one.paidMinutes, 0);
}

/** Nights of a stretch of days, the last of them with a date. */
export function nightsWithin(shifts: readonly Shift[], worked: readonly WorkedDay[], date: string, days: number): number {
  const first = firstDayOf(date, days);
  const isWithin = (one: { date: string }): boolean => one.date >= first && one.date <= date;
  return shifts.filter((shift) => isWithin(shift) && isNight(shift)).length + worked.filter((one) => isWithin(one) && one.isNight).length;
}

function moreThan({ days, minutes }: { readonly days: number; readonly minutes: number }): WorkingTimeRule['brokenBy'] {
  return (shifts, worked) => shifts.filter((shift) => minutesWithin(shifts, worked, shift.date, days) > minutes);
}

function afterTooLittle(shifts: readonly Shift[], minutes: number, counts: (before: Shift) => boolean): Shift[] {
  return shifts.filter((shift, index) => {
    const before = shifts[index - 1];
    return before !== undefined && before.date !== shift.date && counts(before) && restMinutes(before, shift) < minutes;
  });
}

/** Minutes between the end of one shift and the start of another. */
export function restMinutes(before: Pick<Shift, 'date' | 'untilMinute'>, after: Pick<Shift, 'date' | 'fromMinute'>): number {
  return ((Date.parse(after.date) - Date.parse(before.date)) / day) * minutesOfDay + after.fromMinute - before.untilMinute;
}

export function paidMinutesOf(shifts: readonly Shift[]): number {
  return shifts.reduce((sum, shift) => sum + paidMinutes(shift), 0);
}

function startOf({ date, fromMinute }: Shift): number {
  return (Date.parse(date) / day) * minutesOfDay + fromMinute;
}

function pauseOf({ break: pause }: Shift): number {
  return pause ? pause.untilMinute - pause.fromMinute : 0;
}

/** Half an hour in work of more than five and a half hours, three quarters in more than ten. */
function neededPause(shift: Shift): number {
  const worked = paidMinutes(shift);
  if (worked > 10 * 60) return 45;
  return worked > 5.5 * 60 ? 30 : 0;
}

function withinDaysBefore(shifts: readonly Shift[], last: Shift, days: number): Shift[] {
  return shifts.filter(({ date }) => date <= last.date && Date.parse(last.date) - Date.parse(date) < days * day);
}

/** The longest stretch without work around shifts within seven days; what lies before the first and after the last is not known to be work. */
function longestRest(shifts: readonly Shift[]): number {
  const between = shifts.slice(1).map((shift, index) => restMinutes(shifts[index]!, shift));
  const first = shifts[0]!;
  const last = shifts.at(-1)!;
  const outside = 7 * minutesOfDay - restMinutes({ date: first.date, untilMinute: first.fromMinute }, { date: last.date, fromMinute: last.untilMinute });
  return Math.max(outside, ...between);
}
