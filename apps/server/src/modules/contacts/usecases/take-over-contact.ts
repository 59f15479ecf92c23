import { Invalid, type ContactId, type UserId } from '@ingang/kernel';
import { contactTransition, overlaid, type Contact } from '../domain/index.ts';
import { personAt, type Desk } from './desk.ts';
import { actorsOf, contactToChange, keepContact, requireVersion } from './keep-contact.ts';

/**
 * Gives an open contact to somebody else, with everything that was typed in it.
 *
 * @param to who gets it; whoever asks when left out
 */
export async function takeOverContact(desk: Desk, id: ContactId, version: number, to?: UserId): Promise<Contact> {
  const agentId = to ?? personAt(desk);
  const before = await contactToChange(desk, id);
  contactTransition(before.status, 'take-over', actorsOf(desk.colleague, before));
  requireVersion(before, version);
  const agentName = agentId === desk.colleague.id ? desk.colleague.name : await desk.directory.agentName(agentId);
  if (agentName === undefined) throw new Invalid('input.invalid', [{ field: 'agentId', code: 'contact.agent-unknown' }]);
  const kept = await keepContact(desk, before, { ...overlaid<Contact>(before, { waitsSince: null }), agentId, agentName }, 'take-over');
  const draft = await desk.drafts.newest(id);
  if (draft) await desk.drafts.save(id, agentId, { content: draft.content, updatedAt: draft.updatedAt });
  return kept;
}
