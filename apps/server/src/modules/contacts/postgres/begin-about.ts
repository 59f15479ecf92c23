import { sql } from 'kysely';
import type { ContactId, CustomerId, ProductId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';

/** What an outgoing contact is about, as far as that is known before anybody speaks. */
export interface KnownBeforehand {
  readonly customerId?: CustomerId;
  readonly question?: { readonly text: string; readonly productId?: ProductId };
}

/** Fills in what is known of a contact that has just begun, so that nobody types it again. What is there already stays. */
export async function writeBeginning(work: Work, contactId: ContactId, { customerId, question }: KnownBeforehand): Promise<void> {
  const { tx, newId } = work;
  if (customerId !== undefined) {
    await sql`UPDATE contact SET customer_id = ${customerId} WHERE id = ${contactId} AND customer_id IS NULL AND status = 'open'`.execute(tx);
    work.record({ action: 'change', subjectKind: 'contact', subjectId: contactId, customerId, details: { event: 'phoned' } });
  }
  if (question === undefined) return;
  await sql`INSERT INTO question (id, contact_id, authority_id, contact_started_at, position, text, product_id, outcome)
    SELECT ${newId()}, id, authority_id, started_at, 0, ${question.text}, ${question.productId ?? null}, 'open' FROM contact
    WHERE id = ${contactId} AND status = 'open' AND NOT EXISTS (SELECT FROM question WHERE contact_id = contact.id)`.execute(tx);
}
