import type { Simulated } from '@ingang/contracts/planning/simulation';
import type { Scenario } from '@ingang/planning/scenario';
import { lastWeeks } from './measured-fields.ts';
import type { SimulationQuestion } from './simulation.ts';

/** What stands in the fields of the form; text as it was typed. */
export interface SimulationFields {
  readonly period: 'week' | 'year';
  /** `YYYY-MM` */
  readonly month: string;
  readonly year: string;
  /** Of what was measured, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  readonly replications: string;
  readonly variationPercent: string;
  /** Empty: nobody hangs up. */
  readonly patience: string;
  readonly agentsMore: string;
}

type FieldRange = { readonly least: number; readonly most: number };
export const ranges = { variationPercent: { least: 0, most: 100 }, patience: { least: 1, most: 86_400 }, agentsMore: { least: -50, most: 50 } } as const satisfies Partial<Record<keyof SimulationFields, FieldRange>>;
export type RangedField = keyof typeof ranges;

/** How often: a week is played in a tenth of a second, a year in some seconds. */
export const timesFor = { week: ['10', '30', '100'], year: ['2', '5', '10'] } as const;

export function firstFields({ start }: Pick<Scenario, 'start'>, now = new Date()): SimulationFields {
  return { ...lastWeeks(now), period: 'week', month: `${start.slice(0, 4)}-${start.slice(5) > '03' ? start.slice(5) : '03'}`, year: yearsOf({ start, years: 1 })[0]!, replications: '30', variationPercent: '10', patience: '120', agentsMore: '0' };
}

/**
 * Years that the scenario has from January to December; where it has none of those, its first.
 *
 * @example yearsOf({ start: '2027-03', years: 3 }) // ['2028', '2029']
 */
export function yearsOf({ start, years }: Pick<Scenario, 'start' | 'years'>): string[] {
  const [year, month] = start.split('-').map(Number) as [number, number];
  const first = month === 1 ? year : year + 1;
  const whole = Array.from({ length: month === 1 ? years : years - 1 }, (_, index) => String(first + index));
  return whole.length === 0 ? [String(year)] : whole;
}

/** A week is played more often than a year. */
export function withPeriod(fields: SimulationFields, period: SimulationFields['period']): SimulationFields {
  return { ...fields, period, replications: timesFor[period][1] };
}

/** What is asked: of a scenario, or of this system when that is undefined; or the fields with something else than a number that can be. */
export function questionOf(fields: SimulationFields, scenarioId: string | undefined): { readonly question: SimulationQuestion } | { readonly wrong: readonly RangedField[] } {
  const values = { variationPercent: numberIn(fields.variationPercent), patience: fields.patience.trim() === '' ? null : numberIn(fields.patience), agentsMore: wholeIn(fields.agentsMore) };
  const wrong = (Object.keys(ranges) as RangedField[]).filter((name) => {
    const value = values[name];
    return value === undefined || (value !== null && (value < ranges[name].least || value > ranges[name].most));
  });
  if (wrong.length > 0) return { wrong };
  const realism = { busynessVariation: values.variationPercent! / 100, patienceSeconds: values.patience!, agentsMore: values.agentsMore! };
  const of: Simulated = scenarioId === undefined
    ? { kind: 'measured', from: fields.from, until: fields.until, realism }
    : { kind: 'scenario', scenarioId, period: fields.period === 'week' ? { week: fields.month } : { year: Number(fields.year) }, realism };
  return { question: { of, replications: Number(fields.replications) } };
}

function numberIn(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.').replace('−', '-'));
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

function wholeIn(text: string): number | undefined {
  const value = numberIn(text);
  return Number.isInteger(value) ? value : undefined;
}
