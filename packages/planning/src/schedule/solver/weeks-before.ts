import { paidHours, type Candidate } from '../candidates.ts';
import type { SchedulablePerson, SchedulingProblem } from '../problem.ts';
import { isNight, minutesWithin, nightsWithin, workingTimeLimits } from '../working-time.ts';
import type { LinearModel } from './linear-model.ts';

/** Adds up to a row what a shift on a date takes of it. */
type EntriesOf = (choice: { readonly date: string; readonly candidate: Candidate }) => (readonly [row: number, factor: number])[];

interface Limit {
  readonly row: number;
  /** The last day that counts. */
  readonly until: string;
  readonly of: 'hours' | 'nights';
}

/**
 * What the weeks before leave of hours and nights, up to each day. Rows are made only where they can bind, which is seldom. Who was told to
 * come has none: a promise is kept and the rule is named afterwards.
 *
 * @param mostHours that the model lets somebody work at all
 */
export function weeksBefore({ days }: SchedulingProblem, { worked = [], contract, mustWorkOn = [] }: SchedulablePerson, mostHours: number, linear: LinearModel): EntriesOf {
  const limits: Limit[] = [];
  if (mustWorkOn.length > 0) return () => [];
  for (const [index, { date }] of days.entries()) {
    const hours = hoursLeft(worked, date);
    if (hours < Math.min(mostHours, ((index + 1) * contract.longestShiftMinutes) / 60)) limits.push({ row: linear.row(-Infinity, hours), until: date, of: 'hours' });
    const nights = Math.max(0, workingTimeLimits.nights.most - nightsWithin([], worked, date, workingTimeLimits.nights.days));
    if (nights <= index) limits.push({ row: linear.row(-Infinity, nights), until: date, of: 'nights' });
  }
  return ({ date, candidate }) => limits.flatMap((limit): (readonly [number, number])[] => {
    if (date > limit.until) return [];
    if (limit.of === 'hours') return [[limit.row, paidHours(candidate)]];
    return isNight(candidate) ? [[limit.row, 1]] : [];
  });
}

function hoursLeft(worked: NonNullable<SchedulablePerson['worked']>, date: string): number {
  const { week, fourWeeks, sixteenWeeks, sixteenWeeksWithNights } = workingTimeLimits;
  const worksAtNight = nightsWithin([], worked, date, sixteenWeeksWithNights.days) >= sixteenWeeksWithNights.fromNights;
  const limits = [week, fourWeeks, worksAtNight ? sixteenWeeksWithNights : sixteenWeeks];
  return Math.max(0, Math.min(...limits.map(({ days, minutes }) => minutes - minutesWithin([], worked, date, days))) / 60);
}
