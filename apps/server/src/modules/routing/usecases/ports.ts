import type { AuthorityId } from '@ingang/kernel';
import type { AgentId, MatchFacts, Queue, QueueTerms, RouterMemory, RouterRules, WorkChannel } from '@ingang/routing';

export interface KeptRules extends RouterRules {
  readonly version: number;
  /** Of those signed in who may answer for an authority, this part stays free for it while it gets less than was agreed; 0: none. */
  readonly fairShare: number;
  readonly offering: OfferingRules;
}

/** When what can wait is offered to agents who answer the telephone. */
export interface OfferingRules {
  readonly isOn: boolean;
  /** While fewer callers wait than this. */
  readonly quietBelow: number;
  /** How long an agent has to say something. */
  readonly offerSeconds: number;
  /** Not to this agent for so long, after "later" or no answer. */
  readonly snoozeMinutes: number;
  /** A callback without wishes about the time is due so long before its deadline. */
  readonly dueMinutes: number;
  /** What is due for so long goes before callers. */
  readonly mostWaitMinutes: number;
}

export const usualOffering: OfferingRules = { isOn: true, quietBelow: 1, offerSeconds: 60, snoozeMinutes: 15, dueMinutes: 120, mostWaitMinutes: 240 };

/** Queues and rules, as people set them. */
export interface RoutingPolicies {
  /** By code, those of everybody first. */
  queues(): Promise<readonly Queue[]>;
  find(id: string): Promise<Queue | undefined>;
  /** False when this authority has terms for that code already. */
  add(queue: Queue): Promise<boolean>;
  /** False when the queue is no longer at this version. */
  change(id: string, version: number, terms: Partial<QueueTerms>): Promise<boolean>;
  rules(): Promise<KeptRules>;
  /** False when the rules are no longer at this version, or may not be changed by who asks. */
  changeRules(version: number, rules: Omit<KeptRules, 'version'>): Promise<boolean>;
}

/** What the router of a channel has learned and owes, kept for the next one. */
export interface RoutingMemories {
  find(channel: string): Promise<RouterMemory | undefined>;
  keep(channel: string, memory: RouterMemory, at: Date): Promise<void>;
}

/** Who got what, and why. */
export interface LoggedAssignment {
  readonly id: string;
  readonly at: Date;
  readonly workId: string;
  readonly channel: WorkChannel;
  /** Null: the caller had not said whom they wanted. */
  readonly authorityId: AuthorityId | null;
  readonly queue: string | null;
  readonly agentId: AgentId;
  readonly waitedMs: number;
  readonly facts: MatchFacts;
}

export interface AssignmentFilter {
  readonly authorityId?: string | undefined;
  readonly agentId?: string | undefined;
  readonly workId?: string | undefined;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
}

export interface AssignmentLog {
  /** Many in one statement. */
  add(assignments: readonly LoggedAssignment[]): Promise<void>;
  /** Newest first. */
  list(filter: AssignmentFilter): Promise<readonly LoggedAssignment[]>;
  /** Deletes what was assigned before; at most so many. @returns how many */
  forget(before: Date, atMost: number): Promise<number>;
}
