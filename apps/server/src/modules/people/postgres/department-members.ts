import { sql } from 'kysely';
import type { DepartmentId, UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';

/** Who belongs to which department today. */
export async function departmentMembers({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<readonly { readonly departmentId: DepartmentId; readonly userId: UserId }[]> {
  const { rows } = await sql<{ department_id: DepartmentId; user_id: UserId }>`
    SELECT DISTINCT department_id, user_id FROM user_role JOIN user_account ON user_account.id = user_id
    WHERE department_id IS NOT NULL AND user_account.active
      AND daterange(valid_from, valid_until, '[]') @> (${now}::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date`.execute(tx);
  return rows.map(({ department_id: departmentId, user_id: userId }) => ({ departmentId, userId }));
}
