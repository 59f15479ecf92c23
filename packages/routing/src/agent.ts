import type { AuthorityId } from '@ingang/kernel';
import { isLater, type AgentId, type AgentPlace, type Opening, type Work, type WorkChannel, type WorkId } from './work.ts';

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
  /** Of the attention, in percent: what rings or is in hand. */
  loadPercent: number;
  /** The same without what makes way for a call: offered because phones were quiet, and not yet taken. */
  firmPercent: number;
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
    agent, available: true, awayReason: '', hands: new Set(), ringing: new Set(), loadPercent: 0, firmPercent: 0,
    wrapUpUntil: undefined, freeSince: now, signedInAt: now, busySince: undefined, busyMs: 0,
  };
}

/** May get another piece of such work now: there, not wrapping up, and with attention left. What was offered because phones were quiet leaves room for a call. */
export function isOpenFor(record: AgentRecord, opening: Opening): boolean {
  const percent = record.agent.attentionPercent[opening === 'promise' ? 'callback' : opening];
  const taken = isLater(opening) ? record.loadPercent : record.firmPercent;
  return percent !== undefined && record.available && record.wrapUpUntil === undefined && taken + percent <= 100;
}

/** Looks at something that is offered and gives way to a call. */
export function isConsidering({ loadPercent, firmPercent }: Pick<AgentRecord, 'loadPercent' | 'firmPercent'>): boolean {
  return loadPercent > firmPercent;
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

/** Counts how much of an agent's attention is taken, in percent; what they do not usually take takes all of it. */
export function noteLoad(record: AgentRecord, workOf: (id: WorkId) => { readonly work: Pick<Work, 'channel'>; readonly givesWay: boolean }): void {
  [record.loadPercent, record.firmPercent] = [0, 0];
  for (const id of record.hands) {
    const { work, givesWay } = workOf(id);
    const percent = record.agent.attentionPercent[work.channel] ?? 100;
    record.loadPercent += percent;
    if (!givesWay || !record.ringing.has(id)) record.firmPercent += percent;
  }
}
