import type { ForwardNode, QueueNode } from '../flow.ts';
import { at, ended, withAction, type FlowPosition, type Turn } from '../position.ts';
import { saying } from '../prompts.ts';
import type { FlowAction } from '../protocol.ts';
import { spokenWait } from '../spoken-wait.ts';
import type { Behaviour, Going } from './behaviour.ts';
import { recordingText } from '../template-texts.ts';

export const queue: Behaviour<QueueNode> = {
  enter(going, node, turn) {
    const now = going.facts.queue?.(node.queue);
    const full = now !== undefined && now.waiting >= (node.overflow?.mostWaiting ?? Infinity);
    if (node.overflow && (full || now?.attended === false)) return going.go(turn, node.overflow.to);
    const subject = turn.position.subject ?? node.subject;
    const queued = { node: turn.position.node, offered: false };
    const told = recordingNotice(going, turn);
    return withAction(at(told, { phase: 'waiting', queued, ...(subject !== undefined && { subject }) }), enqueue(node, { ...turn.position, ...(subject !== undefined && { subject }) }));
  },
  react(going, node, turn, input) {
    const { position } = turn;
    if (position.phase !== 'waiting') return turn;
    if (node.overflow && (input.on === 'queue-unattended' || (input.on === 'waited' && input.seconds >= node.overflow.afterSeconds))) {
      return going.go(leave(turn, node, 'overflow'), node.overflow.to);
    }
    if (input.on !== 'waited' || !isQuiet(turn, input.seconds)) return turn;
    return offered(going, node, turn, input.seconds) ?? announced(going, node, turn, input.seconds);
  },
};

/** At most one message a minute. */
const quietSeconds = 60;

function isQuiet({ position: { queued } }: Turn, seconds: number): boolean {
  return queued?.toldAt === undefined || seconds - queued.toldAt >= quietSeconds;
}

/** To the node that offers a callback, once. */
function offered(going: Going, { offer }: QueueNode, turn: Turn, seconds: number): Turn | undefined {
  const { queued } = turn.position;
  if (offer === undefined || queued?.offered !== false || seconds < offer.afterSeconds) return undefined;
  return going.go(at(turn, { queued: { ...queued, offered: true, toldAt: seconds } }), offer.to);
}

/** Says how long it will still take, when that can honestly be said. */
function announced(going: Going, { announce, queue: name }: QueueNode, turn: Turn, seconds: number): Turn {
  const { queued, language, node } = turn.position;
  const { position, expectedSeconds } = going.facts.queue?.(name) ?? {};
  if (announce === undefined || queued === undefined || seconds < announce.afterSeconds || position === undefined || expectedSeconds === undefined) return turn;
  const values = { wait: spokenWait(expectedSeconds, language), position: String(position) };
  const spoken = saying(going, turn.position, announce.prompt, { values });
  if (spoken.length === 0) return turn;
  return withAction(at(turn, { queued: { ...queued, toldAt: seconds } }), { do: 'note-wait', node, seconds: expectedSeconds, position }, ...spoken);
}

/** Before waiting for a person, and once: whoever speaks with us knows that it may be recorded. Nobody has to draw this. */
function recordingNotice(going: Going, turn: Turn): Turn {
  const { authorityId, recordingTold } = turn.position;
  if (recordingTold || authorityId === undefined || going.facts.mayRecord?.(authorityId) !== true) return turn;
  return withAction(at(turn, { recordingTold: true }), ...saying(going, turn.position, recordingText), { do: 'recording-announced' });
}

function enqueue(node: QueueNode, { node: at, language, authorityId, subject }: FlowPosition): FlowAction {
  const moments = [node.announce?.afterSeconds, node.offer?.afterSeconds, node.overflow?.afterSeconds].filter((seconds) => seconds !== undefined);
  return {
    do: 'enqueue',
    node: at,
    queue: node.queue,
    priority: node.priority,
    language,
    ...(subject !== undefined && { subject }),
    ...(authorityId !== undefined && { authorityId }),
    tellAfterSeconds: moments.toSorted((one, other) => one - other),
  };
}

/** Gives up the place in the queue. */
export function leave(turn: Turn, { queue: name }: Pick<QueueNode, 'queue'>, because: 'overflow' | 'emergency'): Turn {
  const { queued: _queued, ...position } = turn.position;
  return withAction({ ...turn, position }, { do: 'leave-queue', queue: name, because });
}

export const forward: Behaviour<ForwardNode> = {
  enter(going, node, turn) {
    const spoken = saying(going, turn.position, node.prompt);
    return withAction(at(turn, { phase: 'forwarding' }), ...spoken, { do: 'forward', node: turn.position.node, number: node.number, purpose: node.purpose });
  },
  react(going, node, turn, input) {
    if (turn.position.phase !== 'forwarding') return turn;
    if (input.on === 'forward-answered') return ended(turn, 'forwarded');
    return input.on === 'forward-failed' ? going.go(turn, node.failed) : turn;
  },
};
