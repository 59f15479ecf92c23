import type { AgentRecord } from './agent.ts';
import type { Accounts } from './rules/fairness.ts';
import type { ChoiceCriterion, OccupancyRule } from './rules/choice.ts';
import type { Rank } from './rules/order.ts';
import type { Reserve } from './rules/reserves.ts';
import type { WorkState } from './transitions.ts';
import type { AgentId, Work } from './work.ts';

/** Work in the router, and how things stand with it. Changed by the router only. */
export interface WorkRecord {
  readonly work: Work;
  state: WorkState;
  /** Given back at least once. */
  putBack: boolean;
  /** Who it rings at, or who has it in hand. */
  agent: AgentId | undefined;
  /** Offered because phones were quiet: until it is taken, it makes way for a call. */
  givesWay: boolean;
  /** When it was offered last. */
  offeredAt: number;
}

/** Work as it comes in. */
export function waitingRecord(work: Work): WorkRecord {
  return { work, state: 'waiting', putBack: false, givesWay: false, agent: undefined, offeredAt: 0 };
}

/** What led to a match, for whoever asks why. */
export interface MatchFacts {
  readonly rank: Rank;
  /** How many relaxations had been reached. */
  readonly stage: number;
  /** By how much this authority's work counted as older. */
  readonly leadMs: number;
  /** What set the agent apart from the next best; `only` when there was no other. */
  readonly criterion: ChoiceCriterion | 'only';
  /** How many agents might have taken it. */
  readonly candidates: number;
}

export interface Match {
  readonly work: WorkRecord;
  readonly agent: AgentRecord;
  readonly facts: MatchFacts;
}

/** Who stands between waiting work and an agent. */
export interface Crowd {
  /** How many are before it in the order and may be helped by at least one of the same agents. */
  readonly ahead: number;
  /** The same, each counted for the part of its agents that could help this work too. */
  readonly aheadWeighted: number;
  /** Agents who could take it as it is now, and are at work. */
  readonly agents: number;
}

/** What a matcher reads of the router. */
export interface MatcherGround {
  readonly accounts: Accounts;
  occupancy: OccupancyRule;
}

/**
 * Finds who should get what. There are two: one with indices, which is used, and one that looks at everything each time
 * (testing/naive-matcher.ts), which is the specification. Given the same calls they answer the same.
 */
export interface Matcher {
  setReserves(reserves: readonly Reserve[]): void;
  /** What can wait waits until fewer callers than this do; undefined for any number. */
  setQuiet(below: number | undefined): void;
  join(record: AgentRecord): void;
  /** Also before `record.agent` is replaced; join again afterwards. */
  leave(record: AgentRecord): void;
  /** The hands or the presence of an agent changed. */
  agentChanged(record: AgentRecord): void;
  /** What authorities got and were promised changed. */
  accountsChanged(): void;
  workWaits(record: WorkRecord, now: number): void;
  workGone(record: WorkRecord, now: number): void;
  /** When waiting alone changes something next: a relaxation, or patience that is over. Strictly after `now`, or what is still due at it. */
  nextChangeAt(now: number): number | undefined;
  /** Takes in one of the changes of this moment; to be called until `nextChangeAt` is later. */
  passTime(now: number): void;
  /** The first work in the order that somebody may take, with who should; undefined when there is none. */
  next(now: number): Match | undefined;
  crowdBefore(record: WorkRecord): Crowd;
}
