import type { AuthorityId } from '@ingang/kernel';
import { digits, type CallFlow, type FlowNode, type Language, type Prompt, type WhichAuthorityNode } from './flow.ts';
import { emergencyWordsOfTemplate, templateTexts as texts, templateTitles } from './template-texts.ts';

/** What a flow is made of, besides the template's own words. */
export interface TemplateFacts {
  /** As people call it: `Drechtsteden`. Left out: no name is said. */
  readonly region?: string | undefined;
  /** One: nobody is asked which. Several: in the order of their keys, at most eight. */
  readonly authorities: readonly { readonly id: AuthorityId; readonly name: string }[];
  /** Places with the same area code that belong to another region, and where their callers go. */
  readonly elsewhere: readonly { readonly name: string; readonly municipality: string; readonly number: string }[];
  readonly queue: string;
  /** Subjects with a queue of their own, of the same name. */
  readonly subjectQueues?: readonly string[];
  readonly calamityNumber: string;
  readonly nightNumber: string;
  /** Takes calls when the centre is too busy; left out: callers go on waiting. */
  readonly overflowNumber?: string | undefined;
  /** For practice: nobody hears that it is closed, at any hour. */
  readonly isAlwaysOpen?: boolean;
}

const listenSeconds = 6;
/** Keys for places: 9 is for the language, * for emergencies. */
const mostKeys = 8;
const askNumber = { question: texts.askNumber, readBack: texts.readBack };
const languageKey = { digit: '9', language: 'en' } as const;

/**
 * A whole flow for a region or for one authority: welcome, calamity, which municipality, opening hours, menu, queue with an
 * offer to be called back, night service. Passes the check as it is.
 *
 * @example flowFromTemplate({ authorities: [{ id: 'x', name: 'X' }], elsewhere: [], queue: 'general', calamityNumber: '0880000001', nightNumber: '0880000002' }).start // 'welcome'
 */
export function flowFromTemplate(facts: TemplateFacts): CallFlow {
  const several = facts.authorities.length > 1;
  const welcome = several ? welcomeOf(facts.region) : texts.welcomeAuthority;
  return {
    languages: ['nl', 'en'],
    start: 'welcome',
    emergency: { digit: '*', words: emergencyWordsOfTemplate, to: 'calamity-service' },
    fallbackQueue: facts.queue,
    nodes: titled({
      welcome: { kind: 'say', prompt: welcome, languageKey, next: several ? 'calamity-region' : 'calamity-authority' },
      ...(several && { 'calamity-region': { kind: 'calamity', next: 'which' }, which: which(facts), ...elsewhereNodes(facts) }),
      ...hoursNodes(facts),
      ...openNodes(facts),
      'calamity-service': { kind: 'forward', prompt: texts.calamityService, number: facts.calamityNumber, purpose: 'calamity-service', failed: 'not-answered' },
      'not-answered': { kind: 'hang-up', prompt: texts.notAnswered },
      goodbye: { kind: 'hang-up', prompt: texts.goodbye },
    }),
  };
}

function titled(nodes: Readonly<Record<string, FlowNode>>): Record<string, FlowNode> {
  return Object.fromEntries(Object.entries(nodes).map(([key, node]) => [key, { ...(templateTitles[key] !== undefined && { title: templateTitles[key] }), ...node }]));
}

/** For the number that colleagues call to switch a calamity message. */
export function calamitySwitchFlow(queue: string): CallFlow {
  const { code, codeRefused, switchChoice, switchedOn, switchedOff, goodbye } = texts;
  return {
    languages: ['nl'],
    start: 'code',
    fallbackQueue: queue,
    nodes: {
      code: { kind: 'calamity-switch', question: code, refused: codeRefused, choose: switchChoice, switchedOn, switchedOff, next: 'goodbye' },
      goodbye: { kind: 'hang-up', prompt: goodbye },
    },
  };
}

function welcomeOf(region: string | undefined): Prompt {
  return region === undefined ? texts.welcomeTogether : filled(texts.welcomeRegion, { region });
}

function which({ authorities, elsewhere }: TemplateFacts): WhichAuthorityNode {
  const choices = authorities.map(({ id, name }, i) => ({ authorityId: id, digit: digits[i]!, words: spokenNames(name) }));
  const places = elsewhere.map(({ name }, i) => ({ name, digit: choices.length + i < mostKeys ? digits[choices.length + i] : undefined }));
  const listed = [...choices.map(({ digit }, i) => ({ name: authorities[i]!.name, digit })), ...places.filter(({ digit }) => digit !== undefined)];
  const list = (language: Language): string => listed.map(({ name, digit }) => (language === 'nl' ? `Voor ${name}, toets ${digit}.` : `For ${name}, press ${digit}.`)).join(' ');
  return {
    kind: 'which-authority',
    question: texts.which,
    again: texts.whichAgain,
    confirm: texts.confirm,
    keys: { nl: texts.keys.nl.replace('{list}', list('nl')), en: texts.keys.en.replace('{list}', list('en')) },
    listenSeconds,
    choices,
    elsewhere: places.map(({ name, digit }) => ({ name, ...(digit !== undefined && { digit }), words: spokenNames(name), to: `elsewhere-${slug(name)}` })),
    next: 'calamity-authority',
    unknown: 'queue',
  };
}

/** People say "gemeente Papendrecht" as well as "Papendrecht". */
function spokenNames(name: string): { nl: string[]; en: string[] } {
  const said = name.toLowerCase();
  return { nl: [said, `gemeente ${said}`], en: [said] };
}

function elsewhereNodes({ elsewhere }: TemplateFacts): Record<string, FlowNode> {
  return Object.fromEntries(
    elsewhere.flatMap(({ name, municipality, number }): [string, FlowNode][] => {
      const key = `elsewhere-${slug(name)}`;
      return [
        [key, { title: name, kind: 'forward', prompt: filled(texts.elsewhere, { municipality }), number, purpose: 'elsewhere', failed: `${key}-failed` }],
        [`${key}-failed`, { title: `${name}: geen gehoor`, kind: 'hang-up', prompt: filled(texts.elsewhereFailed, { municipality }) }],
      ];
    }),
  );
}

function hoursNodes(facts: TemplateFacts): Record<string, FlowNode> {
  const { authorities, isAlwaysOpen } = facts;
  if (isAlwaysOpen) return { 'calamity-authority': { kind: 'calamity', next: 'menu' } };
  return {
    'calamity-authority': { kind: 'calamity', next: 'hours' },
    hours: { kind: 'hours', channel: 'phone', of: authorities.length > 1 ? 'asked-for' : authorities[0]!.id, open: 'menu', closed: 'closed' },
    ...closedNodes(facts),
  };
}

const subjects = [
  { digit: '1', label: 'Burgerzaken', subject: 'civil-affairs' },
  { digit: '2', label: 'Openbare ruimte', subject: 'public-space' },
  { digit: '3', label: 'Zorg en inkomen', subject: 'social' },
  { digit: '5', label: 'Belastingen', subject: 'taxes' },
] as const;

/** Taxes are in the menu only where they have a queue: elsewhere they are often somebody else's. */
function openNodes({ queue, subjectQueues = [], overflowNumber }: TemplateFacts): Record<string, FlowNode> {
  const own = (subject: string): boolean => subjectQueues.includes(subject);
  const choices = subjects.filter(({ subject }) => subject !== 'taxes' || own(subject));
  const waiting = {
    kind: 'queue', priority: 'normal', announce: { afterSeconds: 30, prompt: texts.announce }, offer: { afterSeconds: 90, to: 'offer' },
    ...(overflowNumber !== undefined && { overflow: { afterSeconds: 600, to: 'overflow' } }),
  } as const;
  return {
    menu: {
      kind: 'menu',
      prompt: own('taxes') ? texts.menuWithTaxes : texts.menu,
      listenSeconds,
      options: [
        ...choices.map((choice) => ({ ...choice, to: own(choice.subject) ? `queue-${choice.subject}` : 'queue' })),
        { digit: '4', label: 'Openingstijden', to: 'opening-hours' } as const,
      ].toSorted((one, other) => Number(one.digit) - Number(other.digit)),
      otherwise: 'queue',
    },
    ...Object.fromEntries(choices.filter(({ subject }) => own(subject)).map(({ subject, label }): [string, FlowNode] => [`queue-${subject}`, { title: `Wachtrij ${label}`, queue: subject, ...waiting }])),
    'opening-hours': {
      kind: 'answer', topic: 'opening-hours', prompt: texts.hoursAnswer, after: texts.afterAnswer, listenSeconds,
      repeatDigit: '1', personDigit: '2', person: 'queue', next: 'goodbye',
    },
    queue: { queue, ...waiting },
    offer: { kind: 'callback-offer', prompt: texts.offer, digit: '1', listenSeconds, accepted: texts.accepted, askNumber, declined: 'goodbye' },
    ...(overflowNumber !== undefined && {
      overflow: { kind: 'forward', prompt: {}, number: overflowNumber, purpose: 'overflow', failed: 'queue-patient' },
      'queue-patient': { kind: 'queue', queue, priority: 'high' },
    }),
  };
}

function closedNodes({ nightNumber }: TemplateFacts): Record<string, FlowNode> {
  return {
    closed: { kind: 'say', prompt: texts.closed, next: 'closed-menu' },
    'closed-menu': {
      kind: 'menu',
      prompt: texts.closedMenu,
      listenSeconds,
      options: [
        { digit: '1', label: 'Wachtdienst', to: 'night-service' },
        { digit: '2', label: 'Terugbellen', to: 'night-offer' },
      ],
      otherwise: 'goodbye',
    },
    'night-service': { kind: 'forward', prompt: texts.nightService, number: nightNumber, purpose: 'night-service', failed: 'not-answered' },
    'night-offer': { kind: 'callback-offer', prompt: texts.nightOffer, digit: '1', listenSeconds, accepted: texts.nightAccepted, askNumber, declined: 'goodbye' },
  };
}

function filled(prompt: Prompt, values: Readonly<Record<string, string>>): Prompt {
  return Object.fromEntries(Object.entries(prompt).map(([language, text]) => [language, Object.entries(values).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, value), text)]));
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
