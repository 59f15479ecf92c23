import { Conflict, Invalid, type ContactId } from '@ingang/kernel';
import { briefOf, changed, contactTransition, contentFaults, leftForAnybody, reachedAt, waitingFaults, withoutBlanks, type Contact, type ContactChanges } from '../../domain/index.ts';
import { newReferences } from '../change-contact.ts';
import { checkReferences } from '../check-references.ts';
import type { Desk } from '../desk.ts';
import { actorsOf, contactToChange, keepContact, requireVersion } from '../keep-contact.ts';

/**
 * Leaves an open message for anybody, with last changes. What was typed in it goes along to whoever picks it up.
 *
 * @param version the version that the changes are based on
 * @throws Conflict `contact.waits-already`, `conflict.version` with the present contact; Refused `contact.of-another-agent`; Invalid `input.invalid` for what is no message, has no authority or says nothing
 */
export async function leaveContact(desk: Desk, id: ContactId, version: number, changes: ContactChanges = {}): Promise<Contact> {
  const before = await contactToChange(desk, id);
  contactTransition(before.status, 'leave', actorsOf(desk.colleague, before));
  if (before.waitsSince !== undefined) throw new Conflict('contact.waits-already');
  requireVersion(before, version);
  await checkReferences(desk, newReferences(before, changes));
  const after = await waiting(desk, withoutBlanks(changed(before, changes, desk.newId)));
  return keepContact(desk, before, after, 'leave');
}

/** The contact as it waits for anybody. @throws Invalid `input.invalid` */
export async function waiting(desk: Desk, contact: Contact): Promise<Contact> {
  const faults = [...contentFaults(contact, desk.now), ...waitingFaults(contact)];
  if (faults.length === 0 && !(await saysSomething(desk, contact))) faults.push({ field: 'questions', code: 'contact.nothing-to-answer' });
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const answerBy = await desk.directory.answerBy(contact.authorityId!, contact.channel, reachedAt(contact));
  return leftForAnybody(contact, answerBy, desk.now);
}

/** Who picks it up must be able to read what it is about. */
async function saysSomething(desk: Desk, contact: Contact): Promise<boolean> {
  if (contact.note.trim() !== '' || contact.questions.length > 0) return true;
  const { typing, questions } = briefOf(contact, (await desk.drafts.newest(contact.id))?.content);
  return typing.trim() !== '' || questions.length > 0;
}
