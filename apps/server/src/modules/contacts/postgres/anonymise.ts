import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';

/** Contacts in one go: small enough that nobody waits for a lock. */
export const anonymiseBatch = 2000;

/**
 * Removes who and what was said from contacts whose period is over: customer, address, note, words of questions,
 * numbers of zaken. Channel, times, product, outcome and authority stay, for figures.
 *
 * @returns how many contacts; fewer than the batch when nothing is left to do
 */
export async function anonymiseContacts(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ done: number }>`WITH due AS (
      SELECT contact.id FROM contact
      JOIN retention_period AS period
        ON period.kind = CASE contact.status WHEN 'discarded' THEN 'contacts.discarded' ELSE 'contacts.contact' END
      WHERE anonymised_at IS NULL AND started_at < ${now}::timestamptz - make_interval(days => period.keep_days)
      ORDER BY started_at DESC LIMIT ${anonymiseBatch}
      FOR UPDATE OF contact SKIP LOCKED
    ), emptied AS (
      UPDATE contact SET customer_id = NULL, note = '', postcode = NULL, house_number = NULL, house_number_addition = NULL,
        identification_how = NULL, discard_reason = NULL, anonymised_at = ${now}, version = version + 1
      FROM due WHERE contact.id = due.id RETURNING contact.id
    ), wordless AS (
      UPDATE question SET text = '', answer = NULL, outcome_detail = NULL, zaak_number = NULL
      FROM due WHERE question.contact_id = due.id
    ), unlisted AS (
      DELETE FROM timeline_entry USING due WHERE timeline_entry.subject_id = due.id AND timeline_entry.kind = 'contact'
    ), undrafted AS (
      DELETE FROM contact_draft USING due WHERE contact_draft.contact_id = due.id
    )
    SELECT count(*)::integer AS done FROM emptied`.execute(tx);
  return rows[0]!.done;
}
