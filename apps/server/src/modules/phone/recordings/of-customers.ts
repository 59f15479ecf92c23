import type { CustomerId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { contactIdsOfCustomers } from '../../contacts/index.ts';
import { recordingsOfContacts } from '../postgres/recordings.ts';

/** That conversations with these customers were recorded, for their own copy: when, why, and until when the sound is kept. */
export async function recordingsOfCustomers(work: Work, customerIds: readonly CustomerId[]): Promise<unknown> {
  const recordings = await recordingsOfContacts(work, await contactIdsOfCustomers(work, customerIds));
  return recordings.map(({ id, contactId, authorityId, purpose, state, startedAt, seconds, keepUntil }) => ({
    id, contactId, authorityId, purpose, state, startedAt, seconds: seconds ?? null, keepUntil,
  }));
}
