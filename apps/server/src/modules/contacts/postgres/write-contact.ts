import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';
import type { Contact, TimelineEntry } from '../domain/index.ts';
import { contactColumns, questionsJson } from './contact-rows.ts';
import { entryColumns } from './timeline-rows.ts';
import { naming } from './unknown-references.ts';

const given = (contact: Pick<Contact, 'questions'>): RawBuilder<unknown> => sql`jsonb_to_recordset(${questionsJson(contact.questions)}::jsonb)
  AS given(id uuid, position smallint, text text, product_id uuid, article_id uuid, article_version integer, answer text,
    outcome text, outcome_detail text, zaak_number text, department_id uuid, follow_up_id uuid)`;

const questionColumns = sql.raw(`id, position, text, product_id, article_id, article_version, answer, outcome,
  outcome_detail, zaak_number, department_id, follow_up_id`);
const changeable = ['position', 'text', 'product_id', 'article_id', 'article_version', 'answer', 'outcome', 'outcome_detail', 'zaak_number', 'department_id', 'follow_up_id'];
const overwritten = sql.raw(changeable.map((column) => `${column} = excluded.${column}`).join(', '));
const isOther = sql.raw(
  `(${changeable.map((column) => `question.${column}`).join(', ')}) IS DISTINCT FROM (${changeable.map((column) => `excluded.${column}`).join(', ')})`,
);

/** Contact, questions and timeline in one statement: one round trip, and never half. @returns the serial number */
export async function insertContact(tx: Tx, contact: Omit<Contact, 'serial'>, entry: TimelineEntry | undefined): Promise<number> {
  const columns = { id: contact.id, version: contact.version, ...contactColumns(contact), created_at: contact.createdAt, updated_at: contact.createdAt };
  const { rows } = await naming(
    sql<{ serial: string }>`WITH added AS (
      INSERT INTO contact (${sql.join(Object.keys(columns).map((name) => sql.ref(name)))})
      VALUES (${sql.join(Object.values(columns))})
      RETURNING id, serial, authority_id, started_at
    ), asked AS (
      INSERT INTO question (contact_id, authority_id, contact_started_at, ${questionColumns})
      SELECT added.id, added.authority_id, added.started_at, given.* FROM added, ${given(contact)}
    ) ${entry ? insertEntry(entry, sql`(SELECT serial::text FROM added)`) : sql``}
    SELECT serial FROM added`.execute(tx),
  );
  return Number(rows[0]!.serial);
}

/** A contact's entry holds its serial number without prefix and check digit, which only the reader adds. */
function insertEntry(entry: TimelineEntry, number: RawBuilder<unknown>): RawBuilder<unknown> {
  const { number: _, ...columns } = entryColumns(entry);
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  return sql`, listed AS (INSERT INTO timeline_entry (number, ${names}) VALUES (${number}, ${sql.join(Object.values(columns))}))`;
}

/** Contact and questions in one statement, when the version before is still there. */
export async function updateContact(tx: Tx, contact: Contact, at: Date): Promise<boolean> {
  const columns = { ...contactColumns(contact), version: contact.version, updated_at: at };
  const set = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const { rows } = await naming(
    sql<{ id: string }>`WITH saved AS (
      UPDATE contact SET ${sql.join(set)} WHERE id = ${contact.id} AND version = ${contact.version - 1}
      RETURNING id, authority_id, started_at
    ), given AS (
      SELECT given.* FROM ${given(contact)}
    ), removed AS (
      DELETE FROM question USING saved WHERE question.contact_id = saved.id AND question.id NOT IN (SELECT id FROM given)
    ), written AS (
      INSERT INTO question (contact_id, authority_id, contact_started_at, ${questionColumns})
      SELECT saved.id, saved.authority_id, saved.started_at, given.* FROM saved, given
      ON CONFLICT (id) DO UPDATE SET ${overwritten} WHERE question.contact_id = excluded.contact_id AND ${isOther}
    )
    SELECT id FROM saved`.execute(tx),
  );
  return rows.length === 1;
}
