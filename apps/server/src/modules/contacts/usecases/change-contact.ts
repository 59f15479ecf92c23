import { Invalid, type ContactId } from '@ingang/kernel';
import { changed, contactTransition, contentFaults, finishFaults, withoutBlanks, type Contact, type ContactChanges } from '../domain/index.ts';
import { checkReferences } from './check-references.ts';
import type { Desk } from './desk.ts';
import { actorsOf, contactToChange, keepContact, requireVersion } from './keep-contact.ts';

/**
 * Writes down what was typed in an open contact, or corrects a finished one, which must stay complete.
 *
 * @param version the version that the changes are based on
 * @throws Conflict `conflict.version` with the present contact; Invalid `input.invalid`; Refused `contact.of-another-agent`
 */
export async function changeContact(desk: Desk, id: ContactId, version: number, changes: ContactChanges): Promise<Contact> {
  const before = await contactToChange(desk, id);
  const event = before.status === 'finished' ? 'correct' : 'change';
  contactTransition(before.status, event, actorsOf(desk.colleague, before));
  requireVersion(before, version);
  await checkReferences(desk, newReferences(before, changes));
  const after = changed(before, changes, desk.newId);
  const faults = event === 'correct' ? finishFaults(after, desk.now) : contentFaults(after, desk.now);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  return keepContact(desk, before, event === 'correct' ? withoutBlanks(after) : after, event);
}

/** What points elsewhere than before: what was there already need not be checked again. */
export function newReferences(before: Contact, changes: ContactChanges): Pick<ContactChanges, 'authorityId' | 'customerId'> {
  return {
    ...(changes.authorityId !== before.authorityId && { authorityId: changes.authorityId }),
    ...(changes.customerId !== before.customerId && { customerId: changes.customerId }),
  };
}
