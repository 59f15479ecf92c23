import { paidHours, type Candidate, type CandidatesOf } from '../candidates.ts';
import { fairShareOf, hourCost, isUnpopular } from '../cost.ts';
import { isAtWork, type SchedulablePerson, type SchedulingDay, type SchedulingProblem } from '../problem.ts';
import { isNight, restMinutes, workingTimeLimits } from '../working-time.ts';
import { LinearModel } from './linear-model.ts';
import { weeksBefore } from './weeks-before.ts';

/** Somebody working in a certain way on a day: a column that is 0 or 1. */
export interface Choice {
  readonly person: SchedulablePerson;
  readonly date: string;
  readonly candidate: Candidate;
}

/** The first columns of the model are the choices, in this order. */
export interface ScheduleModel {
  readonly linear: LinearModel;
  readonly choices: readonly Choice[];
}

interface Moment {
  readonly date: string;
  readonly minute: number;
  /** Rows per skill that is needed. */
  readonly needs: ReadonlyMap<string, number>;
  /** Rows per set of skills, for all who have it. */
  readonly crowds: ReadonlyMap<string, number>;
}

const restOfDayMinutes = 11 * 60;
const extraRestAfterNightMinutes = 3 * 60;
const mostExtraHours = 8;

/**
 * The schedule as a linear model. People with the same skills are one crowd in each interval; what a crowd does is continuous,
 * because whole people at whole requirements give whole answers in all but odd mixes of skills, and the cost is worked out anew
 * from the shifts.
 *
 * @param wanted which choices take part; left out: all
 */
export function scheduleModel(problem: SchedulingProblem, candidatesOf: CandidatesOf, wanted?: (choice: Choice) => boolean): ScheduleModel {
  const linear = new LinearModel();
  const crowds = crowdsOf(problem);
  const moments = momentsOf(problem, linear, [...crowds.values()]);
  const choices: Choice[] = [];
  const rowsOf = new Map(problem.people.map((person) => [person.id, personRows(problem, person, linear)]));
  for (const person of problem.people) {
    const rows = rowsOf.get(person.id)!;
    const own = problem.days.flatMap((day) => possible(person, day, candidatesOf).map((candidate) => ({ person, date: day.date, candidate }))).filter((choice) => wanted?.(choice) ?? true);
    const rests = restRows(own, linear);
    const before = weeksBefore(problem, person, person.contract.paidMinutes / 60 + mostExtraHours, linear);
    for (const choice of own) {
      choices.push(choice);
      linear.column(hourCost(problem, person) * paidHours(choice.candidate) + choice.candidate.penalty, 1, [
        [rows.day.get(choice.date)!, 1], [rows.days, 1], [rows.hours, paidHours(choice.candidate)],
        ...(rows.unpopular !== undefined && isUnpopular(problem, choice.candidate) ? [[rows.unpopular, 1] as const] : []),
        ...rests(choice).map((row) => [row, 1] as const),
        ...before(choice),
        ...moments.filter(({ date, minute }) => date === choice.date && isAtWork(choice.candidate, minute, problem.intervalMinutes))
          .map((moment) => [moment.crowds.get(crowds.get(person.id)!)!, 1] as const),
      ]);
    }
  }
  for (const person of problem.people) addSlack(problem, rowsOf.get(person.id)!, linear);
  for (const moment of moments) addWork(problem, moment, linear);
  return { linear, choices };
}

/** The set of skills of each person, as text. */
function crowdsOf({ people }: SchedulingProblem): Map<string, string> {
  return new Map(people.map(({ id, skills }) => [id, JSON.stringify(skills.toSorted())]));
}

function momentsOf({ days, intervalMinutes }: SchedulingProblem, linear: LinearModel, crowds: readonly string[]): Moment[] {
  return days.flatMap(({ date, open, required }) => {
    const count = Math.ceil((open.untilMinute - open.fromMinute) / intervalMinutes);
    return Array.from({ length: count }, (_, index) => ({
      date,
      minute: open.fromMinute + index * intervalMinutes,
      needs: new Map(Object.entries(required).filter(([, numbers]) => (numbers[index] ?? 0) > 0).map(([skill, numbers]) => [skill, linear.row(numbers[index]!, Infinity)])),
      crowds: new Map([...new Set(crowds)].map((crowd) => [crowd, linear.row(0, Infinity)])),
    }));
  });
}

interface PersonRows {
  readonly day: ReadonlyMap<string, number>;
  readonly days: number;
  readonly hours: number;
  readonly unpopular?: number;
}

function personRows(problem: SchedulingProblem, person: SchedulablePerson, linear: LinearModel): PersonRows {
  const { contract } = person;
  const share = fairShareOf(problem, person);
  return {
    day: new Map(problem.days.map(({ date }) => [date, linear.row(person.mustWorkOn?.includes(date) ? 1 : 0, 1)])),
    days: linear.row(0, Math.min(contract.mostDays, 6)),
    hours: linear.row(contract.paidMinutes / 60, contract.paidMinutes / 60),
    ...(share !== Infinity && { unpopular: linear.row(-Infinity, share) }),
  };
}

/** Shifts on a day that leave the rest since the last shift before the first day, and are not too long for a night. */
function possible(person: SchedulablePerson, day: SchedulingDay, candidatesOf: CandidatesOf): Candidate[] {
  const { lastShift } = person;
  return candidatesOf(person, day).filter((candidate) => (!lastShift || restMinutes(lastShift, { date: day.date, fromMinute: candidate.fromMinute }) >= restOfDayMinutes)
    && !(isNight(candidate) && paidHours(candidate) * 60 > workingTimeLimits.nightShiftMinutes));
}

/** The end of a shift, as if it were later when more rest has to follow it. */
function restsFrom(candidate: Candidate): number {
  return candidate.untilMinute + (isNight(candidate) && candidate.untilMinute > 120 ? extraRestAfterNightMinutes : 0);
}

/** For each late end on a day: it, and all later ends, exclude early starts on the next day. @returns the rows of a choice */
function restRows(own: readonly Choice[], linear: LinearModel): (choice: Choice) => number[] {
  const rules: { date: string; untilMinute: number; next: string; beforeMinute: number; row: number }[] = [];
  const dates = [...new Set(own.map(({ date }) => date))];
  for (const [index, date] of dates.slice(0, -1).entries()) {
    const next = dates[index + 1]!;
    const starts = own.filter((choice) => choice.date === next).map(({ candidate }) => candidate.fromMinute);
    const firstStart = Math.min(...starts);
    const ends = new Set(own.filter((choice) => choice.date === date).map(({ candidate }) => restsFrom(candidate)));
    for (const untilMinute of ends) {
      const missing = restOfDayMinutes - restMinutes({ date, untilMinute }, { date: next, fromMinute: firstStart });
      if (missing > 0) rules.push({ date, untilMinute, next, beforeMinute: firstStart + missing, row: linear.row(-Infinity, 1) });
    }
  }
  return ({ date, candidate }) =>
    rules.filter((rule) => (rule.date === date && restsFrom(candidate) >= rule.untilMinute) || (rule.next === date && candidate.fromMinute < rule.beforeMinute))
      .map(({ row }) => row);
}

/** Hours beside the contract, and unpopular shifts above one's share: possible, at a price. */
function addSlack({ costs }: SchedulingProblem, { hours, unpopular }: PersonRows, linear: LinearModel): void {
  linear.column(costs.contractHour, Infinity, [[hours, 1]]);
  linear.column(costs.contractHour, mostExtraHours, [[hours, -1]]);
  if (unpopular !== undefined) linear.column(costs.unfairShift, Infinity, [[unpopular, -1]]);
}

/** Who does what in an interval, and who is lacking. */
function addWork({ costs, intervalMinutes }: SchedulingProblem, { needs, crowds }: Moment, linear: LinearModel): void {
  for (const [crowd, row] of crowds) {
    for (const skill of JSON.parse(crowd) as string[]) {
      const need = needs.get(skill);
      if (need !== undefined) linear.column(0, Infinity, [[need, 1], [row, -1]]);
    }
  }
  for (const need of needs.values()) {
    linear.column((costs.shortHour * intervalMinutes) / 60, 1, [[need, 1]]);
    linear.column((costs.shorterHour * intervalMinutes) / 60, Infinity, [[need, 1]]);
  }
}
