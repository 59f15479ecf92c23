import type { ContactId, CustomerId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { formatContactNumber, titleOf, type Contact } from './domain/index.ts';
import { deskOf } from './desk-of.ts';

/** A contact in one line. */
export interface EarlierContact {
  readonly id: ContactId;
  readonly number: string;
  readonly startedAt: Date;
  readonly agentName: string;
  readonly title: string;
}

/** Contacts of these customers since a moment, and these contacts themselves: the newest first, of those that the caller may see. */
export async function earlierContacts(work: Work, { customerIds, contactIds, since }: { readonly customerIds: readonly CustomerId[]; readonly contactIds: readonly ContactId[]; readonly since: Date }): Promise<EarlierContact[]> {
  const { contacts } = deskOf(work);
  const found = new Map<string, Contact>();
  for (const customerId of customerIds) for (const contact of await contacts.list({ customerId, startedFrom: since }, { limit: 10 })) found.set(contact.id, contact);
  for (const id of contactIds.filter((one) => !found.has(one))) {
    const contact = await contacts.find(id);
    if (contact) found.set(id, contact);
  }
  return [...found.values()]
    .toSorted((one, other) => other.startedAt.getTime() - one.startedAt.getTime())
    .map(({ id, serial, startedAt, agentName, questions }) => ({ id, number: formatContactNumber(serial), startedAt, agentName, title: titleOf(questions) }));
}
