import type { Callback, CallbackPage } from '@ingang/contracts/followup';
import type { Timeline } from '@ingang/contracts/timeline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colleague, contactCentre, departmentId, knownCustomer, type Colleague } from '../support/colleague.ts';
import { promiseToBakker } from '../support/promises.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
let anouk: Colleague;
let fenna: Colleague;
let department: string;

beforeAll(async () => {
  server = await contactCentre();
  department = await departmentId(server, 'papendrecht-social-support');
  anouk = await colleague(server, 'anouk', { role: 'agent' });
  fenna = await colleague(server, 'fenna', { role: 'specialist', departmentId: department });
});
afterAll(() => server.close());

test('C2984: a specialist phones the customer back, at the second attempt, before the deadline', async () => {
  const customerId = await knownCustomer(anouk, 'Bakker');
  const { id, number } = await promiseToBakker(anouk, department, { customerId });

  // Fenna takes it from the list of her department, so that nobody else phones as well.
  const [waiting] = (await fenna.looks<CallbackPage>('/callbacks?list=department')).results;
  expect(waiting).toMatchObject({ number, state: 'open' });
  const taken = await fenna.does<Callback>(`/callbacks/${id}/take`, { version: waiting!.version });
  expect((await fenna.looks<CallbackPage>('/callbacks?list=mine')).results).toHaveLength(1);

  // Nobody answers. She notes it, and hears when to try again.
  const tried = await fenna.does<Callback>(`/callbacks/${id}/attempts`, { version: taken.version, result: 'no-answer' });
  expect(tried).toMatchObject({ state: 'attempted', advice: expect.stringMatching(/opnieuw/) });

  // Twenty minutes later she speaks with him.
  server.clock.advanceSeconds(1_200);
  const spoken = await fenna.does<Callback>(`/callbacks/${id}/attempts`, { version: tried.version, result: 'spoken', note: 'Nieuwe hulp komt donderdag.' });
  const closed = await fenna.does<Callback>(`/callbacks/${id}/close`, { version: spoken.version, result: 'reached', note: 'Nieuwe hulp komt donderdag.' });
  expect(closed).toMatchObject({ state: 'closed', promise: 'kept', result: 'reached' });
  expect(closed.attempts.map((attempt) => attempt.result)).toEqual(['no-answer', 'spoken']);

  // When he phones again, the contact centre sees what was promised and what came of it.
  const { results } = await anouk.looks<Timeline>(`/customers/${customerId}/timeline`);
  expect(results).toMatchObject([{ kind: 'follow-up', status: 'reached', outcome: 'kept', summary: 'Nieuwe hulp komt donderdag.', departmentName: expect.any(String) }]);
});

test('C2984: a promise that nobody kept is on the list of what is overdue', async () => {
  const { id } = await promiseToBakker(anouk, department, { reason: 'Blijft liggen' });
  server.clock.set('2026-01-16T10:00:00Z');
  const onFriday = await colleague(server, 'fenna-on-friday', { role: 'specialist', departmentId: department });
  const { results } = await onFriday.looks<CallbackPage>('/callbacks?list=overdue');
  expect(results).toMatchObject([{ id, promise: 'overdue' }]);
  expect(await onFriday.looks('/callbacks/counts')).toMatchObject({ overdue: 1 });
});
