import { sql } from 'kysely';
import type { AuthorityId, DepartmentId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';

/** So many in one transaction. */
export const anonymiseBatch = 500;

/**
 * Empties what says who it was of promises that were closed longer ago than the retention period; what happened and when
 * stays for the figures.
 * @returns how many
 */
export async function anonymiseFollowUps(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    UPDATE follow_up SET customer_id = NULL, contact_id = NULL, question_id = NULL, customer_name = '', phone = NULL, reason = '',
      explanation = NULL, close_note = NULL, windows = '[]', anonymised_at = ${now}
    WHERE id IN (
      SELECT id FROM follow_up WHERE state = 'closed' AND anonymised_at IS NULL
        AND closed_at < ${now}::timestamptz - make_interval(days => (SELECT keep_days FROM retention_period WHERE kind = 'followup.callback'))
      ORDER BY closed_at LIMIT ${anonymiseBatch})
    RETURNING id`.execute(tx);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await sql`UPDATE follow_up_attempt SET note = NULL, phone = '' WHERE follow_up_id = ANY (${ids}::uuid[])`.execute(tx);
  await sql`UPDATE follow_up_event SET note = NULL WHERE follow_up_id = ANY (${ids}::uuid[])`.execute(tx);
  return ids.length;
}

export interface Overdue {
  readonly id: string;
  readonly authority_id: AuthorityId;
  readonly department_id: DepartmentId;
}

/** Promises whose deadline passed in the stretch up to `now`, without a real attempt. */
export async function becameOverdue(tx: Tx, now: Date, stretchSeconds: number): Promise<Overdue[]> {
  const from = new Date(now.getTime() - stretchSeconds * 1000);
  const { rows } = await sql<Overdue>`
    SELECT id, authority_id, department_id FROM follow_up
    WHERE state <> 'closed' AND settled_at IS NULL AND deadline > ${from} AND deadline <= ${now}`.execute(tx);
  return rows;
}
