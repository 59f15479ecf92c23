import { Invalid, type AuthorityId, type ContactId } from '@ingang/kernel';
import { changed, contentFaults, timelineEntryOf, withoutBlanks, type Channel, type Contact, type ContactChanges } from '../domain/index.ts';
import { checkReferences } from './check-references.ts';
import type { Colleague, Desk } from './desk.ts';
import { publishContact, publishWaiting } from './keep-contact.ts';
import { publishTimeline } from './publish-timeline.ts';
import { waiting } from './waiting/leave-contact.ts';

export type NewContact = ContactChanges & { readonly channel: Channel };

/** Whose work it is: of who opens it, or of whoever has time. */
export type Whose = 'mine' | 'anybody';

/** A contact starts: from now on everything that is typed about it is kept. A message may wait for anybody at once. @throws Invalid `input.invalid` */
export async function openContact(desk: Desk, input: NewContact, whose: Whose = 'mine'): Promise<Contact> {
  const contact = await newContact(desk, input);
  if (whose === 'anybody') return addContact(desk, await waiting(desk, withoutBlanks(contact)));
  const faults = contentFaults(contact, desk.now);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  return addContact(desk, contact);
}

/** The contact as it starts, with what is known of it. */
export async function newContact(desk: Desk, input: NewContact): Promise<Contact> {
  const authorityId = input.authorityId ?? onlyAuthority(desk.colleague);
  await checkReferences(desk, { ...input, ...(authorityId && { authorityId }) });
  const { colleague, now } = desk;
  const blank: Contact = {
    id: desk.newId() as ContactId,
    serial: 0,
    version: 1,
    status: 'open',
    channel: input.channel,
    direction: 'inbound',
    ...(colleague.authorityIds !== '*' && { candidateAuthorityIds: colleague.authorityIds }),
    ...(colleague.id && { agentId: colleague.id }),
    agentName: colleague.name,
    startedAt: now,
    language: 'nl',
    line: 'first',
    identification: { level: 'anonymous' },
    note: '',
    createdAt: now,
    questions: [],
  };
  return changed(blank, { ...input, ...(authorityId && { authorityId }) }, desk.newId);
}

/** Keeps a new contact, and lets everything that follows it follow. */
export async function addContact(desk: Desk, contact: Contact): Promise<Contact> {
  const entry = timelineEntryOf(contact);
  const kept = { ...contact, serial: await desk.contacts.add(contact, entry) };
  publishTimeline(desk, [entry]);
  desk.record({
    action: 'create',
    subjectKind: 'contact',
    subjectId: kept.id,
    ...(kept.customerId && { customerId: kept.customerId }),
    ...(kept.authorityId && { authorityId: kept.authorityId }),
    details: { channel: kept.channel, status: kept.status },
  });
  publishContact(desk, kept);
  publishWaiting(desk, undefined, kept);
  return kept;
}

/** Who works for one authority need not say which. */
function onlyAuthority({ authorityIds }: Colleague): AuthorityId | undefined {
  return authorityIds !== '*' && authorityIds.length === 1 ? authorityIds[0] : undefined;
}
