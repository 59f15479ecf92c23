import { randomUUID } from 'node:crypto';
import type { ContactId, UserId } from '@ingang/kernel';
import { contactsContract } from '../testing/contacts.contract.ts';
import { draftsContract } from '../testing/drafts.contract.ts';
import { timelineContract } from '../testing/timeline.contract.ts';
import { memoryContacts } from './contacts.ts';
import { memoryDrafts } from './drafts.ts';
import { memoryTimeline } from './timeline.ts';

contactsContract('in memory', (use) => {
  const timeline = memoryTimeline();
  return use(memoryContacts(timeline), { newId: randomUUID, agentId: randomUUID(), customerId: randomUUID(), productId: randomUUID(), departmentId: randomUUID(), timeline });
});
draftsContract('in memory', (use) =>
  use(memoryDrafts(), { contactId: randomUUID() as ContactId, userIds: [randomUUID() as UserId, randomUUID() as UserId] }),
);
timelineContract('in memory', (use) => use(memoryTimeline(), randomUUID));
