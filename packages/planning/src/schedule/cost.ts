import { wishPenalty } from './candidates.ts';
import { coverageOf, type DayCoverage } from './coverage.ts';
import { paidMinutes, type SchedulablePerson, type SchedulingProblem, type Shift } from './problem.ts';

/** What a schedule costs, by reason; money as in the costs of the problem. */
export interface ScheduleCost {
  readonly wages: number;
  readonly short: number;
  readonly contract: number;
  readonly wishes: number;
  readonly unfair: number;
  readonly total: number;
}

/** What a schedule costs and covers, whoever made it: the solver, or somebody at the board. */
export function costOf(problem: SchedulingProblem, shifts: readonly Shift[]): ScheduleCost & { readonly coverage: readonly DayCoverage[] } {
  const coverage = problem.days.map((day) => coverageOf(problem, day, shifts));
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const wages = shifts.reduce((sum, shift) => sum + hourCost(problem, people.get(shift.personId)!) * (paidMinutes(shift) / 60), 0);
  const wishes = shifts.reduce((sum, shift) => sum + wishPenalty(people.get(shift.personId)!, shift.date, shift, problem.costs.wish), 0);
  const parts = { wages, short: shortCost(problem, coverage), contract: contractCost(problem, shifts), wishes, unfair: unfairCost(problem, shifts) };
  return { ...parts, total: Object.values(parts).reduce((sum, part) => sum + part, 0), coverage };
}

export function hourCost({ costs }: Pick<SchedulingProblem, 'costs'>, { contract }: SchedulablePerson): number {
  return contract.hourCost ?? costs.hour;
}

/**
 * How many unpopular shifts are somebody's share: all that are needed, by contract hours, rounded up.
 *
 * @returns Infinity for whom nothing is unpopular
 */
export function fairShareOf({ shifts: { unpopularAfterMinute }, days, intervalMinutes, people }: SchedulingProblem, { contract }: SchedulablePerson): number {
  if (unpopularAfterMinute === undefined) return Infinity;
  const needed = days.reduce((sum, { open, required }) => {
    const first = Math.max(0, Math.floor((unpopularAfterMinute - open.fromMinute) / intervalMinutes));
    const perSkill = Object.values(required).map((numbers) => Math.max(0, ...numbers.slice(first)));
    return sum + perSkill.reduce((total, most) => total + most, 0);
  }, 0);
  const all = people.reduce((sum, person) => sum + person.contract.paidMinutes, 0);
  return all === 0 ? 0 : Math.ceil((needed * contract.paidMinutes) / all);
}

export function isUnpopular({ shifts: { unpopularAfterMinute = Infinity } }: Pick<SchedulingProblem, 'shifts'>, shift: Pick<Shift, 'untilMinute'>): boolean {
  return shift.untilMinute > unpopularAfterMinute;
}

function shortCost({ costs, intervalMinutes }: SchedulingProblem, coverage: readonly DayCoverage[]): number {
  let cost = 0;
  for (const { required, covered } of coverage) {
    for (const [skill, numbers] of Object.entries(required)) {
      for (const [index, need] of numbers.entries()) {
        const lacking = need - covered[skill]![index]!;
        if (lacking > 0) cost += costs.shortHour + (lacking - 1) * costs.shorterHour;
      }
    }
  }
  return (cost * intervalMinutes) / 60;
}

function contractCost({ people, costs }: SchedulingProblem, shifts: readonly Shift[]): number {
  const worked = new Map<string, number>();
  for (const shift of shifts) worked.set(shift.personId, (worked.get(shift.personId) ?? 0) + paidMinutes(shift));
  return people.reduce((sum, { id, contract }) => sum + (Math.abs((worked.get(id) ?? 0) - contract.paidMinutes) / 60) * costs.contractHour, 0);
}

function unfairCost(problem: SchedulingProblem, shifts: readonly Shift[]): number {
  const { people, costs } = problem;
  return people.reduce((sum, person) => {
    const unpopular = shifts.filter((shift) => shift.personId === person.id && isUnpopular(problem, shift)).length;
    return sum + Math.max(0, unpopular - fairShareOf(problem, person)) * costs.unfairShift;
  }, 0);
}
