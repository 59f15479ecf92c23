/**
 * One step of a call through its flow: total and deterministic.
 *
 * Purpose: the live switchboard and the simulator run this same function, so what was tried in the editor is what a caller
 * hears. Trade-off: a position carries all it remembers, so it can be kept with the call and go on after a restart.
 * Modes: the phases of position.ts. Transitions: the exits of the nodes (exits.ts), besides three that hold everywhere: a
 * caller who hangs up, an agent who takes the call, and the emergency word or key.
 */
import { nodeAt, type CallFlow, type FlowNode, type NodeKey } from './flow.ts';
import { behaviours } from './nodes/index.ts';
import type { Behaviour, Going } from './nodes/behaviour.ts';
import { leave } from './nodes/waiting.ts';
import { unconfirmed } from './nodes/which-authority.ts';
import { at, ended, withAction, type FlowPosition, type Turn } from './position.ts';
import type { Speaking } from './prompts.ts';
import type { FlowFacts, FlowInput } from './protocol.ts';
import { emergencyWords, isOneOf } from './words.ts';

/** A node where one chooses is passed by when it is come to for the fourth time. */
const mostVisits = 3;

/** More steps than any sensible drawing takes; beyond it the drawing is at fault. */
const mostSteps = 400;

/** A guess of the recogniser does not wake the calamity service. */
export const emergencyConfidence = 0.5;

/**
 * What a call does next.
 *
 * @param position from `startOf`, or from the step before
 * @returns the new position, and the actions in the order in which to do them; none when the input means nothing here
 */
export function advance(flow: CallFlow, position: FlowPosition, input: FlowInput, facts: FlowFacts): Turn {
  const turn: Turn = { position, actions: [] };
  if (position.phase === 'ended') return turn;
  const going = goingThrough({ flow, facts });
  if (input.on === 'entered') return Object.keys(position.visits).length === 0 ? begin(going, turn) : turn;
  if (input.on === 'hung-up') return hungUp(flow, turn);
  if (input.on === 'agent-took' && position.queued) return ended(turn, 'person');
  if (isEmergency(flow, position, input)) return toEmergency(going, turn);
  if (position.phase === 'closing') return input.on === 'played' ? closed(turn) : turn;
  const node = nodeAt(flow, position.node);
  if (node === undefined) return turn;
  return behaviourOf(node).react(going, node, turn, input);
}

function goingThrough(speaking: Speaking): Going {
  return { ...speaking, go: (turn, to) => goTo({ ...speaking, go: (next, further) => goingThrough(speaking).go(next, further) }, turn, to) };
}

/** The one place where kinds and nodes are matched: a kind's behaviour gets nodes of that kind only. */
function behaviourOf(node: FlowNode): Behaviour<FlowNode> {
  return behaviours[node.kind] as Behaviour<FlowNode>;
}

function begin(going: Going, turn: Turn): Turn {
  const { known } = going.facts;
  if (!known) return going.go(turn, turn.position.node);
  const named = withAction(at(turn, { authorityId: known.authorityId }), { do: 'set-authority', ...known });
  return going.go(named, named.position.node);
}

function goTo(going: Going, turn: Turn, key: NodeKey): Turn {
  const node = nodeAt(going.flow, key);
  if (node === undefined) return fallBack(going, turn, 'flow.exit-nowhere');
  const visits = { ...turn.position.visits, [key]: (Object.hasOwn(turn.position.visits, key) ? turn.position.visits[key]! : 0) + 1 };
  if (Object.values(visits).reduce((sum, count) => sum + count, 0) > mostSteps) return fallBack(going, turn, 'flow.loop');
  const { candidate: _candidate, ...position } = turn.position;
  const there: Turn = { ...turn, position: { ...position, node: key, tries: 0, visits } };
  const outOfPatience = patienceOf(node);
  if (outOfPatience !== undefined && visits[key]! > mostVisits) return going.go(there, outOfPatience);
  return behaviourOf(node).enter(going, node, there);
}

function patienceOf(node: FlowNode): NodeKey | undefined {
  if (node.kind === 'which-authority') return node.unknown;
  return node.kind === 'menu' || node.kind === 'subject' ? node.otherwise : undefined;
}

/** A mistake in a drawing costs the caller nothing: a person takes over. */
function fallBack({ flow }: Going, turn: Turn, code: string): Turn {
  const { node, language, authorityId, subject } = turn.position;
  return withAction(
    at(turn, { phase: 'waiting', queued: { node, offered: true } }),
    { do: 'report-fault', node, code },
    {
      do: 'enqueue', node, queue: flow.fallbackQueue, priority: 'normal', language, tellAfterSeconds: [],
      ...(authorityId !== undefined && { authorityId }),
      ...(subject !== undefined && { subject }),
    },
  );
}

/** Which municipality was asked for is registered, also of who hung up before saying yes. */
function hungUp(flow: CallFlow, turn: Turn): Turn {
  const node = nodeAt(flow, turn.position.node);
  const authorityId = node?.kind === 'which-authority' ? unconfirmed(node, turn) : undefined;
  const named = authorityId === undefined ? turn : withAction(at(turn, { authorityId }), { do: 'set-authority', authorityId, because: 'said-unconfirmed' });
  return ended(named, 'hung-up');
}

function closed(turn: Turn): Turn {
  const because = turn.position.ending ?? 'message';
  return withAction(ended(turn, because), { do: 'hang-up', because });
}

function isEmergency(flow: CallFlow, { phase, language, ending }: FlowPosition, input: FlowInput): boolean {
  if (!flow.emergency || phase === 'forwarding' || phase === 'checking' || ending !== undefined) return false;
  const { digit } = flow.emergency;
  if (input.on === 'digit') return input.digit === digit;
  if (input.on === 'digits') return digit !== undefined && input.digits.includes(digit);
  return input.on === 'heard' && input.confidence >= emergencyConfidence && isOneOf(input.word, emergencyWords(flow, language));
}

function toEmergency(going: Going, turn: Turn): Turn {
  const { queued, node } = turn.position;
  const waitsAt = queued && nodeAt(going.flow, queued.node);
  const left = queued ? leave(turn, { queue: waitsAt?.kind === 'queue' ? waitsAt.queue : going.flow.fallbackQueue }, 'emergency') : turn;
  return going.go(withAction(left, { do: 'record-choice', node, choice: 'emergency' }), going.flow.emergency!.to);
}
