import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Tx, Work } from '../../../platform/database/work.ts';
import type { Call } from '../domain/call/index.ts';

export interface KeptSupervisionRule {
  readonly isAgentTold: boolean;
  readonly version: number;
  readonly changedAt: Date | undefined;
  readonly changedByName: string | undefined;
}

export async function supervisionRule(tx: Tx): Promise<KeptSupervisionRule> {
  const { rows } = await sql<{ agent_told: boolean; version: number; changed_at: Date | null; changed_by_name: string | null }>`SELECT * FROM supervision_rule`.execute(tx);
  const [row] = rows;
  return { isAgentTold: row?.agent_told ?? true, version: row?.version ?? 1, changedAt: row?.changed_at ?? undefined, changedByName: row?.changed_by_name ?? undefined };
}

/** False when it is no longer at this version, or is not the caller's to change. */
export async function saveSupervisionRule({ tx, now, principal }: Work, isAgentTold: boolean, basedOn: number): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE supervision_rule SET agent_told = ${isAgentTold}, version = version + 1, changed_at = ${now}, changed_by_name = ${principal.name}
    WHERE version = ${basedOn}`.execute(tx);
  return numAffectedRows === 1n;
}

/** The call that this team lead is with. */
export async function callOfSupervisor(tx: Tx, userId: UserId): Promise<Call | undefined> {
  const { rows } = await sql<{ state: Call }>`SELECT state FROM call WHERE phase <> 'ended' AND supervisor_id = ${userId} ORDER BY arrived_at DESC LIMIT 1`.execute(tx);
  return rows[0]?.state;
}

/** Calls that somebody has in hand or makes, the longest first, of those that the caller may see; one out of a queue that still rings waits. */
export async function callsInHand(tx: Tx, limit: number): Promise<Call[]> {
  const { rows } = await sql<{ state: Call }>`SELECT state FROM call
    WHERE phase IN ('dialling', 'talking', 'held', 'consulting', 'conference', 'transferring') OR (phase = 'ringing' AND queue IS NULL) ORDER BY arrived_at, id LIMIT ${limit}`.execute(tx);
  return rows.map(({ state }) => state);
}

/** Who took a call over last, from this agent; undefined when nobody did. */
export async function takenOverBy(tx: Tx, callId: string, agentId: UserId): Promise<string | undefined> {
  const { rows } = await sql<{ display_name: string }>`SELECT display_name FROM call_event JOIN user_account ON user_account.id = call_event.agent_id
    WHERE call_id = ${callId} AND event = 'taken-over' AND agent_id <> ${agentId} ORDER BY call_event.id DESC LIMIT 1`.execute(tx);
  return rows[0]?.display_name;
}
