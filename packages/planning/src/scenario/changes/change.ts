import { Faults, number, object, text, variant, type Shape, type TypeOf } from '../../shape/index.ts';
import { assumptionAt, shapeAt } from '../data/assumptions.ts';
import { eventKinds } from '../data/event-shapes.ts';
import { withPart } from '../data/parts.ts';
import { readScenario, ScenarioFaults } from '../data/read-scenario.ts';
import type { Scenario } from '../data/scenario-shape.ts';

const address = text('the address of something in the scenario', /^[\w-]+(\.[\w-]+)*$/, 200);
const anything: Shape<unknown> = {
  read(faults, place, value) {
    if (value === undefined) faults.add(place, 'is missing');
    return value;
  },
};
const day = text('a date such as 2026-07-01', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

const changeKinds = {
  ...eventKinds,
  /** Something is otherwise from the start on: a number, a word, or a whole part such as a contract. */
  sets: object({ path: address, value: anything }),
  /** A figure of the running system takes the place of an assumption. */
  measures: object({ path: address, value: number('factor', { from: -1e9, to: 1e9 }), from: day, until: day }),
  /** An event of the scenario does not happen; its place in the list counts from 0. */
  cancels: object({ index: number('factor', { from: 0, to: 1000 }) }),
} as const;

const changeShape = variant('event', changeKinds);

/** One "what if": an event of the scenario, or something that is otherwise from the start. */
export type Change = TypeOf<typeof changeShape>;

/**
 * Reads a change as plain data, and fills in what may be left out.
 *
 * @throws ScenarioFaults
 */
export function readChange(value: unknown): Change {
  const faults = new Faults();
  const change = changeShape.read(faults, 'change', value);
  if (faults.all.length > 0) throw new ScenarioFaults(faults.all);
  return change;
}

/**
 * The scenario with changes, one after the other. The scenario itself stays as it is.
 *
 * @param changes as plain data
 * @throws ScenarioFaults when a change is not known, or the scenario cannot be so
 */
export function withChanges(scenario: Scenario, changes: readonly unknown[]): Scenario {
  return changes.reduce<Scenario>((before, change) => readScenario(changed(before, readChange(change))), scenario);
}

function changed(scenario: Scenario, change: Change): object {
  switch (change.event) {
    case 'sets':
      return placed(scenario, change.path, change.value);
    case 'measures': {
      if (assumptionAt(scenario, change.path) === undefined) throw new ScenarioFaults([`change.path ${change.path} is not the address of an assumption`]);
      if (change.from > change.until) throw new ScenarioFaults(['change.until is before change.from']);
      const { path, value, from, until } = change;
      return { ...placed(scenario, path, value), sources: { ...scenario.sources, [path]: { kind: 'measured', from, until } } };
    }
    case 'cancels':
      if (scenario.events[change.index] === undefined) throw new ScenarioFaults([`change.index ${change.index} is not the place of an event`]);
      return { ...scenario, events: scenario.events.filter((_, index) => index !== change.index), sources: withoutEvents(scenario.sources) };
    default:
      return { ...scenario, events: [...scenario.events, change] };
  }
}

/** Addresses of events are places in a list; what is said of them does not outlive a change of the list. */
function withoutEvents(sources: Scenario['sources']): Scenario['sources'] {
  return Object.fromEntries(Object.entries(sources).filter(([path]) => !path.startsWith('events.')));
}

function placed(scenario: Scenario, path: string, value: unknown): object {
  const changed = shapeAt(scenario, path) === undefined ? undefined : withPart(scenario, path.split('.'), value);
  if (changed === undefined) throw new ScenarioFaults([`change.path ${path} is not a place in this scenario`]);
  return changed as object;
}
