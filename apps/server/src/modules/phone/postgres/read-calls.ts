import { sql } from 'kysely';
import type { AuthorityId, UserId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import { colleaguesOf, type Call, type NoteAbout } from '../domain/call/index.ts';
import type { Presence } from '../domain/presence/presence.ts';
import { toPresence, type PresenceColumns } from './call-rows.ts';

/** The call in which this agent's telephone rings or talks, of those that the caller may see. */
export async function callOfAgent(tx: Tx, agentId: UserId): Promise<Call | undefined> {
  const { rows } = await sql<{ state: Call }>`SELECT state FROM call
    WHERE phase <> 'ended' AND (agent_id = ${agentId} OR other_agent_id = ${agentId} OR also_ringing @> ARRAY[${agentId}::uuid]) ORDER BY arrived_at DESC`.execute(tx);
  return rows.map(({ state }) => state).find((call) => colleaguesOf(call).includes(agentId));
}

export async function livingCall(tx: Tx, id: string): Promise<Call | undefined> {
  const { rows } = await sql<{ state: Call }>`SELECT state FROM call WHERE id = ${id} AND phase <> 'ended'`.execute(tx);
  return rows[0]?.state;
}

/** Whether a breakdown cut this call off, and what becomes of the caller; undefined when it was not, or they have spoken again since. */
export async function cutOffOf(tx: Tx, id: string): Promise<'called-back' | 'number-unknown' | undefined> {
  const { rows } = await sql<{ state: Call | null; ending: string | null }>`SELECT state, ending FROM call WHERE id = ${id}`.execute(tx);
  const [call] = rows;
  if (call?.ending === 'lost') return 'number-unknown';
  const { cutOffAt, phonedAt = 0 } = call?.state ?? {};
  return cutOffAt !== undefined && cutOffAt > phonedAt ? 'called-back' : undefined;
}

/** Those of these calls that have not ended. */
export async function livingCallsOf(tx: Tx, ids: readonly string[]): Promise<Call[]> {
  const { rows } = await sql<{ state: Call }>`SELECT state FROM call WHERE id = ANY (${ids}::uuid[]) AND phase <> 'ended' ORDER BY arrived_at, id`.execute(tx);
  return rows.map(({ state }) => state);
}

/** Who waits for an agent or is about to be phoned back, the first to be helped first. */
export async function waitingCalls(tx: Tx, limit: number): Promise<Call[]> {
  const { rows } = await sql<{ state: Call }>`SELECT state FROM call WHERE phase IN ('waiting', 'callback', 'ringing') AND queue IS NOT NULL
    ORDER BY array_position(ARRAY['emergency', 'high', 'normal'], priority), queued_at, id LIMIT ${limit}`.execute(tx);
  return rows.map(({ state }) => state);
}

/** How many wait in each queue now. */
export async function waitingByQueue(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ queue: string; waiting: number }>`SELECT queue, count(*)::integer AS waiting FROM call
    WHERE phase IN ('waiting', 'callback') AND queue IS NOT NULL GROUP BY queue`.execute(tx);
  return new Map(rows.map(({ queue, waiting }) => [queue, waiting]));
}

export async function presenceOf(tx: Tx, userId: UserId): Promise<Presence | undefined> {
  const { rows } = await sql<PresenceColumns>`SELECT * FROM agent_presence WHERE user_id = ${userId}`.execute(tx);
  return rows[0] && toPresence(rows[0]);
}

/** Contacts of calls from this number since a moment, the newest first, without that of one call. */
export async function contactsOfNumber(tx: Tx, number: string, since: Date, but: string): Promise<string[]> {
  const { rows } = await sql<{ contact_id: string }>`SELECT contact_id FROM call
    WHERE caller_number = ${number} AND arrived_at >= ${since} AND id <> ${but} ORDER BY arrived_at DESC LIMIT 20`.execute(tx);
  return rows.map((row) => row.contact_id);
}

/** Who spoke with this number before and for whom, the last first; as long as numbers are kept. */
export async function helpedBefore(tx: Tx, number: string): Promise<{ agentId: UserId; authorityId: AuthorityId; at: number }[]> {
  const { rows } = await sql<{ agent_id: UserId; authority_id: AuthorityId; ended_at: Date }>`SELECT agent_id, authority_id, ended_at FROM call
    WHERE caller_number = ${number} AND answered_at IS NOT NULL AND ended_at IS NOT NULL AND agent_id IS NOT NULL AND authority_id IS NOT NULL
    ORDER BY arrived_at DESC LIMIT 20`.execute(tx);
  return rows.map(({ agent_id: agentId, authority_id: authorityId, ended_at: at }) => ({ agentId, authorityId, at: at.getTime() }));
}

export interface PastCall {
  readonly id: string;
  readonly contact_id: string;
  readonly arrived_at: Date;
  readonly answered_at: Date | null;
  readonly ended_at: Date | null;
  readonly waited_seconds: number | null;
  readonly transfers: number;
  readonly ending: string | null;
  readonly events: readonly PastEvent[];
}

interface PastEvent {
  readonly at: string;
  readonly event: string;
  readonly agentName: string | null;
  readonly detail: string | null;
  readonly about: NoteAbout | null;
  /** Of the colleague whom it was about. */
  readonly toName: string | null;
}

/** Every call of a contact with what happened, of those that the caller may see. */
export async function callsOfContact(tx: Tx, contactId: string): Promise<PastCall[]> {
  const { rows } = await sql<PastCall>`SELECT id, contact_id, arrived_at, answered_at, ended_at, waited_seconds, transfers, ending, coalesce((
      SELECT jsonb_agg(jsonb_build_object('at', call_event.at, 'event', event, 'agentName', agent.display_name, 'detail', detail,
          'about', about, 'toName', colleague.display_name) ORDER BY call_event.id)
      FROM call_event LEFT JOIN user_account AS agent ON agent.id = call_event.agent_id
        LEFT JOIN user_account AS colleague ON colleague.id = (call_event.about->'to'->>'agentId')::uuid
      WHERE call_id = call.id), '[]') AS events
    FROM call WHERE contact_id = ${contactId} ORDER BY arrived_at`.execute(tx);
  return rows;
}
