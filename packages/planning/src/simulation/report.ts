import type { Estimate } from './measure/estimates.ts';
import type { AgentMeasure, ContactMeasure } from './measure/figures.ts';
import type { Tally } from './measure/tally.ts';
import { WaitHistogram } from './measure/wait-histogram.ts';
import { type CentreModel, type ContactStream, intervalsOf } from './model.ts';
import type { Study } from './study.ts';

/** Figures of contacts: how many are offered in a cycle, and shares of those offered. */
export type ContactFigures = Readonly<Record<ContactMeasure, Estimate>>;
/** Figures of agents; hours and contacts in a cycle. */
export type AgentFigures = Readonly<Record<AgentMeasure, Estimate>>;

/** Waits that so large a share of those answered did not exceed, in seconds. */
export interface WaitQuantiles {
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
}

/** What a simulation says. The same model, seed and number of replications give the same report. */
export interface SimulationReport {
  readonly name?: string;
  readonly seed: number;
  readonly replications: number;
  readonly confidence: number;
  readonly all: ContactFigures;
  readonly streams: Readonly<Record<string, ContactFigures & { readonly waits: WaitQuantiles }>>;
  readonly authorities: Readonly<Record<string, ContactFigures & { readonly waits: WaitQuantiles }>>;
  readonly queues: Readonly<Record<string, ContactFigures & { readonly waits: WaitQuantiles }>>;
  readonly groups: Readonly<Record<string, AgentFigures>>;
  readonly intervals: readonly (ContactFigures & { readonly startsAtSeconds: number; readonly agents: AgentFigures })[];
  readonly waits: WaitQuantiles;
  /** Service level of days: on one day in twenty it is below p5, and so on. Days are rounded down to whole per cents. */
  readonly days: { readonly count: number; readonly p5: number; readonly p10: number; readonly p50: number; readonly p90: number };
  /** Mean number of contacts that still waited when a replication ended. */
  readonly stillThere: number;
}

export function reportOf(study: Study, total: Tally): SimulationReport {
  const { model, replications } = study;
  const waits = total.waits.map((counts) => new WaitHistogram(counts));
  const contactsBy = (scope: 'stream' | 'authority' | 'queue', nameOf: (stream: ContactStream) => string | undefined): SimulationReport['streams'] => {
    const names = [...new Set(model.streams.map(nameOf))].filter((name) => name !== undefined);
    return Object.fromEntries(names.map((name) => [name, { ...study.row<ContactMeasure>(scope, name), waits: quantiles(waits.filter((_, index) => nameOf(model.streams[index]!) === name)) }]));
  };
  return {
    ...(model.name !== undefined && { name: model.name }),
    seed: study.seed,
    replications,
    confidence: study.confidence,
    all: study.row<ContactMeasure>('all', ''),
    streams: contactsBy('stream', ({ name }) => name),
    authorities: contactsBy('authority', ({ authority }) => authority),
    queues: contactsBy('queue', ({ queue }) => queue),
    groups: Object.fromEntries(model.groups.map(({ name }) => [name, study.row<AgentMeasure>('group', name)])),
    intervals: intervalsIn(study, model),
    waits: quantiles(waits),
    days: daysOf(total.dayServiceLevels),
    stillThere: total.stillThere / replications,
  };
}

function intervalsIn(study: Study, model: CentreModel): SimulationReport['intervals'] {
  return Array.from({ length: intervalsOf(model) }, (_, interval) => ({
    startsAtSeconds: interval * model.intervalSeconds,
    ...study.row<ContactMeasure>('interval', String(interval)),
    agents: study.row<AgentMeasure>('agents-of-interval', String(interval)),
  }));
}

function quantiles(of: readonly WaitHistogram[]): WaitQuantiles {
  const waits = new WaitHistogram();
  for (const one of of) waits.addAll(one);
  const [p50, p80, p90, p95, p99] = [0.5, 0.8, 0.9, 0.95, 0.99].map((share) => waits.quantileSeconds(share)) as [number, number, number, number, number];
  return { p50, p80, p90, p95, p99 };
}

function daysOf(serviceLevels: Float64Array): SimulationReport['days'] {
  const count = serviceLevels.reduce((sum, days) => sum + days, 0);
  const below = (share: number): number => {
    let days = 0;
    return Math.max(0, serviceLevels.findIndex((some) => (days += some) >= share * count)) / 100;
  };
  return { count, p5: below(0.05), p10: below(0.1), p50: below(0.5), p90: below(0.9) };
}
