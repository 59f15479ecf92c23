import { sql } from 'kysely';
import type { CustomerId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { MergeRegister } from '../usecases/ports.ts';
import type { CustomersTables } from './tables.ts';

/** Merges in PostgreSQL; row-level security shows those of which the caller may see both sides. */
export function postgresMerges(tx: Tx): MergeRegister {
  const tables = tx.withTables<CustomersTables>();
  return {
    async add(merge, by) {
      await tables
        .insertInto('customer_merge')
        .values({
          id: merge.id, survivor_id: merge.survivorId, merged_id: merge.mergedId, survivor_authority_id: merge.survivorAuthorityId,
          merged_authority_id: merge.mergedAuthorityId, reason: merge.reason, merged_at: merge.mergedAt, merged_by: by.userId ?? null,
          merged_by_name: by.name, undone_at: null, undone_by: null, undone_by_name: null, undone_reason: null,
        })
        .execute();
    },
    async standing(mergedId) {
      const row = await tables.selectFrom('customer_merge').selectAll().where('merged_id', '=', mergedId).where('undone_at', 'is', null).executeTakeFirst();
      return row && { id: row.id, survivorId: row.survivor_id as CustomerId, mergedId, reason: row.reason, mergedAt: row.merged_at };
    },
    async undo(id, reason, at, by) {
      await tables
        .updateTable('customer_merge')
        .set({ undone_at: at, undone_by: by.userId ?? null, undone_by_name: by.name, undone_reason: reason })
        .where('id', '=', id)
        .execute();
    },
    async follow(id, survivorId) {
      await sql`SELECT app.follow_survivor(${id}, ${survivorId})`.execute(tx);
    },
    async history(id) {
      const rows = await tables
        .selectFrom('customer_merge')
        .select(['survivor_id', 'merged_id', 'reason', 'merged_at', 'merged_by_name', 'undone_at', 'undone_by_name', 'undone_reason'])
        .where((where) => where.or([where('survivor_id', '=', id), where('merged_id', '=', id)]))
        .orderBy('merged_at')
        .execute();
      return rows.map((row) => ({
        survivorId: row.survivor_id, mergedId: row.merged_id, reason: row.reason, mergedAt: row.merged_at.toISOString(), mergedBy: row.merged_by_name,
        ...(row.undone_at && { undoneAt: row.undone_at.toISOString(), undoneBy: row.undone_by_name, undoneReason: row.undone_reason }),
      }));
    },
  };
}
