import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';
import type { Contact } from '../domain/index.ts';
import type { ContactFilter, Page } from '../usecases/ports.ts';
import { toContact, type ContactRow } from './contact-rows.ts';

/** All questions of a contact, in their order. */
export const questions = sql`coalesce((
  SELECT jsonb_agg(to_jsonb(question) - 'contact_id' - 'authority_id' - 'contact_started_at' - 'zaak_key' ORDER BY position)
  FROM question WHERE question.contact_id = contact.id), '[]') AS questions`;

export async function selectContact(tx: Tx, id: string, locked: boolean): Promise<Contact | undefined> {
  const { rows } = await sql<ContactRow>`SELECT contact.*, ${questions} FROM contact WHERE id = ${id}
    ${locked ? sql`FOR UPDATE` : sql``}`.execute(tx);
  return rows[0] && toContact(rows[0]);
}

/** Before and after every id that is given out. */
export const [lowestId, highestId] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/**
 * Where a page begins, as one place: the end of the period is folded into it, because an index scan starts at one bound only
 * and would otherwise walk from the newest contact to the period asked for.
 */
function beginningOf({ startedBefore }: ContactFilter, { after }: Page): { at: Date | string; id: string } {
  if (after && (!startedBefore || after.at < startedBefore)) return after;
  return startedBefore ? { at: startedBefore, id: lowestId } : { at: 'infinity', id: highestId };
}

/**
 * A filter on questions starts at the index of questions, which is sorted by the start of their contact; the first
 * rows of the page are then the first rows of the index, however many contacts there are.
 */
export async function selectContacts(tx: Tx, filter: ContactFilter, page: Page): Promise<Contact[]> {
  const { at, id } = beginningOf(filter, page);
  const place = sql`(${at}::timestamptz, ${id}::uuid)`;
  const asked = questionConditions(filter);
  const { rows } =
    asked.length === 0
      ? await sql<ContactRow>`SELECT contact.*, ${questions} FROM contact
          WHERE (started_at, id) < ${place} ${and([...since('contact.started_at', filter), ...shared('contact', filter), ...contactConditions(filter)])}
          ORDER BY started_at DESC, id DESC LIMIT ${page.limit}`.execute(tx)
      : await sql<ContactRow>`SELECT contact.*, ${questions} FROM (
            SELECT DISTINCT question.contact_started_at, question.contact_id FROM question ${joinedBy(contactConditions(filter))}
            WHERE (contact_started_at, contact_id) < ${place}
              ${and([...asked, ...since('question.contact_started_at', filter), ...shared('question', filter)])}
            ORDER BY question.contact_started_at DESC, question.contact_id DESC LIMIT ${page.limit}
          ) AS found JOIN contact ON contact.id = found.contact_id
          ORDER BY found.contact_started_at DESC, found.contact_id DESC`.execute(tx);
  return rows.map(toContact);
}

function and(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql`AND ${sql.join(conditions, sql` AND `)}`;
}

/** Questions know authority and start of their contact; only for the rest the contact is looked at. */
function joinedBy(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql`JOIN contact ON contact.id = question.contact_id ${and(conditions)}`;
}

const shared = (table: 'contact' | 'question', filter: ContactFilter) => equalities(table, { authority_id: filter.authorityId });
const since = (column: string, { startedFrom }: ContactFilter) => (startedFrom ? [sql`${sql.ref(column)} >= ${startedFrom}`] : []);

const contactConditions = (filter: ContactFilter) =>
  equalities('contact', {
    status: filter.status,
    serial: filter.serial,
    agent_id: filter.agentId,
    customer_id: filter.customerId,
    channel: filter.channel,
    direction: filter.direction,
  });

const questionConditions = (filter: ContactFilter) =>
  equalities('question', {
    product_id: filter.productId,
    outcome: filter.outcome,
    department_id: filter.departmentId,
    zaak_key: filter.zaakNumber?.replaceAll(' ', '').toUpperCase(),
  });

function equalities(table: string, wanted: Readonly<Record<string, unknown>>): RawBuilder<unknown>[] {
  return Object.entries(wanted)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`${sql.ref(`${table}.${column}`)} = ${value}`);
}
