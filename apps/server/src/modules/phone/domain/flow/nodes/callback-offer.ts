import { nodeAt, type CallbackOfferNode } from '../flow.ts';
import { at, ended, withAction, type Turn } from '../position.ts';
import { saying } from '../prompts.ts';
import type { FlowFacts, FlowInput } from '../protocol.ts';
import { spokenNumber } from '../spoken-wait.ts';
import { failed, mostTries, type Behaviour, type Going } from './behaviour.ts';
import { ask } from './listen.ts';

/** Pauses between the digits of a number that somebody looks up. */
const keySeconds = 8;

/**
 * Offers to phone the caller back. Whose number is withheld, or cannot be phoned from here, enters one, hears it read back and
 * confirms it; after two tries they keep waiting, as who does not accept.
 */
export const callbackOffer: Behaviour<CallbackOfferNode> = {
  enter(going, node, turn) {
    if (ownNumber(going.facts) === undefined && node.askNumber === undefined) return decline(going, node, turn);
    return ask(going, turn, { phase: 'keys', prompts: [node.prompt], keys: [node.digit], seconds: node.listenSeconds });
  },
  react(going, node, turn, input) {
    switch (turn.position.phase) {
      case 'keys':
        if (input.on === 'digit' && input.digit === node.digit) return accept(going, node, turn);
        return input.on === 'digit' || failed(input) ? decline(going, node, turn) : turn;
      case 'asking':
        return entered(going, node, turn, input);
      case 'confirming':
        return confirmed(going, node, turn, input);
      default:
        return turn;
    }
  },
};

function ownNumber({ callerNumber, phoneBack = dutch }: FlowFacts): string | undefined {
  return callerNumber === undefined ? undefined : phoneBack(callerNumber);
}

/**
 * A Dutch number in normal form; undefined for anything else.
 *
 * @example dutch('0612345678') // '+31612345678'
 * @example dutch('+4915112345678') // undefined
 */
export function dutch(number: string): string | undefined {
  const digits = /^(?:\+31|0031|0)([1-8]\d{8})$/.exec(number)?.[1];
  return digits && `+31${digits}`;
}

function accept(going: Going, node: CallbackOfferNode, turn: Turn): Turn {
  const number = ownNumber(going.facts);
  return number === undefined ? askNumber(going, node, at(turn, { tries: 0 })) : book(going, node, turn, number);
}

function askNumber(going: Going, node: CallbackOfferNode, turn: Turn): Turn {
  const { candidate: _candidate, ...position } = turn.position;
  if (node.askNumber === undefined) return decline(going, node, turn);
  return ask(going, { ...turn, position }, { phase: 'asking', prompts: [node.askNumber.question], keys: [], until: '#', seconds: keySeconds });
}

function again(going: Going, node: CallbackOfferNode, turn: Turn): Turn {
  const tries = turn.position.tries + 1;
  return tries < mostTries ? askNumber(going, node, at(turn, { tries })) : decline(going, node, turn);
}

function entered(going: Going, node: CallbackOfferNode, turn: Turn, input: FlowInput): Turn {
  if (input.on !== 'digits') return failed(input) ? again(going, node, turn) : turn;
  const { phoneBack = dutch } = going.facts;
  const number = phoneBack(input.digits);
  if (number === undefined || node.askNumber === undefined) return again(going, node, turn);
  const values = { number: spokenNumber(input.digits) };
  return ask(going, at(turn, { candidate: number }), { phase: 'confirming', prompts: [node.askNumber.readBack], keys: ['1', '2'], seconds: node.listenSeconds, values });
}

function confirmed(going: Going, node: CallbackOfferNode, turn: Turn, input: FlowInput): Turn {
  const { candidate } = turn.position;
  if (input.on === 'digit' && input.digit === '1' && candidate !== undefined) return book(going, node, turn, candidate);
  return input.on === 'digit' || failed(input) ? again(going, node, turn) : turn;
}

function book(going: Going, node: CallbackOfferNode, before: Turn, number: string): Turn {
  const { candidate: _candidate, ...position } = before.position;
  const turn: Turn = { ...before, position };
  const { queued, subject } = position;
  const waitsAt = queued && nodeAt(going.flow, queued.node);
  const name = waitsAt?.kind === 'queue' ? waitsAt.queue : undefined;
  const booked = withAction(turn, { do: 'book-callback', number, ...(name !== undefined && { queue: name }), ...(subject !== undefined && { subject }) });
  const spoken = saying(going, turn.position, node.accepted);
  if (spoken.length === 0) return withAction(ended(booked, 'callback'), { do: 'hang-up', because: 'callback' });
  return withAction(at(booked, { phase: 'closing', ending: 'callback' }), ...spoken);
}

/** Back to the place in the queue, which was never given up; or on. */
function decline(going: Going, node: CallbackOfferNode, turn: Turn): Turn {
  const { candidate: _candidate, ...position } = turn.position;
  if (position.queued) return at({ ...turn, position }, { node: position.queued.node, phase: 'waiting', tries: 0 });
  return going.go({ ...turn, position }, node.declined);
}
