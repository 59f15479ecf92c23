import { expect, test } from 'vitest';
import type { CustomerId } from '@ingang/kernel';
import { idOf, memoryDesk } from '../testing/memory-desk.ts';
import { changeContact } from './change-contact.ts';
import { discardContact } from './discard-contact.ts';
import { timelineOfAddress, timelineOfCustomer } from './look-at-timeline.ts';
import { openContact } from './open-contact.ts';

const papendrecht = { authorityId: 'papendrecht' as never };
const [jansen, double, stranger] = ['jansen', 'double', 'stranger'].map((name) => idOf(name) as CustomerId);
const known = { customers: { [jansen!]: 'Jansen', [double!]: 'Jansen', [stranger!]: 'De Vries' }, same: [[jansen!, double!]] };
const page = { limit: 10 };

test('a contact is on the timeline of its customer as soon as it is known whose it is, and moves along', async () => {
  const room = memoryDesk(known);
  const desk = room.as('Samira');
  const open = await openContact(desk, { channel: 'phone', ...papendrecht, questions: [{ text: 'Losse container' }] });
  expect((await timelineOfCustomer(desk, jansen!, page)).entries).toEqual([]);
  const linked = await changeContact(desk, open.id, 1, { customerId: jansen! });
  expect((await timelineOfCustomer(desk, jansen!, page)).entries).toMatchObject([{ title: 'Losse container', status: 'open' }]);
  await changeContact(desk, open.id, linked.version, { customerId: stranger! });
  expect((await timelineOfCustomer(desk, jansen!, page)).entries).toEqual([]);
  const about = room.published.filter((event) => event.topic === 'timeline.changed').map((event) => event.about?.['customerId']);
  expect(about).toEqual([jansen, jansen, stranger]);
});

test('whoever was found to be the same shares one timeline', async () => {
  const room = memoryDesk(known);
  const desk = room.as('Samira');
  await openContact(desk, { channel: 'phone', ...papendrecht, customerId: jansen! });
  await openContact(desk, { channel: 'desk', ...papendrecht, customerId: double! });
  const seen = await timelineOfCustomer(desk, double!, page);
  expect(seen.entries.map((entry) => entry.channel)).toEqual(['desk', 'phone']);
  expect(seen.customerIds).toEqual([jansen, double]);
});

test('an event names an address without telling it', async () => {
  const room = memoryDesk();
  const desk = room.as('Samira');
  await openContact(desk, { channel: 'post', ...papendrecht, address: { postcode: '3351 AB', houseNumber: 7 } });
  const seen = await timelineOfAddress(desk, { postcode: '3351ab', houseNumber: 7 }, page);
  expect(seen.entries).toHaveLength(1);
  const told = room.published.find((event) => event.topic === 'timeline.changed')!;
  expect(told.about).toEqual({ kind: 'contact', addressKey: seen.addressKey });
  expect(JSON.stringify(told)).not.toContain('3351');
});

test('typing that changes nothing on the timeline disturbs nobody; throwing away does', async () => {
  const room = memoryDesk(known);
  const desk = room.as('Samira');
  const open = await openContact(desk, { channel: 'phone', ...papendrecht, customerId: jansen! });
  const count = () => room.published.filter((event) => event.topic === 'timeline.changed').length;
  await changeContact(desk, open.id, 1, { language: 'en' });
  expect(count()).toBe(1);
  await discardContact(desk, open.id, 2);
  expect(count()).toBe(2);
  expect((await timelineOfCustomer(desk, jansen!, page)).entries).toEqual([]);
});

test('looking at a timeline is recorded with whose it is', async () => {
  const room = memoryDesk(known);
  await timelineOfCustomer(room.as('Samira'), jansen!, page);
  expect(room.recorded).toMatchObject([{ action: 'look', subjectKind: 'timeline', customerId: jansen }]);
  await expect(timelineOfCustomer(room.as('Samira'), idOf('nobody') as CustomerId, page)).rejects.toMatchObject({ code: 'contact.customer-unknown' });
});
