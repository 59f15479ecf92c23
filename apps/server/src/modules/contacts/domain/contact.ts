import type { AuthorityId, ContactId, CustomerId, UserId } from '@ingang/kernel';
import type { ContactAddress } from './address-key.ts';
import type { Channel, Direction } from './channel.ts';
import type { Question } from './question.ts';

export const contactStatuses = ['open', 'finished', 'discarded'] as const;
export type ContactStatus = (typeof contactStatuses)[number];

/** `abandoned`: the customer left before a question could be handled. */
export const endings = ['completed', 'abandoned'] as const;
export type Ending = (typeof endings)[number];

export const lines = ['first', 'second', 'third'] as const;
export type Line = (typeof lines)[number];

/** Least to most certain who the customer is; the customers room says what each level allows. */
export const identificationLevels = ['anonymous', 'stated', 'verified-questions', 'electronic-id'] as const;
export type IdentificationLevel = (typeof identificationLevels)[number];

export interface Identification {
  readonly level: IdentificationLevel;
  /** Which questions were asked, or which means was used; never the answers. */
  readonly how?: string;
}

/** One contact moment on one channel. It exists from its first second; until it is finished it is its own draft. */
export interface Contact {
  readonly id: ContactId;
  /** Given by the register; see contact-number.ts. */
  readonly serial: number;
  readonly version: number;
  readonly status: ContactStatus;
  readonly ending?: Ending;
  readonly channel: Channel;
  readonly direction: Direction;
  /** Unknown until the customer has said which municipality it is about. */
  readonly authorityId?: AuthorityId;
  /** While the authority is unknown: those it may be. */
  readonly candidateAuthorityIds?: readonly AuthorityId[];
  /** Undefined for an anonymous contact, which is normal. */
  readonly customerId?: CustomerId;
  readonly agentId?: UserId;
  readonly agentName: string;
  readonly startedAt: Date;
  readonly endedAt?: Date;
  readonly wrapUpSeconds?: number;
  /** When a message reached the organisation. */
  readonly receivedAt?: Date;
  /** ISO 639. */
  readonly language: string;
  readonly line: Line;
  readonly identification: Identification;
  readonly note: string;
  readonly address?: ContactAddress;
  readonly locationId?: string;
  readonly discardReason?: string;
  /** In nobody's hands since then: whoever has time may pick it up. */
  readonly waitsSince?: Date;
  /** Of a message that waits or waited for anybody: until when an answer is in time. */
  readonly answerBy?: Date;
  /** When it was opened in the system: never used for figures. */
  readonly createdAt: Date;
  readonly questions: readonly Question[];
}

/**
 * When it reached the organisation: a letter on the day it was received, a call when it started.
 *
 * @example reachedAt({ startedAt: new Date('2026-01-14T09:00:00Z'), receivedAt: new Date('2026-01-12T11:00:00Z') }).toISOString() // '2026-01-12T11:00:00.000Z'
 */
export function reachedAt(contact: Pick<Contact, 'startedAt' | 'receivedAt'>): Date {
  return contact.receivedAt ?? contact.startedAt;
}
