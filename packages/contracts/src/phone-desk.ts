import { Type, type Static } from 'typebox';
import { identificationLevels } from './contacts.ts';
import { workPlaces } from './phone/offers.ts';
import { RunningRecording, SeenSupervision, Supervising } from './phone/company.ts';
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
  place: Type.Enum(workPlaces, { description: 'where they say they work: our location, home or another location' }),
  state: Type.Enum(presenceStates),
  reason: Nullable(Type.Enum(presenceReasons), { description: 'of being away' }),
  since: Instant,
  next: Nullable(Type.Enum(['away', 'offline']), { description: 'what follows the present call, as asked for during it' }),
  isPhoneReachable: Type.Boolean({ description: 'the telephone is signed in' }),
  callId: Nullable(Uuid),
  wrapUpUntil: Nullable(Instant, { description: 'when wrap-up ends by itself' }),
  setBy: Type.Optional(Type.String({ description: 'name of who set it, when that was somebody else' })),
});

export const SetPresence = Type.Object(
  { state: Type.Enum(['available', 'away']), reason: Type.Optional(Type.Enum(awayReasons)) },
  strict,
);
export const Presences = Type.Object({ results: Type.Array(Presence) });

export const SignOn = Type.Object(
  { over: Type.Optional(Type.Enum(['browser', 'sip'], { description: 'the telephone in this browser (usual), or one on the desk that speaks SIP' })), place: Type.Optional(Type.Enum(workPlaces, { description: 'where you work; left out: as the last time' })) },
  strict,
);

/** What a browser needs to be a telephone, good for this session only: shown once. */
export const PhoneCredentials = Type.Object({
  phone: Type.String({ description: 'user part of the SIP address' }),
  secret: Type.String(),
  displayName: Type.String(),
  domain: Type.String({ description: 'domain part of the SIP address' }),
  socketPath: Type.String({ description: 'WebSocket on the own origin, subprotocol sip' }),
  iceServers: Type.Array(
    Type.Object({ urls: Type.Array(Type.String()), username: Type.Optional(Type.String()), credential: Type.Optional(Type.String()) }),
    { description: 'help through routers and firewalls, as RTCPeerConnection takes it' },
  ),
});

/** Where a call is. */
export const callPhases = [
  'arriving', 'in-flow', 'forwarding', 'forwarded', 'waiting', 'callback', 'ringing', 'dialling', 'talking', 'held',
  'consulting', 'conference', 'transferring', 'ended',
] as const;
/** What an agent may do with a call now: the buttons of the screen. */
export const callActions = [
  'hold', 'retrieve', 'consult', 'transfer', 'take-back', 'conference', 'hand-over', 'take', 'hang-up', 'digits', 'voicemail',
  'pause-recording', 'resume-recording',
] as const;
/** Why a citizen is put through more often than was agreed. */
export const forceReasons = ['only-they-know', 'caller-asks', 'wrong-before', 'urgent', 'other'] as const;

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

/** What the other reads before speaking: the question so far, and who asks it. */
export const CallBriefing = Type.Object({
  at: Instant,
  byName: Type.String({ description: 'who asks, or puts through' }),
  note: Type.String({ description: 'what they want to say about it' }),
  customerId: Nullable(Uuid),
  customerName: Nullable(Type.String()),
  identification: Type.Object({ level: Type.Enum(identificationLevels), how: Nullable(Type.String()) }),
  typing: Type.String({ description: 'what is typed and not yet a question' }),
  questions: Type.Array(
    Type.Object({
      text: Type.String(),
      articleId: Nullable(Uuid),
      articleQuestion: Nullable(Type.String({ description: 'of the knowledge article that was consulted' })),
      answer: Nullable(Type.String()),
      productName: Nullable(Type.String()),
    }),
  ),
});

/** Everybody in a call, and what they hear: `together` hear each other, `music` waits, `aside` stands aside, `ringing` is not there yet. */
export const CallParty = Type.Object({
  role: Type.Enum(['caller', 'agent', 'colleague', 'outside']),
  name: Nullable(Type.String()),
  isMe: Type.Boolean(),
  state: Type.Enum(['ringing', 'together', 'music', 'aside']),
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
  heldWarnAt: Nullable(Instant, { description: 'from then on the caller has been on hold for long' }),
  heldReturnsAt: Nullable(Instant, { description: 'when the call goes back to the front of the queue by itself' }),
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
  parties: Type.Array(CallParty, { description: 'who is in the call, and who hears whom' }),
  briefing: Nullable(CallBriefing, { description: 'what a colleague told about it; there before the telephone is answered' }),
  callbackId: Nullable(Uuid, { description: 'the promise that is being kept with this call' }),
  isVoicemail: Type.Boolean({ description: 'the agent said that a machine answered' }),
  allowed: Type.Array(Type.Enum(callActions)),
  recording: Type.Optional(RunningRecording),
  supervision: Type.Optional(SeenSupervision),
});

export const MyCallAnswer = Type.Object({
  call: Nullable(MyCall),
  presence: Presence,
  supervising: Type.Optional(Supervising),
  takenOverBy: Type.Optional(Type.String({ description: 'name of the team lead who took over the call that is being wrapped up' })),
  cutOff: Type.Optional(Type.Enum(['called-back', 'number-unknown'], { description: 'a breakdown cut off the call that is being wrapped up: whether the caller is phoned back by itself' })),
  hasTelephone: Type.Boolean({ description: 'a telephone is connected to this installation: otherwise there is nothing to sign on to' }),
});

const Note = Type.Optional(Lines(500, { description: 'for whom is asked or takes over; there while the telephone rings' }));
const forcing = {
  forced: Type.Optional(Type.Boolean({ description: 'beyond the transfer budget; recorded, and visible to team leads' })),
  because: Type.Optional(Type.Enum(forceReasons, { description: 'why; needed when forced' })),
};

export const Consult = Type.Object({ target: CallTarget, note: Note }, strict);
export const Transfer = Type.Object({ target: CallTarget, note: Note, ...forcing }, strict);
export const HandOver = Type.Object(forcing, strict);
export const Digits = Type.Object({ digits: Type.String({ pattern: '^[0-9*#]{1,32}$' }) }, strict);

/** Phone somebody: the agent's own telephone rings first. */
export const NewCall = Type.Object(
  {
    number: OneLine(60, { minLength: 1 }),
    authorityId: AuthoritySlug,
    callbackId: Type.Optional(Uuid),
    /** Whom they phone, for the contact; of a callback it is known. */
    customerId: Type.Optional(Uuid),
  },
  strict,
);
export const CallStarted = Type.Object({ callId: Uuid });

/** Whether somebody usually picks up, from what was measured in the last weeks. */
export const UsualPickUp = Type.Object({
  asked: Type.Integer(),
  answered: Type.Integer(),
  medianSeconds: Nullable(Type.Integer(), { description: 'half of the times they picked up within this; null when there are too few times to say, or when they usually do not pick up' }),
  isEnough: Type.Boolean({ description: 'there were enough times to say something' }),
});

/** Somewhere a call can go. */
export const TargetCard = Type.Object({
  kind: Type.Enum(['person', 'queue', 'department', 'authority', 'number']),
  id: Type.String({ description: 'of the user, department or authority; code of the queue; the number' }),
  name: Type.String(),
  authorityId: Nullable(AuthoritySlug),
  departmentNames: Type.Array(Type.String(), { description: 'of a person' }),
  presence: Nullable(Type.Enum(presenceStates), { description: 'of a person' }),
  availableMembers: Nullable(Type.Integer(), { description: 'of a department: whose telephone would ring now' }),
  signedOnMembers: Nullable(Type.Integer()),
  waiting: Nullable(Type.Integer(), { description: 'of a queue: how many wait now' }),
  isOpen: Nullable(Type.Boolean(), { description: 'by the opening hours; null when it has none' }),
  opensAt: Nullable(Instant, { description: 'when it is closed' }),
  number: Nullable(Type.String({ description: 'that is phoned when nobody of it can be rung' })),
  usual: Nullable(UsualPickUp),
});
export const TargetCards = Type.Object({ results: Type.Array(TargetCard) });

/** How a department picks up when it is asked, beside what was agreed. */
export const PickUpFigures = Type.Object({
  departmentId: Uuid,
  departmentName: Type.String(),
  agreementId: Nullable(Type.String()),
  agreedSeconds: Type.Integer(),
  asked: Type.Integer(),
  answered: Type.Integer(),
  answeredInTime: Type.Integer(),
  missed: Type.Integer(),
  medianSeconds: Nullable(Type.Integer()),
  lastMissedAt: Nullable(Instant),
});
export const PickUpReport = Type.Object({ since: Instant, results: Type.Array(PickUpFigures) });

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
export type ForceReason = (typeof forceReasons)[number];
export type NewCall = Static<typeof NewCall>;
export type CallTarget = Static<typeof CallTarget>;
export type MyCall = Static<typeof MyCall>;
export type MyCallAnswer = Static<typeof MyCallAnswer>;
export type CallBriefing = Static<typeof CallBriefing>;
export type CallParty = Static<typeof CallParty>;
export type TargetCard = Static<typeof TargetCard>;
export type PickUpFigures = Static<typeof PickUpFigures>;
export type WaitingCall = Static<typeof WaitingCall>;
export type CallHistory = Static<typeof CallHistory>;
