import type { PlayedCentre } from './centre-of-scenario.ts';
import type { AgentFigures, ContactFigures, Estimate, SimulationReport, WaitQuantiles } from '../simulation/index.ts';

/** A figure over all that was played: null where there was nothing to measure, or one time only. Goes through JSON. */
export interface PlayedFigure {
  readonly mean: number | null;
  /** Half the confidence interval. */
  readonly halfWidth: number | null;
  /** Standard deviation from one time to another. */
  readonly deviation: number | null;
}

const contactFigures = ['offered', 'serviceLevel', 'abandonment', 'sentAway', 'meanWaitSeconds'] as const satisfies readonly (keyof ContactFigures)[];
type OfContacts = Readonly<Record<(typeof contactFigures)[number], PlayedFigure>>;

export interface PlayedStream extends OfContacts {
  readonly name: string;
  readonly authority: string;
  /** The team that takes it. */
  readonly queue: string | null;
  readonly waits: WaitQuantiles;
}

export interface PlayedTeam {
  readonly name: string;
  readonly scheduledHours: PlayedFigure;
  readonly occupancy: PlayedFigure;
  readonly contacts: PlayedFigure;
}

/** An hour of a weekday, over all of those that were played. */
export interface PlayedHour extends OfContacts {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  /** Mean number that are there. */
  readonly agents: number;
  readonly occupancy: PlayedFigure;
}

/** Counts changes of the shape below: what was kept in another shape is not shown. */
export const outcomeVersion = 1;

export interface SimulationOutcome extends Pick<PlayedCentre, 'firstWeekday' | 'firstDate' | 'authorityNames' | 'chosen'>, Pick<SimulationReport, 'replications' | 'seed' | 'confidence' | 'waits' | 'days' | 'stillThere'> {
  readonly version: number;
  readonly name: string | null;
  readonly dayCount: number;
  readonly all: OfContacts;
  readonly streams: readonly PlayedStream[];
  readonly teams: readonly PlayedTeam[];
  /** Where contacts may come or agents are there. */
  readonly hours: readonly PlayedHour[];
}

/**
 * What people look at of a report: whole, by stream, by team and by hour of the week. An hour of the week is put together of those that were
 * played, weighed by contacts; their chances are independent of each other, so the squares of the half widths add up.
 */
export function outcomeOf({ model, firstWeekday, firstDate, authorityNames, chosen }: PlayedCentre, report: SimulationReport): SimulationOutcome {
  const { replications, seed, confidence, waits, days, stillThere } = report;
  return {
    version: outcomeVersion, name: model.name ?? null, firstWeekday, firstDate, authorityNames, chosen, dayCount: Math.ceil((report.intervals.length * model.intervalSeconds * model.cycles) / 86_400), replications, seed, confidence, waits, days, stillThere,
    all: ofContacts(report.all),
    streams: model.streams.map(({ name, authority, queue }) => ({ name, authority, queue: queue ?? null, ...ofContacts(report.streams[name]!), waits: report.streams[name]!.waits })),
    teams: model.groups.map(({ name }) => {
      const { scheduledHours, occupancy, contacts } = report.groups[name]!;
      return { name, scheduledHours: plain(scheduledHours), occupancy: plain(occupancy), contacts: plain(contacts) };
    }),
    hours: hoursOf(report, firstWeekday),
  };
}

function ofContacts(figures: ContactFigures): OfContacts {
  return Object.fromEntries(contactFigures.map((name) => [name, plain(figures[name])])) as OfContacts;
}

function plain({ mean, halfWidth, deviation }: Estimate): PlayedFigure {
  return { mean: finite(mean), halfWidth: finite(halfWidth), deviation: finite(deviation) };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

type Interval = SimulationReport['intervals'][number];

function hoursOf({ intervals }: SimulationReport, firstWeekday: number): readonly PlayedHour[] {
  const byHour = Map.groupBy(intervals, ({ startsAtSeconds }) => {
    const hour = Math.floor(startsAtSeconds / 3600);
    return ((Math.floor(hour / 24) + firstWeekday) % 7) * 24 + (hour % 24);
  });
  return [...byHour].toSorted(([a], [b]) => a - b).flatMap(([place, parts]): PlayedHour[] => {
    const hoursPlayed = new Set(parts.map(({ startsAtSeconds }) => Math.floor(startsAtSeconds / 3600))).size;
    const scheduled = parts.reduce((sum, { agents }) => sum + agents.scheduledHours.mean, 0);
    const offered = together(parts, ({ offered: figure }) => figure, () => 1);
    if (scheduled === 0 && !(offered.mean! > 0)) return [];
    const byContacts = (name: Exclude<keyof OfContacts, 'offered'>): PlayedFigure => together(parts, (part) => part[name], (part) => part.offered.mean);
    return [{
      weekday: Math.floor(place / 24), hour: place % 24, agents: scheduled / hoursPlayed,
      offered: scaled(offered, parts.length / hoursPlayed),
      serviceLevel: byContacts('serviceLevel'), abandonment: byContacts('abandonment'), sentAway: byContacts('sentAway'), meanWaitSeconds: byContacts('meanWaitSeconds'),
      occupancy: together(parts, ({ agents }: { readonly agents: AgentFigures }) => agents.occupancy, ({ agents }) => agents.scheduledHours.mean),
    }];
  });
}

/** The weighed mean of what was measured; null when that is nothing. */
function together(parts: readonly Interval[], figureOf: (part: Interval) => Estimate, weightOf: (part: Interval) => number): PlayedFigure {
  let [weight, mean, square, deviation] = [0, 0, 0, 0];
  for (const part of parts) {
    const [figure, share] = [figureOf(part), weightOf(part)];
    if (!Number.isFinite(figure.mean) || !(share > 0)) continue;
    weight += share;
    mean += share * figure.mean;
    square += (share * figure.halfWidth) ** 2;
    deviation += share * figure.deviation;
  }
  if (weight === 0) return { mean: null, halfWidth: null, deviation: null };
  return { mean: finite(mean / weight), halfWidth: finite(Math.sqrt(square) / weight), deviation: finite(deviation / weight) };
}

function scaled({ mean, halfWidth, deviation }: PlayedFigure, factor: number): PlayedFigure {
  const times = (value: number | null): number | null => (value === null ? null : value * factor);
  return { mean: times(mean), halfWidth: times(halfWidth), deviation: times(deviation) };
}
