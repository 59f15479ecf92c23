import { sql } from 'kysely';
import type { CustomerId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { NumberLock, PersonNumbers } from '../usecases/ports.ts';
import type { CustomersTables } from './tables.ts';

/** Numbers in their own table, which answers only while this opens it. Without a lock nothing is kept. */
export function postgresPersonNumbers(tx: Tx, lock: NumberLock | undefined): PersonNumbers {
  const tables = tx.withTables<CustomersTables>();
  const opened = async <T>(task: () => Promise<T>): Promise<T> => {
    await sql`SELECT set_config('ingang.person_number', 'open', true)`.execute(tx);
    const value = await task();
    await sql`SELECT set_config('ingang.person_number', '', true)`.execute(tx);
    return value;
  };
  return {
    canKeep: lock !== undefined,
    async keep(customer, bsn, purpose, at) {
      if (!lock) return;
      const values = { authority_id: customer.authorityId, sealed: Buffer.from(lock.seal(bsn)), fingerprint: Buffer.from(lock.fingerprint(bsn)), stored_at: at, stored_for: purpose };
      await opened(() =>
        tables
          .insertInto('customer_person_number')
          .values({ customer_id: customer.id, ...values })
          .onConflict((conflict) => conflict.column('customer_id').doUpdateSet(values))
          .execute(),
      );
    },
    async owners(bsns, authorityId) {
      if (!lock || bsns.length === 0) return new Map();
      const byPrint = new Map(bsns.map((bsn) => [text(lock.fingerprint(bsn)), bsn]));
      const prints = bsns.map((bsn) => Buffer.from(lock.fingerprint(bsn)));
      const rows = await opened(() =>
        tables
          .selectFrom('customer_person_number')
          .select(['customer_id', 'fingerprint'])
          .where('fingerprint', 'in', prints)
          .$if(authorityId !== undefined, (query) => query.where('authority_id', '=', authorityId!))
          .execute(),
      );
      return new Map(rows.map((row) => [byPrint.get(text(row.fingerprint))!, row.customer_id as CustomerId]));
    },
    async open(customerId) {
      if (!lock) return undefined;
      const row = await opened(() => tables.selectFrom('customer_person_number').select('sealed').where('customer_id', '=', customerId).executeTakeFirst());
      return row && lock.open(row.sealed);
    },
    async fingerprints(ids) {
      if (ids.length === 0) return new Map();
      const rows = await opened(() => tables.selectFrom('customer_person_number').select(['customer_id', 'fingerprint']).where('customer_id', 'in', [...ids]).execute());
      return new Map(rows.map((row) => [row.customer_id as CustomerId, text(row.fingerprint)]));
    },
    async forget(customerIds) {
      if (customerIds.length === 0) return;
      await opened(() => tables.deleteFrom('customer_person_number').where('customer_id', 'in', [...customerIds]).execute());
      await tables.updateTable('customer').set({ bsn_known: false }).where('id', 'in', [...customerIds]).execute();
    },
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
