import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';
import type { Call } from '../domain/call/index.ts';
import type { Presence } from '../domain/presence/presence.ts';
import type { Moment } from '../usecases/call-book.ts';
import { callRow, noteRow, presenceRow, toPresence, type PresenceColumns } from './call-rows.ts';

const callColumns = [
  'contact_id', 'direction', 'phase', 'dialled', 'caller_number', 'authority_id', 'subject', 'language', 'queue', 'priority', 'is_callback',
  'agent_id', 'other_agent_id', 'also_ringing', 'supervisor_id', 'transfers', 'arrived_at', 'queued_at', 'answered_at', 'ended_at', 'ending', 'waited_seconds', 'state',
] as const;
const presenceColumns = [
  'display_name', 'phone', 'authority_ids', 'place', 'state', 'reason', 'since', 'next', 'next_reason', 'is_phone_reachable', 'call_id', 'wrap_up_until', 'set_by',
] as const;

const names = (columns: readonly string[]) => sql.raw(columns.join(', '));
const overwritten = (columns: readonly string[]) => sql.raw(columns.map((column) => `${column} = excluded.${column}`).join(', '));
const given = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`;

/** Everything of a moment in one statement, so that it costs one round trip however busy it is. */
export async function writeMoment(tx: Tx, { calls, notes, presences }: Moment): Promise<void> {
  await sql`WITH called AS (
    INSERT INTO call (id, ${names(callColumns)})
    SELECT id, ${names(callColumns)} FROM jsonb_populate_recordset(NULL::call, ${given(calls.map(({ call }) => callRow(call)))})
    ON CONFLICT (id) DO UPDATE SET ${overwritten(callColumns)}
  ), noted AS (
    INSERT INTO call_event (call_id, at, event, agent_id, detail, about)
    SELECT call_id, at, event, agent_id, detail, about
    FROM jsonb_to_recordset(${given(notes.map(noteRow))}) AS note(place integer, call_id uuid, at timestamptz, event text, agent_id uuid, detail text, about jsonb)
    ORDER BY place
  )
  INSERT INTO agent_presence (user_id, ${names(presenceColumns)})
  SELECT user_id, ${names(presenceColumns)} FROM jsonb_populate_recordset(NULL::agent_presence, ${given(presences.map(presenceRow))})
  ON CONFLICT (user_id) DO UPDATE SET ${overwritten(presenceColumns)}`.execute(tx);
}

/** Calls that have not ended, the oldest first. */
export async function livingCalls(tx: Tx): Promise<Call[]> {
  const { rows } = await sql<{ state: Call }>`SELECT state FROM call WHERE phase <> 'ended' ORDER BY arrived_at, id`.execute(tx);
  return rows.map(({ state }) => state);
}

export async function presencesNow(tx: Tx): Promise<Presence[]> {
  const { rows } = await sql<PresenceColumns>`SELECT * FROM agent_presence WHERE state <> 'offline' ORDER BY display_name, user_id`.execute(tx);
  return rows.map(toPresence);
}
