import { sql } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { AnswerPeriod, WrittenChannel } from '../domain/index.ts';

/** In how many working days messages are answered: those of everybody first. */
export async function selectAnswerPeriods(tx: Tx): Promise<AnswerPeriod[]> {
  const { rows } = await sql<{ authority_id: AuthorityId | null; channel: WrittenChannel; working_days: number }>`SELECT authority_id, channel, working_days
    FROM answer_period ORDER BY authority_id NULLS FIRST, channel`.execute(tx);
  return rows.map(({ authority_id, channel, working_days: workingDays }) => ({ ...(authority_id !== null && { authorityId: authority_id }), channel, workingDays }));
}

export async function writeAnswerPeriod(tx: Tx, { authorityId, channel, workingDays }: AnswerPeriod): Promise<void> {
  await sql`INSERT INTO answer_period (authority_id, channel, working_days) VALUES (${authorityId ?? null}, ${channel}, ${workingDays})
    ON CONFLICT (authority_id, channel) DO UPDATE SET working_days = excluded.working_days`.execute(tx);
}

/** The authority goes by those of everybody again. */
export async function deleteAnswerPeriod(tx: Tx, authorityId: AuthorityId, channel: WrittenChannel): Promise<void> {
  await sql`DELETE FROM answer_period WHERE authority_id = ${authorityId} AND channel = ${channel}`.execute(tx);
}
