import { shuffled } from './shuffled.ts';
import type { ScheduleModel } from './schedule-model.ts';
import type { Limits, Solver } from './session.ts';

/** The best schedule so far. */
export interface Incumbent {
  readonly objective: number;
  readonly values: Float64Array;
}

interface Improving {
  readonly random: () => number;
  readonly limits: Limits;
  readonly isGoodEnough: (incumbent: Incumbent) => boolean;
  readonly onBetter: (cost: number) => void;
}

const secondsARound = 4;
const roundsWithoutGain = 40;

/**
 * Takes a few people for the whole week, or many on two days, in turns, and schedules them anew around all others.
 *
 * Source: fix-and-optimise; a large neighbourhood search as in D. Pisinger and S. Ropke, Handbook of Metaheuristics, 2010, chapter 13.
 */
export function improve({ choices }: ScheduleModel, solver: Solver, first: Incumbent, { random, limits, isGoodEnough, onBetter }: Improving): Incumbent {
  let best = first;
  const people = [...new Set(choices.map(({ person }) => person.id))];
  const dates = [...new Set(choices.map(({ date }) => date))];
  for (let round = 0, without = 0; without < roundsWithoutGain && !isGoodEnough(best) && limits.elapsed() < limits.seconds && !limits.shouldStop(); round++) {
    const wholeWeek = round % 2 === 0;
    const who = new Set(shuffled(people, random).slice(0, wholeWeek ? 10 : Math.ceil(people.length * 0.4)));
    const when = new Set(wholeWeek ? dates : shuffled(dates, random).slice(0, 2));
    for (const [column, { person, date }] of choices.entries()) {
      const kept = best.values[column]! > 0.5 ? 1 : 0;
      const isFree = who.has(person.id) && when.has(date);
      solver.bound(column, isFree ? 0 : kept, isFree ? 1 : kept);
    }
    const answer = solver.solve(secondsARound, 0.0002, best.values);
    without++;
    if (!answer || answer.objective >= best.objective - 1e-6) continue;
    best = { objective: answer.objective, values: answer.values };
    without = 0;
    onBetter(best.objective);
  }
  return best;
}
