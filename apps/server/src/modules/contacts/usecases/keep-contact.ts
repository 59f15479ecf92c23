import { Conflict, NotFound, type ContactId } from '@ingang/kernel';
import { timelineEntryOf, type Contact, type ContactActor, type ContactEvent } from '../domain/index.ts';
import { worksFor, type Colleague, type Desk } from './desk.ts';
import { publishTimeline } from './publish-timeline.ts';

/** Who somebody is to a contact: has it in hand, leads the team that it belongs to, may pick it up, several of these or none. */
export function actorsOf(colleague: Colleague, contact: Contact): ContactActor[] {
  const actors: ContactActor[] = [];
  if (colleague.id !== undefined && contact.agentId === colleague.id) actors.push('handler');
  if (colleague.leads(contact.authorityId)) actors.push('lead');
  if (contact.waitsSince !== undefined && contact.authorityId !== undefined && worksFor(colleague, contact.authorityId)) actors.push('anybody');
  return actors;
}

/** @throws NotFound `contact.not-found`, also for what the caller may not see */
export async function contactToChange(desk: Desk, id: ContactId): Promise<Contact> {
  const contact = await desk.contacts.findToChange(id);
  if (!contact) throw new NotFound('contact.not-found');
  return contact;
}

/** @throws Conflict `conflict.version` with the present contact, so that both can be shown side by side */
export function requireVersion(contact: Contact, version: number): void {
  if (contact.version !== version) throw new Conflict('conflict.version', contact);
}

/** Keeps a contact that was changed, and lets everything that follows it follow. @throws Conflict `conflict.version` */
export async function keepContact(desk: Desk, before: Contact, after: Contact, event: ContactEvent): Promise<Contact> {
  const next = { ...after, version: before.version + 1 };
  if (!(await desk.contacts.save(next, desk.now))) {
    throw new Conflict('conflict.version', await desk.contacts.find(before.id));
  }
  await followInTimeline(desk, before, next);
  recordChange(desk, before, next, event);
  publishContact(desk, next);
  publishWaiting(desk, before, next);
  return next;
}

async function followInTimeline(desk: Desk, before: Contact, after: Contact): Promise<void> {
  const old = timelineEntryOf(before);
  const entry = timelineEntryOf(after);
  if (!entry) {
    if (old) await desk.timeline.remove('contact', after.id);
  } else if (JSON.stringify(old) !== JSON.stringify(entry)) {
    await desk.timeline.put(entry);
  } else {
    return;
  }
  publishTimeline(desk, [old, entry]);
}

/** Typing in an open contact of one's own is recorded once, when it is finished; everything else each time. */
function recordChange(desk: Desk, before: Contact, after: Contact, event: ContactEvent): void {
  const fields = changedFields(before, after);
  const weighty = fields.some((field) => ['customerId', 'identification', 'authorityId'].includes(field));
  if (event === 'change' && !weighty) return;
  for (const customerId of new Set([before.customerId, after.customerId])) {
    desk.record({
      action: 'change',
      subjectKind: 'contact',
      subjectId: after.id,
      ...(customerId && { customerId }),
      ...(after.authorityId && { authorityId: after.authorityId }),
      details: { event, fields },
    });
  }
}

function changedFields(before: Contact, after: Contact): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Contact>;
  names.delete('version');
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Tells screens that show this contact. */
export function publishContact(desk: Desk, contact: Contact): void {
  desk.publish({
    topic: 'contacts.changed',
    ...(contact.authorityId && { authorityId: contact.authorityId }),
    subjectId: contact.id,
    about: {
      status: contact.status,
      ...(contact.agentId && { agentId: contact.agentId }),
      ...(contact.customerId && { customerId: contact.customerId }),
    },
  });
}

/** Tells whoever follows what waits for anybody: one came, was picked up, or is done so that its agent has time for the next. */
export function publishWaiting(desk: Desk, before: Contact | undefined, { id, authorityId, status, waitsSince, answerBy }: Contact): void {
  const moved = before?.waitsSince?.getTime() !== waitsSince?.getTime();
  const done = answerBy !== undefined && before !== undefined && before.status !== status;
  if (moved || done) desk.publish({ topic: 'waiting.changed', ...(authorityId && { authorityId }), subjectId: id });
}
