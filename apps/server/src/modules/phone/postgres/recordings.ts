import { sql } from 'kysely';
import type { AuthorityId, UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { Recording, RecordingChange } from '../usecases/recordings.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly contact_id: string;
  readonly authority_id: string;
  readonly purpose: Recording['purpose'];
  readonly agent_id: string | null;
  readonly state: Recording['state'];
  readonly started_at: Date;
  readonly ended_at: Date | null;
  readonly seconds: number | null;
  readonly keep_until: Date;
}

const columns = sql.raw('id, name, contact_id, authority_id, purpose, agent_id, state, started_at, ended_at, seconds, keep_until');

function toRecording(row: Row): Recording {
  return {
    id: row.id, name: row.name, contactId: row.contact_id, authorityId: row.authority_id as AuthorityId, purpose: row.purpose,
    agentId: (row.agent_id as UserId | null) ?? undefined, state: row.state, startedAt: row.started_at, endedAt: row.ended_at ?? undefined,
    seconds: row.seconds ?? undefined, keepUntil: row.keep_until,
  };
}

/** In the same transaction as the call: what began is known before a sound of it is kept. */
export async function writeRecordingChanges({ tx, now, newId }: Work, changes: readonly RecordingChange[]): Promise<void> {
  for (const { call, begun, endedName } of changes) {
    if (endedName !== undefined) await sql`UPDATE recording SET state = 'ended', ended_at = ${now} WHERE name = ${endedName} AND state = 'running'`.execute(tx);
    if (begun === undefined) continue;
    await sql`INSERT INTO recording (id, name, call_id, contact_id, authority_id, policy_id, purpose, agent_id, state, started_at, keep_until)
      SELECT ${newId()}, ${begun.id}, ${call.id}, ${call.id}, ${call.authorityId}, policy.id, policy.purpose, ${call.agent?.agentId ?? null}, 'running', ${now},
        ${now}::timestamptz + make_interval(days => policy.keep_days)
      FROM recording_policy AS policy WHERE policy.id = ${begun.policyId}
      ON CONFLICT (name) DO NOTHING`.execute(tx);
  }
}

export async function recordingByName({ tx }: Work, name: string): Promise<Recording | undefined> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM recording WHERE name = ${name}`.execute(tx);
  return rows[0] && toRecording(rows[0]);
}

/** Of those that the caller may see. */
export async function recordingById({ tx }: Work, id: string): Promise<Recording | undefined> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM recording WHERE id = ${id}`.execute(tx);
  return rows[0] && toRecording(rows[0]);
}

export async function unsealedRecordings({ tx }: Work): Promise<Recording[]> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM recording WHERE state IN ('running', 'ended') ORDER BY started_at LIMIT 1000`.execute(tx);
  return rows.map(toRecording);
}

export async function markSealed({ tx, now }: Work, id: string, { keyId, seconds }: { readonly keyId: string; readonly seconds: number }): Promise<void> {
  await sql`UPDATE recording SET state = 'sealed', key_id = ${keyId}, seconds = ${seconds}, ended_at = coalesce(ended_at, ${now}) WHERE id = ${id} AND state <> 'erased'`.execute(tx);
}

export async function markFailed({ tx, now }: Work, id: string): Promise<void> {
  await sql`UPDATE recording SET state = 'failed', ended_at = coalesce(ended_at, ${now}) WHERE id = ${id} AND state IN ('running', 'ended')`.execute(tx);
}

/** Sealed ones whose time is over, the oldest first. */
export async function recordingsToErase({ tx, now }: Work, atMost: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM recording WHERE state = 'sealed' AND keep_until < ${now} ORDER BY keep_until LIMIT ${atMost}`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function markErased({ tx, now }: Work, ids: readonly string[]): Promise<void> {
  await sql`UPDATE recording SET state = 'erased', key_id = NULL, erased_at = ${now} WHERE id = ANY (${ids}::uuid[])`.execute(tx);
}

/** Of these contacts, of those that the caller may see, the first one first. */
export async function recordingsOfContacts({ tx }: Work, contactIds: readonly string[]): Promise<Recording[]> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM recording WHERE contact_id = ANY (${contactIds}::uuid[]) ORDER BY started_at`.execute(tx);
  return rows.map(toRecording);
}
