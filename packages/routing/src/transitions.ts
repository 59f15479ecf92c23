import type { AgentRecord } from './agent.ts';

/**
 * The life of a piece of work and of an agent, as the router sees them. Work is driven by its table: what is not in it
 * cannot happen, and is answered with `ignored`. The table of agents is a description that tests hold against random histories,
 * in both directions, because an agent with three chats is in several steps at once.
 */
export type WorkState = 'waiting' | 'offered' | 'in-hand' | 'gone';
export type WorkEvent = 'assign' | 'accept' | 'give-back' | 'give-way' | 'leave' | 'end';

interface Edge<State, Event> {
  readonly from: State;
  readonly event: Event;
  readonly to: State;
  readonly because: string;
}

export const workTransitions: readonly Edge<WorkState, WorkEvent>[] = [
  { from: 'waiting', event: 'assign', to: 'offered', because: 'the first in the order that somebody may take' },
  { from: 'offered', event: 'accept', to: 'in-hand', because: 'the agent took it; from here on nobody waits' },
  { from: 'offered', event: 'give-back', to: 'waiting', because: 'the agent did not answer or was lost: to the front, waiting time kept' },
  { from: 'offered', event: 'give-way', to: 'waiting', because: 'phones were quiet and are no longer: it goes on waiting where it was' },
  { from: 'in-hand', event: 'give-back', to: 'waiting', because: 'the agent was lost in the middle: to the front, waiting time kept' },
  { from: 'waiting', event: 'leave', to: 'gone', because: 'hung up, or helped in another way' },
  { from: 'offered', event: 'leave', to: 'gone', because: 'hung up while it rang: the agent is free at once' },
  { from: 'in-hand', event: 'leave', to: 'gone', because: 'hung up during the conversation: the same as an end' },
  { from: 'in-hand', event: 'end', to: 'gone', because: 'done; the agent wraps up' },
];

const nextOfWork = new Map(workTransitions.map(({ from, event, to }) => [`${from} ${event}`, to]));

/**
 * Where work goes; undefined when this cannot happen to it now, such as an answer after the caller hung up.
 *
 * @example nextWorkState('offered', 'give-back') // 'waiting'
 */
export function nextWorkState(from: WorkState, event: WorkEvent): WorkState | undefined {
  return nextOfWork.get(`${from} ${event}`);
}

/** Moves work along an edge of its table. @returns false, and nothing moves, when there is none */
export function moved(record: { state: WorkState }, event: WorkEvent): boolean {
  const to = nextWorkState(record.state, event);
  if (to !== undefined) record.state = to;
  return to !== undefined;
}

export type AgentState = 'away' | 'free' | 'ringing' | 'handling' | 'wrapping-up';
export type AgentEvent = 'offer' | 'accept' | 'give-back' | 'withdraw' | 'end' | 'wrap-up-over' | 'come' | 'go';

export const agentTransitions: readonly Edge<AgentState, AgentEvent>[] = [
  { from: 'away', event: 'come', to: 'free', because: 'signs in or comes back' },
  { from: 'free', event: 'go', to: 'away', because: 'a break, a meeting, or signing out' },
  { from: 'free', event: 'offer', to: 'ringing', because: 'work was assigned' },
  { from: 'handling', event: 'offer', to: 'ringing', because: 'another chat, while there is attention left' },
  { from: 'ringing', event: 'accept', to: 'handling', because: 'took it' },
  { from: 'ringing', event: 'give-back', to: 'away', because: 'did not answer: probably not there, so nothing more is offered' },
  { from: 'ringing', event: 'give-back', to: 'handling', because: 'did not answer the second chat; the first goes on, nothing more is offered' },
  { from: 'ringing', event: 'withdraw', to: 'free', because: 'the caller hung up before the answer' },
  { from: 'ringing', event: 'withdraw', to: 'handling', because: 'the second chat was gone before the answer' },
  { from: 'ringing', event: 'withdraw', to: 'away', because: 'the caller hung up, and the agent had asked to go' },
  { from: 'handling', event: 'give-back', to: 'away', because: 'the connection was lost; the caller goes back to the front' },
  { from: 'handling', event: 'end', to: 'wrapping-up', because: 'the conversation is over, the work on it not yet' },
  { from: 'handling', event: 'end', to: 'free', because: 'this kind of work has no wrap-up' },
  { from: 'handling', event: 'end', to: 'away', because: 'no wrap-up, and the agent had asked to go' },
  { from: 'wrapping-up', event: 'wrap-up-over', to: 'free', because: 'finished, or the time for it is over' },
  { from: 'wrapping-up', event: 'wrap-up-over', to: 'handling', because: 'finished with one of several chats' },
  { from: 'wrapping-up', event: 'wrap-up-over', to: 'away', because: 'finished, and the agent had asked to go' },
  { from: 'wrapping-up', event: 'give-back', to: 'away', because: 'the connection was lost during wrap-up with another chat in hand' },
];

/** One word for how things stand with an agent; ringing goes before wrapping up, and that before other work in hand. */
export function agentStateOf(record: Pick<AgentRecord, 'available' | 'ringing' | 'hands' | 'wrapUpUntil'>): AgentState {
  if (record.ringing.size > 0) return 'ringing';
  if (record.wrapUpUntil !== undefined) return 'wrapping-up';
  if (record.hands.size > 0) return 'handling';
  return record.available ? 'free' : 'away';
}
