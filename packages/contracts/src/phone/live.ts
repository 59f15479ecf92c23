import { Type, type Static } from 'typebox';
import { supervisionWays } from './company.ts';
import { LiveOffer } from './offers.ts';
import { awayReasons, callPhases, Presence, WaitingCall } from '../phone-desk.ts';
import { AuthoritySlug, Instant, Nullable, Uuid } from '../text.ts';

const strict = { additionalProperties: false } as const;

/** Somebody who waits, and how it looks for them. */
const LiveWaiting = Type.Object({
  ...WaitingCall.properties,
  position: Nullable(Type.Integer(), { description: '1 for who is next among those who wait for the same agents' }),
  expectedSeconds: Nullable(Type.Integer(), { description: 'half of those who wait like this wait shorter still; null when nobody at work could help' }),
  expectedAtMostSeconds: Nullable(Type.Integer(), { description: 'four in five wait shorter still' }),
  why: Nullable(Type.String({ description: 'why nobody took this call yet, in one sentence' })),
});

/** A call that somebody has in hand, or that rings. No personal data of the citizen. */
const LiveCall = Type.Object({
  callId: Uuid,
  contactId: Uuid,
  phase: Type.Enum(callPhases),
  direction: Type.Enum(['inbound', 'outbound']),
  authorityId: Nullable(AuthoritySlug),
  subject: Nullable(Type.String()),
  agentId: Nullable(Uuid),
  agentName: Nullable(Type.String()),
  otherName: Nullable(Type.String({ description: 'who is consulted, or is the third' })),
  since: Instant,
  heldSince: Nullable(Instant),
  transfers: Type.Integer(),
  isRecorded: Type.Boolean(),
  supervisor: Nullable(Type.Object({ userId: Uuid, name: Type.String(), how: Type.Enum([...supervisionWays, 'take-over']) })),
  maySupervise: Type.Boolean({ description: 'an agent and an authority that the caller leads, in a conversation' }),
});

const LiveAgent = Type.Object({
  ...Presence.properties,
  authorityIds: Nullable(Type.Array(AuthoritySlug), { description: 'for whom this agent answers; null for every authority' }),
  maySet: Type.Boolean({ description: 'the caller leads this agent' }),
});

/** The telephone as it is now, for who leads. */
export const PhoneNow = Type.Object({
  at: Instant,
  hasTelephone: Type.Boolean(),
  waiting: Type.Array(LiveWaiting, { description: 'the first to be helped first; at most 500' }),
  calls: Type.Array(LiveCall),
  agents: Type.Array(LiveAgent),
  offers: Type.Array(LiveOffer, { description: 'messages and callbacks that are due, with whom they are or why they still wait' }),
});

export const Supervise = Type.Object(
  {
    agentId: Type.String({ format: 'uuid', description: 'whose call it is: when it has moved on meanwhile, nobody is listened to' }),
    how: Type.Enum([...supervisionWays, 'take-over', 'stop']),
  },
  strict,
);

export const SetPresenceOf = Type.Object(
  { state: Type.Enum(['available', 'away', 'offline']), reason: Type.Optional(Type.Enum(awayReasons)) },
  strict,
);

export const SupervisionRule = Type.Object({
  isAgentTold: Type.Boolean({ description: 'agents see it when a team lead only listens; whoever is heard is always seen' }),
  version: Type.Integer(),
  changedAt: Nullable(Instant),
  changedByName: Nullable(Type.String()),
});
export const SupervisionRuleChange = Type.Object({ isAgentTold: Type.Boolean(), version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }, strict);

export type PhoneNow = Static<typeof PhoneNow>;
export type LiveWaiting = PhoneNow['waiting'][number];
export type LiveCall = PhoneNow['calls'][number];
export type LiveAgent = PhoneNow['agents'][number];
export type Supervise = Static<typeof Supervise>;
export type SetPresenceOf = Static<typeof SetPresenceOf>;
export type SupervisionRule = Static<typeof SupervisionRule>;
