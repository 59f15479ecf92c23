import { Type, type Static } from 'typebox';
import { flowDigits, flowLanguages, forwardPurposes } from './flow-words.ts';
import { AuthoritySlug, Instant, Lines, Nullable, OneLine, Uuid } from './text.ts';

const strict = { additionalProperties: false } as const;

/** Languages in which callers are received. */
const FlowLanguage = Type.Enum(flowLanguages);
const Digit = Type.Enum(flowDigits, { description: 'a key of a telephone' });
const keyPattern = '^[a-z0-9]+(-[a-z0-9]+)*$';
const NodeKey = Type.String({ pattern: `^$|${keyPattern}`, maxLength: 40, description: 'the name of a node; empty while nothing was chosen yet' });

const Text = Lines(1000);
/** What is said, per language. `{authority}`, `{opens}` and what the node knows are filled in when it is said. */
export const Prompt = Type.Object({ nl: Type.Optional(Text), en: Type.Optional(Text) }, strict);
const WordList = Type.Array(OneLine(60, { minLength: 1 }), { maxItems: 30 });
/** What may be said to choose something, per language. */
export const Words = Type.Object({ nl: Type.Optional(WordList), en: Type.Optional(WordList) }, strict);

const Title = Type.Optional(OneLine(60, { description: 'what those who draw call it' }));
const Seconds = (maximum: number) => Type.Integer({ minimum: 1, maximum, description: 'seconds' });
const ListenSeconds = Seconds(30);
const Label = OneLine(80);
const Subject = Type.String({ pattern: keyPattern, maxLength: 60, description: 'a skill of kind subject' });
const QueueName = Type.String({ pattern: `^$|${keyPattern}`, maxLength: 60 });

export const SayNode = Type.Object(
  { title: Title, kind: Type.Literal('say'), prompt: Prompt, languageKey: Type.Optional(Type.Object({ digit: Digit, language: FlowLanguage }, strict)), next: NodeKey },
  strict,
);
export const HoursNode = Type.Object(
  {
    title: Title,
    kind: Type.Literal('hours'),
    channel: Type.String({ pattern: '^[a-z]{2,20}$' }),
    of: Type.String({ pattern: '^[a-z][a-z0-9-]{1,62}$', description: 'asked-for, or always one authority' }),
    open: NodeKey,
    closed: NodeKey,
  },
  strict,
);
export const CalamityNode = Type.Object({ title: Title, kind: Type.Literal('calamity'), next: NodeKey }, strict);
export const WhichAuthorityNode = Type.Object(
  {
    title: Title,
    kind: Type.Literal('which-authority'),
    question: Prompt,
    again: Prompt,
    confirm: Prompt,
    keys: Prompt,
    listenSeconds: ListenSeconds,
    choices: Type.Array(Type.Object({ authorityId: AuthoritySlug, digit: Digit, words: Words, to: Type.Optional(NodeKey) }, strict), { maxItems: 60 }),
    elsewhere: Type.Array(Type.Object({ name: Label, digit: Type.Optional(Digit), words: Words, to: NodeKey }, strict), { maxItems: 30 }),
    next: NodeKey,
    unknown: NodeKey,
  },
  strict,
);
export const MenuNode = Type.Object(
  {
    title: Title,
    kind: Type.Literal('menu'),
    prompt: Prompt,
    listenSeconds: ListenSeconds,
    options: Type.Array(Type.Object({ digit: Digit, label: Label, subject: Type.Optional(Subject), to: NodeKey }, strict), { maxItems: 12 }),
    otherwise: NodeKey,
  },
  strict,
);
export const SubjectNode = Type.Object(
  {
    title: Title,
    kind: Type.Literal('subject'),
    question: Prompt,
    again: Prompt,
    listenSeconds: ListenSeconds,
    options: Type.Array(Type.Object({ subject: Subject, label: Label, words: Words, digit: Type.Optional(Digit), to: NodeKey }, strict), { maxItems: 40 }),
    otherwise: NodeKey,
  },
  strict,
);
export const AnswerNode = Type.Object(
  {
    title: Title,
    kind: Type.Literal('answer'),
    topic: Label,
    prompt: Prompt,
    after: Prompt,
    listenSeconds: ListenSeconds,
    repeatDigit: Digit,
    personDigit: Digit,
    person: NodeKey,
    next: NodeKey,
  },
  strict,
);
export const QueueNode = Type.Object(
  {
    title: Title,
    kind: Type.Literal('queue'),
    queue: QueueName,
    subject: Type.Optional(Subject),
    priority: Type.Enum(['normal', 'high', 'emergency']),
    overflow: Type.Optional(Type.Object({ afterSeconds: Seconds(86_400), mostWaiting: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })), to: NodeKey }, strict)),
    offer: Type.Optional(Type.Object({ afterSeconds: Seconds(86_400), to: NodeKey }, strict)),
    announce: Type.Optional(Type.Object({ afterSeconds: Seconds(86_400), prompt: Prompt }, { ...strict, description: '`{wait}` and `{position}` are filled in; nothing is said when nothing can honestly be said' })),
  },
  strict,
);
export const CallbackOfferNode = Type.Object(
  {
    title: Title,
    kind: Type.Literal('callback-offer'),
    prompt: Prompt,
    digit: Digit,
    listenSeconds: ListenSeconds,
    accepted: Prompt,
    askNumber: Type.Optional(Type.Object({ question: Prompt, readBack: Prompt }, { ...strict, description: 'asks who calls with a withheld or foreign number for one that can be phoned' })),
    declined: NodeKey,
  },
  strict,
);
export const ForwardNode = Type.Object(
  { title: Title, kind: Type.Literal('forward'), prompt: Prompt, number: OneLine(30), purpose: Type.Enum(forwardPurposes), failed: NodeKey },
  strict,
);
export const HangUpNode = Type.Object({ title: Title, kind: Type.Literal('hang-up'), prompt: Prompt }, strict);
export const CalamitySwitchNode = Type.Object(
  { title: Title, kind: Type.Literal('calamity-switch'), question: Prompt, refused: Prompt, choose: Prompt, switchedOn: Prompt, switchedOff: Prompt, next: NodeKey },
  strict,
);

export const FlowNode = Type.Union([
  SayNode, HoursNode, CalamityNode, WhichAuthorityNode, MenuNode, SubjectNode, AnswerNode, QueueNode, CallbackOfferNode, ForwardNode, HangUpNode, CalamitySwitchNode,
]);

/** How a caller is received: nodes by name. */
export const CallFlow = Type.Object(
  {
    languages: Type.Array(FlowLanguage, { minItems: 1, maxItems: 2, uniqueItems: true, description: 'the first is spoken until the caller chooses another' }),
    start: NodeKey,
    emergency: Type.Optional(Type.Object({ digit: Type.Optional(Digit), words: Words, to: NodeKey }, strict)),
    fallbackQueue: QueueName,
    nodes: Type.Record(Type.String({ pattern: keyPattern, maxLength: 40 }), FlowNode, { maxProperties: 200, additionalProperties: false }),
  },
  strict,
);

/** Something wrong with a flow, at a node. */
export const FlowFault = Type.Object({
  node: Nullable(Type.String(), { description: 'null for what belongs to the flow as a whole' }),
  field: Nullable(Type.String({ description: 'the part of the node, such as options[1]' })),
  code: Type.String(),
  message: Type.String(),
  severity: Type.Enum(['error', 'warning']),
});

export const versionStates = ['draft', 'published', 'retired'] as const;

const versionFields = {
  number: Type.Integer(),
  state: Type.Enum(versionStates),
  revision: Type.Integer({ description: 'counts the changes; send it with a change' }),
  validFrom: Nullable(Instant),
  validUntil: Nullable(Instant),
  changedAt: Instant,
  changedByName: Type.String(),
  publishedAt: Nullable(Instant),
  publishedByName: Nullable(Type.String()),
};
export const FlowVersionLine = Type.Object({ ...versionFields, answering: Type.Boolean({ description: 'it receives callers now' }) });
export const FlowVersion = Type.Object({ ...versionFields, content: CallFlow, faults: Type.Array(FlowFault) });

export const PhoneNumber = Type.Object({
  number: Type.String({ description: 'normal form' }),
  display: Type.String(),
  flowId: Uuid,
  authorityId: Nullable(AuthoritySlug, { description: 'the authority that who dials it asks for; null when the flow asks' }),
  version: Type.Integer(),
});

export const FlowCard = Type.Object({
  id: Uuid,
  name: Type.String(),
  authorityId: Nullable(AuthoritySlug, { description: 'null for the region' }),
  numbers: Type.Array(PhoneNumber),
  versions: Type.Array(FlowVersionLine, { description: 'newest first' }),
  allowed: Type.Boolean({ description: 'the caller may draw and publish' }),
});
export const FlowList = Type.Object({ results: Type.Array(FlowCard) });

export const NewFlow = Type.Object({ name: OneLine(120, { minLength: 1 }), authorityId: Type.Optional(AuthoritySlug) }, strict);
export const NewDraft = Type.Object({ from: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'the version to start from; left out: the newest' })) }, strict);
const Revision = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'the revision that the change is based on' });
export const DraftChange = Type.Object({ revision: Revision, content: CallFlow }, strict);
export const Publishing = Type.Object(
  { revision: Revision, validFrom: Type.Optional(Instant), validUntil: Type.Optional(Instant) },
  { ...strict, description: 'without validFrom it answers at once; without validUntil until further notice' },
);
export const VersionStep = Type.Object({ revision: Revision }, strict);

export const CallerStep = Type.Union([
  Type.Object({ does: Type.Literal('say'), words: OneLine(200, { minLength: 1 }) }, strict),
  Type.Object({ does: Type.Literal('press'), digits: Type.String({ pattern: '^[0-9*#]{1,20}$' }) }, strict),
  Type.Object({ does: Type.Literal('nothing') }, strict),
  Type.Object({ does: Type.Literal('hang-up') }, strict),
]);

/** A call to try a flow with. */
export const SimulatedCall = Type.Object(
  {
    content: Type.Optional(CallFlow),
    at: Instant,
    dialled: Type.Optional(OneLine(30, { description: 'left out: the first number of the flow' })),
    callerNumber: Type.Optional(OneLine(30, { description: 'left out: withheld' })),
    carrierAuthority: Type.Optional(AuthoritySlug),
    caller: Type.Array(CallerStep, { maxItems: 40 }),
    agentAfterSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400, description: 'left out: no agent comes' })),
    forwardsAnswered: Type.Optional(Type.Boolean({ default: true })),
    calamity: Type.Optional(Type.Enum(['as-it-is', 'none', 'on'], { description: 'on: as if the message of the authority were switched on' })),
  },
  strict,
);

export const TranscriptLine = Type.Object({
  at: Instant,
  node: Type.String(),
  what: Type.String({ description: 'hears, says, presses, stays-silent, authority-known, waits, forwarded, hung-up …' }),
  text: Type.String({ description: 'what was heard or said, or a sentence about what happened' }),
});
export const Transcript = Type.Object({
  lines: Type.Array(TranscriptLine),
  ending: Type.Enum(['person', 'callback', 'forwarded', 'message', 'hung-up', 'waiting']),
  sentence: Type.String({ description: 'how it ended, in the language of the request' }),
  endedAt: Instant,
  visited: Type.Array(Type.String(), { description: 'the nodes that the call came by' }),
  authorityId: Nullable(AuthoritySlug),
  subject: Nullable(Type.String()),
});

export const NumberChange = Type.Object({ flowId: Uuid, authorityId: Nullable(AuthoritySlug), version: Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: '0 for a new number' }) }, strict);
export const PhoneNumberList = Type.Object({ results: Type.Array(PhoneNumber) });

export const CalamityScope = Type.String({ pattern: '^[a-z][a-z0-9-]{1,62}$', description: 'an authority, or region' });
export const CalamityMessage = Type.Object({
  scope: CalamityScope,
  version: Type.Integer(),
  text: Prompt,
  afterwards: Type.Enum(['continue', 'hang-up']),
  active: Type.Boolean(),
  changedAt: Nullable(Instant),
  changedByName: Type.String(),
  hasCode: Type.Boolean({ description: 'it can be switched by phone' }),
  allowed: Type.Boolean({ description: 'the caller may switch it' }),
});
export const CalamityList = Type.Object({ results: Type.Array(CalamityMessage) });
export const CalamityWording = Type.Object(
  { version: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }), text: Prompt, afterwards: Type.Enum(['continue', 'hang-up']) },
  strict,
);
export const CalamitySwitch = Type.Object({ on: Type.Boolean() }, strict);
export const CalamityCode = Type.Object({ code: Nullable(Type.String({ pattern: '^[0-9]{6,12}$', description: 'null takes it away' })) }, strict);

export type Prompt = Static<typeof Prompt>;
export type Words = Static<typeof Words>;
export type FlowNode = Static<typeof FlowNode>;
export type CallFlow = Static<typeof CallFlow>;
export type FlowFault = Static<typeof FlowFault>;
export type FlowVersion = Static<typeof FlowVersion>;
export type FlowVersionLine = Static<typeof FlowVersionLine>;
export type FlowCard = Static<typeof FlowCard>;
export type PhoneNumber = Static<typeof PhoneNumber>;
export type CallerStep = Static<typeof CallerStep>;
export type SimulatedCall = Static<typeof SimulatedCall>;
export type Transcript = Static<typeof Transcript>;
export type CalamityMessage = Static<typeof CalamityMessage>;

/** A prompt as somebody spoke it. */
export const PromptRecording = Type.Object({
  id: Uuid,
  language: Type.Enum(flowLanguages),
  text: Type.String({ description: 'the text that it says, word for word' }),
  seconds: Type.Number(),
  uploadedAt: Instant,
  uploadedByName: Type.String(),
});
export const PromptRecordingList = Type.Object({ results: Type.Array(PromptRecording) });
export const PromptRecordingParams = Type.Object({ recordingId: Uuid });
export const NewPromptRecording = Type.Object(
  {
    language: Type.Enum(flowLanguages),
    text: Lines(1000, { minLength: 1 }),
    wav: Type.String({ maxLength: 17_000_000, pattern: '^[A-Za-z0-9+/]+={0,2}$', description: 'a WAV file of 16 bit, mono, 8 to 48 kHz, 0.3 to 120 seconds, as base64' }),
  },
  strict,
);

export type PromptRecording = Static<typeof PromptRecording>;
