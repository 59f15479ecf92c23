/**
 * A team lead with the call of an agent: listening, whispering, speaking along, taking over.
 *
 * Purpose: one table that says what a team lead may do with a call of somebody else, beside the life of the call itself.
 * Trade-off: supervision hangs on the agent's telephone, so it ends whenever that agent is no longer in the conversation; nobody
 * goes on listening to whoever comes next without having asked for it.
 * Modes: none → calling (the team lead's own telephone rings) → connected, in one of three ways → none.
 */
import { Conflict, Refused, type UserId } from '@ingang/kernel';
import { colleaguesOf, type AgentLeg, type Call, type Colleague, type LegId } from './call.ts';
import type { CallEvent, CallWorld, LegEnding } from './event.ts';
import type { CallPhase } from './transitions.ts';
import { named, noted, parted, said, withCall, without, type Turn } from './turn.ts';

/** `listen`: unheard. `whisper`: the agent alone hears the team lead. `barge`: everybody does. */
export const supervisionWays = ['listen', 'whisper', 'barge'] as const;
export type SupervisionWay = (typeof supervisionWays)[number];

/** What a team lead asks for. `take-over`: the call, so that the agent leaves. */
export type SupervisionWish = SupervisionWay | 'take-over' | 'stop';

/** The team lead's own telephone in the call of an agent. */
export interface SupervisorLeg extends AgentLeg {
  /** The telephone of the agent whose call it is. */
  readonly of: LegId;
  /** What it is for, from the moment that it is picked up. */
  readonly how: SupervisionWay | 'take-over';
  /** Whether the agent sees that somebody listens. Whoever is heard is always seen. */
  readonly isTold: boolean;
}

type State = 'none' | 'calling' | 'connected';
export const supervisionTriggers = ['ask', 'ask-take-over', 'answered', 'answered-take-over', 'stop', 'failed', 'gone', 'agent-left'] as const;
export type SupervisionTrigger = (typeof supervisionTriggers)[number];

export interface SupervisionTransition {
  readonly from: readonly State[];
  readonly on: SupervisionTrigger;
  /** `agent`: the team lead has the call from now on. */
  readonly to: State | 'agent';
  readonly because: string;
}

export const supervisionTransitions: readonly SupervisionTransition[] = [
  { from: ['none'], on: 'ask', to: 'calling', because: 'the team lead\'s own telephone rings first, so that they hear by their own headset' },
  { from: ['none'], on: 'ask-take-over', to: 'calling', because: 'agent and caller go on until the team lead is there' },
  { from: ['calling'], on: 'ask', to: 'calling', because: 'another wish before it was picked up' },
  { from: ['calling'], on: 'ask-take-over', to: 'calling', because: 'another wish before it was picked up' },
  { from: ['calling'], on: 'answered', to: 'connected', because: 'from now on the team lead hears the conversation' },
  { from: ['calling'], on: 'answered-take-over', to: 'agent', because: 'the team lead is there and has the call' },
  { from: ['connected'], on: 'ask', to: 'connected', because: 'from listening to whispering to speaking and back, without phoning again' },
  { from: ['connected'], on: 'ask-take-over', to: 'agent', because: 'the team lead goes on with the caller; the agent wraps up' },
  { from: ['calling', 'connected'], on: 'stop', to: 'none', because: 'heard enough' },
  { from: ['calling'], on: 'failed', to: 'none', because: 'the team lead did not take the own telephone' },
  { from: ['connected'], on: 'gone', to: 'none', because: 'the team lead hung up, or was lost; agent and caller notice nothing' },
  { from: ['calling', 'connected'], on: 'agent-left', to: 'none', because: 'the conversation that was asked for is over' },
];

/** Phases in which an agent is in a conversation that can be supervised. */
const conversations: readonly CallPhase[] = ['talking', 'held', 'consulting', 'conference'];

const stateOf = ({ supervisor }: Pick<Call, 'supervisor'>): State => (supervisor === undefined ? 'none' : supervisor.state);

/** Where a trigger leads; undefined when it cannot happen now. */
export function supervisionTransition(call: Pick<Call, 'supervisor'>, on: SupervisionTrigger): SupervisionTransition | undefined {
  return supervisionTransitions.find((row) => row.on === on && row.from.includes(stateOf(call)));
}

/** An agent in a conversation, to whom one can listen. */
export function isSupervisable({ phase, agent }: Pick<Call, 'phase' | 'agent'>): boolean {
  return conversations.includes(phase) && agent?.state === 'connected';
}

/**
 * What a team lead asks.
 *
 * @throws Conflict `call.not-possible-now`, `call.of-somebody-else-now` (the call has moved on), `call.supervised-already`; Refused `call.own-call`
 */
export function supervised(turn: Turn, asked: Extract<CallEvent, { on: 'supervise' }>, { rules }: CallWorld): Turn {
  const { call } = turn;
  const { by, how, agentId } = asked;
  if (call.supervisor && call.supervisor.agentId !== by.agentId) throw new Conflict('call.supervised-already');
  const row = supervisionTransition(call, how === 'stop' ? 'stop' : how === 'take-over' ? 'ask-take-over' : 'ask');
  if (row === undefined || how === 'stop') return row ? stopped(turn, by.agentId) : refuse(call);
  if (!isSupervisable(call)) return refuse(call);
  if (call.agent!.agentId !== agentId) throw new Conflict('call.of-somebody-else-now');
  if (colleaguesOf(call).includes(by.agentId)) throw new Refused('call.own-call');
  if (row.to === 'agent') return takenOver(turn);
  if (call.supervisor === undefined) return called(turn, asked, rules.ringSeconds);
  const changed = withCall(turn, { supervisor: { ...call.supervisor, how } });
  return row.to === 'connected' ? begun(changed) : changed;
}

function refuse({ phase }: Call): never {
  throw new Conflict('call.not-possible-now', undefined, { phase, command: 'supervise' });
}

/** Lets the team lead's own telephone ring; it shows the number of the municipality, never that of the caller. */
function called(before: Turn, { by, how, isTold }: Extract<CallEvent, { on: 'supervise' }>, ringSeconds: number): Turn {
  const { turn, name } = named(before, 'leg');
  const { agentId, phone, name: display }: Colleague = by;
  const leg = name as LegId;
  const supervisor = { id: leg, state: 'calling', agentId, phone, name: display, of: turn.call.agent!.id, how: how as SupervisorLeg['how'], isTold } as const;
  return said(withCall(turn, { supervisor }), { do: 'originate', leg, to: { phone }, showNumber: turn.call.dialled, ringSeconds, forLeg: turn.call.agent!.id });
}

/** Noted where colleagues read along, unless nobody is told; the audit log has it in any case. */
function begun(turn: Turn): Turn {
  const { agentId, how, isTold } = turn.call.supervisor!;
  return isTold || how !== 'listen' ? noted(turn, 'supervised', { agentId, detail: how }) : turn;
}

function stopped(turn: Turn, agentId: UserId): Turn {
  return turn.call.supervisor?.agentId === agentId ? without(turn, 'supervisor') : turn;
}

/** The agent leaves and wraps up; the team lead goes on where the agent was: also with the caller on hold, or a third there. */
function takenOver(turn: Turn): Turn {
  const { id, state, agentId, phone, name } = turn.call.supervisor!;
  const mine = withCall(without(turn, 'supervisor'), { agent: { id, state, agentId, phone, name }, handledBy: agentId });
  return noted(mine, 'taken-over', { agentId });
}

/** The team lead's telephone was picked up. */
export function supervisorAnswered(turn: Turn): Turn {
  const supervisor = { ...turn.call.supervisor!, state: 'connected' as const };
  const row = supervisionTransition(turn.call, supervisor.how === 'take-over' ? 'answered-take-over' : 'answered');
  if (row === undefined) return turn;
  const there = withCall(turn, { supervisor });
  return row.to === 'agent' ? takenOver(there) : begun(there);
}

/** The team lead's telephone is not there any more; the conversation goes on. */
export function supervisorEnded(before: Turn, leg: LegId, cause: LegEnding): Turn {
  const { agentId, state } = before.call.supervisor!;
  const turn: Turn = { ...before, gone: new Set([...before.gone, leg]) };
  const isLoss = cause !== 'normal' && cause !== 'rejected' && cause !== 'busy';
  const how = state === 'calling' ? (cause === 'lost' ? 'freed' : 'missed') : isLoss ? 'lost' : undefined;
  return without(how ? parted(turn, agentId, how) : turn, 'supervisor');
}

/** Ends it when the agent is no longer in the conversation. */
export function supervisionSettled(turn: Turn): Turn {
  const { supervisor, agent } = turn.call;
  if (supervisor === undefined || (isSupervisable(turn.call) && agent?.id === supervisor.of)) return turn;
  return without(turn, 'supervisor');
}

/** Who is with the call in a way that its agent may know of; undefined when nobody is, or nobody is told. */
export function seenSupervisor({ supervisor }: Pick<Call, 'supervisor'>): { readonly name: string; readonly how: SupervisionWay } | undefined {
  if (supervisor?.state !== 'connected' || supervisor.how === 'take-over') return undefined;
  return supervisor.isTold || supervisor.how !== 'listen' ? { name: supervisor.name, how: supervisor.how } : undefined;
}

