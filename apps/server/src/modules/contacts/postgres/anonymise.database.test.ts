import { beforeAll, expect, test } from 'vitest';
import type { ContactId, CustomerId } from '@ingang/kernel';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { newId, type Work } from '../../../platform/database/work.ts';
import { anonymise } from '../anonymise-job.ts';
import type { Contact } from '../domain/index.ts';
import { aContact, aQuestion } from '../testing/examples.ts';
import { makeRows, type Rows } from '../testing/rows.ts';
import { postgresContacts } from './contact-register.ts';
import { postgresTimeline } from './timeline-register.ts';
import { timelineEntryOf } from '../domain/index.ts';

let floor: Ground;
let rows: Rows;

beforeAll(async () => {
  floor = await ground('2026-01-14T09:00:00Z');
  await addAuthorities(floor.pools.owner);
  rows = await makeRows(floor.pools.owner);
});

async function keep(work: Work, parts: Parameters<typeof aContact>[0]): Promise<ContactId> {
  const contact: Contact = aContact({
    id: newId(),
    agentId: rows.agentId,
    customerId: rows.customerId,
    note: 'Mevrouw Jansen',
    address: { postcode: '3351AB', houseNumber: 7 },
    identification: { level: 'stated', how: 'naam en geboortedatum' },
    questions: [aQuestion({ id: newId(), productId: rows.productId, outcome: 'zaak', zaakNumber: 'Z-1', answer: 'Ja' })],
    ...parts,
  });
  await postgresContacts(work.tx).add(contact);
  await postgresTimeline(work.tx).put(timelineEntryOf({ ...contact, status: 'finished' })!);
  return contact.id;
}

test('after the period nobody can be told from a contact, and figures still can', async () => {
  const over = { startedAt: new Date('2024-01-13T09:00:00Z') };
  const [old, recent, discarded] = await floor.inWork(async (work) => [
    await keep(work, over),
    await keep(work, { startedAt: new Date('2024-02-01T09:00:00Z') }),
    await keep(work, { startedAt: new Date('2025-12-01T09:00:00Z'), status: 'discarded' }),
  ]);
  await floor.inWork((work) => anonymise(work, {}));
  await floor.inWork(async (work) => {
    const contacts = postgresContacts(work.tx);
    const bare = (await contacts.find(old!))!;
    expect(bare).toMatchObject({ note: '', channel: 'phone', authorityId: 'papendrecht', identification: { level: 'stated' } });
    expect(bare.questions).toEqual([{ id: bare.questions[0]!.id, text: '', productId: rows.productId, outcome: 'zaak' }]);
    expect([bare.customerId, bare.address, bare.identification.how]).toEqual([undefined, undefined, undefined]);
    expect(await contacts.find(recent!)).toMatchObject({ note: 'Mevrouw Jansen', customerId: rows.customerId });
    expect(await contacts.find(discarded!)).toMatchObject({ note: '' });
    const seen = await postgresTimeline(work.tx).ofCustomers([rows.customerId as CustomerId], { limit: 10 });
    expect(seen.map((entry) => entry.subjectId)).toEqual([recent]);
  });
});

test('it is recorded that something was erased, and a second run finds nothing', async () => {
  const erased = () => floor.pools.owner.query("SELECT details FROM audit_entry WHERE action = 'erase'");
  const { rowCount } = await erased();
  expect(rowCount).toBe(1);
  await floor.inWork((work) => anonymise(work, {}));
  expect((await erased()).rowCount).toBe(1);
});
