import { erlangC, offeredLoad, smallestStaff, type Traffic } from '../queueing/index.ts';

/** What the cost of answering calls in a region follows from, apart from how the municipalities work together. */
export interface CostInputs {
  /** How many municipalities; each takes an equal part of the calls when it has its own first line. */
  readonly municipalities: number;
  /** Of the whole region, before people call more or less often. */
  readonly callsInYear: number;
  readonly daysOpen: number;
  /** Hours a year for which a full-time employee can be scheduled. */
  readonly netHoursPerFte: number;
  readonly serviceLevelTarget: number;
  readonly answerTimeSeconds: number;
  /** Share of a day's calls in each hour that the line is open; together 1. */
  readonly hourlyShares: readonly { readonly hour: string; readonly share: number }[];
  readonly secondLineHandlingSeconds: number;
  readonly yearlyCostPerFteEuro: { readonly firstLine: number; readonly secondLine: number; readonly outsourcedFirstLine: number };
}

/** A form of cooperation, year by year; all lists are as long as there are years. */
export interface CostForm {
  /** One first line for the region, or one in each municipality. */
  readonly pooled: boolean;
  /** The first line is a provider's. */
  readonly outsourced: boolean;
  /** Calls against today's number. */
  readonly volumeFactor: readonly number[];
  /** Share of calls that the first line answers. */
  readonly direct: readonly number[];
  readonly firstLineHandlingSeconds: readonly number[];
  /** A call, the same in every year. */
  readonly depreciationEuro: number;
}

export interface HourCost {
  readonly hour: string;
  /** In this hour of one day, over the region. */
  readonly calls: number;
  readonly agents1: number;
  readonly agents2: number;
  /** Share of the time that the first line is busy, 0 to 1. */
  readonly occupancy1: number;
}

export interface YearCost {
  readonly calls: number;
  readonly fte1: number;
  readonly fte2: number;
  /** Euro for each call. */
  readonly price1: number;
  /** Euro for each call that the first line passes on. */
  readonly price2: number;
  /** Euro for each call, both lines and depreciation. */
  readonly total: number;
  readonly hours: readonly HourCost[];
}

/**
 * What a call costs under a form of cooperation, hour by hour and year by year, unrounded.
 *
 * Assumes Erlang C in each hour of an even day, and one second line for the region whatever the form.
 *
 * @throws RangeError when a number is out of range
 * Source: Het realiseren van het 14+netnummer-Antwoord in de regio, 2008, chapter 5 and appendix D (docs/sources.md).
 */
export function costOfForm(inputs: CostInputs, form: CostForm): readonly YearCost[] {
  return form.volumeFactor.map((factor, year) => {
    const calls = inputs.callsInYear * factor;
    const direct = form.direct[year]!;
    const hours = inputs.hourlyShares.map(({ hour, share }) =>
      hourOf(inputs, form, { hour, calls: (calls / inputs.daysOpen) * share, direct, handlingSeconds: form.firstLineHandlingSeconds[year]! }),
    );
    const fte1 = fteOf(inputs, hours.map(({ agents1 }) => agents1));
    const fte2 = fteOf(inputs, hours.map(({ agents2 }) => agents2));
    const { firstLine, secondLine, outsourcedFirstLine } = inputs.yearlyCostPerFteEuro;
    const forwarded = calls * (1 - direct);
    const price1 = (fte1 * (form.outsourced ? outsourcedFirstLine : firstLine)) / calls;
    const price2 = forwarded === 0 ? 0 : (fte2 * secondLine) / forwarded;
    return { calls, fte1, fte2, price1, price2, total: price1 + (1 - direct) * price2 + form.depreciationEuro, hours };
  });
}

const hourSeconds = 3600;

function hourOf(
  inputs: CostInputs,
  form: CostForm,
  { hour, calls, direct, handlingSeconds }: { readonly hour: string; readonly calls: number; readonly direct: number; readonly handlingSeconds: number },
): HourCost {
  const teams = form.pooled ? 1 : inputs.municipalities;
  const firstLine: Traffic = { arrivalsPerSecond: calls / teams / hourSeconds, handlingSeconds };
  const secondLine: Traffic = { arrivalsPerSecond: (calls * (1 - direct)) / hourSeconds, handlingSeconds: inputs.secondLineHandlingSeconds };
  const norm = { serviceLevel: { fraction: inputs.serviceLevelTarget, withinSeconds: inputs.answerTimeSeconds } };
  const agentsOfTeam = smallestStaff(firstLine, norm);
  const occupancy1 = offeredLoad(firstLine) === 0 ? 0 : erlangC(agentsOfTeam, firstLine, 0).occupancyFraction;
  return { hour, calls, agents1: agentsOfTeam * teams, agents2: smallestStaff(secondLine, norm), occupancy1 };
}

function fteOf({ daysOpen, netHoursPerFte }: CostInputs, agents: readonly number[]): number {
  return (agents.reduce((sum, count) => sum + count, 0) * daysOpen) / netHoursPerFte;
}
