import type { Incumbent } from './improve.ts';
import { shuffled } from './shuffled.ts';
import type { Choice, ScheduleModel } from './schedule-model.ts';
import type { Limits, Solver } from './session.ts';

const peopleATurn = 10;
const mostSecondsATurn = 10;

/**
 * A first schedule: a few people at a time get whole shifts, while all who come later may still be divided.
 * Nobody working but who must is a schedule too, so there always is one.
 *
 * Source: relax-and-fix; Y. Pochet and L. Wolsey, Production Planning by Mixed Integer Programming, 2006, section 3.6.
 */
export function settleByTurns(
  { choices }: ScheduleModel,
  solver: Solver,
  { random, limits, gap }: { random: () => number; limits: Limits; gap: number },
): Incumbent {
  const people = shuffled([...new Set(choices.map(({ person }) => person.id))], random);
  const turns = Math.max(1, Math.ceil(people.length / peopleATurn));
  const secondsATurn = Math.min(mostSecondsATurn, Math.max(1, (limits.seconds - limits.elapsed()) / turns / 1.5));
  for (let turn = 0; turn < turns; turn++) {
    const these = new Set(people.slice(turn * peopleATurn, (turn + 1) * peopleATurn));
    const columns = choices.flatMap(({ person }, column) => (these.has(person.id) ? [column] : []));
    for (const column of columns) solver.makeWhole(column);
    const answer = solver.solve(secondsATurn, gap);
    const taken = new Set(answer ? columns.filter((column) => answer.values[column]! > 0.5) : promised(choices, columns));
    for (const column of columns) {
      const value = taken.has(column) ? 1 : 0;
      solver.bound(column, value, value);
    }
  }
  return solver.conclude();
}

/** When time is up: nobody works but who must, as they like it best. */
function promised(choices: readonly Choice[], columns: readonly number[]): number[] {
  const best = new Map<string, number>();
  for (const column of columns) {
    const { person, date, candidate } = choices[column]!;
    if (!person.mustWorkOn?.includes(date)) continue;
    const key = `${person.id} ${date}`;
    const other = best.get(key);
    if (other === undefined || candidate.penalty < choices[other]!.candidate.penalty) best.set(key, column);
  }
  return [...best.values()];
}
