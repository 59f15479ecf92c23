import type { AuthorityId } from '@ingang/kernel';
import type { AgentId, AgentPlace, WorkChannel, WorkId } from './work.ts';

/** Somebody who takes work, as signed in today. */
export interface Agent {
  readonly id: AgentId;
  /** For whom this agent may answer; '*' for every authority of the region. */
  readonly authorities: readonly AuthorityId[] | '*';
  /** Level by skill, such as `{ 'subject:taxes': 3, 'language:pl': 5 }`. */
  readonly skills: Readonly<Record<string, number>>;
  readonly place: AgentPlace;
  /**
   * How much of somebody's attention one piece of work takes, in percent; a channel that is left out is not taken. One call, or
   * three chats: `{ phone: 100, chat: 33 }`.
   */
  readonly attentionPercent: Readonly<Partial<Record<WorkChannel, number>>>;
}

/** An agent in the router: who it is, and how things stand with them. Changed by the router only. */
export interface AgentRecord {
  agent: Agent;
  /** Signed in and willing; false while away. */
  available: boolean;
  awayReason: string;
  /** Work that rings or is in hand. */
  readonly hands: Set<WorkId>;
  /** Of `hands`, what was offered and not yet taken. */
  readonly ringing: Set<WorkId>;
  loadPercent: number;
  wrapUpUntil: number | undefined;
  /** Since when the hands are as they are: the longest goes first. */
  freeSince: number;
  readonly signedInAt: number;
  /** Since when there has been something in hand or to wrap up; undefined while free. */
  busySince: number | undefined;
  busyMs: number;
}

export function agentRecord(agent: Agent, now: number): AgentRecord {
  return {
    agent, available: true, awayReason: '', hands: new Set(), ringing: new Set(), loadPercent: 0,
    wrapUpUntil: undefined, freeSince: now, signedInAt: now, busySince: undefined, busyMs: 0,
  };
}

/** May get another piece of work on this channel now: there, not wrapping up, and with attention left. */
export function isOpenFor(record: AgentRecord, channel: WorkChannel): boolean {
  const percent = record.agent.attentionPercent[channel];
  return percent !== undefined && record.available && record.wrapUpUntil === undefined && record.loadPercent + percent <= 100;
}

/** Takes in that the hands changed: since when somebody is busy, or free. */
export function noteHands(record: AgentRecord, now: number): void {
  const busy = record.hands.size > 0 || record.wrapUpUntil !== undefined;
  if (busy) record.busySince ??= now;
  else if (record.busySince !== undefined) {
    record.busyMs += now - record.busySince;
    record.busySince = undefined;
  }
  record.freeSince = now;
}

/** How much of an agent's attention is taken, in percent; what they do not usually take takes all of it. */
export function loadOf(record: AgentRecord, channelOf: (id: WorkId) => WorkChannel): number {
  let load = 0;
  for (const id of record.hands) load += record.agent.attentionPercent[channelOf(id)] ?? 100;
  return load;
}
