import { sql, type RawBuilder } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { Contact } from '../domain/index.ts';
import type { Page, WaitingCount, WaitingFilter } from '../usecases/ports.ts';
import { toContact, type ContactRow } from './contact-rows.ts';
import { lowestId, questions } from './find-contacts.ts';

const wanted = ({ authorityId, channel }: WaitingFilter): RawBuilder<unknown> => sql`waits_since IS NOT NULL
  ${authorityId === undefined ? sql`` : sql`AND authority_id = ${authorityId}`} ${channel === undefined ? sql`` : sql`AND channel = ${channel}`}`;

export async function selectWaiting(tx: Tx, filter: WaitingFilter, { after, limit }: Page): Promise<Contact[]> {
  const { rows } = await sql<ContactRow>`SELECT contact.*, ${questions} FROM contact
    WHERE ${wanted(filter)} AND (answer_by, id) > (${after?.at ?? '-infinity'}::timestamptz, ${after?.id ?? lowestId}::uuid)
    ORDER BY answer_by, id LIMIT ${limit}`.execute(tx);
  return rows.map(toContact);
}

export async function countWaiting(tx: Tx, filter: WaitingFilter, now: Date): Promise<WaitingCount> {
  const { rows } = await sql<WaitingCount>`SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE answer_by < ${now}))::int AS overdue
    FROM contact WHERE ${wanted(filter)}`.execute(tx);
  return rows[0]!;
}

/** Of these people: who typed in a message that they picked up, or picked it up, since then. */
export async function writingSince(tx: Tx, people: readonly UserId[], since: Date): Promise<UserId[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<{ agent_id: UserId }>`SELECT DISTINCT agent_id FROM contact
    WHERE status = 'open' AND answer_by IS NOT NULL AND agent_id = ANY (${people}::uuid[])
      AND (started_at > ${since} OR EXISTS (
        SELECT FROM contact_draft WHERE contact_id = contact.id AND user_id = contact.agent_id AND contact_draft.updated_at > ${since}))`.execute(tx);
  return rows.map(({ agent_id }) => agent_id);
}
