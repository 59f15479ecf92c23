import { nodeAt, type CallbackOfferNode, type ForwardNode, type QueueNode } from '../flow.ts';
import { at, ended, withAction, type FlowPosition, type Turn } from '../position.ts';
import { saying } from '../prompts.ts';
import type { FlowAction } from '../protocol.ts';
import { failed, type Behaviour, type Going } from './behaviour.ts';
import { recordingText } from '../template-texts.ts';
import { ask } from './listen.ts';

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
    if (input.on !== 'waited' || !node.offer || position.queued?.offered !== false || input.seconds < node.offer.afterSeconds) return turn;
    return going.go(at(turn, { queued: { ...position.queued, offered: true } }), node.offer.to);
  },
};

/** Before waiting for a person, and once: whoever speaks with us knows that it may be recorded. Nobody has to draw this. */
function recordingNotice(going: Going, turn: Turn): Turn {
  const { authorityId, recordingTold } = turn.position;
  if (recordingTold || authorityId === undefined || going.facts.mayRecord?.(authorityId) !== true) return turn;
  return withAction(at(turn, { recordingTold: true }), ...saying(going, turn.position, recordingText), { do: 'recording-announced' });
}

function enqueue(node: QueueNode, { node: at, language, authorityId, subject }: FlowPosition): FlowAction {
  const moments = [node.offer?.afterSeconds, node.overflow?.afterSeconds].filter((seconds) => seconds !== undefined);
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

export const callbackOffer: Behaviour<CallbackOfferNode> = {
  enter(going, node, turn) {
    if (going.facts.callerNumber === undefined) return decline(going, node, turn);
    return ask(going, turn, { phase: 'keys', prompts: [node.prompt], keys: [node.digit], seconds: node.listenSeconds });
  },
  react(going, node, turn, input) {
    if (turn.position.phase !== 'keys') return turn;
    if (input.on === 'digit' && input.digit === node.digit) return accept(going, node, turn);
    return input.on === 'digit' || failed(input) ? decline(going, node, turn) : turn;
  },
};

function accept(going: Going, node: CallbackOfferNode, turn: Turn): Turn {
  const number = going.facts.callerNumber;
  if (number === undefined) return decline(going, node, turn);
  const { queued, subject } = turn.position;
  const waitsAt = queued && nodeAt(going.flow, queued.node);
  const name = waitsAt?.kind === 'queue' ? waitsAt.queue : undefined;
  const booked = withAction(turn, { do: 'book-callback', number, ...(name !== undefined && { queue: name }), ...(subject !== undefined && { subject }) });
  const spoken = saying(going, turn.position, node.accepted);
  if (spoken.length === 0) return withAction(ended(booked, 'callback'), { do: 'hang-up', because: 'callback' });
  return withAction(at(booked, { phase: 'closing', ending: 'callback' }), ...spoken);
}

/** Back to the place in the queue, which was never given up; or on. */
function decline(going: Going, node: CallbackOfferNode, turn: Turn): Turn {
  const { queued } = turn.position;
  if (queued) return at(turn, { node: queued.node, phase: 'waiting', tries: 0 });
  return going.go(turn, node.declined);
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
