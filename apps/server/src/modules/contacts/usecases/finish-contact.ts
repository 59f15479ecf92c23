import { Conflict, Invalid, type ContactId } from '@ingang/kernel';
import { changed, contactTransition, ended, finishFaults, withoutBlanks, type Contact, type ContactChanges, type Ending } from '../domain/index.ts';
import { newReferences } from './change-contact.ts';
import { checkReferences } from './check-references.ts';
import type { Desk } from './desk.ts';
import { actorsOf, contactToChange, keepContact, requireVersion } from './keep-contact.ts';

/**
 * The contact is over: last changes, then everything that must be known is checked at once.
 *
 * @param version the version that the changes are based on
 * @param draftVersion the version of the draft that the changes hold; left out, drafts are not looked at
 * @throws Conflict `contact.draft-changed` with the draft that another screen of the same person saved meanwhile; Conflict `conflict.version` with the present contact; Invalid `input.invalid`; Refused `contact.of-another-agent`
 */
export async function finishContact(
  desk: Desk,
  id: ContactId,
  version: number,
  changes: ContactChanges = {},
  ending: Ending = 'completed',
  draftVersion?: number,
): Promise<Contact> {
  const before = await contactToChange(desk, id);
  contactTransition(before.status, 'finish', actorsOf(desk.colleague, before));
  requireVersion(before, version);
  if (draftVersion !== undefined) await requireDraft(desk, id, draftVersion);
  await checkReferences(desk, newReferences(before, changes));
  const after = ended(changed(before, changes, desk.newId), ending, desk.now);
  const faults = finishFaults(after, desk.now);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const finished = await keepContact(desk, before, withoutBlanks(after), 'finish');
  await desk.drafts.clear(id);
  if (finished.customerId) await desk.directory.noteContact(finished.customerId, finished.startedAt);
  return finished;
}

/** What was typed on another screen of the same person must not be thrown away unseen. */
async function requireDraft(desk: Desk, id: ContactId, version: number): Promise<void> {
  const draft = desk.colleague.id && (await desk.drafts.find(id, desk.colleague.id));
  if (draft && draft.version !== version) throw new Conflict('contact.draft-changed', draft);
}
