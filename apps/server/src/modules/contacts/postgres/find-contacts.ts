import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';
import type { Contact } from '../domain/index.ts';
import type { ContactFilter, Page } from '../usecases/ports.ts';
import { toContact, type ContactRow } from './contact-rows.ts';

/** All questions of a contact, in their order. */
const questions = sql`coalesce((
  SELECT jsonb_agg(to_jsonb(question) - 'contact_id' - 'authority_id' - 'contact_started_at' - 'zaak_key' ORDER BY position)
  FROM question WHERE question.contact_id = contact.id), '[]') AS questions`;

export async function selectContact(tx: Tx, id: string, locked: boolean): Promise<Contact | undefined> {
  const { rows } = await sql<ContactRow>`SELECT contact.*, ${questions} FROM contact WHERE id = ${id}
    ${locked ? sql`FOR UPDATE` : sql``}`.execute(tx);
  return rows[0] && toContact(rows[0]);
}

/** Later and larger than anything that is kept: where a list begins. */
const beginning = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } as const;

/**
 * A filter on questions starts at the index of questions, which is sorted by the start of their contact; the first
 * rows of the page are then the first rows of the index, however many contacts there are.
 */
export async function selectContacts(tx: Tx, filter: ContactFilter, page: Page): Promise<Contact[]> {
  const { at, id } = page.after ?? beginning;
  const asked = questionConditions(filter);
  const conditions = contactConditions(filter);
  const { rows } =
    asked.length === 0
      ? await sql<ContactRow>`SELECT contact.*, ${questions} FROM contact
          WHERE (started_at, id) < (${at}::timestamptz, ${id}::uuid) ${and(conditions)}
          ORDER BY started_at DESC, id DESC LIMIT ${page.limit}`.execute(tx)
      : await sql<ContactRow>`SELECT contact.*, ${questions} FROM (
            SELECT DISTINCT question.contact_started_at, question.contact_id
            FROM question JOIN contact ON contact.id = question.contact_id
            WHERE (contact_started_at, contact_id) < (${at}::timestamptz, ${id}::uuid) ${and([...asked, ...conditions])}
            ORDER BY question.contact_started_at DESC, question.contact_id DESC LIMIT ${page.limit}
          ) AS found JOIN contact ON contact.id = found.contact_id
          ORDER BY found.contact_started_at DESC, found.contact_id DESC`.execute(tx);
  return rows.map(toContact);
}

function and(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql`AND ${sql.join(conditions, sql` AND `)}`;
}

function contactConditions(filter: ContactFilter): RawBuilder<unknown>[] {
  const equal: Record<string, unknown> = {
    status: filter.status,
    serial: filter.serial,
    authority_id: filter.authorityId,
    agent_id: filter.agentId,
    customer_id: filter.customerId,
    channel: filter.channel,
    direction: filter.direction,
  };
  const conditions = equalities('contact', equal);
  if (filter.startedFrom) conditions.push(sql`contact.started_at >= ${filter.startedFrom}`);
  if (filter.startedBefore) conditions.push(sql`contact.started_at < ${filter.startedBefore}`);
  return conditions;
}

function questionConditions(filter: ContactFilter): RawBuilder<unknown>[] {
  const conditions = equalities('question', {
    product_id: filter.productId,
    outcome: filter.outcome,
    department_id: filter.departmentId,
    zaak_key: filter.zaakNumber?.replaceAll(' ', '').toUpperCase(),
  });
  if (conditions.length === 0) return conditions;
  if (filter.startedFrom) conditions.push(sql`question.contact_started_at >= ${filter.startedFrom}`);
  if (filter.startedBefore) conditions.push(sql`question.contact_started_at < ${filter.startedBefore}`);
  return conditions;
}

function equalities(table: string, wanted: Readonly<Record<string, unknown>>): RawBuilder<unknown>[] {
  return Object.entries(wanted)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`${sql.ref(`${table}.${column}`)} = ${value}`);
}
