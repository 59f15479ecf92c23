import { Conflict, Invalid, NotFound, type ContactId } from '@ingang/kernel';
import { draftFault } from '../domain/index.ts';
import { personAt, type Desk } from './desk.ts';
import type { Draft } from './ports.ts';

interface Screen {
  readonly content: unknown;
  /** The version that the screen knew, 0 for none; left out, it is saved over whatever is there. */
  readonly version?: number | undefined;
  /** The screen's own name, so that it recognises its own saves. */
  readonly desk?: string | undefined;
}

/**
 * Keeps the state of a screen, whatever it is, and tells the other screens of the same person.
 *
 * @throws Invalid when it is too large or nested too deeply; Conflict `conflict.version` with the draft that another screen
 * of the same person saved; Conflict `contact.not-possible-now` when the contact is over
 */
export async function saveDraft(desk: Desk, id: ContactId, { content, version, desk: screen }: Screen): Promise<Draft> {
  const userId = personAt(desk);
  const fault = draftFault(content);
  if (fault) throw new Invalid('input.invalid', [fault]);
  const contact = await desk.contacts.find(id);
  if (!contact) throw new NotFound('contact.not-found');
  if (contact.status !== 'open') throw new Conflict('contact.not-possible-now');
  const draft = { content, ...(screen !== undefined && { desk: screen }), updatedAt: desk.now };
  const saved = await desk.drafts.save(id, userId, draft, version);
  if (saved === undefined) throw new Conflict('conflict.version', await desk.drafts.find(id, userId));
  desk.publish({ topic: 'contacts.draft-saved', subjectId: id, onlyFor: userId, about: { version: saved, ...(screen !== undefined && { desk: screen }) } });
  return { ...draft, version: saved };
}

/** @throws NotFound `contact.draft-not-found` */
export async function loadDraft(desk: Desk, id: ContactId): Promise<Draft> {
  const draft = await desk.drafts.find(id, personAt(desk));
  if (!draft) throw new NotFound('contact.draft-not-found');
  return draft;
}
