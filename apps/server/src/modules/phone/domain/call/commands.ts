/** What agents ask for. */
import { Conflict, Refused, type UserId } from '@ingang/kernel';
import { goesBeyondBudget, type Forcing } from './budget.ts';
import { legsOf, type Call, type Target } from './call.ts';
import { ended } from './dialogue.ts';
import { colleagueAsks, isConsulted, together } from './consult/colleague.ts';
import type { CallCommand, CallWorld } from './event.ts';
import { afterAgent, backInQueue, othersCall } from './legs.ts';
import { recordingPaused } from './recording.ts';
import type { Trigger } from './transitions.ts';
import { callAgent, about, callOther, moved, noted, said, withCall, without, type Turn } from './turn.ts';

/**
 * Does what an agent asks.
 *
 * @throws Refused `call.of-another-agent`, `call.transfer-budget-spent`, `call.last-transfer-warm`
 * @throws Conflict `call.not-possible-now`: the caller or somebody else was first
 */
export function commanded(turn: Turn, by: UserId, command: CallCommand, world: CallWorld): Turn {
  if (turn.call.agent?.agentId !== by) return colleagueCommanded(turn, by, command, world);
  switch (command.do) {
    case 'hold':
      return noted(withCall(go(turn, 'hold', world), { heldAt: world.now }), 'held', { agentId: by });
    case 'retrieve':
      return noted(without(go(turn, 'retrieve', world), 'heldAt'), 'retrieved', { agentId: by });
    case 'consult':
      return noted(callOther(withCall(without(go(turn, 'consult', world), 'note'), { heldAt: turn.call.heldAt ?? world.now, ...(command.note && { note: command.note }) }), command.target, world), 'consulted', { agentId: by, detail: command.target.kind, about: { to: about(command.target) } });
    case 'take-back':
      return noted(without(go(turn, 'take-back', world), 'other', 'alsoRinging', 'ringsGroup', 'heldAt'), 'consult-ended', { agentId: by });
    case 'conference':
      return conference(turn, by, world);
    case 'resume':
      return resumed(turn, by, world);
    case 'hand-over':
      return handOver(turn, by, command, world);
    case 'take':
      throw new Conflict('call.not-possible-now', undefined, { phase: turn.call.phase, command: command.do });
    case 'voicemail':
      return voicemail(turn, by);
    case 'transfer':
      return transfer(turn, by, command, world);
    case 'hang-up':
      return hangUp(turn, by, world);
    case 'pause-recording':
    case 'resume-recording':
      return recordingPaused(turn, command.because, command.do === 'pause-recording');
    case 'digits':
      return digits(turn, command.digits);
  }
}

/** Who is consulted has a say too. */
function colleagueCommanded(turn: Turn, by: UserId, command: CallCommand, world: CallWorld): Turn {
  if (!isConsulted(turn.call, by)) throw new Refused('call.of-another-agent');
  if (command.do === 'take') return handOver(turn, by, command, world);
  const wish = colleagueAsks(turn, by, command);
  switch (wish) {
    case 'conference':
      return conference(turn, by, world);
    case 'leave':
      return noted(without(go(turn, 'other-gone', world), 'other', 'ringsGroup'), 'consult-ended', { agentId: by });
    default:
      return wish;
  }
}

function conference(turn: Turn, by: UserId, world: CallWorld): Turn {
  return noted(together(without(go(turn, 'conference', world), 'heldAt')), 'conference', { agentId: by });
}

/** A machine answered for the citizen: the promise was not kept yet. */
function voicemail(turn: Turn, by: UserId): Turn {
  const { promised, phase } = turn.call;
  if (promised === undefined || phase !== 'talking') throw new Conflict('call.not-possible-now', undefined, { phase, command: 'voicemail' });
  return noted(withCall(turn, { promised: { ...promised, isVoicemail: true } }), 'voicemail', { agentId: by });
}

function go(turn: Turn, on: Trigger, world: CallWorld): Turn {
  const there = moved(turn, on, world);
  if (!there) throw new Conflict('call.not-possible-now', undefined, { phase: turn.call.phase, command: on });
  return there;
}

function counted(turn: Turn, by: UserId, isWarm: boolean, { forced, because }: Forcing, { rules }: CallWorld): Turn {
  const beyond = goesBeyondBudget(turn.call, rules, { isWarm, forced });
  const more = withCall(turn, { transfers: turn.call.transfers + 1 });
  return beyond ? noted(more, 'transfer-forced', { agentId: by, detail: because }) : more;
}

/** The telephone that the agent had is gone with its browser, and another one rings; meanwhile the caller hears music. */
function resumed(turn: Turn, by: UserId, world: CallWorld): Turn {
  const there = go(turn, 'resume', world);
  const { phone, name } = turn.call.agent!;
  const ringing = callAgent(without(there, 'agent', 'heldAt'), { agentId: by, phone, name }, world.rules.ringSeconds);
  return noted(ringing, 'rang', { agentId: by, detail: 'resumed' });
}

/** The agent leaves; who was consulted goes on. */
function handOver(turn: Turn, by: UserId, forcing: Forcing, world: CallWorld): Turn {
  const there = together(go(turn, 'hand-over', world));
  const left = without(counted(there, by, true, forcing, world), 'agent', 'heldAt');
  const { target } = turn.call.other!;
  return othersCall(noted(left, 'transferred', { agentId: by, detail: `warm: ${target.kind}`, about: { to: about(target), isWarm: true, ...(turn.call.note && { text: turn.call.note }) } }), world);
}

function transfer(turn: Turn, by: UserId, { target, note, ...forcing }: Extract<CallCommand, { do: 'transfer' }>, world: CallWorld): Turn {
  const there = go(turn, target.kind === 'queue' ? 'requeue' : 'transfer', world);
  const left = noted(without(counted(there, by, false, forcing, world), 'agent', 'other', 'alsoRinging', 'heldAt'), 'transferred', { agentId: by, detail: `cold: ${target.kind}`, about: { to: about(target), isWarm: false, ...(note && { text: note }) } });
  return target.kind === 'queue' ? requeued(left, target, turn.call.phase, world) : callOther(left, target, world);
}

function requeued(turn: Turn, { queue: name }: Extract<Target, { kind: 'queue' }>, from: Call['phase'], world: CallWorld): Turn {
  const queue = { name, priority: turn.call.queue?.priority ?? 'normal', tellAfterSeconds: [] } as const;
  return without(backInQueue(withCall(turn, { queue }), from, world), 'dialogue');
}

function hangUp(turn: Turn, by: UserId, world: CallWorld): Turn {
  const there = go(turn, 'hang-up', world);
  return afterAgent(there.call.phase === 'ended' ? there : withoutAgent(there, by), turn.call.phase, world);
}

function withoutAgent(turn: Turn, by: UserId): Turn {
  return noted(without(turn, 'agent'), 'not-reached', { agentId: by, detail: 'agent' });
}

/** Keys for whoever the agent hears now. */
function digits(turn: Turn, keys: string): Turn {
  const { other, caller, phase } = turn.call;
  const leg = phase === 'consulting' ? other : phase === 'talking' ? caller : undefined;
  if (leg?.state !== 'connected') throw new Conflict('call.not-possible-now', undefined, { phase, command: 'digits' });
  return said(turn, { do: 'digits', leg: leg.id, digits: keys });
}

/** The engine lost every call: who can be phoned is phoned back before others, and that is a promise of its own, named after the call. */
export function cutOff(turn: Turn, world: CallWorld): Turn {
  const { callerNumber, toBePhoned, queue, agent, phase } = turn.call;
  const there = moved(turn, 'engine-restarted', world);
  if (!there) return turn;
  const dead: Turn = { ...withCall(there, { cutOffAt: world.now }), gone: new Set(legsOf(turn.call).map(({ id }) => id)) };
  const marked = noted(dead, 'cut-off', { agentId: agent?.agentId, detail: phase });
  if (marked.call.phase === 'ended') return ended(marked, 'lost', world);
  const number = toBePhoned?.number ?? callerNumber!;
  const place = { name: queue?.name ?? world.flow(turn.call)?.fallbackQueue ?? world.rules.fallbackQueue, priority: 'high' as const, tellAfterSeconds: [] };
  const bare = without(marked, 'caller', 'agent', 'other', 'alsoRinging', 'ringsGroup', 'supervisor', 'dialogue', 'heldAt');
  const promised = turn.call.promised ?? { callbackId: turn.call.id };
  const kept = withCall(bare, { queue: place, queuedAt: turn.call.queuedAt ?? turn.call.arrivedAt, toBePhoned: { number, because: 'lost', attempts: 0 }, promised, timers: {} });
  return noted(kept, 'callback-booked');
}

/** Held by the telephone itself, as with a headset's button. */
export function heldByPhone(turn: Turn, isHeld: boolean, world: CallWorld): Turn {
  const there = moved(turn, isHeld ? 'hold' : 'retrieve', world);
  if (!there) return turn;
  const { agentId } = turn.call.agent!;
  return isHeld ? noted(withCall(there, { heldAt: world.now }), 'held', { agentId }) : noted(without(there, 'heldAt'), 'retrieved', { agentId });
}

