import type { CustomerId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';

/** Who looked at or changed the data of these customers: what, when and for which purpose. */
export async function usesOfData(tx: Tx, ids: readonly CustomerId[]): Promise<readonly unknown[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('audit_entry')
    .select(['at', 'user_name', 'action', 'subject_kind', 'purpose', 'details'])
    .where('customer_id', 'in', [...ids])
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ at: row.at.toISOString(), by: row.user_name, action: row.action, on: row.subject_kind, purpose: row.purpose, details: row.details }));
}
