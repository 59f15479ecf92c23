import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';

/** Who has a contact in hand from now on. */
export interface NewHand {
  readonly contactId: string;
  readonly userId: UserId;
}

/**
 * What colleagues typed in these contacts goes on with whoever has them in hand from now on: the newest counts. For who has it
 * for the first time nothing was typed yet, and nothing happens.
 */
export async function passOnDrafts({ tx, now }: Pick<Work, 'tx' | 'now'>, hands: readonly NewHand[]): Promise<void> {
  const rows = hands.map(({ contactId, userId }) => ({ contact_id: contactId, user_id: userId }));
  await sql`INSERT INTO contact_draft (contact_id, user_id, content, updated_at, version)
    SELECT hand.contact_id, hand.user_id, newest.content, ${now}::timestamptz, 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS hand(contact_id uuid, user_id uuid)
    JOIN LATERAL (
      SELECT content, user_id FROM contact_draft WHERE contact_draft.contact_id = hand.contact_id ORDER BY updated_at DESC LIMIT 1
    ) AS newest ON newest.user_id <> hand.user_id
    ON CONFLICT (contact_id, user_id) DO UPDATE SET content = excluded.content, updated_at = excluded.updated_at, version = contact_draft.version + 1`.execute(tx);
}
