import { Invalid, type ContactId } from '@ingang/kernel';
import { contactTransition, overlaid, type Contact } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import { actorsOf, contactToChange, keepContact, requireVersion } from './keep-contact.ts';

/**
 * Throws away a contact that was opened by mistake. It can be restored until retention removes it.
 *
 * @throws Invalid with `question.promise-made` when something was promised in it
 */
export async function discardContact(desk: Desk, id: ContactId, version: number, reason?: string): Promise<Contact> {
  const before = await contactToChange(desk, id);
  const { to } = contactTransition(before.status, 'discard', actorsOf(desk.colleague, before));
  requireVersion(before, version);
  const promised = before.questions.findIndex((question) => question.followUpId !== undefined);
  if (promised >= 0) throw new Invalid('input.invalid', [{ field: `questions[${promised}]`, code: 'question.promise-made' }]);
  return keepContact(desk, before, overlaid<Contact>(before, { status: to, discardReason: reason, waitsSince: null }), 'discard');
}

/** Takes back a contact that was thrown away. */
export async function restoreContact(desk: Desk, id: ContactId, version: number): Promise<Contact> {
  const before = await contactToChange(desk, id);
  const { to } = contactTransition(before.status, 'restore', actorsOf(desk.colleague, before));
  requireVersion(before, version);
  const waitsAgain = before.agentId === undefined && before.answerBy !== undefined;
  return keepContact(desk, before, overlaid<Contact>(before, { status: to, discardReason: null, ...(waitsAgain && { waitsSince: desk.now }) }), 'restore');
}
