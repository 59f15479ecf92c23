import { streamOf } from '../simulation/random/generator.ts';
import { allowedShifts, type CandidatesOf } from './candidates.ts';
import { costOf, type ScheduleCost } from './cost.ts';
import type { DayCoverage } from './coverage.ts';
import type { SchedulingProblem, Shift } from './problem.ts';
import { scheduleModel, type Choice, type ScheduleModel } from './solver/schedule-model.ts';
import { improve, type Incumbent } from './solver/improve.ts';
import { settleByTurns } from './solver/settle-by-turns.ts';
import { withSolver, type Limits, type Solver } from './solver/session.ts';
import { brokenRules } from './working-time.ts';

/** How far the work is. Costs as far as they are known. */
export interface ScheduleProgress {
  readonly phase: 'bound' | 'first-schedule' | 'improving';
  readonly seconds: number;
  /** No schedule can cost less. */
  readonly leastCost?: number;
  readonly cost?: number;
}

export interface ScheduleOptions {
  /** Milliseconds of a clock that only goes forward: `() => performance.now()`. */
  readonly now: () => number;
  /** At most so long; 60 when left out. */
  readonly seconds?: number;
  /** Good enough: so large a share above what no schedule can be below; 0.02 when left out. */
  readonly gap?: number;
  readonly seed?: number;
  readonly onProgress?: (progress: ScheduleProgress) => void;
  readonly shouldStop?: () => boolean;
  /** Left out: every shift that rules, contract and availability allow. */
  readonly candidatesOf?: CandidatesOf;
}

export interface Schedule {
  readonly shifts: readonly Shift[];
  readonly cost: ScheduleCost;
  readonly coverage: readonly DayCoverage[];
  /** No schedule can cost less; undefined when time was up before that was known. */
  readonly leastCost: number | undefined;
  /** Share that might still be saved, 0 and up; undefined without `leastCost`. */
  readonly gap: number | undefined;
  readonly ended: 'within-gap' | 'time' | 'stopped';
  readonly seconds: number;
  /** Rules of working time that the shifts break; what the solver cannot see, such as rest within a week of odd hours. */
  readonly brokenRules: readonly { readonly code: string; readonly shift: Shift }[];
}

/**
 * A schedule: who works when, for the least cost of wages, people lacking, and what people were promised.
 *
 * First a bound that no schedule can be below (everything may be divided), then a schedule from the choices that are good in
 * that light, a few people at a time; then parts of it anew for as long as it helps. Blocks its thread: call it in a worker.
 * The same problem, seed and enough time give the same schedule.
 */
export async function makeSchedule(problem: SchedulingProblem, options: ScheduleOptions): Promise<Schedule> {
  const { seconds = 60, gap = 0.02, seed = 1, shouldStop = () => false, candidatesOf = allowedShifts(problem), now } = options;
  const started = now();
  const limits: Limits = { elapsed: () => (now() - started) / 1000, seconds, shouldStop };
  const chance = streamOf(seed, 'schedule', 0);
  const random = (): number => chance.next();
  const tell = (phase: ScheduleProgress['phase'], known: Partial<ScheduleProgress>): void => options.onProgress?.({ phase, seconds: limits.elapsed(), ...known });

  const whole = scheduleModel(problem, candidatesOf);
  tell('bound', {});
  const bound = await withSolver(whole.linear, limits, (solver) => solver.solve(seconds / 2, 0));
  const leastCost = bound?.isOptimal ? bound.objective : undefined;
  const isSmall = whole.choices.length <= smallEnough;
  const good = goodChoices(whole, bound, random);
  const model = isSmall ? whole : scheduleModel(problem, candidatesOf, (choice) => good.has(keyOf(choice)));
  tell('first-schedule', { leastCost });
  const isGoodEnough = ({ objective }: Incumbent): boolean => leastCost !== undefined && gapOf(objective, leastCost) <= gap;
  const { best, proven } = await withSolver(model.linear, limits, (solver) => {
    const first = settleByTurns(model, solver, { random, limits, gap: Math.max(gap / 4, 0.002) });
    tell('improving', { leastCost, cost: first.objective });
    const improved = improve(model, solver, first, { random, limits, isGoodEnough, onBetter: (cost) => tell('improving', { leastCost, cost }) });
    return isSmall && !isGoodEnough(improved) ? settleAsAWhole(model, solver, improved, { seconds, gap }) : { best: improved, proven: 0 };
  });
  const shifts = shiftsOf(model, best);
  const { coverage, ...cost } = costOf(problem, shifts);
  const least = leastCost === undefined ? undefined : Math.max(leastCost, proven);
  const share = least === undefined ? undefined : gapOf(best.objective, least);
  return {
    shifts, cost, coverage, leastCost: least,
    gap: share,
    ended: share !== undefined && share <= gap ? 'within-gap' : shouldStop() ? 'stopped' : 'time',
    seconds: limits.elapsed(),
    brokenRules: problem.people.flatMap(({ id, worked }) => brokenRules(shifts.filter(({ personId }) => personId === id), worked)),
  };
}

/** Up to so many choices a problem is small enough to be settled as a whole, in the time that is left. */
const smallEnough = 4000;

/** Every choice at once, from the best so far: a better schedule, or a higher bound. */
function settleAsAWhole({ choices }: ScheduleModel, solver: Solver, best: Incumbent, { seconds, gap }: { seconds: number; gap: number }): { best: Incumbent; proven: number } {
  for (const column of choices.keys()) solver.bound(column, 0, 1);
  const answer = solver.solve(seconds, gap, best.values);
  return { best: answer && answer.objective < best.objective ? answer : best, proven: answer?.leastObjective ?? 0 };
}

/** Least choices of somebody on a day besides those of the bound, so that there is something to choose. */
const fewest = 6;

/** The choices of the bound, and some that cost hardly more. @returns keys of choices */
function goodChoices({ choices }: ScheduleModel, bound: { values: Float64Array; reducedCosts: Float64Array } | undefined, random: () => number): Set<string> {
  const good = new Set<string>();
  const others = new Map<string, { key: string; order: number }[]>();
  for (const [column, choice] of choices.entries()) {
    const key = keyOf(choice);
    if ((bound && bound.values[column]! > 1e-6) || choice.person.mustWorkOn?.includes(choice.date)) good.add(key);
    else {
      const day = `${choice.person.id} ${choice.date}`;
      const list = others.get(day);
      const other = { key, order: random() + Math.max(0, bound?.reducedCosts[column] ?? 0) };
      if (list) list.push(other);
      else others.set(day, [other]);
    }
  }
  const each = bound ? fewest : 3 * fewest;
  for (const list of others.values()) {
    for (const { key } of list.toSorted((a, b) => a.order - b.order).slice(0, each)) good.add(key);
  }
  return good;
}

function keyOf({ person, date, candidate }: Choice): string {
  return `${person.id} ${date} ${candidate.fromMinute} ${candidate.untilMinute} ${candidate.break?.fromMinute ?? ''}`;
}

function gapOf(cost: number, leastCost: number): number {
  return cost <= leastCost ? 0 : (cost - leastCost) / cost;
}

function shiftsOf({ choices }: ScheduleModel, { values }: Incumbent): Shift[] {
  return choices.flatMap(({ person, date, candidate: { fromMinute, untilMinute, break: pause } }, column) =>
    (values[column]! > 0.5 ? [{ personId: person.id, date, fromMinute, untilMinute, ...(pause && { break: pause }) }] : []))
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.fromMinute - b.fromMinute);
}
