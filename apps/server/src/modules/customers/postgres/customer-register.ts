import { sql, type RawBuilder } from 'kysely';
import type { CustomerId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { Customer, RepresentationKind } from '../domain/index.ts';
import type { CustomerRegister } from '../usecases/ports.ts';
import { customerColumns, partRows, toCustomer, type CustomerRow } from './customer-rows.ts';
import { foundBefore, keepFindable, type FoundBefore } from './findable.ts';
import type { CustomersTables } from './tables.ts';

/** Customers in PostgreSQL; row-level security decides what exists for the caller. @param today ISO date, for what is current in lists */
export function postgresCustomers(tx: Tx, today: string): CustomerRegister {
  const tables = tx.withTables<CustomersTables>();
  const writeParts = async (customer: Customer, before?: FoundBefore): Promise<void> => {
    for (const [table, rows] of Object.entries(partRows(customer)) as [keyof ReturnType<typeof partRows>, never[]][]) {
      await tables.deleteFrom(table).where('customer_id', '=', customer.id).execute();
      if (rows.length > 0) await tables.insertInto(table).values(rows).execute();
    }
    await keepFindable(tables, customer, before, today);
  };
  return {
    async add(customer) {
      await tables.insertInto('customer').values(customerColumns(customer)).execute();
      await writeParts(customer);
    },
    find: async (id) => (await select(tx, sql`id = ${id}`))[0],
    findMany: (ids) => select(tx, sql`id = ANY (${[...ids]}::uuid[])`, sql`ORDER BY id`),
    findToChange: (ids) => select(tx, sql`id = ANY (${[...ids]}::uuid[])`, sql`ORDER BY id FOR UPDATE`),
    async save(customer) {
      const { id: _id, created_at: _created, last_contact_at: _contact, anonymised_at: _anonymised, ...columns } = customerColumns(customer);
      const before = await foundBefore(tables, customer.id);
      const { numUpdatedRows } = await tables
        .updateTable('customer')
        .set(columns)
        .where('id', '=', customer.id)
        .where('version', '=', customer.version - 1)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return false;
      await writeParts(customer, before);
      return true;
    },
    mergedInto: (survivorId) => select(tx, sql`survivor_id = ${survivorId}`, sql`ORDER BY id`),
    async representedBy(id) {
      const rows = await tables
        .selectFrom('representation')
        .innerJoin('customer', 'customer.id', 'representation.customer_id')
        .select(['customer.id', 'customer.display_name', 'representation.kind'])
        .where('representation.representative_id', '=', id)
        .orderBy('customer.display_name')
        .limit(100)
        .execute();
      return rows.map((row) => ({ customerId: row.id as CustomerId, displayName: row.display_name, kind: row.kind as RepresentationKind }));
    },
    async names(ids) {
      if (ids.length === 0) return new Map();
      const rows = await tables.selectFrom('customer').select(['id', 'display_name']).where('id', 'in', [...ids]).execute();
      return new Map(rows.map((row) => [row.id as CustomerId, row.display_name]));
    },
    async rebuildFindable(after, most) {
      const some = await select(tx, sql`anonymised_at IS NULL AND ${after === undefined ? sql`true` : sql`id > ${after}`}`, sql`ORDER BY id LIMIT ${most} FOR UPDATE`);
      for (const customer of some) await keepFindable(tables, customer, await foundBefore(tables, customer.id), today);
      return some.at(-1)?.id;
    },
    async noteContact(id, at) {
      await sql`UPDATE customer SET last_contact_at = greatest(last_contact_at, ${at}) WHERE id = ${id}`.execute(tx);
    },
  };
}

const parts = (table: string): RawBuilder<unknown> =>
  sql`(SELECT coalesce(jsonb_agg(to_jsonb(part) ORDER BY part.position), '[]') FROM ${sql.table(table)} AS part WHERE part.customer_id = customer.id)`;

async function select(tx: Tx, condition: RawBuilder<unknown>, tail: RawBuilder<unknown> = sql``): Promise<Customer[]> {
  const { rows } = await sql<CustomerRow>`SELECT customer.*, ${parts('customer_name')} AS names, ${parts('customer_address')} AS addresses,
      ${parts('digital_address')} AS digital_addresses, ${parts('representation')} AS representations
    FROM customer WHERE ${condition} ${tail}`.execute(tx);
  return rows.map(toCustomer);
}
