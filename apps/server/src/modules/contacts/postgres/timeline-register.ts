import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';
import { addressKey, normalAddress } from '../domain/index.ts';
import type { TimelineRegister } from '../usecases/ports.ts';
import type { ContactTables } from './tables.ts';
import { entryColumns, toEntry, type EntryRow } from './timeline-rows.ts';

/** Where a list begins: later than anything that is kept. */
const beginning = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } as const;

/** The timeline in PostgreSQL: every page is one range of one index. */
export function postgresTimeline(anyTx: Tx): TimelineRegister {
  const tx = anyTx.withTables<ContactTables>();
  return {
    async put(entry) {
      const { subject_id, kind, ...columns } = entryColumns(entry);
      // what the telephone knows of a contact is with the contact, and comes along
      const call = kind === 'contact' ? { call_summary: sql<string>`(SELECT call_summary FROM contact WHERE id = ${subject_id})` } : {};
      const rest = { ...columns, ...call };
      await tx
        .insertInto('timeline_entry')
        .values({ subject_id, kind, ...rest })
        .onConflict((conflict) => conflict.columns(['subject_id', 'kind']).doUpdateSet(rest))
        .execute();
    },
    async remove(kind, subjectId) {
      await tx.deleteFrom('timeline_entry').where('subject_id', '=', subjectId).where('kind', '=', kind).execute();
    },
    async ofCustomers(customerIds, page, kind) {
      const { at, id } = page.after ?? beginning;
      const { rows } = await sql<EntryRow>`SELECT entry.* FROM unnest(${[...customerIds]}::uuid[]) AS wanted(id)
        CROSS JOIN LATERAL (
          SELECT * FROM timeline_entry
          WHERE customer_id = wanted.id AND (at, subject_id) < (${at}::timestamptz, ${id}::uuid) ${ofKind(kind)}
          ORDER BY at DESC, subject_id DESC LIMIT ${page.limit}
        ) AS entry
        ORDER BY at DESC, subject_id DESC LIMIT ${page.limit}`.execute(tx);
      return rows.map(toEntry);
    },
    async ofAddress(address, page, kind) {
      const { at, id } = page.after ?? beginning;
      const { addition } = normalAddress(address);
      const same = addition === undefined ? sql`` : sql`AND (address_addition = ${addition} OR address_addition IS NULL)`;
      const { rows } = await sql<EntryRow>`SELECT * FROM timeline_entry
        WHERE address_key = ${addressKey(address)} AND (at, subject_id) < (${at}::timestamptz, ${id}::uuid) ${same} ${ofKind(kind)}
        ORDER BY at DESC, subject_id DESC LIMIT ${page.limit}`.execute(tx);
      return rows.map(toEntry);
    },
  };
}

const ofKind = (kind: string | undefined) => (kind === undefined ? sql`` : sql`AND kind = ${kind}`);
