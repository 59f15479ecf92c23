import type { ContactId, UserId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { deskOf } from './desk-of.ts';
import { briefOf, type ContactBrief } from './domain/index.ts';

export interface Brief extends ContactBrief {
  readonly customerName?: string;
}

/** What an agent can tell a colleague of the contact in hand; undefined when there is none that they may see. */
export async function briefContact(work: Work, contactId: ContactId, userId: UserId): Promise<Brief | undefined> {
  const { contacts, drafts, directory } = deskOf(work);
  const contact = await contacts.find(contactId);
  if (!contact) return undefined;
  const draft = (await drafts.find(contactId, userId)) ?? (await drafts.newest(contactId));
  const { customerId } = contact;
  const customerName = customerId && (await directory.customerNames([customerId])).get(customerId);
  return { ...briefOf(contact, draft?.content), ...(customerName !== undefined && { customerName }) };
}
