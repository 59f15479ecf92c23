import type { Agent } from './agent.ts';
import type { MatchFacts } from './matcher.ts';
import type { FairnessRule } from './rules/fairness.ts';
import type { OccupancyRule } from './rules/choice.ts';
import type { Reserve } from './rules/reserves.ts';
import type { AgentId, Work, WorkId } from './work.ts';

/** What holds for the region as a whole. */
export interface RouterRules {
  /** What can wait is offered while fewer callers wait than this, 1 or more; left out: whenever an agent is free. */
  readonly quietBelow?: number;
  readonly reserves: readonly Reserve[];
  readonly fairness: FairnessRule;
  readonly occupancy: OccupancyRule;
}

/** What the router is told. `at` is in milliseconds since 1970; what comes in late counts as happening now. */
export type RouterEvent =
  | { readonly kind: 'work-arrived'; readonly at: number; readonly work: Work }
  /** The agent answered, or opened the message. */
  | { readonly kind: 'work-accepted'; readonly at: number; readonly work: WorkId }
  /** Not answered, declined, or the agent was lost: back to the front, and the agent away with this reason. */
  | { readonly kind: 'work-given-back'; readonly at: number; readonly work: WorkId; readonly reason: string }
  /** Hung up or helped otherwise. */
  | { readonly kind: 'work-left'; readonly at: number; readonly work: WorkId }
  | { readonly kind: 'work-ended'; readonly at: number; readonly work: WorkId }
  /** In somebody's hands without the router's doing: a direct transfer, or found alive after a restart. */
  | { readonly kind: 'work-taken'; readonly at: number; readonly work: Work; readonly agent: AgentId }
  /** Signs in, or has other skills from now on; with `away` not to be given anything yet. */
  | { readonly kind: 'agent-came'; readonly at: number; readonly agent: Agent; readonly away?: string }
  | { readonly kind: 'agent-available'; readonly at: number; readonly agent: AgentId }
  /** Keeps what is in hand and gets nothing more. */
  | { readonly kind: 'agent-away'; readonly at: number; readonly agent: AgentId; readonly reason: string }
  /** Signs out; what was in hand goes back to the front. */
  | { readonly kind: 'agent-gone'; readonly at: number; readonly agent: AgentId }
  | { readonly kind: 'wrap-up-done'; readonly at: number; readonly agent: AgentId }
  | { readonly kind: 'rules-changed'; readonly at: number; readonly rules: RouterRules }
  /** Time passes. */
  | { readonly kind: 'tick'; readonly at: number };

/** What the router answers, in the order in which it happened. */
export type Decision =
  | { readonly kind: 'assigned'; readonly at: number; readonly work: WorkId; readonly agent: AgentId; readonly waitedMs: number; readonly facts: MatchFacts }
  /** Work is back at the front of the queue; what can wait, back where it was. */
  | { readonly kind: 'put-back'; readonly at: number; readonly work: WorkId }
  /** Set away by the router: did not answer, or was lost. */
  | { readonly kind: 'agent-away'; readonly at: number; readonly agent: AgentId; readonly reason: string }
  | { readonly kind: 'wrap-up-over'; readonly at: number; readonly agent: AgentId }
  /** Told of something that cannot happen now, such as an answer after the caller hung up. */
  | { readonly kind: 'ignored'; readonly at: number; readonly event: RouterEvent['kind'] };
