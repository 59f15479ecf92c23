import type { CustomerId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { DistinctionRegister } from '../usecases/ports.ts';
import type { CustomersTables } from './tables.ts';

/** Who was told apart in PostgreSQL; row-level security shows the pairs of which the caller may see both sides. */
export function postgresDistinctions(tx: Tx): DistinctionRegister {
  const tables = tx.withTables<CustomersTables>();
  return {
    async add({ id, oneId, otherId, reason, decidedAt }, authorities, by) {
      const { numInsertedOrUpdatedRows } = await tables
        .insertInto('customer_distinction')
        .values({
          id, one_id: oneId, one_authority_id: authorities.one, other_id: otherId, other_authority_id: authorities.other, reason,
          decided_at: decidedAt, decided_by: by.userId ?? null, decided_by_name: by.name, undone_at: null, undone_by: null, undone_by_name: null,
        })
        .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).where('undone_at', 'is', null).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async standing(ids) {
      const rows = await tables
        .selectFrom('customer_distinction')
        .select(['id', 'one_id', 'other_id', 'reason', 'decided_at', 'decided_by_name'])
        .where('undone_at', 'is', null)
        .where((where) => where.or([where('one_id', 'in', [...ids]), where('other_id', 'in', [...ids])]))
        .orderBy('decided_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id, oneId: row.one_id as CustomerId, otherId: row.other_id as CustomerId, reason: row.reason, decidedAt: row.decided_at, decidedBy: row.decided_by_name,
      }));
    },
    async undo(id, at, by) {
      await tables
        .updateTable('customer_distinction')
        .set({ undone_at: at, undone_by: by.userId ?? null, undone_by_name: by.name })
        .where('id', '=', id)
        .where('undone_at', 'is', null)
        .execute();
    },
    async history(id) {
      const rows = await tables
        .selectFrom('customer_distinction')
        .select(['one_id', 'other_id', 'reason', 'decided_at', 'decided_by_name', 'undone_at', 'undone_by_name'])
        .where((where) => where.or([where('one_id', '=', id), where('other_id', '=', id)]))
        .orderBy('decided_at')
        .execute();
      return rows.map((row) => ({
        otherId: row.one_id === id ? row.other_id : row.one_id, reason: row.reason, decidedAt: row.decided_at.toISOString(), decidedBy: row.decided_by_name,
        ...(row.undone_at && { undoneAt: row.undone_at.toISOString(), undoneBy: row.undone_by_name }),
      }));
    },
  };
}
