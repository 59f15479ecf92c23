import { sql } from 'kysely';
import type { AuthorityId, UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';

/** How long contacts of an authority took, and waits were. No personal data. */
export interface MeasuredHandling {
  readonly authorityId: AuthorityId;
  readonly contacts: number;
  /** Those that somebody helped. */
  readonly helped: number;
  /** Of those, conversation and wrap-up together; null when there are none. */
  readonly meanSeconds: number | null;
  readonly deviationSeconds: number | null;
  /** Of how many it is known how long they waited, how many of those gave up, and how long all of them waited together. */
  readonly waits: number;
  readonly gaveUp: number;
  readonly waitedSeconds: number;
}

/** On how many days somebody worked on contacts in an hour of a weekday, and for whom in the whole period. */
export interface MeasuredPresence {
  readonly agentId: UserId;
  readonly authorityIds: readonly AuthorityId[];
  /** 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly days: number;
}

interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** Inbound contacts of a channel that began in a time, by authority, of those that the caller may see. */
export async function measureHandling(work: Work, channel: string, { from, until }: Span): Promise<readonly MeasuredHandling[]> {
  const { rows } = await sql<MeasuredHandling>`
    SELECT authority_id AS "authorityId", count(*)::integer AS contacts, count(*) FILTER (WHERE ending = 'completed')::integer AS helped,
      (avg(duration_seconds + coalesce(wrap_up_seconds, 0)) FILTER (WHERE ending = 'completed'))::float8 AS "meanSeconds",
      (stddev_samp(duration_seconds + coalesce(wrap_up_seconds, 0)) FILTER (WHERE ending = 'completed'))::float8 AS "deviationSeconds",
      count(waited_seconds)::integer AS waits, count(waited_seconds) FILTER (WHERE ending = 'abandoned')::integer AS "gaveUp",
      coalesce(sum(waited_seconds), 0)::float8 AS "waitedSeconds"
    FROM contact
    WHERE status = 'finished' AND direction = 'inbound' AND channel = ${channel} AND started_at >= ${from} AND started_at < ${until}
    GROUP BY authority_id ORDER BY authority_id`.execute(work.tx);
  return rows;
}

/** Who worked on contacts of a channel when, by the clock on the wall. */
export async function measurePresence(work: Work, channel: string, { from, until }: Span): Promise<readonly MeasuredPresence[]> {
  const { rows } = await sql<MeasuredPresence>`
    WITH handled AS (
      SELECT agent_id, authority_id, started_at AT TIME ZONE 'Europe/Amsterdam' AS at FROM contact
      WHERE status = 'finished' AND ending = 'completed' AND channel = ${channel} AND agent_id IS NOT NULL AND started_at >= ${from} AND started_at < ${until}
    ), answered_for AS (SELECT agent_id, array_agg(DISTINCT authority_id ORDER BY authority_id) AS authority_ids FROM handled GROUP BY agent_id)
    SELECT agent_id AS "agentId", authority_ids AS "authorityIds", extract(isodow FROM at)::integer AS weekday, extract(hour FROM at)::integer AS hour,
      count(DISTINCT at::date)::integer AS days
    FROM handled JOIN answered_for USING (agent_id)
    GROUP BY agent_id, authority_ids, 3, 4 ORDER BY agent_id, 3, 4`.execute(work.tx);
  return rows;
}
