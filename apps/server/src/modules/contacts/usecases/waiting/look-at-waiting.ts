import type { Contact } from '../../domain/index.ts';
import type { Desk } from '../desk.ts';
import type { Page, WaitingCount, WaitingFilter } from '../ports.ts';

export interface WaitingContacts extends WaitingCount {
  readonly contacts: readonly Contact[];
}

/** What waits for anybody, the first that must be answered first, with how much there is of it. That was looked is recorded. */
export async function lookAtWaiting(desk: Desk, filter: WaitingFilter, page: Page): Promise<WaitingContacts> {
  const contacts = await desk.contacts.waiting(filter, page);
  desk.record({ action: 'search', subjectKind: 'contact', details: { by: ['waiting', ...Object.keys(filter)], found: contacts.length } });
  return { contacts, ...(await desk.contacts.countWaiting(filter, desk.now)) };
}
