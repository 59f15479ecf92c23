import { Conflict, type ContactId } from '@ingang/kernel';
import { contactTransition, pickedUp, type Contact } from '../../domain/index.ts';
import { personAt, type Desk } from '../desk.ts';
import { actorsOf, contactToChange, keepContact } from '../keep-contact.ts';

/**
 * Takes a message that waits for anybody in hand. Of two who do so at once one gets it.
 *
 * @throws Conflict `contact.taken-already` when somebody has it in hand; Refused `contact.of-another-agent` for who does not work for its authority
 */
export async function pickUpContact(desk: Desk, id: ContactId): Promise<Contact> {
  const agentId = personAt(desk);
  const before = await contactToChange(desk, id);
  if (before.waitsSince === undefined) throw new Conflict('contact.taken-already');
  contactTransition(before.status, 'pick-up', actorsOf(desk.colleague, before));
  const kept = await keepContact(desk, before, pickedUp(before, { agentId, agentName: desk.colleague.name }, desk.now), 'pick-up');
  const draft = await desk.drafts.newest(id);
  if (draft) await desk.drafts.save(id, agentId, { content: draft.content, updatedAt: desk.now });
  return kept;
}
