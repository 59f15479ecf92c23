import { sql } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';
import type { Briefing, Briefings } from '../usecases/brief-colleague.ts';

interface BriefingRow extends Pick<Briefing, 'id' | 'at' | 'note' | 'content'> {
  readonly by_name: string;
  readonly is_seen: boolean;
}

/** Briefings in PostgreSQL; row-level security decides for whom they are there. */
export function briefingsInPostgres({ tx, now, newId }: Pick<Work, 'tx' | 'now' | 'newId'>): Briefings {
  return {
    async add({ callId, by, byName, note, content }) {
      await sql`INSERT INTO call_briefing (id, call_id, at, by_user_id, by_name, note, content)
        VALUES (${newId()}, ${callId}, ${now}, ${by}, ${byName}, ${note}, ${JSON.stringify(content)}::jsonb)`.execute(tx);
    },
    async newest(callId, reader) {
      const { rows } = await sql<BriefingRow>`SELECT id, at, by_name, note, content, ${reader}::uuid = ANY (seen_by) AS is_seen FROM call_briefing
        WHERE call_id = ${callId} AND by_user_id <> ${reader} ORDER BY at DESC, id DESC LIMIT 1`.execute(tx);
      const [row] = rows;
      return row && { id: row.id, at: row.at, byName: row.by_name, note: row.note, content: row.content, isSeen: row.is_seen };
    },
    async follow(callId, by, content) {
      const { numAffectedRows } = await sql`INSERT INTO call_briefing (id, call_id, at, by_user_id, by_name, note, content, seen_by)
        SELECT ${newId()}, call_id, ${now}, by_user_id, by_name, note, ${JSON.stringify(content)}::jsonb, seen_by
        FROM (SELECT * FROM call_briefing WHERE call_id = ${callId} AND by_user_id = ${by} ORDER BY at DESC, id DESC LIMIT 1) AS newest
        WHERE newest.content <> ${JSON.stringify(content)}::jsonb`.execute(tx);
      return (numAffectedRows ?? 0n) > 0n;
    },
    async markSeen(id, reader) {
      await sql`UPDATE call_briefing SET seen_by = array_append(seen_by, ${reader}::uuid) WHERE id = ${id}`.execute(tx);
    },
  };
}

/** Takes away what is older than its retention period. */
export async function forgetBriefings({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<void> {
  await sql`DELETE FROM call_briefing WHERE at < ${now}::timestamptz - make_interval(days => (SELECT keep_days FROM retention_period WHERE kind = 'phone.briefing'))`.execute(tx);
}
