import type { MatchFacts } from '../matcher.ts';
import type { Message } from './message.ts';

/** Why an agent got work: why it was this work's turn, and why it went to this agent. */
export interface AssignmentReason {
  readonly turn: Message;
  readonly choice: Message;
}

/**
 * The reason of an assignment, from what the router noted when it decided.
 *
 * @example reasonOf({ rank: 'normal', stage: 0, leadMs: 0, criterion: 'longest-free', candidates: 3 }).choice // { key: 'routing.choice.longest-free', values: { candidates: 3 } }
 */
export function reasonOf({ rank, stage, leadMs, criterion, candidates }: MatchFacts): AssignmentReason {
  const led = leadMs > 0 && rank !== 'urgent' && rank !== 'put-back' && rank !== 'patience';
  const turn: Message = led ? { key: 'routing.turn.lead', values: { seconds: Math.round(leadMs / 1000) } } : { key: `routing.turn.${rank}`, values: {} };
  if (criterion === 'only' && stage > 0) return { turn, choice: { key: 'routing.choice.only-relaxed', values: {} } };
  return { turn, choice: criterion === 'only' ? { key: 'routing.choice.only', values: {} } : { key: `routing.choice.${criterion}`, values: { candidates } } };
}
