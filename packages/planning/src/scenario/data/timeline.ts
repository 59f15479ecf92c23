import type { EventOf, ScenarioEvent } from './event-shapes.ts';
import { monthAfter, monthNumber } from './months.ts';
import type { Scenario } from './scenario-shape.ts';

/** An event and its place in the scenario, from which its numbers have their addresses. */
export interface Placed<Kind extends ScenarioEvent['event']> {
  readonly path: string;
  readonly event: EventOf<Kind>;
}

export interface Membership {
  readonly form: string;
  /** Months since the start of the scenario; below 0 is before it. */
  readonly since: number;
}

/** How things stand in a month: everything that follows from dates and names, and no figures yet. */
export interface State {
  /** 0 is the first. */
  readonly month: number;
  /** Such as 2027-03. */
  readonly name: string;
  readonly memberships: Readonly<Record<string, Membership>>;
  /** When the first authority came to a form. */
  readonly begun: Readonly<Record<string, number>>;
  readonly openings: readonly Placed<'opens'>[];
  readonly growths: readonly Placed<'grows'>[];
  readonly moves: readonly Placed<'moves'>[];
  readonly handling: readonly Placed<'handling-time'>[];
  readonly direct: readonly Placed<'direct-answers'>[];
  /** Address of the value that has taken the place of another. */
  readonly replaced: ReadonlyMap<string, string>;
}

/** How things stand, month by month. Events of one month happen in the order in which they are written. */
export function statesOf(scenario: Scenario): readonly State[] {
  const states: State[] = [];
  let state = atStart(scenario);
  const pending = scenario.events.map((event, index) => ({ event, path: `events.${index}` })).toSorted((a, b) => a.event.month.localeCompare(b.event.month));
  for (let month = 0; month < scenario.years * 12; month++) {
    const name = monthAfter(scenario.start, month);
    state = { ...state, month, name };
    while (pending.length > 0 && pending[0]!.event.month <= name) state = after(state, pending.shift()!);
    states.push(state);
  }
  return states;
}

function atStart(scenario: Scenario): State {
  const memberships: Record<string, Membership> = {};
  const begun: Record<string, number> = {};
  for (const [id, { form, since }] of Object.entries(scenario.authorities)) {
    const from = since === undefined ? 0 : monthNumber(since) - monthNumber(scenario.start);
    memberships[id] = { form, since: from };
    begun[form] = Math.min(begun[form] ?? from, from);
  }
  return { month: 0, name: scenario.start, memberships, begun, openings: [], growths: [], moves: [], handling: [], direct: [], replaced: new Map() };
}

function after(state: State, { event, path }: { readonly event: ScenarioEvent; readonly path: string }): State {
  switch (event.event) {
    case 'joins': {
      const { authority, form } = event;
      if (state.memberships[authority]?.form === form) return state;
      const memberships = { ...state.memberships, [authority]: { form, since: state.month } };
      return { ...state, memberships, begun: { ...state.begun, [form]: state.begun[form] ?? state.month } };
    }
    case 'opens':
      return { ...state, openings: [...state.openings, { path, event }] };
    case 'closes':
      return { ...state, openings: state.openings.filter(({ event: { opening } }) => opening !== event.opening) };
    case 'grows':
      return { ...state, growths: [...state.growths, { path, event }] };
    case 'moves':
      return { ...state, moves: [...state.moves, { path, event }] };
    case 'handling-time':
      return { ...state, handling: [...state.handling, { path, event }] };
    case 'direct-answers':
      return { ...state, direct: [...state.direct, { path, event }] };
    case 'becomes':
      return { ...state, replaced: new Map(state.replaced).set(event.path, `${path}.value`) };
  }
}
