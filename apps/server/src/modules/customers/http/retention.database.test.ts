import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { CustomerId } from '@ingang/kernel';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { touchCustomer } from '../index.ts';

const day = 86_400;
let server: TestServer;
let anouk: TestPerson;
let privacyOfficer: TestPerson;

beforeAll(async () => {
  server = await testServer({ env: { PERSON_NUMBER_KEY: '0123456789abcdef'.repeat(4) } });
  await withRegion(server);
});
beforeEach(async ({ task }) => {
  anouk = await signedIn(server, `anouk-${task.id}`, { role: 'agent' });
  privacyOfficer = await signedIn(server, `paula-${task.id}`, { role: 'privacy-officer' });
});
afterAll(() => server.close());

async function made(payload: object): Promise<string> {
  const answer = await server.app.inject({ method: 'POST', url: '/api/v1/customers', headers: anouk.headers, payload: { authorityId: 'papendrecht', ...payload } });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().id;
}
/** What the clock would start at night. */
async function night(): Promise<void> {
  await asSystem(server, async (work) => work.enqueue({ kind: 'customers.anonymise' }));
  await server.jobs.runDue();
}
function stored(id: string) {
  return asSystem(server, async (work) => {
    const { rows } = await sql<Record<string, unknown>>`SELECT customer.*, (SELECT count(*)::int FROM customer_key WHERE customer_id = ${id}) AS keys,
      (SELECT count(*)::int FROM customer_address WHERE customer_id = ${id}) AS addresses FROM customer WHERE id = ${id}`.execute(work.tx);
    return rows[0]!;
  });
}

test('what is kept too long goes: addresses after a year, numbers after 90 days, customers after five years', async () => {
  const address = { kind: 'home', street: 'Markt', houseNumber: 1, postcode: '3351PB' };
  const { results } = (await server.app.inject({ method: 'POST', url: '/api/v1/persons/search', headers: anouk.headers, payload: { bsn: '999900006' } })).json();
  const gone = await made({
    personReference: results[0].personReference, remark: 'gevoelig',
    addresses: [{ ...address, validTo: '2026-01-01' }, { ...address, houseNumber: 2 }],
    names: [{ kind: 'former', familyName: 'Zeldzaamnaam' }],
  });
  const stays = await made({ familyName: 'Blijver' });
  const said = { otherId: stays, reason: 'De broer van Lantaarnpaal.' };
  const told = await server.app.inject({ method: 'POST', url: `/api/v1/customers/${gone}/distinctions`, headers: anouk.headers, payload: said });
  expect(told.statusCode, told.body).toBe(201);
  const distinctions = () => asSystem(server, async (work) => (await sql`SELECT reason FROM customer_distinction`.execute(work.tx)).rows);

  server.clock.advanceSeconds(100 * day);
  await night();
  expect(await stored(gone)).toMatchObject({ bsn_known: false, addresses: 2, family_name: 'Lantaarnpaal' });

  server.clock.advanceSeconds(300 * day);
  await night();
  expect(await stored(gone)).toMatchObject({ addresses: 1, family_name: 'Lantaarnpaal' });

  expect(await distinctions()).toHaveLength(1);
  server.clock.advanceSeconds(1400 * day);
  await asSystem(server, (work) => touchCustomer(work, stays as CustomerId, work.now));
  server.clock.advanceSeconds(60 * day);
  await night();
  expect(await stored(gone)).toMatchObject({ status: 'anonymised', display_name: '–', family_name: null, birth_date: null, remark: null, keys: 0, addresses: 0 });
  expect(await distinctions()).toEqual([]);
  expect(await stored(stays)).toMatchObject({ status: 'active', family_name: 'Blijver' });
  const words = await asSystem(server, (work) => sql<{ word: string }>`SELECT word FROM app.similar_name_words('zeldzaamnaam', 'x', 10)`.execute(work.tx));
  expect(words.rows).toEqual([]);
  const erased = await asSystem(server, (work) => work.tx.selectFrom('audit_entry').select(['subject_kind', 'user_name']).where('action', '=', 'erase').where('customer_id', '=', gone).orderBy('id').execute());
  expect(erased.map((entry) => entry.subject_kind)).toEqual(['person-number', 'customer-address', 'customer']);
});

test('a merged customer is kept as long as the one it went up in', async () => {
  const survivor = await made({ familyName: 'Blijft' });
  const other = await made({ familyName: 'Gaat op' });
  await server.app.inject({ method: 'POST', url: `/api/v1/customers/${survivor}/merge`, headers: anouk.headers, payload: { otherId: other, reason: 'x' } });
  server.clock.advanceSeconds(1800 * day);
  await asSystem(server, (work) => touchCustomer(work, survivor as CustomerId, work.now));
  server.clock.advanceSeconds(100 * day);
  await night();
  expect(await stored(other)).toMatchObject({ status: 'merged', family_name: 'Gaat op' });
  server.clock.advanceSeconds(1800 * day);
  await night();
  expect(await stored(other)).toMatchObject({ status: 'merged', family_name: null });
  expect(await stored(survivor)).toMatchObject({ status: 'anonymised' });
});

test('how long is data that the privacy officer changes, with a reason', async () => {
  const change = (who: TestPerson, payload: object, kind = 'customers.customer') =>
    server.app.inject({ method: 'PATCH', url: `/api/v1/retention-periods/${kind}`, headers: who.headers, payload });
  expect((await change(anouk, { keepDays: 10, ground: 'x' })).statusCode).toBe(403);
  expect((await change(privacyOfficer, { keepDays: 0, ground: 'x' })).statusCode).toBe(400);
  expect((await change(privacyOfficer, { keepDays: 10, ground: 'x' }, 'customers.nothing')).statusCode).toBe(404);
  expect((await change(privacyOfficer, { keepDays: 730, ground: 'besluit van het college' })).json()).toMatchObject({ keepDays: 730 });
  const listed = (await server.app.inject({ url: '/api/v1/retention-periods', headers: privacyOfficer.headers })).json();
  expect(listed.results).toContainEqual({ kind: 'customers.customer', keepDays: 730, countedFrom: 'last contact', ground: 'besluit van het college' });
});
