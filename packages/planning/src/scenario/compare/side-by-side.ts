import type { Scenario } from '../data/scenario-shape.ts';
import { evaluate } from '../model/evaluate.ts';
import type { FigureName } from '../words/words.ts';
import { figureNames } from './figures.ts';

/** A figure of one year in several scenarios, in their order; undefined where a scenario has no such year. */
export interface FigureSideBySide {
  readonly figure: FigureName;
  readonly period: string;
  readonly values: readonly (number | undefined)[];
}

export interface SideBySide {
  readonly names: readonly string[];
  readonly years: readonly FigureSideBySide[];
  readonly totalsEuro: readonly number[];
}

/** Any number of scenarios beside each other, over the years that any of them has. */
export function sideBySide(scenarios: readonly Scenario[]): SideBySide {
  const outcomes = scenarios.map(evaluate);
  const periods = [...new Set(outcomes.flatMap(({ years }) => years.map(({ period }) => period)))].toSorted();
  return {
    names: scenarios.map(({ name }) => name),
    years: figureNames.flatMap((figure) =>
      periods.map((period) => ({ figure, period, values: outcomes.map(({ years }) => years.find((year) => year.period === period)?.[figure]) })),
    ),
    totalsEuro: outcomes.map(({ totalEuro }) => totalEuro),
  };
}
