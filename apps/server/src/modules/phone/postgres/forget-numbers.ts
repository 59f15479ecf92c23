import { sql } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';

/** Takes the numbers of callers away when their retention period is over; at most so many. @returns how many */
export async function forgetNumbers({ tx, now }: Pick<Work, 'tx' | 'now'>, atMost: number): Promise<number> {
  const { rows } = await sql`UPDATE call SET caller_number = NULL, anonymised_at = ${now}::timestamptz WHERE id IN (
      SELECT id FROM call WHERE caller_number IS NOT NULL AND phase = 'ended'
        AND ended_at < ${now}::timestamptz - make_interval(days => (SELECT keep_days FROM retention_period WHERE kind = 'phone.caller-number'))
      ORDER BY ended_at LIMIT ${atMost})
    RETURNING id`.execute(tx);
  return rows.length;
}
