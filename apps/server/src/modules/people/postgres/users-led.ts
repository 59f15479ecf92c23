import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';

/** Everybody in the teams that the caller leads, as team lead for one of their authorities. */
export async function usersLed({ tx }: Pick<Work, 'tx'>): Promise<ReadonlySet<UserId>> {
  const { rows } = await sql<{ user_id: UserId }>`SELECT DISTINCT user_id FROM team_member WHERE app.leads(user_id)`.execute(tx);
  return new Set(rows.map((row) => row.user_id));
}
