import { sql } from 'kysely';
import type { CustomerId } from '@ingang/kernel';
import type { Locale, Tx } from '../../../platform/database/work.ts';
import type { Directory } from '../usecases/ports.ts';

/** Names of what other rooms keep; row-level security of their tables decides what exists for the caller. */
export function postgresDirectory(tx: Tx, locale: Locale): Directory {
  const names = async (table: string, column: string, ids: readonly string[]): Promise<Map<string, string>> => {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{ id: string; name: string }>`SELECT id, ${sql.ref(column)} AS name FROM ${sql.table(table)}
      WHERE id = ANY (${[...ids]}::uuid[])`.execute(tx);
    return new Map(rows.map((row) => [row.id, row.name]));
  };
  return {
    customerNames: (ids) => names('customer', 'display_name', ids),
    productNames: (ids) => names('product', 'name', ids),
    departmentNames: (ids) => names('department', `name_${locale}`, ids),
    agentName: async (id) => (await names('user_account', 'display_name', [id])).get(id),
    async sameCustomer(id) {
      const { rows } = await sql<{ id: CustomerId }>`WITH asked AS (
          SELECT coalesce(survivor_id, id) AS survivor_id FROM customer WHERE id = ${id}
        )
        SELECT customer.id FROM customer, asked WHERE customer.id = asked.survivor_id OR customer.survivor_id = asked.survivor_id`.execute(tx);
      return rows.length === 0 ? undefined : rows.map((row) => row.id);
    },
    async noteContact(id, at) {
      await sql`UPDATE customer SET last_contact_at = greatest(last_contact_at, ${at}) WHERE id = ${id}`.execute(tx);
    },
  };
}
