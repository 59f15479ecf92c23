import { sql } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';

/** Deletes what happened at calls when its retention period is over, the oldest first; at most so many. @returns how many */
export async function forgetEvents({ tx, now }: Pick<Work, 'tx' | 'now'>, atMost: number): Promise<number> {
  // ids follow time, so the oldest are at the front of the key: no index on time is needed
  const { rows } = await sql`DELETE FROM call_event USING (SELECT id FROM call_event ORDER BY id LIMIT ${atMost}) AS oldest
    WHERE call_event.id = oldest.id
      AND at < ${now}::timestamptz - make_interval(days => (SELECT keep_days FROM retention_period WHERE kind = 'phone.call-story'))
    RETURNING call_event.id`.execute(tx);
  return rows.length;
}
