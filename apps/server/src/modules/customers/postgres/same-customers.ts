import { sql } from 'kysely';
import type { CustomerId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';

/** The survivor and all who were merged into it, of those that the caller may see. */
export async function sameCustomers(tx: Tx, id: CustomerId): Promise<readonly CustomerId[] | undefined> {
  const { rows } = await sql<{ id: CustomerId }>`WITH asked AS (SELECT coalesce(survivor_id, id) AS id FROM customer WHERE id = ${id})
    SELECT customer.id FROM customer JOIN asked ON customer.id = asked.id
    UNION SELECT customer.id FROM customer JOIN asked ON customer.survivor_id = asked.id ORDER BY id`.execute(tx);
  return rows.length === 0 ? undefined : rows.map((row) => row.id);
}
