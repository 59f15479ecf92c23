import { sql, type Selectable } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';
import { addressKey, normalAddress, type ContactAddress, type TimelineEntry } from '../domain/index.ts';
import type { TimelineRegister } from '../usecases/ports.ts';
import { present } from './present.ts';
import type { ContactTables } from './tables.ts';

type Row = Selectable<ContactTables['timeline_entry']>;

/** Where a list begins: later than anything that is kept. */
const beginning = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } as const;

/** The timeline in PostgreSQL: every page is one range of one index. */
export function postgresTimeline(anyTx: Tx): TimelineRegister {
  const tx = anyTx.withTables<ContactTables>();
  return {
    async put(entry) {
      const { subject_id, kind, ...rest } = toRow(entry);
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
      const { rows } = await sql<Row>`SELECT entry.* FROM unnest(${[...customerIds]}::uuid[]) AS wanted(id)
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
      const { rows } = await sql<Row>`SELECT * FROM timeline_entry
        WHERE address_key = ${addressKey(address)} AND (at, subject_id) < (${at}::timestamptz, ${id}::uuid) ${same} ${ofKind(kind)}
        ORDER BY at DESC, subject_id DESC LIMIT ${page.limit}`.execute(tx);
      return rows.map(toEntry);
    },
  };
}

const ofKind = (kind: string | undefined) => (kind === undefined ? sql`` : sql`AND kind = ${kind}`);

function toRow(entry: TimelineEntry): Row {
  return {
    subject_id: entry.subjectId,
    kind: entry.kind,
    number: entry.number ?? null,
    at: entry.at,
    customer_id: entry.customerId ?? null,
    address_key: entry.address ? addressKey(entry.address) : null,
    address_addition: (entry.address && normalAddress(entry.address).addition) ?? null,
    authority_id: entry.authorityId,
    channel: entry.channel ?? null,
    direction: entry.direction ?? null,
    title: entry.title,
    summary: entry.summary,
    outcome: entry.outcome ?? null,
    status: entry.status ?? null,
    due_at: entry.dueAt ?? null,
    agent_name: entry.agentName ?? null,
    department_name: entry.departmentName ?? null,
  };
}

function toAddress(row: Row): ContactAddress | null {
  if (row.address_key === null) return null;
  const cut = row.address_key.lastIndexOf(' ');
  const addition = row.address_addition;
  return {
    postcode: row.address_key.slice(0, cut),
    houseNumber: Number(row.address_key.slice(cut + 1)),
    ...(addition !== null && { addition }),
  };
}

function toEntry(row: Row): TimelineEntry {
  return present<TimelineEntry>({
    kind: row.kind,
    subjectId: row.subject_id,
    number: row.number,
    at: row.at,
    customerId: row.customer_id,
    address: toAddress(row),
    authorityId: row.authority_id,
    channel: row.channel,
    direction: row.direction,
    title: row.title,
    summary: row.summary,
    outcome: row.outcome,
    status: row.status,
    dueAt: row.due_at,
    agentName: row.agent_name,
    departmentName: row.department_name,
  });
}
