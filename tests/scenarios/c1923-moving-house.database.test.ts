import type { Customer, CustomerHit } from '@ingang/contracts/customers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colleague, contactCentre, type Colleague } from '../support/colleague.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
let anouk: Colleague;
beforeAll(async () => {
  server = await contactCentre();
  anouk = await colleague(server, 'anouk', { role: 'agent' });
});
afterAll(() => server.close());

const oldHouse = { kind: 'home', label: 'tot de verhuizing', street: 'Kerkbuurt', houseNumber: 12, postcode: '3361 BJ', city: 'Sliedrecht', validTo: '2026-01-31' };
const newHouse = { kind: 'home', label: 'na de verhuizing', street: 'Veerdam', houseNumber: 7, postcode: '3351 AK', city: 'Papendrecht', validFrom: '2026-02-01' };

test('C1923: somebody who is moving has two addresses, each with its name and dates, and is found by both', async () => {
  const customer = await anouk.does<Customer>('/customers', { authorityId: 'papendrecht', initials: 'T.', familyName: 'Dijkgraaf', addresses: [oldHouse] });
  const moving = await anouk.changes<Customer>(`/customers/${customer.id}`, {
    version: customer.version,
    addresses: [{ ...oldHouse, id: customer.addresses[0]!.id }, newHouse],
  });
  expect(moving.addresses).toMatchObject([
    { label: 'tot de verhuizing', postcode: '3361BJ', validTo: '2026-01-31' },
    { label: 'na de verhuizing', postcode: '3351AK', validFrom: '2026-02-01' },
  ]);

  for (const q of ['3361 BJ 12', '3351ak 7']) {
    const { results } = await anouk.does<{ results: CustomerHit[] }>('/customers/search', { q });
    expect(results.map((hit) => hit.id), q).toEqual([customer.id]);
  }
});

test('C1924: a customer wishes mail about taxes and a phone call about the rest', async () => {
  const customer = await anouk.does<Customer>('/customers', {
    authorityId: 'papendrecht',
    familyName: 'Sluiswachter',
    preferredChannel: 'phone',
    channelPreferences: [{ subject: 'Belastingen', channel: 'email' }],
  });
  const seen = await anouk.looks<Customer>(`/customers/${customer.id}`);
  expect(seen).toMatchObject({ preferredChannel: 'phone', channelPreferences: [{ subject: 'Belastingen', channel: 'email' }] });
});
