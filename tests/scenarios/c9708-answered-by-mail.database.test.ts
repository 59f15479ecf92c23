import type { Contact } from '@ingang/contracts/contacts';
import type { Callback } from '@ingang/contracts/followup';
import type { Timeline } from '@ingang/contracts/timeline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colleague, contactCentre, departmentId, knownCustomer } from '../support/colleague.ts';
import { promiseToBakker } from '../support/promises.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await contactCentre()));
afterAll(() => server.close());

test('C9708: a specialist answers the question that the contact centre passed on, by e-mail', async () => {
  const department = await departmentId(server, 'papendrecht-social-support');
  const anouk = await colleague(server, 'anouk', { role: 'agent' });
  const fenna = await colleague(server, 'fenna', { role: 'specialist', departmentId: department });
  const customerId = await knownCustomer(anouk, 'Bakker');
  const promise = await promiseToBakker(anouk, department, { customerId });

  // Mr Bakker asked for it in writing. Fenna mails him from her own mail program and registers what she wrote.
  server.clock.advanceSeconds(1_200);
  await fenna.does<Contact>('/contacts/registrations', {
    channel: 'email',
    direction: 'outbound',
    authorityId: 'papendrecht',
    customerId,
    line: 'second',
    startedAt: '2026-01-14T09:08:00Z',
    endedAt: '2026-01-14T09:16:00Z',
    questions: [{ text: 'Wanneer komt mijn hulp weer?', outcome: 'answered', answer: 'Vanaf donderdag komt een nieuwe hulp.' }],
  });
  const taken = await fenna.does<Callback>(`/callbacks/${promise.id}/take`, { version: promise.version });
  const closed = await fenna.does<Callback>(`/callbacks/${promise.id}/close`, { version: taken.version, result: 'answered-otherwise', note: 'Gemaild.' });

  // A written answer ends the promise; it does not count as a call that was made.
  expect(closed).toMatchObject({ state: 'closed', result: 'answered-otherwise', promise: 'lapsed' });
  const { results } = await anouk.looks<Timeline>(`/customers/${customerId}/timeline`);
  expect(results.map((entry) => [entry.kind, entry.channel, entry.status])).toEqual([
    ['contact', 'email', 'finished'],
    ['follow-up', undefined, 'answered-otherwise'],
  ]);
});
