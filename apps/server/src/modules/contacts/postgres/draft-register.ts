import type { Tx } from '../../../platform/database/work.ts';
import type { Drafts } from '../usecases/ports.ts';
import type { ContactTables } from './tables.ts';

/** Drafts in PostgreSQL. */
export function postgresDrafts(anyTx: Tx): Drafts {
  const tx = anyTx.withTables<ContactTables>();
  const read = (row: { content: unknown; updated_at: Date } | undefined) => row && { content: row.content, updatedAt: row.updated_at };
  return {
    async save(contactId, userId, draft) {
      const content = JSON.stringify(draft.content);
      await tx
        .insertInto('contact_draft')
        .values({ contact_id: contactId, user_id: userId, content, updated_at: draft.updatedAt })
        .onConflict((conflict) => conflict.columns(['contact_id', 'user_id']).doUpdateSet({ content, updated_at: draft.updatedAt }))
        .execute();
    },
    async find(contactId, userId) {
      return read(
        await tx.selectFrom('contact_draft').select(['content', 'updated_at'])
          .where('contact_id', '=', contactId).where('user_id', '=', userId).executeTakeFirst(),
      );
    },
    async newest(contactId) {
      return read(
        await tx.selectFrom('contact_draft').select(['content', 'updated_at'])
          .where('contact_id', '=', contactId).orderBy('updated_at', 'desc').limit(1).executeTakeFirst(),
      );
    },
    async clear(contactId) {
      await tx.deleteFrom('contact_draft').where('contact_id', '=', contactId).execute();
    },
  };
}
