import type { ContactId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { deskOf } from './desk-of.ts';
import { timelineEntryOf } from './domain/index.ts';
import { writeBeginning, type KnownBeforehand } from './postgres/begin-about.ts';
import { publishTimeline } from './usecases/publish-timeline.ts';

/** Fills in what is known of a contact that has just begun; with a customer it is on their timeline from now on. */
export async function beginAbout(work: Work, contactId: ContactId, known: KnownBeforehand): Promise<void> {
  await writeBeginning(work, contactId, known);
  const desk = deskOf(work);
  const contact = await desk.contacts.find(contactId);
  const entry = contact && timelineEntryOf(contact);
  if (!entry) return;
  await desk.timeline.put(entry);
  publishTimeline(desk, [entry]);
}
