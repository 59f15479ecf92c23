import type { Work } from '../../platform/database/work.ts';
import { timelineEntryOf, type Contact } from './domain/index.ts';
import { deskOf } from './postgres/desk.ts';

/** Keeps finished contacts of the past, with their places on the timelines. Nobody is told: there is nobody yet. */
export async function seedContacts(work: Work, contacts: readonly Omit<Contact, 'serial'>[]): Promise<void> {
  const desk = deskOf(work);
  for (const contact of contacts) {
    const kept: Contact = { ...contact, serial: await desk.contacts.add(contact) };
    const entry = timelineEntryOf(kept);
    if (entry) await desk.timeline.put(entry);
    if (kept.customerId) await desk.directory.noteContact(kept.customerId, kept.startedAt);
  }
}
