/** What the telephones do: somebody answers, hangs up, or is lost. */
import type { UserId } from '@ingang/kernel';
import type { Digit } from '../flow/index.ts';
import { ended, feed, feedHangUp, hushed, nextTelling, toCallback, withTimer } from './dialogue.ts';
import { isBeyondBudget } from './budget.ts';
import type { Call, LegId, OtherLeg } from './call.ts';
import type { CallWorld, LegEnding } from './event.ts';
import { about, aboutOther, moved, noted, notice, parted, said, withCall, without, type Turn } from './turn.ts';
import type { Trigger } from './transitions.ts';

/** `also`: of a department that is asked, beside `other`. */
export type Role = 'caller' | 'agent' | 'other' | 'also';

export function roleOf({ caller, agent, other, alsoRinging = [] }: Call, leg: LegId): Role | undefined {
  if (caller?.id === leg) return 'caller';
  if (agent?.id === leg) return 'agent';
  if (other?.id === leg) return 'other';
  return alsoRinging.some(({ id }) => id === leg) ? 'also' : undefined;
}

export function answered(turn: Turn, leg: LegId, world: CallWorld): Turn {
  const { caller, agent, other } = turn.call;
  switch (roleOf(turn.call, leg)) {
    case 'caller':
      return callerAnswered(withCall(turn, { caller: { ...caller!, state: 'connected' } }), world);
    case 'agent':
      return agentAnswered(withCall(turn, { agent: { ...agent!, state: 'connected' } }), world);
    case 'other':
      return otherAnswered(withCall(without(turn, 'alsoRinging'), { other: { ...other!, state: 'connected' } }), world);
    case 'also': {
      const first = turn.call.alsoRinging!.find(({ id }) => id === leg)!;
      return otherAnswered(withCall(without(turn, 'alsoRinging'), { other: { ...first, state: 'connected' } }), world);
    }
    case undefined:
      return turn;
  }
}

function callerAnswered(turn: Turn, world: CallWorld): Turn {
  const arrived = moved(turn, 'caller-connected', world);
  if (arrived) return feed(arrived, { on: 'entered' }, world);
  const reached = moved(turn, 'caller-answered', world);
  return reached ? talking(withCall(reached, { phonedAt: world.now }), world) : turn;
}

function agentAnswered(turn: Turn, world: CallWorld): Turn {
  const there = moved(turn, 'agent-answered', world);
  if (!there) return turn;
  const { agentId } = there.call.agent!;
  const taken = noted(withCall(hushed(withTimer(there, 'waited', undefined)), { handledBy: agentId }), 'answered', { agentId });
  return there.call.phase === 'dialling' ? dial(taken, world) : talking(feedTaken(taken, world), world);
}

/** The drawing has done its work. */
function feedTaken(turn: Turn, world: CallWorld): Turn {
  return hushed(feed(turn, { on: 'agent-took' }, world));
}

/** Whoever talks need not be phoned any more. */
function talking(turn: Turn, { now }: CallWorld): Turn {
  return withCall(without(turn, 'toBePhoned'), { answeredAt: turn.call.answeredAt ?? now });
}

/** The agent is there; now the citizen's telephone rings. They are shown the number that they called. */
function dial(turn: Turn, { rules }: CallWorld): Turn {
  const { id, made, toBePhoned, dialled, agent } = turn.call;
  const leg = `leg-${id}-${made + 1}` as LegId;
  const ringing = withCall(turn, { made: made + 1, caller: { id: leg, state: 'calling' } });
  const order = { do: 'originate', leg, to: { number: toBePhoned?.number ?? '' }, showNumber: dialled, ringSeconds: rules.dialSeconds, forLeg: agent!.id } as const;
  return noted(said(ringing, order), 'dialled', { agentId: agent!.agentId });
}

function otherAnswered(turn: Turn, world: CallWorld): Turn {
  const from = turn.call.phase;
  const there = moved(turn, 'other-answered', world);
  if (!there) return turn;
  if (from === 'consulting') return noted(there, 'consult-answered');
  if (from === 'forwarding') return noted(feed(there, { on: 'forward-answered' }, world), 'forwarded');
  return there.call.phase === 'talking' ? othersCall(there, world) : noted(there, 'forwarded');
}

/** Who was the other is the agent from now on. */
export function othersCall(turn: Turn, world: CallWorld): Turn {
  const { other } = turn.call;
  if (other?.target.kind !== 'person') return turn;
  const { agentId, phone, name } = other.target;
  const agent = { id: other.id, state: other.state, agentId, phone, name };
  return talking(noted(withCall(without(turn, 'other', 'heldAt', 'ringsGroup'), { agent, handledBy: agentId }), 'answered', { agentId }), world);
}

export function legEnded(before: Turn, leg: LegId, cause: LegEnding, world: CallWorld): Turn {
  const role = roleOf(before.call, leg);
  const turn: Turn = { ...before, gone: new Set([...before.gone, leg]) };
  if (role === 'caller') return callerEnded(turn, cause, world);
  if (role === 'agent') return agentEnded(turn, cause, world);
  if (role === 'also') return stillRinging(turn, (turn.call.alsoRinging ?? []).filter(({ id }) => id !== leg));
  return role === 'other' ? otherEnded(turn, cause, world) : turn;
}

/** One of a department does not take it; the others may still. */
function stillRinging(turn: Turn, others: readonly OtherLeg[], first: OtherLeg | undefined = turn.call.other): Turn {
  const rest = others.length > 0 ? withCall(turn, { alsoRinging: others }) : without(turn, 'alsoRinging');
  return withCall(rest, { other: first! });
}

function callerEnded(turn: Turn, cause: LegEnding, world: CallWorld): Turn {
  const bare = without(turn, 'caller');
  if (turn.call.phase === 'dialling') return notReached(bare, cause, world);
  const there = moved(feedHangUp(bare, world), 'caller-gone', world);
  if (!there) return turn;
  if (there.call.phase === 'callback') return toCallback(there, world);
  if (there.call.phase === 'ringing') return there;
  return ended(there, endingOf(turn.call, cause), world);
}

function endingOf({ phase, answeredAt }: Call, cause: LegEnding) {
  if (phase === 'forwarded') return 'forwarded';
  if (answeredAt !== undefined) return 'talked';
  return cause === 'lost' ? 'lost' : 'abandoned';
}

/** Phoned back in vain: the place is kept for a later attempt, or it was often enough. */
function notReached(turn: Turn, cause: LegEnding, world: CallWorld): Turn {
  const { toBePhoned } = turn.call;
  const counted = toBePhoned ? withCall(turn, { toBePhoned: { ...toBePhoned, attempts: toBePhoned.attempts + 1 } }) : turn;
  const { promised } = counted.call;
  const told = promised ? withCall(counted, { promised: { ...promised, missedBecause: cause } }) : counted;
  const there = moved(noted(told, 'not-reached', { detail: cause }), 'caller-failed', world);
  if (!there) return turn;
  if (there.call.phase === 'ended') return ended(there, toBePhoned?.because === 'agent' ? 'not-reached' : 'callback-failed', world);
  const resting = without(there, 'agent');
  return withTimer(resting, 'redial', world.now + pauseAfter(resting.call.toBePhoned?.attempts ?? 1, world.rules) * 1000);
}

/** @param attempts that were in vain so far, from 1 */
function pauseAfter(attempts: number, { callbackPausesSeconds: pauses }: Pick<CallWorld['rules'], 'callbackPausesSeconds'>): number {
  return pauses[Math.min(attempts, pauses.length) - 1] ?? 0;
}

/** A telephone that fell silent is not the agent's wish; one that was hung up is. */
const isLoss = (cause: LegEnding): boolean => cause !== 'normal' && cause !== 'rejected' && cause !== 'busy';

function agentEnded(turn: Turn, cause: LegEnding, world: CallWorld): Turn {
  const { agent, phase } = turn.call;
  const trigger: Trigger = phase === 'ringing' ? 'agent-missed' : isLoss(cause) ? 'agent-lost' : 'agent-gone';
  const bare = without(turn, 'agent', 'heldAt');
  // a telephone that never rang, because we were away, was not missed by anybody
  const how = trigger !== 'agent-missed' ? 'lost' : cause === 'lost' ? 'freed' : 'missed';
  const left = trigger === 'agent-gone' ? bare : parted(bare, agent!.agentId, how);
  const there = moved(left, trigger, world);
  if (!there) return turn;
  const note = trigger === 'agent-missed' ? 'missed' : trigger === 'agent-lost' ? 'agent-lost' : undefined;
  const handedOver = there.call.phase === 'talking' || there.call.phase === 'forwarded' ? putThrough(there, agent!.agentId, trigger === 'agent-gone', world) : there;
  return afterAgent(note ? noted(handedOver, note, { agentId: agent!.agentId, detail: cause }) : handedOver, phase, world);
}

/** Who leaves while somebody else is there has put the caller through, without asking whether that was allowed: it shows. */
function putThrough(turn: Turn, agentId: UserId, isOnPurpose: boolean, { rules }: CallWorld): Turn {
  const counted = withCall(turn, { transfers: turn.call.transfers + 1 });
  return isOnPurpose && isBeyondBudget(turn.call, rules, { isWarm: true }) ? noted(counted, 'transfer-forced', { agentId, detail: 'hung-up' }) : counted;
}

/** What becomes of the caller when the agent is gone. */
export function afterAgent(turn: Turn, from: Call['phase'], world: CallWorld): Turn {
  switch (turn.call.phase) {
    case 'ended':
      return ended(turn, turn.call.toBePhoned?.because === 'agent' && turn.call.answeredAt === undefined ? 'withdrawn' : 'talked', world);
    case 'talking':
      return othersCall(noted(turn, 'transferred', handedOver(turn.call)), world);
    case 'forwarded':
      return noted(turn, 'transferred', handedOver(turn.call));
    case 'callback':
      return without(turn, 'caller');
    default:
      return backInQueue(turn, from, world);
  }
}

/** Who hangs up while the other is there hands over. */
function handedOver({ other, handledBy }: Call) {
  return { agentId: handledBy, ...(other && { about: { to: about(other.target), isWarm: true } }) };
}

/** To the front of the own queue, or of the one for everybody; the waiting time goes on where it was. */
export function backInQueue(turn: Turn, from: Call['phase'], world: CallWorld): Turn {
  const place = turn.call.queue ?? { name: world.rules.fallbackQueue, priority: 'normal' as const, tellAfterSeconds: [] };
  const waiting = nextTelling(withCall(without(turn, 'other', 'alsoRinging', 'ringsGroup', 'heldAt'), { queue: place, queuedAt: turn.call.queuedAt ?? turn.call.arrivedAt }), world);
  if (from === 'ringing') return waiting;
  return notice(waiting, from === 'transferring' ? 'transferFailed' : 'agentLost');
}

function otherEnded(turn: Turn, cause: LegEnding, world: CallWorld): Turn {
  const { other, phase, agent, alsoRinging } = turn.call;
  if (other!.state === 'calling' && alsoRinging) return stillRinging(turn, alsoRinging.slice(1), alsoRinging[0]);
  const colleague = other!.target.kind === 'person' ? other!.target.agentId : undefined;
  const wasThere = other!.state === 'connected';
  const bare = without(colleague !== undefined && !wasThere ? parted(turn, colleague, 'freed') : turn, 'other');
  const there = moved(bare, wasThere ? 'other-gone' : 'other-failed', world);
  if (!there) return turn;
  if (phase === 'forwarding') return feed(noted(there, 'forward-failed', { detail: cause }), { on: 'forward-failed' }, world);
  if (phase === 'forwarded') return ended(there, 'forwarded', world);
  if (phase === 'transferring') return backInQueue(noted(there, 'transfer-failed', { agentId: colleague, detail: cause, about: { to: aboutOther(turn.call) } }), phase, world);
  const note = wasThere ? 'consult-ended' : 'consult-failed';
  return noted(there, note, { agentId: agent?.agentId, detail: wasThere ? undefined : `${other!.target.kind}: ${cause}`, about: { to: aboutOther(turn.call) } });
}

export function digitFrom(turn: Turn, leg: LegId, digit: Digit, press: (turn: Turn, digit: Digit) => Turn): Turn {
  const listens = turn.call.phase === 'in-flow' || turn.call.phase === 'waiting';
  return roleOf(turn.call, leg) === 'caller' && listens ? press(turn, digit) : turn;
}
