import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';

let server: TestServer;
let anouk: TestPerson;
let specialist: TestPerson;
let privacyOfficer: TestPerson;

beforeAll(async () => {
  server = await testServer({ env: { PERSON_NUMBER_KEY: '0123456789abcdef'.repeat(4) } });
  await withRegion(server);
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
  specialist = await signedIn(server, 'bram', { role: 'specialist' });
  privacyOfficer = await signedIn(server, 'paula', { role: 'privacy-officer' });
});
afterAll(() => server.close());

function post(url: string, payload: object, headers: object = anouk.headers) {
  return server.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: { ...headers }, payload });
}
function get(url: string, who: TestPerson) {
  return server.app.inject({ url: `/api/v1${url}`, headers: who.headers });
}
function registerUses() {
  return asSystem(server, (work) =>
    work.tx.selectFrom('audit_entry').select(['action', 'purpose', 'details']).where('subject_kind', '=', 'register-person').orderBy('id').execute(),
  );
}
const stoeptegel = { familyName: 'Stoeptegel', birthDate: '1962-09-30' };

async function chosen(): Promise<string> {
  const { results } = (await post('/persons/search', stoeptegel)).json();
  return results[0].personReference;
}

describe('the persons register', () => {
  test('is asked for a purpose, which is on record before the question and its answer', async () => {
    const answer = await post('/persons/search', stoeptegel, { ...anouk.headers, purpose: 'verify-identity' });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({
      source: 'stand-in',
      results: [{ displayName: 'Bram Test van der Stoeptegel', birthDate: '1962-09-30', addressLines: ['Voorbeeldstraat 14', '3311 AA  DORDRECHT'], confidential: false }],
    });
    expect(answer.body).not.toContain('999900018');
    expect(await registerUses()).toEqual([
      { action: 'search', purpose: 'verify-identity', details: { source: 'stand-in', by: 'name-and-birth-date', fields: ['familyName', 'birthDate'] } },
      { action: 'look', purpose: 'verify-identity', details: { found: 1 } },
    ]);
  });

  test.each([
    [{}, ['familyName', 'birthDate']],
    [{ familyName: 'Stoeptegel' }, ['birthDate']],
    [{ postcode: '3311AA' }, ['houseNumber']],
    [{ postcode: '33', houseNumber: 1 }, ['postcode']],
    [{ bsn: '123456789' }, ['bsn']],
  ])('says what is still needed for %j', async (question, fields) => {
    const answer = await post('/persons/search', question);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().faults.map((fault: { field: string }) => fault.field)).toEqual(fields);
  });

  test.each([
    [{ familyName: 'Zebra*', givenNames: 'Sanne*', municipalityCode: '0642' }, 'name-and-municipality', 'Zebrapad'],
    [{ street: 'Demolaan', houseNumber: 101, municipalityCode: '0642' }, 'street-and-house-number', 'Straatput'],
    [{ bagId: '0482 2000 0090 0080' }, 'number-designation', 'Afvalbak'],
    [{ bagId: '0482010000900080', includeDeceased: true }, 'addressable-object', 'Afvalbak'],
    [{ postcode: '3351 aa', houseNumber: 8, houseLetter: 'B', familyName: 'Brieven*' }, 'postcode-and-house-number', 'Brievenbus'],
    [{ bsn: '9999.00.031' }, 'bsn', 'Verkeersdrempel'],
  ])('asks the question that follows from %j, and records which and by which fields', async (question, kind, familyName) => {
    const answer = await post('/persons/search', question);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({ question: kind, results: [{ familyName }] });
    const asked = (await registerUses()).findLast(({ action }) => action === 'search');
    expect(asked).toMatchObject({ purpose: 'customer-contact', details: { by: kind } });
    expect(Object.keys(question).toSorted()).toEqual([...(asked!.details as { fields: string[] }).fields].toSorted());
  });

  test('what the register would not take is not asked at all', async () => {
    const before = (await registerUses()).length;
    const answer = await post('/persons/search', { familyName: 'St*', birthDate: '1962-09-30', prefix: 'van~' });
    expect(answer.json().faults).toMatchObject([{ field: 'familyName', code: 'persons.wildcard-name' }, { field: 'prefix', code: 'persons.characters' }]);
    expect(await registerUses()).toHaveLength(before);
  });

  test('finds by postcode and house number, and by number', async () => {
    expect((await post('/persons/search', { postcode: '3351 aa', houseNumber: 8 })).json().results).toMatchObject([{ familyName: 'Brievenbus' }]);
    expect((await post('/persons/search', { bsn: '999900031' })).json().results).toMatchObject([{ familyName: 'Verkeersdrempel' }]);
  });

  test('answers only to who may ask', async () => {
    expect((await post('/persons/search', stoeptegel, privacyOfficer.headers)).statusCode).toBe(403);
  });

  test('that cannot be reached gives a clear 503, and the question stays on record', async () => {
    const nowhere = await testServer({ env: { BRP_URL: 'http://127.0.0.1:1' } });
    await withRegion(nowhere);
    const agent = await signedIn(nowhere, 'anouk', { role: 'agent' });
    const answer = await nowhere.app.inject({ method: 'POST', url: '/api/v1/persons/search', headers: agent.headers, payload: stoeptegel });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'persons.register-unavailable' });
    expect(answer.json().detail).toContain('zelf invullen');
    const uses = await asSystem(nowhere, (work) => work.tx.selectFrom('audit_entry').select('action').where('subject_kind', '=', 'register-person').execute());
    expect(uses).toEqual([{ action: 'search' }]);
    await nowhere.close();
  });
});

describe('a customer from the register', () => {
  test('holds the least that is needed; the number is locked away', async () => {
    const answer = await post('/customers', { personReference: await chosen(), digitalAddresses: [{ kind: 'phone', value: '0612345678' }] });
    expect(answer.statusCode, answer.body).toBe(201);
    const customer = answer.json();
    expect(customer).toMatchObject({
      authorityId: 'dordrecht', source: 'brp', bsnKnown: true, displayName: 'B.T. van der Stoeptegel', birthDate: '1962-09-30',
      addresses: [{ kind: 'home', line: 'Voorbeeldstraat 14, 3311 AA Dordrecht', validFrom: '2015-08-01' }],
      digitalAddresses: [{ value: '+31612345678' }],
    });
    expect(answer.body).not.toContain('999900018');
    const { rows } = await asSystem(server, async (work) => {
      await sql`SELECT set_config('ingang.person_number', 'open', true)`.execute(work.tx);
      return sql<{ text: string }>`SELECT customer_person_number::text AS text FROM customer_person_number`.execute(work.tx);
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]!.text).not.toContain(Buffer.from('999900018').toString('hex'));
    const closed = await asSystem(server, (work) => sql`SELECT FROM customer_person_number`.execute(work.tx));
    expect(closed.rows).toEqual([]);
  });

  test('is known: found as such, and not written down twice', async () => {
    const [candidate] = (await post('/persons/search', stoeptegel)).json().results;
    const again = await post('/customers', { personReference: candidate.personReference });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ code: 'customer.person-is-known', current: { id: candidate.customerId } });
  });

  test('the number is opened by few, and that is recorded', async () => {
    const [{ customerId }] = (await post('/persons/search', stoeptegel)).json().results;
    expect((await get(`/customers/${customerId}/person-number`, anouk)).statusCode).toBe(403);
    expect((await get(`/customers/${customerId}/person-number`, specialist)).json()).toEqual({ bsn: '999900018' });
    const opened = await asSystem(server, (work) => work.tx.selectFrom('audit_entry').select('user_name').where('subject_kind', '=', 'person-number').where('action', '=', 'look').execute());
    expect(opened).toEqual([{ user_name: 'bram' }]);
  });

  test('a reference that is old or made up is no reference', async () => {
    const reference = await chosen();
    server.clock.advanceSeconds(15 * 60 + 1);
    for (const personReference of [reference, 'bedacht', `${reference}x`]) {
      const answer = await post('/customers', { personReference });
      expect(answer.json().faults).toMatchObject([{ field: 'personReference', code: 'persons.reference-expired' }]);
    }
  });

  test('gets a copy of everything that is kept about them', async () => {
    const [{ customerId }] = (await post('/persons/search', stoeptegel)).json().results;
    const copy = (await get(`/customers/${customerId}/export`, privacyOfficer)).json();
    expect(copy).toMatchObject({ customer: { id: customerId, familyName: 'Stoeptegel' }, citizenServiceNumber: '••••••018', merges: [], toldApart: [] });
    expect(copy.uses.map((use: { action: string; by: string }) => `${use.action} ${use.by}`)).toEqual(expect.arrayContaining(['create anouk', 'look bram']));
    expect(Object.keys(copy.otherRooms)).toEqual(expect.arrayContaining(['contacts']));
  });
});

test('without a key and with a database of somebody else, numbers are not kept and nothing refers to them', async () => {
  const keyless = await testServer();
  await withRegion(keyless);
  const agent = await signedIn(keyless, 'anouk', { role: 'agent' });
  const answer = await keyless.app.inject({ method: 'POST', url: '/api/v1/persons/search', headers: agent.headers, payload: stoeptegel });
  expect(answer.json().results[0]).toMatchObject({ familyName: 'Stoeptegel' });
  expect(answer.json().results[0].personReference).toBeUndefined();
  await keyless.close();
});
