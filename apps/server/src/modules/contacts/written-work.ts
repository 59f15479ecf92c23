import type { AuthorityId, ContactId, CustomerId, UserId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { deskOf } from './desk-of.ts';
import { briefOf, type Channel } from './domain/index.ts';
import { writingSince } from './postgres/find-waiting.ts';
import { pickUpContact } from './usecases/waiting/pick-up-contact.ts';

/** A message that waits for anybody. */
export interface WaitingMessage {
  readonly id: ContactId;
  readonly authorityId: AuthorityId;
  readonly since: Date;
  readonly answerBy: Date;
}

/** Those that must be answered last are read when there is room again. */
const mostMessages = 200;
/** Who typed in a message so long ago is not busy with it any more. */
const writingMilliseconds = 15 * 60_000;

/**
 * The messages that may be offered now, and who of these people is answering one and gets no second.
 *
 * @param people who takes calls now
 */
export async function waitingMessages(work: Work, people: readonly UserId[]): Promise<{ readonly messages: readonly WaitingMessage[]; readonly writing: readonly UserId[] }> {
  const contacts = await deskOf(work).contacts.waiting({}, { limit: mostMessages });
  const messages = contacts.map(({ id, authorityId, waitsSince, answerBy }): WaitingMessage => ({ id, authorityId: authorityId!, since: waitsSince!, answerBy: answerBy! }));
  return { messages, writing: await writingSince(work.tx, people, new Date(work.now.getTime() - writingMilliseconds)) };
}

/** What an agent reads before saying whether they will answer. */
export interface OfferedMessage {
  readonly channel: Channel;
  readonly subject: string;
  readonly customerId?: CustomerId;
  readonly customerName?: string;
  readonly answerBy: Date;
}

/** Undefined for what the reader may not see, and what waits no longer. That it was looked at is recorded. */
export async function lookAtOfferedMessage(work: Work, id: ContactId): Promise<OfferedMessage | undefined> {
  const { contacts, drafts, directory } = deskOf(work);
  const contact = await contacts.find(id);
  if (contact?.waitsSince === undefined || contact.answerBy === undefined) return undefined;
  const { channel, customerId, authorityId, answerBy, note } = contact;
  work.record({ action: 'look', subjectKind: 'contact', subjectId: id, ...(authorityId && { authorityId }), ...(customerId && { customerId }) });
  const { typing, questions } = briefOf(contact, (await drafts.newest(id))?.content);
  const customerName = customerId && (await directory.customerNames([customerId])).get(customerId);
  const subject = questions[0]?.text || questions[0]?.articleQuestion || typing || note;
  return { channel, subject: subject.slice(0, 200), answerBy, ...(customerId && { customerId }), ...(customerName !== undefined && { customerName }) };
}

/** Takes a message in hand for whoever asks. @throws Conflict `contact.taken-already` */
export async function pickUpMessage(work: Work, id: ContactId): Promise<void> {
  await pickUpContact(deskOf(work), id);
}
