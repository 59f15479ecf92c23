import { NotFound, type ContactId } from '@ingang/kernel';
import type { Contact } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import type { ContactFilter, Draft, Page } from './ports.ts';

export interface ContactWithDraft {
  readonly contact: Contact;
  /** Of whoever asks. */
  readonly draft?: Draft;
}

/** One contact, in full. Looking is recorded. @throws NotFound `contact.not-found`, also for what the caller may not see */
export async function lookAtContact(desk: Desk, id: ContactId): Promise<ContactWithDraft> {
  const contact = await desk.contacts.find(id);
  if (!contact) throw new NotFound('contact.not-found');
  const { id: userId } = desk.colleague;
  const draft = userId && contact.status === 'open' ? await desk.drafts.find(id, userId) : undefined;
  desk.record({
    action: 'look',
    subjectKind: 'contact',
    subjectId: id,
    ...(contact.customerId && { customerId: contact.customerId }),
    ...(contact.authorityId && { authorityId: contact.authorityId }),
  });
  return { contact, ...(draft && { draft }) };
}

/** Contacts from new to old. That was searched, and by what, is recorded. */
export async function listContacts(desk: Desk, filter: ContactFilter, page: Page): Promise<Contact[]> {
  const contacts = await desk.contacts.list(filter, page);
  desk.record({
    action: 'search',
    subjectKind: 'contact',
    ...(filter.customerId && { customerId: filter.customerId }),
    details: { by: Object.keys(filter), found: contacts.length },
  });
  return contacts;
}
