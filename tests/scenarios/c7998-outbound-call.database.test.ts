import type { Contact } from '@ingang/contracts/contacts';
import type { Timeline } from '@ingang/contracts/timeline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colleague, contactCentre, departmentId, knownCustomer, type Colleague } from '../support/colleague.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
let bram: Colleague;
let anouk: Colleague;
let customerId: string;
const zaakNumber = 'Z-2026-004711';

beforeAll(async () => {
  server = await contactCentre();
  bram = await colleague(server, 'bram', { role: 'specialist', departmentId: await departmentId(server, 'papendrecht-building') });
  anouk = await colleague(server, 'anouk', { role: 'agent' });
  customerId = await knownCustomer(anouk, 'Visser');
});
afterAll(() => server.close());

test('C7300: a specialist phones about a zaak and nobody answers: it is on the timeline all the same', async () => {
  const call = await bram.does<Contact>('/contacts', {
    channel: 'phone',
    direction: 'outbound',
    authorityId: 'papendrecht',
    customerId,
    line: 'second',
    questions: [{ text: 'Hoe hoog wordt de dakkapel?', zaakNumber }],
  });
  server.clock.advanceSeconds(40);
  const finished = await bram.does<Contact>(`/contacts/${call.id}/finish`, { version: call.version, ending: 'abandoned' });
  expect(finished).toMatchObject({ direction: 'outbound', ending: 'abandoned', firstContactResolution: 'not-counted', questions: [{ outcome: 'abandoned', zaakNumber }] });
});

test('C7998: twenty minutes later he reaches the customer, and the zaak can go on', async () => {
  server.clock.advanceSeconds(1_200);
  const call = await bram.does<Contact>('/contacts', { channel: 'phone', direction: 'outbound', authorityId: 'papendrecht', customerId, line: 'second' });
  server.clock.advanceSeconds(180);
  await bram.does<Contact>(`/contacts/${call.id}/finish`, {
    version: call.version,
    questions: [{ text: 'Hoe hoog wordt de dakkapel?', zaakNumber, outcome: 'zaak', answer: '1,75 meter; de tekening wordt nagestuurd.' }],
  });

  // Whoever looks for the number of the zaak finds both calls, and so does an agent when the customer phones.
  expect((await bram.looks<{ results: object[] }>(`/contacts?zaakNumber=${zaakNumber}`)).results).toHaveLength(2);
  const { results } = await anouk.looks<Timeline>(`/customers/${customerId}/timeline`);
  expect(results.map((entry) => [entry.direction, entry.outcome])).toEqual([['outbound', 'zaak'], ['outbound', 'abandoned']]);
});
