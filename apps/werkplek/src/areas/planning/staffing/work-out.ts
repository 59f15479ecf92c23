import type { StaffingRequest } from '@ingang/contracts/planning/staffing';
import type { ForecastSeries } from '@ingang/contracts/planning/forecast';
import { contactsOfWeek, type KeptForecast } from '@ingang/planning/forecast';
import { staffPeriods, weekFigures, type QueueTerms, type StaffedPeriod, type WeekFigures } from '@ingang/planning/staffing';

export interface StaffedQueue {
  readonly position: number;
  readonly terms: QueueTerms;
  readonly periods: readonly StaffedPeriod[];
}

export interface StaffedWeek {
  readonly queues: readonly StaffedQueue[];
  /** People of all queues together, in each period from Monday midnight on. */
  readonly agents: readonly number[];
  readonly figures: WeekFigures;
  readonly missingDates: readonly string[];
}

/**
 * The week as the server works it out again when it is kept.
 *
 * @throws RangeError when the request cannot be worked with
 */
export function workOut({ monday, coverage, periodMinutes, rule, queues, costs }: StaffingRequest, series: ReadonlyMap<number, ForecastSeries>): StaffedWeek {
  let missingDates: readonly string[] = [];
  const staffed = queues.map((queue): StaffedQueue => {
    const kept = series.get(queue.position)!.kept as KeptForecast;
    const week = contactsOfWeek(kept, monday, coverage);
    missingDates = week.missingDates;
    const terms: QueueTerms = { handlingSeconds: queue.handlingSeconds, norm: queue.norm, leastAgents: queue.leastAgents, rule, ...(queue.patienceSeconds !== undefined && { patienceSeconds: queue.patienceSeconds }) };
    return { position: queue.position, terms, periods: staffPeriods(week.contacts, kept.intervalMinutes, periodMinutes, terms) };
  });
  const agents = Array.from({ length: (7 * 1440) / periodMinutes }, (_, period) => staffed.reduce((sum, { periods }) => sum + periods[period]!.agents, 0));
  const figures = weekFigures(staffed.flatMap(({ periods }) => periods), periodMinutes, costs);
  return { queues: staffed, agents, figures: { ...figures, mostAgents: Math.max(...agents) }, missingDates };
}

/** Mondays of the weeks that the forecast reaches, the first with all its working days first. */
export function mondaysOf(days: readonly { readonly date: string }[]): readonly string[] {
  return [...new Set(days.map(({ date }) => mondayOf(date)))];
}

/** @example mondayOf('2026-11-25') // '2026-11-23' */
export function mondayOf(date: string): string {
  const at = Date.parse(`${date}T00:00Z`);
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
}
