import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { ContactId, UserId } from '@ingang/kernel';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { newId } from '../../../platform/database/work.ts';
import { contactsContract } from '../testing/contacts.contract.ts';
import { draftsContract } from '../testing/drafts.contract.ts';
import { timelineContract } from '../testing/timeline.contract.ts';
import { aContact, aQuestion } from '../testing/examples.ts';
import { makeRows, type Rows } from '../testing/rows.ts';
import { postgresContacts } from './contact-register.ts';
import { postgresDrafts } from './draft-register.ts';
import { postgresTimeline } from './timeline-register.ts';

let floor: Ground;
let rows: Rows;

beforeAll(async () => {
  floor = await ground();
  await addAuthorities(floor.pools.owner, ['papendrecht', 'zwijndrecht']);
  rows = await makeRows(floor.pools.owner);
});

beforeEach(() => floor.pools.owner.query('TRUNCATE contact, timeline_entry CASCADE'));

contactsContract('on PostgreSQL', (use) => floor.inWork((work) => use(postgresContacts(work.tx), { newId, ...rows, timeline: postgresTimeline(work.tx) })));

draftsContract('on PostgreSQL', (use) =>
  floor.inWork(async (work) => {
    const contactId = newId() as ContactId;
    await postgresContacts(work.tx).add(aContact({ id: contactId, agentId: rows.agentId }));
    await use(postgresDrafts(work.tx), { contactId, userIds: [rows.agentId as UserId, rows.otherAgentId as UserId] });
  }),
);

timelineContract('on PostgreSQL', (use) => floor.inWork((work) => use(postgresTimeline(work.tx), newId)));

test.each([
  ['customerId', { customerId: newId() }],
  ['agentId', { agentId: newId() }],
  ['questions.productId', { questions: [aQuestion({ id: newId(), productId: newId() })] }],
  ['questions.departmentId', { questions: [aQuestion({ id: newId(), departmentId: newId() })] }],
] as const)('a reference to nothing is a fault at %s', async (field, parts) => {
  const adding = floor.inWork((work) => postgresContacts(work.tx).add(aContact({ id: newId(), agentId: rows.agentId, ...parts })));
  await expect(adding).rejects.toMatchObject({ faults: [{ field, code: 'contact.reference-unknown' }] });
});
