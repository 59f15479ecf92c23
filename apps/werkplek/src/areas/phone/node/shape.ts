import type { CallFlow, FlowNode } from '@ingang/contracts/call-flows';
import { flowDigits, flowLanguages, forwardPurposes } from '@ingang/contracts/flow-words';

export type NodeKind = FlowNode['kind'];

/** What a field of a node is, and so how it is shown and changed. The form of every kind follows from this. */
export type Field =
  | { readonly as: 'prompt' | 'exit' | 'text' | 'seconds' | 'words' | 'authority' | 'owner' | 'subject' | 'queue'; readonly field: string; readonly optional?: true }
  | { readonly as: 'choice'; readonly field: string; readonly values: readonly string[]; readonly optional?: true }
  /** Several of the same. */
  | { readonly as: 'list'; readonly field: string; readonly item: readonly Field[]; readonly fresh: object }
  /** There or not. */
  | { readonly as: 'part'; readonly field: string; readonly parts: readonly Field[]; readonly fresh: object };

const prompt = (field: string): Field => ({ as: 'prompt', field });
const exit = (field: string): Field => ({ as: 'exit', field });
const digit = (field: string, optional?: true): Field => ({ as: 'choice', field, values: flowDigits, ...(optional && { optional }) });
const listen: Field = { as: 'seconds', field: 'listenSeconds' };
const words: Field = { as: 'words', field: 'words' };

export const shapes: Readonly<Record<NodeKind, readonly Field[]>> = {
  say: [
    prompt('prompt'),
    { as: 'part', field: 'languageKey', parts: [digit('digit'), { as: 'choice', field: 'language', values: flowLanguages }], fresh: { digit: '9', language: 'en' } },
    exit('next'),
  ],
  hours: [{ as: 'owner', field: 'of' }, { as: 'choice', field: 'channel', values: ['phone', 'desk', 'chat'] }, exit('open'), exit('closed')],
  calamity: [exit('next')],
  'which-authority': [
    prompt('question'), prompt('again'), prompt('confirm'), prompt('keys'), listen,
    { as: 'list', field: 'choices', item: [{ as: 'authority', field: 'authorityId' }, digit('digit'), words, { as: 'exit', field: 'to', optional: true }], fresh: { authorityId: '', digit: '1', words: {} } },
    { as: 'list', field: 'elsewhere', item: [{ as: 'text', field: 'name' }, digit('digit', true), words, exit('to')], fresh: { name: '', words: {}, to: '' } },
    exit('next'), exit('unknown'),
  ],
  menu: [
    prompt('prompt'), listen,
    { as: 'list', field: 'options', item: [digit('digit'), { as: 'text', field: 'label' }, { as: 'subject', field: 'subject', optional: true }, exit('to')], fresh: { digit: '1', label: '', to: '' } },
    exit('otherwise'),
  ],
  subject: [
    prompt('question'), prompt('again'), listen,
    { as: 'list', field: 'options', item: [{ as: 'text', field: 'label' }, { as: 'subject', field: 'subject' }, words, digit('digit', true), exit('to')], fresh: { subject: 'civil-affairs', label: '', words: {}, to: '' } },
    exit('otherwise'),
  ],
  answer: [{ as: 'text', field: 'topic' }, prompt('prompt'), prompt('after'), listen, digit('repeatDigit'), digit('personDigit'), exit('person'), exit('next')],
  queue: [
    { as: 'queue', field: 'queue' }, { as: 'choice', field: 'priority', values: ['normal', 'high', 'emergency'] }, { as: 'subject', field: 'subject', optional: true },
    { as: 'part', field: 'announce', parts: [{ as: 'seconds', field: 'afterSeconds' }, prompt('prompt')], fresh: { afterSeconds: 30, prompt: { nl: 'U bent nummer {position} in de wachtrij. Het duurt nog {wait}.', en: 'You are number {position} in the queue. It will take {wait}.' } } },
    { as: 'part', field: 'offer', parts: [{ as: 'seconds', field: 'afterSeconds' }, exit('to')], fresh: { afterSeconds: 90, to: '' } },
    { as: 'part', field: 'overflow', parts: [{ as: 'seconds', field: 'afterSeconds' }, { as: 'seconds', field: 'mostWaiting', optional: true }, exit('to')], fresh: { afterSeconds: 600, to: '' } },
  ],
  'callback-offer': [
    prompt('prompt'), digit('digit'), listen, prompt('accepted'),
    { as: 'part', field: 'askNumber', parts: [prompt('question'), prompt('readBack')], fresh: { question: {}, readBack: { nl: '{number}. Klopt dat? Toets 1. Opnieuw? Toets 2.', en: '{number}. If that is right, press 1. To enter it again, press 2.' } } },
    exit('declined'),
  ],
  forward: [{ as: 'text', field: 'number' }, { as: 'choice', field: 'purpose', values: forwardPurposes }, prompt('prompt'), exit('failed')],
  'hang-up': [prompt('prompt')],
  'calamity-switch': [prompt('question'), prompt('refused'), prompt('choose'), prompt('switchedOn'), prompt('switchedOff'), exit('next')],
};

export const kinds = Object.keys(shapes) as readonly NodeKind[];

const fresh: Readonly<Record<NodeKind, object>> = {
  say: { prompt: {}, next: '' },
  hours: { of: 'asked-for', channel: 'phone', open: '', closed: '' },
  calamity: { next: '' },
  'which-authority': { question: {}, again: {}, confirm: { nl: '{authority}, klopt dat?', en: '{authority}, is that right?' }, keys: {}, listenSeconds: 6, choices: [], elsewhere: [], next: '', unknown: '' },
  menu: { prompt: {}, listenSeconds: 6, options: [], otherwise: '' },
  subject: { question: {}, again: {}, listenSeconds: 6, options: [], otherwise: '' },
  answer: { topic: '', prompt: {}, after: {}, listenSeconds: 6, repeatDigit: '1', personDigit: '2', person: '', next: '' },
  queue: { queue: 'general', priority: 'normal' },
  'callback-offer': { prompt: {}, digit: '1', listenSeconds: 6, accepted: {}, declined: '' },
  forward: { number: '', purpose: 'overflow', prompt: {}, failed: '' },
  'hang-up': { prompt: {} },
  'calamity-switch': { question: {}, refused: {}, choose: {}, switchedOn: {}, switchedOff: {}, next: '' },
};

/** A new node of a kind, still to be filled in. */
function freshNode(kind: NodeKind): FlowNode {
  return { kind, ...fresh[kind] } as FlowNode;
}

/** A name for a new node that is not taken yet. */
function freshKey(flow: CallFlow, kind: NodeKind): string {
  const taken = new Set(Object.keys(flow.nodes));
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? kind : `${kind}-${number}`;
    if (!taken.has(key)) return key;
  }
}

/** The flow without a node; ways to it lead nowhere until somebody chooses. */
export function without(flow: CallFlow, key: string): CallFlow {
  const text = JSON.stringify({ ...flow, nodes: Object.fromEntries(Object.entries(flow.nodes).filter(([one]) => one !== key)) }, (name, value: unknown) => (value === key && isWay(name) ? '' : value));
  return JSON.parse(text) as CallFlow;
}

const ways = new Set(Object.values(shapes).flatMap((fields) => fields.flatMap(waysIn)));
function waysIn(field: Field): string[] {
  if (field.as === 'exit') return [field.field];
  if (field.as === 'list') return field.item.flatMap(waysIn);
  return field.as === 'part' ? field.parts.flatMap(waysIn) : [];
}

/**
 * Draws the nodes that ways were just pointed at with `+kind`: one change of the flow, so that one step back undoes it.
 *
 * @returns the flow, and the key of the new node when there is one
 */
export function drawNew(flow: CallFlow): { readonly flow: CallFlow; readonly key?: string } {
  let key: string | undefined;
  let kind: NodeKind | undefined;
  const text = JSON.stringify(flow, (name, value: unknown) => {
    const asked = typeof value === 'string' && isWay(name) ? kinds.find((one) => value === `+${one}`) : undefined;
    if (asked === undefined) return value;
    kind = asked;
    return (key ??= freshKey(flow, asked));
  });
  if (key === undefined || kind === undefined) return { flow };
  const drawn = JSON.parse(text) as CallFlow;
  return { flow: { ...drawn, nodes: { ...drawn.nodes, [key]: freshNode(kind) } }, key };
}

function isWay(name: string): boolean {
  return ways.has(name) || name === 'start';
}
