import type { AuthorityId, UserId } from '@ingang/kernel';

/** What can wait until phones are quiet: a citizen to phone back, or a message to answer. */
export const offerKinds = ['callback', 'message'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Why it is offered now: `waiting` or `overdue` for a message; the others are those of callbacks (followup room). */
export const offerReasons = ['window', 'overdue', 'again', 'deadline', 'waiting'] as const;
export type OfferReason = (typeof offerReasons)[number];

/** Work that may be offered. */
export interface DueWork {
  /** Of the callback, or of the contact of the message. */
  readonly id: string;
  readonly kind: OfferKind;
  readonly authorityId: AuthorityId;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly because: OfferReason;
  /** Whose promise it is; left out: for whoever has time. */
  readonly onlyFor?: UserId;
  /** Who has enough in hand of this kind. */
  readonly notFor?: readonly UserId[];
  /** Of a message: the whole days in which it is to be answered, as seconds. It never goes before a caller. */
  readonly answerSeconds?: number;
}

/**
 * What came of an offer. `declined`: not by this agent; `snoozed` and `unanswered`: not now; `gave-way`: somebody called, or the agent
 * went away; `withdrawn`: it was done or taken elsewhere.
 */
export const offerStates = ['offered', 'accepted', 'declined', 'snoozed', 'unanswered', 'gave-way', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

/** Moments are milliseconds since 1970. */
export interface Offer {
  readonly id: string;
  readonly work: DueWork;
  readonly agentId: UserId;
  readonly offeredAt: number;
  readonly state: OfferState;
  readonly settledAt?: number;
  /** Not to this agent again before then. */
  readonly notBefore?: number;
}
