import { Type, type Static } from 'typebox';
import { Channel } from '../contacts.ts';
import { AuthoritySlug, Instant, Nullable, OneLine, Uuid } from '../text.ts';

/** Why it is offered now. */
export const offerReasons = ['window', 'overdue', 'again', 'deadline', 'waiting'] as const;
export const offerKinds = ['callback', 'message'] as const;
/** Where somebody says they work. */
export const workPlaces = ['own', 'home', 'partner'] as const;

/** What is offered to an agent because phones are quiet: on the screen until they say something, or somebody calls. */
export const MyOffer = Type.Object({
  workId: Uuid,
  kind: Type.Enum(offerKinds),
  channel: Nullable(Channel, { description: 'of a message: how it came in' }),
  because: Type.Enum(offerReasons),
  authorityId: AuthoritySlug,
  isMine: Type.Boolean({ description: 'a promise that this agent made their own' }),
  customerId: Nullable(Uuid),
  customerName: Type.String(),
  subject: Type.String({ description: 'what it is about' }),
  phoneDisplay: Nullable(Type.String()),
  dueAt: Nullable(Instant),
  attempts: Type.Integer({ description: 'how often the customer was phoned before' }),
  offeredAt: Instant,
  until: Instant,
});
export const MyOfferAnswer = Type.Object({ offer: Type.Union([MyOffer, Type.Null()]) });

export const OfferAccepted = Type.Object({
  callId: Nullable(Uuid, { description: 'of the call: your own telephone rings first' }),
  contactId: Nullable(Uuid, { description: 'of the message that is yours now' }),
});

/** What is due, for who leads. */
export const LiveOffer = Type.Object({
  workId: Uuid,
  kind: Type.Enum(offerKinds),
  because: Type.Enum(offerReasons),
  authorityId: AuthoritySlug,
  since: Instant,
  agentId: Nullable(Uuid, { description: 'on whose screen it is' }),
  isTaken: Type.Boolean(),
  why: Nullable(OneLine(400, { description: 'why nobody has it yet, in one sentence' })),
});

export const WorkAt = Type.Object({ place: Type.Enum(workPlaces) }, { additionalProperties: false });

export type MyOffer = Static<typeof MyOffer>;
export type MyOfferAnswer = Static<typeof MyOfferAnswer>;
export type OfferAccepted = Static<typeof OfferAccepted>;
export type LiveOffer = Static<typeof LiveOffer>;
export type WorkPlace = (typeof workPlaces)[number];
