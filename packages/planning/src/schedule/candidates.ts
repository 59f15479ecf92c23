import type { BreakRule, DaySpan, SchedulablePerson, SchedulingDay, SchedulingProblem, Shift } from './problem.ts';
import { paidMinutes } from './problem.ts';

/** A way in which somebody could work on a day, with what speaks against it besides the wage. */
export interface Candidate extends Omit<Shift, 'personId' | 'date'> {
  readonly penalty: number;
}

/** What somebody could do on a day; nobody is made to work by it. */
export type CandidatesOf = (person: SchedulablePerson, day: SchedulingDay) => readonly Candidate[];

/**
 * Every shift that rules, contract and availability allow, in order of time.
 *
 * @returns a function that works out shifts of a day once for all who have the same hours
 */
export function allowedShifts({ shifts: rules, costs }: Pick<SchedulingProblem, 'shifts' | 'costs'>): CandidatesOf {
  const known = new Map<string, readonly Omit<Shift, 'personId' | 'date'>[]>();
  return (person, day) => {
    const hours = person.availability?.[day.date];
    if (hours === null) return [];
    const span = { fromMinute: Math.max(day.open.fromMinute, hours?.fromMinute ?? 0), untilMinute: Math.min(day.open.untilMinute, hours?.untilMinute ?? Infinity) };
    const { shortestShiftMinutes, longestShiftMinutes } = person.contract;
    const key = [day.open.fromMinute, span.fromMinute, span.untilMinute, shortestShiftMinutes, longestShiftMinutes].join();
    const lengths = rules.lengthsMinutes.filter((minutes) => shortestShiftMinutes <= minutes && minutes <= longestShiftMinutes);
    if (!known.has(key)) known.set(key, shiftsWithin(span, day.open.fromMinute, lengths, rules.startEveryMinutes, rules.break));
    return known.get(key)!.map((shift) => ({ ...shift, penalty: wishPenalty(person, day.date, shift, costs.wish) }));
  };
}

/** @returns shifts that begin on the grid of the opening time and end within the span */
function shiftsWithin(span: DaySpan, opening: number, lengths: readonly number[], every: number, rule: BreakRule): Omit<Shift, 'personId' | 'date'>[] {
  const all: Omit<Shift, 'personId' | 'date'>[] = [];
  for (let start = opening + Math.ceil((span.fromMinute - opening) / every) * every; start < span.untilMinute; start += every) {
    for (const minutes of lengths) {
      if (start + minutes <= span.untilMinute) all.push(...withBreak({ fromMinute: start, untilMinute: start + minutes }, rule));
    }
  }
  return all;
}

/**
 * A shift with each break that it may have; as it is when it needs none.
 *
 * @returns nothing when a break is needed and does not fit
 */
export function withBreak(span: DaySpan, rule: BreakRule): Omit<Shift, 'personId' | 'date'>[] {
  if (span.untilMinute - span.fromMinute <= rule.afterMinutes) return [span];
  const all = [];
  const last = span.untilMinute - rule.notAfterMinutesBeforeEnd - rule.minutes;
  for (let minute = span.fromMinute + rule.notBeforeMinutes; minute <= last; minute += rule.everyMinutes) {
    all.push({ ...span, break: { fromMinute: minute, untilMinute: minute + rule.minutes } });
  }
  return all;
}

/** What it costs to let somebody work against their wishes. */
export function wishPenalty({ wishes }: SchedulablePerson, date: string, shift: DaySpan, cost: number): number {
  const against = (wishes ?? []).filter((wish) => wish.date === date)
    .filter(({ only }) => !only || shift.fromMinute < only.fromMinute || shift.untilMinute > only.untilMinute);
  return against.length * cost;
}

/** @returns hours that are paid */
export function paidHours(shift: Omit<Shift, 'personId' | 'date'>): number {
  return paidMinutes(shift) / 60;
}
