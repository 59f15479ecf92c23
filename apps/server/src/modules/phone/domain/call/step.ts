/**
 * One step of a call: total, deterministic, and without input or output.
 *
 * Purpose: everything that happens to a call goes through here. Trade-off: a call carries all that it needs, so that it can be
 * written down after every step and taken up by another process.
 * Modes and transitions: transitions.ts. What telephones must do follows from comparing before and after (wiring.ts).
 */
import type { FlowInput } from '../flow/index.ts';
import { startOf } from '../flow/index.ts';
import type { Call } from './call.ts';
import { commanded, cutOff, heldByPhone } from './commands.ts';
import { ended, feed, hushed, nextTelling, played, pressed, withTimer } from './dialogue.ts';
import type { CallEffect } from './effect.ts';
import type { CallEvent, CallWorld, NewCallInput } from './event.ts';
import { heldLong, holdWatched } from './hold.ts';
import { answered, digitFrom, legEnded, roleOf } from './legs.ts';
import { recordingSettled } from './recording.ts';
import { pickUpOf } from './consult/pick-up.ts';
import { routeEffects } from './routing.ts';
import { supervised, supervisionSettled, supervisorAnswered, supervisorEnded } from './supervision.ts';
import { tallied } from './tally.ts';
import { callAgent, moved, noted, said, turnOf, withCall, type Turn } from './turn.ts';
import { agentEffects, numbered, rewired } from './wiring.ts';

export interface Step {
  readonly call: Call;
  /** In the order in which to do them. */
  readonly effects: readonly CallEffect[];
}

/**
 * Somebody calls: the first step.
 *
 * @returns the call, and the effect of taking it
 */
export function arrive({ id, leg, dialled, callerNumber, flow, language = 'nl' }: NewCallInput, world: CallWorld): Step {
  const bare: Call = {
    id, direction: 'inbound', phase: 'arriving', dialled, ...(callerNumber !== undefined && { callerNumber }), language,
    caller: { id: leg, state: 'calling' }, transfers: 0, made: 0, timers: {}, arrivedAt: world.now,
  };
  const drawing = flow && world.flow({ ...bare, flow: { ...flow, position: startOf({ languages: [language], start: '', fallbackQueue: '', nodes: {} }) } });
  const call: Call = flow && drawing ? { ...bare, flow: { ...flow, position: startOf(drawing) }, language: drawing.languages[0] ?? language } : bare;
  return { call, effects: [{ do: 'note', note: 'arrived' }, { do: 'answer', leg }] };
}

/** An agent phones a citizen: the own telephone rings first. */
export function phoneOut(
  order: Pick<Call, 'id' | 'dialled' | 'authorityId' | 'promised'> & { readonly number: string; readonly agent: Parameters<typeof callAgent>[1] },
  world: CallWorld,
): Step {
  const { id, dialled, authorityId, number, agent, promised } = order;
  const call: Call = {
    id, direction: 'outbound', phase: 'ringing', dialled, callerNumber: number, language: 'nl', ...(authorityId !== undefined && { authorityId, authorityFrom: 'agent' as const }),
    toBePhoned: { number, because: 'agent', attempts: 0 }, ...(promised && { promised }), transfers: 0, made: 0, timers: {}, arrivedAt: world.now,
  };
  const turn = noted(callAgent(turnOf(call), agent, world.rules.ringSeconds), 'rang', { agentId: agent.agentId });
  return { call: turn.call, effects: [...turn.effects, ...agentEffects(call, turn.call, new Map())] };
}

/**
 * What becomes of a call.
 *
 * @throws Refused or Conflict for commands that cannot be carried out; never for anything else that happens
 */
export function step(call: Call, event: CallEvent, world: CallWorld): Step {
  if (call.phase === 'ended') return { call, effects: [] };
  const settled = counted(holdWatched(recordingSettled(supervisionSettled(react(turnOf(call), event, world)), world), world));
  const turn: Turn = { ...settled, call: numbered(call, settled.call) };
  const again = event.on === 'adopted';
  if (turn.call === call && !again) return { call, effects: turn.effects };
  const pickUp = pickUpOf(call, turn.call, event, world.now);
  const told: CallEffect[] = pickUp ? [{ do: 'pick-up', pickUp }] : [];
  const effects = [...turn.effects, ...told, ...routeEffects(call, turn.call), ...agentEffects(call, turn.call, turn.parted)];
  if (event.on === 'engine-restarted') return { call: turn.call, effects }; // there is nothing left to unmake
  return { call: turn.call, effects: [...effects, ...rewired(call, turn.call, turn.gone, { isKnown: !again })] };
}

/** What happened is counted with the call. */
function counted(turn: Turn): Turn {
  const tally = tallied(turn.call.tally, turn.effects);
  return tally === turn.call.tally || tally === undefined ? turn : withCall(turn, { tally });
}

function react(turn: Turn, event: CallEvent, world: CallWorld): Turn {
  switch (event.on) {
    case 'leg-answered':
      return event.leg === turn.call.supervisor?.id ? supervisorAnswered(turn) : answered(turn, event.leg, world);
    case 'leg-ended':
      return event.leg === turn.call.supervisor?.id ? supervisorEnded(turn, event.leg, event.cause) : legEnded(turn, event.leg, event.cause, world);
    case 'digit':
      return digitFrom(turn, event.leg, event.digit, (at, digit) => pressed(at, digit, world));
    case 'leg-held':
    case 'leg-unheld':
      return roleOf(turn.call, event.leg) === 'agent' ? heldByPhone(turn, event.on === 'leg-held', world) : turn;
    case 'played':
      return turn.call.dialogue?.playing?.id === event.playback ? played(turn, world) : turn;
    case 'heard':
      return heard(turn, event.recording, { on: 'heard', word: event.word, confidence: event.confidence }, world);
    case 'not-understood':
      return heard(turn, event.recording, { on: 'not-understood' }, world);
    case 'silence':
      return heard(turn, event.recording, { on: 'timeout' }, world);
    case 'code-checked':
      return feed(turn, event.of === undefined ? { on: 'code-refused' } : { on: 'code-accepted', of: event.of }, world);
    case 'assigned':
      return assigned(turn, event.agent, world);
    case 'time':
      return due(turn, world);
    case 'command':
      return commanded(turn, event.by, event.command, world);
    case 'supervise':
      return supervised(turn, event, world);
    case 'withdrawn': {
      const there = moved(turn, 'withdraw', world);
      return there ? ended(there, 'withdrawn', world) : turn;
    }
    case 'adopted':
      return adopted(turn, event.live, world);
    case 'engine-restarted':
      return cutOff(turn, world);
  }
}

function heard(turn: Turn, recording: string, input: FlowInput, world: CallWorld): Turn {
  return turn.call.dialogue?.listening?.recording === recording ? feed(hushed(turn), input, world) : turn;
}

/** The agent's telephone rings; what was asked of the caller meanwhile is not asked any more. */
function assigned(turn: Turn, agent: Parameters<typeof callAgent>[1], world: CallWorld): Turn {
  const asked = turn.call.dialogue?.for === 'flow' ? feed(hushed(turn), { on: 'timeout' }, world) : turn;
  const there = moved(hushed(asked), 'assigned', world);
  if (!there) return turn;
  const ringing = callAgent(withCall(withTimer(there, 'waited', undefined), { routedTo: agent.agentId }), agent, world.rules.ringSeconds);
  return noted(ringing, 'rang', { agentId: agent.agentId });
}

/** Timers that are due, each once. */
function due(turn: Turn, world: CallWorld): Turn {
  const { listen, waited, redial, held } = turn.call.timers;
  let after = turn;
  if (redial !== undefined && redial <= world.now) after = withTimer(after, 'redial', undefined);
  if (listen !== undefined && listen <= world.now) after = feed(hushed(after), silence(after), world);
  if (waited !== undefined && waited <= world.now && after.call.timers.waited === waited) after = waiting(after, world);
  if (held !== undefined && held <= world.now && after.call.timers.held === held) after = heldLong(after, world);
  return after;
}

/** Who enters digits and forgets the last key has entered them all the same. */
function silence({ call }: Turn): FlowInput {
  const { listening } = call.dialogue ?? {};
  return listening?.action.until !== undefined && listening.collected !== '' ? { on: 'digits', digits: listening.collected } : { on: 'timeout' };
}

function waiting(turn: Turn, world: CallWorld): Turn {
  const { queue, queuedAt = world.now } = turn.call;
  const again = nextTelling(turn, world);
  const isUnattended = queue && world.facts(turn.call).queue?.(queue.name).attended === false;
  const told = isUnattended ? feed(again, { on: 'queue-unattended' }, world) : again;
  return told.call.phase === 'waiting' ? feed(told, { on: 'waited', seconds: Math.floor((world.now - queuedAt) / 1000) }, world) : told;
}

/**
 * We were away. Legs that are gone have ended, whatever was being said is over, and everything else is set right again by
 * the comparison with nothing.
 */
function adopted(turn: Turn, live: ReadonlySet<string>, world: CallWorld): Turn {
  const { supervisor } = turn.call;
  const heard = supervisor && !live.has(supervisor.id) ? supervisorEnded(turn, supervisor.id, 'lost') : turn;
  const legs = [turn.call.caller, ...(turn.call.alsoRinging ?? []), turn.call.other, turn.call.agent].flatMap((leg) => (leg && !live.has(leg.id) ? [leg.id] : []));
  const settled = legs.reduce((at, leg) => legEnded(at, leg, 'lost', world), heard);
  if (settled.call.phase === 'ended' || settled.call.phase === 'callback') return settled;
  const { dialogue, phase, caller } = settled.call;
  if (phase === 'arriving' && caller) return noted(said(settled, { do: 'answer', leg: caller.id }), 'adopted');
  const heardOut = dialogue?.playing && turn.call.dialogue?.playing?.id === dialogue.playing.id ? played(settled, world) : settled;
  return noted(dialogue?.listening?.recording ? feed(hushed(heardOut), { on: 'not-understood' }, world) : withCall(heardOut, {}), 'adopted');
}
