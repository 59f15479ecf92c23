import type { Timeline } from '@ingang/contracts/timeline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { colleague, contactCentre, knownCustomer } from '../support/colleague.ts';
import { asSystem } from '../support/people.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await contactCentre()));
afterAll(() => server.close());

test('C9127: who judges a complaint reads all contacts of the customer, for that purpose, and that is on record', async () => {
  const anouk = await colleague(server, 'anouk', { role: 'agent' });
  const judge = await colleague(server, 'quirine', { role: 'quality-officer' });
  const customerId = await knownCustomer(anouk, 'Kuiper');
  const about = { authorityId: 'papendrecht', customerId };
  for (const [day, channel] of [['12', 'phone'], ['13', 'email']]) {
    await anouk.does('/contacts/registrations', {
      ...about,
      channel,
      startedAt: `2026-01-${day}T10:00:00Z`,
      endedAt: `2026-01-${day}T10:05:00Z`,
      questions: [{ text: 'Mijn container is weer niet geleegd', outcome: 'answered', answer: 'Doorgegeven aan de buitendienst.' }],
    });
  }

  const { results } = await judge.looks<Timeline>(`/customers/${customerId}/timeline`, { purpose: 'complaint-handling' });
  expect(results.map((entry) => entry.channel)).toEqual(['email', 'phone']);

  const looks = await asSystem(server, async (work) => {
    const found = await sql<{ user_name: string; purpose: string }>`
      SELECT user_name, purpose FROM audit_entry WHERE customer_id = ${customerId} AND action = 'look'`.execute(work.tx);
    return found.rows;
  });
  expect(looks).toEqual([{ user_name: 'quirine', purpose: 'complaint-handling' }]);
});
