import type { AuthorityId, CustomerId } from '@ingang/kernel';
import { normalAddress, type ContactAddress } from './address-key.ts';
import { isConversation, type Channel, type Direction } from './channel.ts';
import { formatContactNumber } from './contact-number.ts';
import { reachedAt, type Contact } from './contact.ts';
import type { Outcome, Question } from './question.ts';
import { durationSeconds } from './times.ts';

export const timelineKinds = ['contact', 'follow-up', 'zaak'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** What a call came to, counted, for one line of the timeline. Left out: nothing of the kind happened. */
export interface CallSummary {
  /** From the first place in a queue, or else from arriving, to the first answer or the end. */
  readonly waitedSeconds?: number;
  /** Code of the last queue. */
  readonly queue?: string;
  /** The first wait that the caller was told. */
  readonly toldSeconds?: number;
  readonly transfers?: number;
  /** Telephones of agents that rang in vain. */
  readonly missed?: number;
  /** Agents whose telephone or network was lost. */
  readonly lost?: number;
  /** The caller asked to be phoned back; so often their telephone rang. */
  readonly callbackAttempts?: number;
  readonly heardCalamity?: true;
  readonly ending?: 'talked' | 'abandoned' | 'message' | 'forwarded' | 'callback-failed' | 'withdrawn' | 'lost' | 'not-reached';
}

/** One line of what happened with a customer or at an address, as everybody who may see the authority reads it. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  /** Of the contact, follow-up or zaak: there is one entry for each. */
  readonly subjectId: string;
  /** The number for people. */
  readonly number?: string;
  /** When it reached the organisation. */
  readonly at: Date;
  readonly customerId?: CustomerId;
  readonly address?: ContactAddress;
  readonly authorityId: AuthorityId;
  readonly channel?: Channel;
  readonly direction?: Direction;
  readonly title: string;
  readonly summary: string;
  readonly outcome?: string;
  readonly status?: string;
  readonly dueAt?: Date;
  /** Of a conversation that is over, without wrap-up. */
  readonly durationSeconds?: number;
  readonly agentName?: string;
  readonly departmentName?: string;
  /** Of a telephone contact. Kept by the contact: putting an entry does not change it. */
  readonly call?: CallSummary;
}

const titleCharacters = 160;
const summaryCharacters = 400;

/**
 * The beginning of a text on one line, with an ellipsis when there is more: a reading aid beside the full text.
 *
 * @param characters at most this many, at least 2
 * @example excerpt('Losse container,  \n steeds weer', 12) // 'Losse conta…'
 */
export function excerpt(text: string, characters: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= characters ? line : `${letters.slice(0, characters - 1).join('').trimEnd()}…`;
}

/** How far along each outcome leaves a question; the timeline shows the one that most still needs doing. */
const unfinishedFirst: readonly Outcome[] = ['open', 'callback', 'web-intake', 'zaak', 'transferred', 'referred', 'answered', 'abandoned'];

/**
 * The outcome that stands for the whole contact: the one that leaves most to be done.
 *
 * @example leadingOutcome([{ outcome: 'answered' }, { outcome: 'callback' }]) // 'callback'
 */
export function leadingOutcome(questions: readonly Pick<Question, 'outcome'>[]): Outcome | undefined {
  return unfinishedFirst.find((outcome) => questions.some((question) => question.outcome === outcome));
}

/** The contact's line on the timeline, or undefined when there is no customer and no address to show it with. */
export function timelineEntryOf(contact: Contact): TimelineEntry | undefined {
  const { authorityId, customerId, address, status } = contact;
  if (!authorityId || (!customerId && !address) || status === 'discarded') return undefined;
  const outcome = leadingOutcome(contact.questions);
  const lasted = isConversation(contact.channel) ? durationSeconds(contact) : undefined;
  return {
    kind: 'contact',
    subjectId: contact.id,
    number: formatContactNumber(contact.serial),
    at: reachedAt(contact),
    ...(customerId && { customerId }),
    ...(address && { address: normalAddress(address) }),
    authorityId,
    channel: contact.channel,
    direction: contact.direction,
    title: titleOf(contact.questions),
    summary: excerpt(contact.note || (contact.questions.find((question) => question.answer)?.answer ?? ''), summaryCharacters),
    ...(outcome && { outcome }),
    status,
    ...(lasted !== undefined && { durationSeconds: lasted }),
    agentName: contact.agentName,
  };
}

/** The questions in the citizen's words, on one line. @example titleOf([]) // '' */
export function titleOf(questions: readonly Pick<Question, 'text'>[]): string {
  return excerpt(questions.map((question) => question.text.trim()).filter(Boolean).join(' · '), titleCharacters);
}

