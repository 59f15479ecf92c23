import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';

/** Names of the people who work here, by id. */
export async function userNames(work: Work, ids: readonly UserId[]): Promise<Map<UserId, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: UserId; display_name: string }>`
    SELECT id, display_name FROM user_account WHERE id = ANY (${[...new Set(ids)]}::uuid[])`.execute(work.tx);
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
