import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';
import type { Draft, Drafts } from '../usecases/ports.ts';
import type { ContactTables } from './tables.ts';

interface Row {
  readonly content: unknown;
  readonly version: number;
  readonly desk: string | null;
  readonly updated_at: Date;
}

const columns = ['content', 'version', 'desk', 'updated_at'] as const;
const read = (row: Row | undefined): Draft | undefined =>
  row && { content: row.content, version: row.version, ...(row.desk !== null && { desk: row.desk }), updatedAt: row.updated_at };

/** Drafts in PostgreSQL. */
export function postgresDrafts(anyTx: Tx): Drafts {
  const tx = anyTx.withTables<ContactTables>();
  return {
    async save(contactId, userId, draft, basedOn) {
      const values = { content: JSON.stringify(draft.content), desk: draft.desk ?? null, updated_at: draft.updatedAt };
      const saved = await tx
        .insertInto('contact_draft')
        .values({ contact_id: contactId, user_id: userId, version: 1, ...values })
        .onConflict((conflict) => {
          const update = conflict.columns(['contact_id', 'user_id']).doUpdateSet({ ...values, version: sql`contact_draft.version + 1` });
          return basedOn === undefined ? update : update.where('contact_draft.version', '=', basedOn);
        })
        .returning('version')
        .executeTakeFirst();
      return saved?.version;
    },
    async find(contactId, userId) {
      return read(
        await tx.selectFrom('contact_draft').select(columns)
          .where('contact_id', '=', contactId).where('user_id', '=', userId).executeTakeFirst(),
      );
    },
    async newest(contactId) {
      return read(
        await tx.selectFrom('contact_draft').select(columns)
          .where('contact_id', '=', contactId).orderBy('updated_at', 'desc').limit(1).executeTakeFirst(),
      );
    },
    async clear(contactId) {
      await tx.deleteFrom('contact_draft').where('contact_id', '=', contactId).execute();
    },
  };
}
