import { Type, type Static } from 'typebox';
import { AuthoritySlug, Instant, Lines, Nullable, OneLine, Uuid } from './text.ts';

const strict = { additionalProperties: false } as const;

/** How things stand with somebody who takes calls. */
export const presenceStates = ['offline', 'available', 'away', 'ringing', 'talking', 'wrap-up'] as const;
/** What somebody says when they go away. */
export const awayReasons = ['break', 'lunch', 'meeting', 'training', 'messages', 'other'] as const;
/** Why somebody is away; those after the chosen ones are given by the system. */
export const presenceReasons = [...awayReasons, 'signed-on', 'missed-call', 'phone-lost'] as const;

export const Presence = Type.Object({
  userId: Uuid,
  displayName: Type.String(),
  state: Type.Enum(presenceStates),
  reason: Nullable(Type.Enum(presenceReasons), { description: 'of being away' }),
  since: Instant,
  next: Nullable(Type.Enum(['away', 'offline']), { description: 'what follows the present call, as asked for during it' }),
  isPhoneReachable: Type.Boolean({ description: 'the telephone is signed in' }),
  callId: Nullable(Uuid),
  wrapUpUntil: Nullable(Instant, { description: 'when wrap-up ends by itself' }),
});

export const SetPresence = Type.Object(
  { state: Type.Enum(['available', 'away']), reason: Type.Optional(Type.Enum(awayReasons)) },
  strict,
);
export const Presences = Type.Object({ results: Type.Array(Presence) });

export const SignOn = Type.Object(
  { over: Type.Optional(Type.Enum(['browser', 'sip'], { description: 'the telephone in this browser (usual), or one on the desk that speaks SIP' })) },
  strict,
);

/** What a browser needs to be a telephone, good for this session only: shown once. */
export const PhoneCredentials = Type.Object({
  phone: Type.String({ description: 'user part of the SIP address' }),
  secret: Type.String(),
  displayName: Type.String(),
  domain: Type.String({ description: 'domain part of the SIP address' }),
  socketPath: Type.String({ description: 'WebSocket on the own origin, subprotocol sip' }),
});

/** Where a call is. */
export const callPhases = [
  'arriving', 'in-flow', 'forwarding', 'forwarded', 'waiting', 'callback', 'ringing', 'dialling', 'talking', 'held',
  'consulting', 'conference', 'transferring', 'ended',
] as const;
/** What an agent may do with a call now: the buttons of the screen. */
export const callActions = [
  'hold', 'retrieve', 'consult', 'transfer', 'take-back', 'conference', 'hand-over', 'hang-up', 'digits',
] as const;

export const targetKinds = ['person', 'queue', 'department', 'number', 'authority'] as const;

/** Whom a call can be taken to: the kind, and the one field that belongs to it. */
export const CallTarget = Type.Object(
  {
    kind: Type.Enum(targetKinds),
    userId: Type.Optional(Uuid),
    queue: Type.Optional(OneLine(80, { minLength: 1 })),
    departmentId: Type.Optional(Uuid),
    number: Type.Optional(OneLine(60, { minLength: 1 })),
    authorityId: Type.Optional(AuthoritySlug),
  },
  strict,
);

export const CandidateCustomer = Type.Object({ id: Uuid, displayName: Type.String(), authorityId: AuthoritySlug });

export const EarlierContact = Type.Object({
  id: Uuid,
  number: Type.String(),
  startedAt: Instant,
  agentName: Type.String(),
  title: Type.String({ description: 'the questions in the citizen\'s words' }),
});

/** The call of an agent: on the screen before answering, and until it ends. */
export const MyCall = Type.Object({
  id: Uuid,
  phase: Type.Enum(callPhases),
  direction: Type.Enum(['inbound', 'outbound']),
  isCallback: Type.Boolean({ description: 'the citizen waits at home: phoned when the agent has answered' }),
  contactId: Nullable(Uuid),
  authorityId: Nullable(AuthoritySlug),
  authorityName: Nullable(Type.String()),
  greeting: Nullable(Type.String({ description: 'what to say first, in the caller\'s language, with the part of the day and the agent\'s name filled in' })),
  language: Type.String(),
  subject: Nullable(Type.String()),
  queue: Nullable(Type.String()),
  dialled: Type.String({ description: 'the number that the citizen called' }),
  callerNumber: Nullable(Type.String({ description: 'null when withheld' })),
  callerNumberDisplay: Nullable(Type.String()),
  candidates: Type.Array(CandidateCustomer, { description: 'customers with this number: recognised, never assumed' }),
  earlierToday: Type.Array(EarlierContact, { description: 'contacts of these customers, or of this number, today' }),
  arrivedAt: Instant,
  waitedSeconds: Type.Integer({ description: 'until answered, or until now' }),
  answeredAt: Nullable(Instant),
  heldSince: Nullable(Instant),
  other: Nullable(
    Type.Object({
      kind: Type.Enum(['person', 'department', 'number', 'authority']),
      name: Type.String(),
      isConnected: Type.Boolean(),
    }),
    { description: 'who is consulted, or is the third' },
  ),
  consultedBy: Nullable(Type.String({ description: 'name of the colleague who asks, when this agent is the one consulted' })),
  transfers: Type.Integer(),
  transfersLeft: Type.Integer(),
  mustBeWarm: Type.Boolean({ description: 'the last transfer that is allowed may not be cold' }),
  allowed: Type.Array(Type.Enum(callActions)),
});

export const MyCallAnswer = Type.Object({
  call: Nullable(MyCall),
  presence: Presence,
  hasTelephone: Type.Boolean({ description: 'a telephone is connected to this installation: otherwise there is nothing to sign on to' }),
});

export const Consult = Type.Object({ target: CallTarget }, strict);
export const Transfer = Type.Object(
  {
    target: CallTarget,
    forced: Type.Optional(Type.Boolean({ description: 'beyond the transfer budget; recorded, and visible to team leads' })),
    note: Type.Optional(Lines(500)),
  },
  strict,
);
export const HandOver = Type.Object({ forced: Type.Optional(Type.Boolean()) }, strict);
export const Digits = Type.Object({ digits: Type.String({ pattern: '^[0-9*#]{1,32}$' }) }, strict);

/** Phone somebody: the agent's own telephone rings first. */
export const NewCall = Type.Object(
  {
    number: OneLine(60, { minLength: 1 }),
    authorityId: AuthoritySlug,
    callbackId: Type.Optional(Uuid),
  },
  strict,
);
export const CallStarted = Type.Object({ callId: Uuid });

/** Who waits now, the first to be helped first. No personal data. */
export const WaitingCall = Type.Object({
  callId: Uuid,
  queue: Type.String(),
  authorityId: Nullable(AuthoritySlug),
  subject: Nullable(Type.String()),
  language: Type.String(),
  priority: Type.Enum(['normal', 'high', 'emergency']),
  isCallback: Type.Boolean(),
  since: Instant,
  transfers: Type.Integer(),
  ringsAt: Nullable(Uuid, { description: 'the agent whose telephone rings' }),
});
export const WaitingCalls = Type.Object({ results: Type.Array(WaitingCall) });

/** What happened to one call, in order. */
export const CallEvent = Type.Object({
  at: Instant,
  event: Type.String({ description: 'arrived, authority-known, queued, rang, missed, answered, held, retrieved, consulted, transferred, conference, agent-lost, callback-booked, ended, …' }),
  agentName: Nullable(Type.String()),
  detail: Nullable(Type.String()),
});
export const CallHistory = Type.Object({
  callId: Uuid,
  contactId: Nullable(Uuid),
  arrivedAt: Instant,
  answeredAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  waitedSeconds: Nullable(Type.Integer()),
  transfers: Type.Integer(),
  ending: Nullable(Type.String()),
  events: Type.Array(CallEvent),
  story: Type.Array(
    Type.Object({
      at: Instant,
      text: Type.String({ description: 'what happened, as a sentence in the language of the reader' }),
      said: Type.Optional(Type.String({ description: 'words that came along: the note of a transfer, the message that was heard' })),
    }),
    { description: 'the same, as somebody would tell it' },
  ),
});
export const CallHistories = Type.Object({ results: Type.Array(CallHistory) });

export type Presence = Static<typeof Presence>;
export type PresenceState = Presence['state'];
export type SetPresence = Static<typeof SetPresence>;
export type PhoneCredentials = Static<typeof PhoneCredentials>;
export type CallTarget = Static<typeof CallTarget>;
export type MyCall = Static<typeof MyCall>;
export type MyCallAnswer = Static<typeof MyCallAnswer>;
export type WaitingCall = Static<typeof WaitingCall>;
export type CallHistory = Static<typeof CallHistory>;
