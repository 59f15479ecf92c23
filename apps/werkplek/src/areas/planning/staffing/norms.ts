import type { Forecast } from '@ingang/contracts/planning/forecast';
import type { RoutingQueue, RoutingRules } from '@ingang/contracts/routing';
import type { QueueFields } from './staffing-fields.ts';

/** Where the norms of calls stand: those of queues, and how busy people may be. */
export interface KnownNorms {
  readonly queues: readonly Pick<RoutingQueue, 'code' | 'authorityId' | 'name' | 'waitSeconds' | 'share'>[];
  readonly rules: Pick<RoutingRules, 'occupancy'> | undefined;
}

/** Norms as fields, and the queue from which they are; no queue: what is not a call has no norm there. */
export interface FoundNorms {
  readonly fields: Partial<Pick<QueueFields, 'level' | 'within' | 'occupancy'>>;
  readonly queue: KnownNorms['queues'][number] | undefined;
}

/** What everybody asks about who chose nothing. */
const GENERAL = 'general';

/**
 * The norms for a part of a forecast, as they are set for calls: those of the authority when it has its own, else those of the region.
 *
 * @param position 0 for the whole, as in the forecast
 * @param skill what people must be able to do; where a queue is called so, its norms hold
 */
export function normsOf(known: KnownNorms, forecast: Pick<Forecast, 'channel' | 'authorityId' | 'split' | 'series'>, position: number, skill: string): FoundNorms {
  const { channel, authority } = partOf(forecast, position);
  if (channel !== null && channel !== 'phone') return { fields: {}, queue: undefined };
  const called = (code: string) => known.queues.filter((queue) => queue.code === code);
  const candidates = called(skill).length > 0 ? called(skill) : called(GENERAL);
  const queue = candidates.find(({ authorityId }) => authorityId !== null && authorityId === authority) ?? candidates.find(({ authorityId }) => authorityId === null);
  const ceiling = known.rules?.occupancy.ceilingShare;
  return {
    queue,
    fields: { ...(queue && { level: percent(queue.share), within: String(queue.waitSeconds) }), ...(ceiling !== undefined && ceiling >= leastCeiling && { occupancy: percent(ceiling) }) },
  };
}

/** A lower ceiling is meant to switch it off. */
const leastCeiling = 0.05;

function partOf({ channel, authorityId, split, series }: Pick<Forecast, 'channel' | 'authorityId' | 'split' | 'series'>, position: number): { readonly channel: string | null; readonly authority: string | null } {
  const part = series[position]?.path[0];
  return { channel: split === 'channel' && part !== undefined ? part : channel, authority: split === 'authority' && part !== undefined ? part : authorityId };
}

/** As it stands in a field: whole where it can be, at most one decimal. */
function percent(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

/** Whether what stands in the fields is something else than the norms that were found. */
export function isChanged(fields: QueueFields, { fields: found }: FoundNorms): boolean {
  return (Object.keys(found) as (keyof typeof found)[]).some((name) => fields[name] !== found[name]);
}
