import { Invalid, NotFound, type ContactId } from '@ingang/kernel';
import { draftFault } from '../domain/index.ts';
import { personAt, type Desk } from './desk.ts';
import type { Draft } from './ports.ts';

/** Keeps the state of a screen, whatever it is. @throws Invalid when it is too large or nested too deeply */
export async function saveDraft(desk: Desk, id: ContactId, content: unknown): Promise<Draft> {
  const userId = personAt(desk);
  const fault = draftFault(content);
  if (fault) throw new Invalid('input.invalid', [fault]);
  if (!(await desk.contacts.find(id))) throw new NotFound('contact.not-found');
  const draft = { content, updatedAt: desk.now };
  await desk.drafts.save(id, userId, draft);
  return draft;
}

/** @throws NotFound `contact.draft-not-found` */
export async function loadDraft(desk: Desk, id: ContactId): Promise<Draft> {
  const draft = await desk.drafts.find(id, personAt(desk));
  if (!draft) throw new NotFound('contact.draft-not-found');
  return draft;
}
