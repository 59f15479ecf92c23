import { paidMinutes, type Shift } from './problem.ts';

const minutesOfDay = 24 * 60;
const day = 86_400_000;

/** A rule of working time, and how to see that shifts of one person break it. */
export interface WorkingTimeRule {
  readonly code: string;
  /** @param shifts of one person, in order @returns the shifts that break the rule */
  readonly brokenBy: (shifts: readonly Shift[]) => readonly Shift[];
}

/**
 * What the law asks of day work by adults, as far as it can be seen in the shifts themselves.
 *
 * Source: Arbeidstijdenwet, articles 5:3 (rest of a day), 5:4 (breaks), 5:5 (rest of a week) and 5:7 (longest shift, week, and averages over 4 and 16 weeks).
 * Averages over 4 and 16 weeks count what is given of those weeks: whoever knows earlier ones gives them too.
 */
export const workingTimeRules: readonly WorkingTimeRule[] = [
  { code: 'schedule.shift-too-long', brokenBy: (shifts) => shifts.filter((shift) => paidMinutes(shift) > 12 * 60) },
  { code: 'schedule.break-missing', brokenBy: (shifts) => shifts.filter((shift) => pauseOf(shift) < neededPause(shift)) },
  { code: 'schedule.two-shifts-a-day', brokenBy: (shifts) => shifts.filter((shift, index) => shifts[index - 1]?.date === shift.date) },
  {
    code: 'schedule.rest-of-day-too-short',
    brokenBy: (shifts) => shifts.filter((shift, index) => index > 0 && shifts[index - 1]!.date !== shift.date && restMinutes(shifts[index - 1]!, shift) < 11 * 60),
  },
  { code: 'schedule.week-too-long', brokenBy: (shifts) => shifts.filter((shift) => paidMinutesOf(withinDaysBefore(shifts, shift, 7)) > 60 * 60) },
  { code: 'schedule.four-weeks-too-long', brokenBy: (shifts) => shifts.filter((shift) => paidMinutesOf(withinDaysBefore(shifts, shift, 4 * 7)) > 4 * 55 * 60) },
  { code: 'schedule.sixteen-weeks-too-long', brokenBy: (shifts) => shifts.filter((shift) => paidMinutesOf(withinDaysBefore(shifts, shift, 16 * 7)) > 16 * 48 * 60) },
  { code: 'schedule.rest-of-week-missing', brokenBy: (shifts) => shifts.filter((shift) => longestRest(withinDaysBefore(shifts, shift, 7)) < 36 * 60) },
];

/**
 * Which rules shifts of one person break.
 *
 * @param shifts of one person, in any order
 * @example brokenRules([{ personId: 'a', date: '2027-03-01', fromMinute: 720, untilMinute: 1260, break: { fromMinute: 960, untilMinute: 990 } }, { personId: 'a', date: '2027-03-02', fromMinute: 480, untilMinute: 720 }]).map(({ code }) => code) // []
 * @example brokenRules([{ personId: 'a', date: '2027-03-01', fromMinute: 480, untilMinute: 1020 }]).map(({ code }) => code) // ['schedule.break-missing']
 */
export function brokenRules(shifts: readonly Shift[]): { code: string; shift: Shift }[] {
  const inOrder = shifts.toSorted((a, b) => startOf(a) - startOf(b));
  return workingTimeRules.flatMap(({ code, brokenBy }) => brokenBy(inOrder).map((shift) => ({ code, shift })));
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
