import { Invalid } from '@ingang/kernel';
import { ended, finishFaults, withoutBlanks, type Contact, type Ending } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import { addContact, newContact, type NewContact } from './open-contact.ts';

/** Registers a whole contact that is over, in one go. @throws Invalid `input.invalid` naming every fault */
export async function registerContact(desk: Desk, input: NewContact, ending: Ending = 'completed'): Promise<Contact> {
  const contact = ended(await newContact(desk, input), ending, desk.now);
  const faults = finishFaults(contact, desk.now);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const registered = await addContact(desk, withoutBlanks(contact));
  if (registered.customerId) await desk.directory.noteContact(registered.customerId, registered.startedAt);
  return registered;
}
