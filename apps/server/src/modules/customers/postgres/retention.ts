import { sql, type RawBuilder } from 'kysely';
import type { CustomerId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { RetentionRegister } from '../usecases/ports.ts';
import type { CustomersTables } from './tables.ts';

/** What is kept too long, in PostgreSQL. For work that sees every authority. */
export function postgresRetention(tx: Tx): RetentionRegister {
  const tables = tx.withTables<CustomersTables>();
  const ids = async (query: RawBuilder<{ id: CustomerId }>): Promise<CustomerId[]> => (await query.execute(tx)).rows.map((row) => row.id);
  return {
    async periods() {
      const rows = await tables.selectFrom('retention_period').select(['kind', 'keep_days']).execute();
      return new Map(rows.map((row) => [row.kind, row.keep_days]));
    },
    customersSince: (before, most) =>
      ids(sql`SELECT id FROM customer AS old WHERE coalesce(last_contact_at, created_at) < ${before} AND anonymised_at IS NULL
        AND NOT EXISTS (SELECT FROM customer AS same
          WHERE (same.id = coalesce(old.survivor_id, old.id) OR same.survivor_id = coalesce(old.survivor_id, old.id))
            AND coalesce(same.last_contact_at, same.created_at) >= ${before})
        ORDER BY coalesce(last_contact_at, created_at) LIMIT ${most} FOR UPDATE SKIP LOCKED`),
    async anonymise(customerIds, at) {
      if (customerIds.length === 0) return 0;
      const { rows } = await sql<{ anonymised: string }>`SELECT app.anonymise_customers(${[...customerIds]}::uuid[], ${at}) AS anonymised`.execute(tx);
      return Number(rows[0]!.anonymised);
    },
    numbersSince: (before, most) =>
      ids(sql`SELECT id FROM customer WHERE bsn_known AND coalesce(last_contact_at, created_at) < ${before} LIMIT ${most}`),
    formerAddressesBefore: (date, most) =>
      ids(sql`SELECT DISTINCT customer_id AS id FROM customer_address WHERE valid_to < ${date}::date LIMIT ${most}`),
    async forgetWords() {
      await sql`SELECT app.forget_name_words()`.execute(tx);
    },
  };
}
