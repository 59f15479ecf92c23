import type { Scenario } from '../data/scenario-shape.ts';
import type { State } from '../data/timeline.ts';
import { formulas } from './formulas.ts';
import { monthAbout, type Month } from './reading.ts';

/** Something of an investment that is to be paid in a month, and by whom. */
interface Due {
  readonly path: string;
  readonly kind: 'depreciation' | 'writtenOff';
  /** Of what is written off: months that it would still have been depreciated. */
  readonly monthsLeft: number;
  readonly bearers: readonly string[];
}

/** By month: what is due follows from who is in which form when, and from no figures but the months of depreciation. */
export type Schedule = readonly (readonly Due[])[];

/**
 * An investment begins when the first authority comes to its form, or for each authority when that comes. What is lost when it is
 * left is written off in the month after the last one, or that authority, left; the rest of it goes on to be depreciated.
 */
export function scheduleOf(scenario: Scenario, states: readonly State[]): Schedule {
  const schedule: Due[][] = states.map(() => []);
  for (const [id, form] of Object.entries(scenario.forms)) {
    const present = states.map(({ memberships }) => Object.keys(memberships).filter((authority) => memberships[authority]!.form === id));
    const everybody = [...new Set(present.flat())];
    for (const [item, investment] of Object.entries(form.investments)) {
      const path = `forms.${id}.investments.${item}`;
      const groups = investment.for === 'region' ? [everybody] : everybody.map((authority) => [authority]);
      for (const group of groups) {
        const there = present.map((members) => members.filter((member) => group.includes(member)));
        const began = there.findIndex((members) => members.length > 0);
        if (began < 0) continue;
        const since = began === 0 ? Math.min(...there[0]!.map((member) => states[0]!.memberships[member]!.since)) : began;
        plan(schedule, { path, months: investment.months, lostWhenLeft: investment.lostWhenLeft, since, there });
      }
    }
  }
  return schedule;
}

interface Planned {
  readonly path: string;
  readonly months: number;
  readonly lostWhenLeft: boolean;
  /** First month; below 0 is before the scenario. */
  readonly since: number;
  /** By month, those who use it. */
  readonly there: readonly (readonly string[])[];
}

function plan(schedule: Due[][], { path, months, lostWhenLeft, since, there }: Planned): void {
  let bearers: readonly string[] = [];
  for (let month = Math.max(0, since); month < Math.min(schedule.length, since + months); month++) {
    const users = there[month]!;
    if (users.length === 0 && lostWhenLeft) {
      schedule[month]!.push({ path, kind: 'writtenOff', monthsLeft: since + months - month, bearers });
      return;
    }
    if (users.length > 0) bearers = users;
    schedule[month]!.push({ path, kind: 'depreciation', monthsLeft: 0, bearers });
  }
}

/** Something to be paid by some authorities together. */
export interface Charge<Q> {
  readonly kind: 'firstLine' | 'secondLine' | 'provider' | 'running' | 'depreciation' | 'writtenOff';
  readonly euro: Q;
  readonly bearers: readonly string[];
}

export function investmentCharges<Q>(month: Month<Q>, schedule: Schedule): readonly Charge<Q>[] {
  return schedule[month.state.month]!.map(({ path, kind, monthsLeft, bearers }) => {
    const { calculator, read } = monthAbout(month, { item: path });
    const [euro, months] = [read(`${path}.euro`), read(`${path}.months`)];
    const left = (): Q => calculator.fact('monthsLeft', 'months', monthsLeft);
    return { kind, bearers, euro: kind === 'depreciation' ? calculator.of(formulas.depreciation, [euro, months]) : calculator.of(formulas.writtenOff, [euro, months, left()]) };
  });
}

/** What forms of cooperation cost every year beside people: once for all who are in it, or once for each. */
export function runningCharges<Q>(month: Month<Q>): readonly Charge<Q>[] {
  const { scenario, state } = month;
  return Object.entries(scenario.forms).flatMap(([id, form]) => {
    const members = Object.keys(state.memberships).filter((authority) => state.memberships[authority]!.form === id);
    if (members.length === 0) return [];
    return Object.entries(form.running).flatMap(([item, { for: whom }]) => {
      const path = `forms.${id}.running.${item}`;
      const { calculator, read } = monthAbout(month, { item: path });
      const groups = whom === 'region' ? [members] : members.map((member) => [member]);
      return groups.map((bearers): Charge<Q> => ({ kind: 'running', bearers, euro: calculator.of(formulas.costInMonth, [read(`${path}.euroPerYear`)]) }));
    });
  });
}
