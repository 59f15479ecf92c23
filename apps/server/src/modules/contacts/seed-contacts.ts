import type { Work } from '../../platform/database/work.ts';
import { timelineEntryOf, type Contact } from './domain/index.ts';
import { deskOf } from './desk-of.ts';

/** Keeps finished contacts of the past, with their places on the timelines. Nobody is told: there is nobody yet. */
export async function seedContacts(work: Work, contacts: readonly Omit<Contact, 'serial'>[]): Promise<void> {
  const desk = deskOf(work);
  for (const contact of contacts) {
    await desk.contacts.add(contact, timelineEntryOf({ ...contact, serial: 0 }));
    if (contact.customerId) await desk.directory.noteContact(contact.customerId, contact.startedAt);
  }
}
