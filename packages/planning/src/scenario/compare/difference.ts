import type { Unit } from '../../quantity/index.ts';
import { assumptionsIn } from '../data/assumptions.ts';
import type { ScenarioEvent } from '../data/event-shapes.ts';
import type { Scenario } from '../data/scenario-shape.ts';
import { evaluate } from '../model/evaluate.ts';
import type { Outcome, Period } from '../model/outcome.ts';
import type { CostName, FigureName } from '../words/words.ts';
import { hoursCompared, type HourDifference } from './agents-by-hour.ts';
import { costNames, figureNames, pairOf, type Pair } from './figures.ts';

/** A year of two scenarios, figure by figure. */
export interface YearDifference {
  readonly period: string;
  readonly figures: Readonly<Record<FigureName, Pair>>;
  readonly costsEuro: Readonly<Record<CostName, Pair>>;
  /** Authorities that are in both. */
  readonly authorities: Readonly<Record<string, { readonly formBefore: string; readonly formAfter: string; readonly contacts: Pair; readonly costEuro: Pair }>>;
}

/** What is otherwise in a scenario than in another, and what comes of it. */
export interface Difference {
  /** Events that only the other scenario has; those that only the first has. */
  readonly eventsAdded: readonly ScenarioEvent[];
  readonly eventsRemoved: readonly ScenarioEvent[];
  /** Assumptions with another value; undefined where only one scenario has it. */
  readonly assumptions: readonly { readonly path: string; readonly unit: Unit; readonly before: number | undefined; readonly after: number | undefined }[];
  /** Years that both have. */
  readonly years: readonly YearDifference[];
  /** The month for which agents are told hour by hour. */
  readonly month: string;
  readonly hours: readonly HourDifference[];
  /** Over the years that both have. */
  readonly totalEuro: Pair;
}

/**
 * What changes from one scenario to another: calls, agents by the hour, employees, service, cost, and for whom.
 *
 * @param month for which agents are told hour by hour; left out, the last that both have
 * @throws RangeError when the scenarios have no year, or not that month, in common
 */
export function differenceBetween(before: Scenario, after: Scenario, month?: string): Difference {
  const [was, is] = [evaluate(before), evaluate(after)];
  const years = was.years.flatMap((year) => {
    const same = is.years.find(({ period }) => period === year.period);
    return same && before.start.slice(5) === after.start.slice(5) ? [yearDifference(year, same)] : [];
  });
  const [asked, found] = monthsInCommon(was, is, month);
  if (years.length === 0 || asked === undefined || found === undefined) throw new RangeError('the scenarios have no such time in common');
  const sum = (side: 'before' | 'after'): number => years.reduce((total, { figures }) => total + figures.totalEuro[side], 0);
  return {
    ...inputsCompared(before, after),
    years,
    month: asked.period,
    hours: hoursCompared(asked, found),
    totalEuro: pairOf(sum('before'), sum('after')),
  };
}

function monthsInCommon(was: Outcome<number>, is: Outcome<number>, month: string | undefined): readonly [Outcome<number>['months'][number] | undefined, Outcome<number>['months'][number] | undefined] {
  const inBoth = was.months.filter(({ period }) => is.months.some((other) => other.period === period));
  const asked = month === undefined ? inBoth.at(-1) : inBoth.find(({ period }) => period === month);
  return [asked, is.months.find(({ period }) => period === asked?.period)];
}

function yearDifference(before: Period<number>, after: Period<number>): YearDifference {
  const both = Object.keys(before.authorities).filter((id) => Object.hasOwn(after.authorities, id));
  return {
    period: before.period,
    figures: Object.fromEntries(figureNames.map((name) => [name, pairOf(before[name], after[name])])) as YearDifference['figures'],
    costsEuro: Object.fromEntries(costNames.map((name) => [name, pairOf(before.costsEuro[name], after.costsEuro[name])])) as YearDifference['costsEuro'],
    authorities: Object.fromEntries(both.map((id) => {
      const [a, b] = [before.authorities[id]!, after.authorities[id]!];
      return [id, { formBefore: a.form, formAfter: b.form, contacts: pairOf(a.contacts, b.contacts), costEuro: pairOf(a.costEuro, b.costEuro) }];
    })),
  };
}

function inputsCompared(before: Scenario, after: Scenario): Pick<Difference, 'eventsAdded' | 'eventsRemoved' | 'assumptions'> {
  const values = (scenario: Scenario): ReadonlyMap<string, { readonly value: number; readonly unit: Unit }> =>
    new Map(assumptionsIn(scenario).filter(({ path }) => !path.startsWith('events.')).map(({ path, value, unit }) => [path, { value, unit }]));
  const [was, is] = [values(before), values(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return {
    eventsAdded: without(after.events, before.events),
    eventsRemoved: without(before.events, after.events),
    assumptions: paths.flatMap((path) => {
      const [a, b] = [was.get(path), is.get(path)];
      return a?.value === b?.value ? [] : [{ path, unit: (a ?? b)!.unit, before: a?.value, after: b?.value }];
    }),
  };
}

/** The events of one list that are not in another, each as often as it is there more. */
function without(events: readonly ScenarioEvent[], others: readonly ScenarioEvent[]): readonly ScenarioEvent[] {
  const left = others.map((event) => JSON.stringify(event));
  return events.filter((event) => {
    const place = left.indexOf(JSON.stringify(event));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
