import type { About, Calculator } from '../../quantity/index.ts';
import type { Scenario } from '../data/scenario-shape.ts';
import type { State } from '../data/timeline.ts';

/** What each step of the calculation of a month has at hand. */
export interface Month<Q> {
  readonly calculator: Calculator<Q>;
  readonly scenario: Scenario;
  readonly state: State;
  /** All numbers of the scenario by their addresses. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The assumption at an address, or what has taken its place by this month. */
  read(path: string): Q;
}

export function monthOf<Q>(calculator: Calculator<Q>, scenario: Scenario, numbers: ReadonlyMap<string, number>, state: State): Month<Q> {
  const { replaced } = state;
  return {
    calculator,
    scenario,
    state,
    numbers,
    read(path) {
      const now = replaced.size === 0 ? path : (replaced.get(path) ?? path);
      const value = numbers.get(now);
      if (value === undefined) throw new RangeError(`${now} is not in the scenario`);
      return calculator.given(now, value);
    },
  };
}

/** The same month, for figures that are about something more. */
export function monthAbout<Q>(month: Month<Q>, more: About): Month<Q> {
  const calculator = month.calculator.about(more);
  return calculator === month.calculator ? month : monthOf(calculator, month.scenario, month.numbers, month.state);
}

/** Years since the start, for what grows by the year. */
export function yearsSinceStart<Q>({ calculator, state }: Month<Q>): Q {
  return calculator.fact('yearsSinceStart', 'years', Math.floor(state.month / 12));
}

/** Every number of a scenario by its address. */
export function numbersOf(scenario: Scenario): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const gather = (value: unknown, path: string): void => {
    if (typeof value === 'number') numbers.set(path, value);
    else if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) gather(each, path === '' ? key : `${path}.${key}`);
  };
  gather(scenario, '');
  return numbers;
}
