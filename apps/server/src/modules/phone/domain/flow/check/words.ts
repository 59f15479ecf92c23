import type { CallFlow, Digit, FlowNode, NodeKey, Prompt, Words } from '../flow.ts';
import { placeholders, placeholdersIn } from '../prompts.ts';
import { plainWord } from '../words.ts';
import { error, warning, type FlowFault, type FlowWorld } from './fault.ts';

/** Prompts by the field they stand in; optional ones may stay silent, but not in one language only. */
function promptsOf(node: FlowNode): readonly (readonly [field: string, prompt: Prompt, optional?: 'optional'])[] {
  switch (node.kind) {
    case 'say':
      return [['prompt', node.prompt]];
    case 'which-authority':
      return [['question', node.question], ['again', node.again], ['confirm', node.confirm], ['keys', node.keys]];
    case 'menu':
      return [['prompt', node.prompt]];
    case 'subject':
      return [['question', node.question], ['again', node.again]];
    case 'answer':
      return [['prompt', node.prompt], ['after', node.after]];
    case 'callback-offer':
      return [['prompt', node.prompt], ['accepted', node.accepted], ...(node.askNumber ? [['askNumber.question', node.askNumber.question], ['askNumber.readBack', node.askNumber.readBack]] as const : [])];
    case 'forward':
      return [['prompt', node.prompt, 'optional']];
    case 'hang-up':
      return [['prompt', node.prompt]];
    case 'calamity-switch':
      return [['question', node.question], ['refused', node.refused], ['choose', node.choose], ['switchedOn', node.switchedOn], ['switchedOff', node.switchedOff]];
    case 'queue':
      return node.announce ? [['announce.prompt', node.announce.prompt]] : [];
    case 'hours':
    case 'calamity':
      return [];
  }
}

/** Who calls with a withheld number is offered a callback too, and hears back what they entered. */
export function numbersAsked({ nodes, languages }: CallFlow): FlowFault[] {
  return Object.entries(nodes).flatMap(([key, node]) => {
    if (node.kind !== 'callback-offer') return [];
    const { askNumber } = node;
    if (askNumber === undefined) return [warning(key, 'flow.withheld-not-asked', { field: 'askNumber' })];
    return languages
      .filter((language) => (askNumber.readBack[language] ?? '').trim() !== '' && !placeholdersIn(askNumber.readBack[language]!).includes('number'))
      .map((language) => error(key, 'flow.number-not-read-back', { field: `askNumber.readBack.${language}` }));
  });
}

/** Every prompt in every language that the flow speaks, with placeholders that exist. */
export function prompts(flow: CallFlow): FlowFault[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) =>
    promptsOf(node).flatMap(([field, prompt, optional]) => [...missingIn(flow, key, { field, prompt, optional }), ...strange(key, field, prompt)]));
}

function missingIn({ languages }: CallFlow, node: NodeKey, { field, prompt, optional }: { field: string; prompt: Prompt; optional: 'optional' | undefined }): FlowFault[] {
  const missing = languages.filter((language) => (prompt[language] ?? '').trim() === '');
  if (optional && missing.length === languages.length) return [];
  return missing.map((language) => error(node, 'flow.prompt-missing', { field: `${field}.${language}`, params: { language } }));
}

function strange(node: NodeKey, field: string, prompt: Prompt): FlowFault[] {
  return Object.entries(prompt).flatMap(([language, text]) =>
    placeholdersIn(text)
      .filter((name) => !placeholders.includes(name as (typeof placeholders)[number]))
      .map((name) => error(node, 'flow.placeholder-unknown', { field: `${field}.${language}`, params: { name } })));
}

/** Keys that do something, by the field they stand in. */
function keysOf(node: FlowNode): readonly (readonly [field: string, digit: Digit])[] {
  switch (node.kind) {
    case 'say':
      return node.languageKey ? [['languageKey', node.languageKey.digit]] : [];
    case 'which-authority':
      return [
        ...node.choices.map(({ digit }, i) => [`choices[${i}]`, digit] as const),
        ...node.elsewhere.flatMap(({ digit }, i) => (digit === undefined ? [] : [[`elsewhere[${i}]`, digit] as const])),
      ];
    case 'menu':
      return node.options.map(({ digit }, i) => [`options[${i}]`, digit] as const);
    case 'subject':
      return node.options.flatMap(({ digit }, i) => (digit === undefined ? [] : [[`options[${i}]`, digit] as const]));
    case 'answer':
      return [['repeatDigit', node.repeatDigit], ['personDigit', node.personDigit]];
    case 'callback-offer':
      return [['digit', node.digit]];
    default:
      return [];
  }
}

/** A key means one thing. */
export function keys(flow: CallFlow): FlowFault[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    const all = keysOf(node);
    return all.flatMap(([field, digit], i) => {
      if (digit === flow.emergency?.digit) return [error(key, 'flow.key-is-emergency', { field, params: { digit } })];
      return all.findIndex(([, other]) => other === digit) < i ? [error(key, 'flow.key-twice', { field, params: { digit } })] : [];
    });
  });
}

/** Choices that one can make, and tell apart by ear. */
export function choices(flow: CallFlow): FlowFault[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    if (node.kind === 'menu') return node.options.length === 0 ? [error(key, 'flow.menu-empty')] : [];
    if (node.kind === 'subject') return [...(node.options.length === 0 ? [error(key, 'flow.menu-empty')] : []), ...sounds(flow, key, node.options.map(({ words }, i) => [`options[${i}]`, words]))];
    if (node.kind !== 'which-authority') return [];
    const all = [...node.choices.map(({ words }, i) => [`choices[${i}]`, words] as const), ...node.elsewhere.map(({ words }, i) => [`elsewhere[${i}]`, words] as const)];
    return [...(node.choices.length === 0 ? [error(key, 'flow.menu-empty')] : []), ...sounds(flow, key, all)];
  });
}

function sounds({ languages }: CallFlow, node: NodeKey, options: readonly (readonly [field: string, words: Words])[]): FlowFault[] {
  const [first = 'nl'] = languages;
  const silent = options.filter(([, words]) => (words[first]?.length ?? 0) === 0).map(([field]) => error(node, 'flow.words-missing', { field }));
  const twice = languages.flatMap((language) => {
    const said = options.flatMap(([field, words]) => (words[language] ?? []).map((word) => [field, plainWord(word)] as const));
    return said.flatMap(([field, word], i) =>
      said.some(([other, same], j) => j < i && same === word && other !== field) ? [error(node, 'flow.word-twice', { field, params: { word } })] : []);
  });
  return [...silent, ...twice];
}

/** What a flow refers to outside itself. */
export function references(flow: CallFlow, { authorities, queues }: FlowWorld): FlowFault[] {
  const queueFault = (node: NodeKey | undefined, field: string, queue: string): FlowFault[] =>
    queue === '' || (queues && !queues.includes(queue)) ? [error(node, 'flow.queue-unknown', { field, params: { queue } })] : [];
  return [
    ...queueFault(undefined, 'fallbackQueue', flow.fallbackQueue),
    ...Object.entries(flow.nodes).flatMap(([key, node]) => {
      if (node.kind === 'queue') return [...queueFault(key, 'queue', node.queue), ...lateOffer(key, node)];
      if (node.kind === 'forward') return /^\+?\d[\d ]{2,18}$/.test(node.number.trim()) ? [] : [error(key, 'flow.number-invalid', { field: 'number' })];
      if (node.kind !== 'which-authority') return [];
      const strangers = node.choices.flatMap(({ authorityId }, i) =>
        authorities.some(({ id }) => id === authorityId) ? [] : [error(key, 'flow.authority-unknown', { field: `choices[${i}]`, params: { authority: authorityId } })]);
      const forgotten = authorities.filter(({ id }) => !node.choices.some(({ authorityId }) => authorityId === id));
      return [...strangers, ...forgotten.map(({ id }) => warning(key, 'flow.authority-forgotten', { field: 'choices', params: { authority: id } }))];
    }),
  ];
}

function lateOffer(key: NodeKey, node: Extract<FlowNode, { kind: 'queue' }>): FlowFault[] {
  const late = node.offer && node.overflow && node.offer.afterSeconds >= node.overflow.afterSeconds;
  return late ? [warning(key, 'flow.offer-after-overflow', { field: 'offer' })] : [];
}
