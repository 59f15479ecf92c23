import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';

let server: TestServer;
let anouk: TestPerson;
let geertje: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  anouk = await signedIn(server, 'anouk', { role: 'agent', authorityId: 'papendrecht' }, { role: 'agent', authorityId: 'dordrecht' });
  geertje = await signedIn(server, 'geertje', { role: 'agent', authorityId: 'sliedrecht' });
});
afterAll(() => server.close());

function send(who: TestPerson, method: 'POST' | 'PATCH' | 'GET', url: string, payload?: object | string, headers: Record<string, string> = {}) {
  return server.app.inject({ method, url: `/api/v1${url}`, headers: { ...who.headers, ...headers }, ...(payload !== undefined && { payload }) });
}
async function made(who: TestPerson, payload: object) {
  const answer = await send(who, 'POST', '/customers', payload);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}
async function found(who: TestPerson, q: string): Promise<{ id: string; matchedOn: string[] }[]> {
  const answer = await send(who, 'POST', '/customers/search', { q });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().results;
}
function audited(customerId: string) {
  return asSystem(server, (work) => work.tx.selectFrom('audit_entry').select(['action', 'user_name', 'purpose', 'details']).where('customer_id', '=', customerId).orderBy('id').execute());
}

const molenaar = {
  authorityId: 'papendrecht', initials: 'J.P.', givenNames: 'Jan Pieter', prefix: 'van der', familyName: 'Molenaar', birthDate: '1957-03-24',
  addresses: [{ kind: 'home', street: 'Markt', houseNumber: 22, postcode: '3351 pb', city: 'Papendrecht' }],
  digitalAddresses: [{ kind: 'phone', value: '06-12 34 56 78', preferred: true }, { kind: 'email', value: 'JP@Molenaar.example' }],
};

describe('a customer', () => {
  test('is written down in normal form and shown in full', async () => {
    const customer = await made(anouk, molenaar);
    expect(customer).toMatchObject({
      version: 1, kind: 'person', status: 'active', displayName: 'J.P. van der Molenaar', bsnKnown: false, source: 'agent', language: 'nl',
      addresses: [{ postcode: '3351PB', line: 'Markt 22, 3351 PB Papendrecht', country: 'NL' }],
      digitalAddresses: [{ value: '+31612345678', display: '06 12345678', preferred: true }, { value: 'jp@molenaar.example' }],
    });
    expect((await send(anouk, 'GET', `/customers/${customer.id}`)).json()).toEqual(customer);
    expect((await audited(customer.id)).map(({ action, user_name, purpose }) => [action, user_name, purpose])).toEqual([
      ['create', 'anouk', 'customer-contact'],
      ['look', 'anouk', 'customer-contact'],
    ]);
  });

  test('that moves has two addresses with names and dates (C1923), and a channel for each subject (C1924)', async () => {
    const { id } = await made(anouk, { ...molenaar, givenNames: 'Verhuizer' });
    const changed = await send(anouk, 'PATCH', `/customers/${id}`, {
      version: 1,
      addresses: [
        { kind: 'home', label: 'nu', street: 'Markt', houseNumber: 22, postcode: '3351PB', city: 'Papendrecht', validTo: '2026-02-14' },
        { kind: 'home', label: 'na de verhuizing', street: 'Noordendijk', houseNumber: 250, houseLetter: 'b', postcode: '3311RR', city: 'Dordrecht', validFrom: '2026-02-15' },
      ],
      preferredChannel: 'phone',
      channelPreferences: [{ subject: 'Belastingen', channel: 'post' }],
    });
    expect(changed.statusCode, changed.body).toBe(200);
    expect(changed.json()).toMatchObject({ version: 2, addresses: [{ label: 'nu' }, { label: 'na de verhuizing', houseLetter: 'B' }], channelPreferences: [{ subject: 'Belastingen', channel: 'post' }] });
    expect((await found(anouk, 'noordendijk 250 dordrecht')).map((one) => one.id)).toContain(id);
    const [hit] = await found(anouk, 'Verhuizer Molenaar');
    expect(hit).toMatchObject({ addressLine: 'Markt 22, 3351 PB Papendrecht' });
    expect((await audited(id)).at(1)?.details).toEqual({ fields: ['addresses', 'channelPreferences', 'preferredChannel'] });
  });

  test('may be a company, be represented, and be known under other names', async () => {
    const mother = await made(anouk, { authorityId: 'papendrecht', givenNames: 'Ans', familyName: 'Bakker' });
    const child = await made(anouk, {
      authorityId: 'papendrecht', givenNames: 'Kees', familyName: 'Bakker', birthDate: '2015-05-05',
      names: [{ kind: 'birth', familyName: 'Yıldız' }],
      representations: [{ kind: 'parent', representativeId: mother.id }, { kind: 'administrator', representativeName: 'Bewindvoering Noord', representativePhone: '088 123 4567', scope: 'geld' }],
    });
    expect(child.representations).toMatchObject([{ representativeName: 'Ans Bakker' }, { representativePhone: '+31881234567' }]);
    expect((await send(anouk, 'GET', `/customers/${mother.id}`)).json().represents).toEqual([{ customerId: child.id, displayName: 'Kees Bakker', kind: 'parent' }]);
    expect((await found(anouk, 'yildiz')).map((one) => one.id)).toEqual([child.id]);
    const company = await made(anouk, { authorityId: 'dordrecht', kind: 'company', companyName: 'Garage ’t Wiel & Zn.', chamberOfCommerceNumber: '24123456' });
    expect(company.displayName).toBe('Garage ’t Wiel & Zn.');
  });
});

describe('what cannot be', () => {
  const refusals: readonly (readonly [string, object, string, string])[] = [
    ['no name', { familyName: '  ', givenNames: null }, 'familyName', 'customer.name-needed'],
    ['a day that does not exist', { birthDate: '1957-02-30' }, 'birthDate', 'customer.date-does-not-exist'],
    ['a birth tomorrow', { birthDate: '2026-01-15' }, 'birthDate', 'customer.date-in-future'],
    ['a wrong postcode', { addresses: [{ kind: 'home', street: 'Markt', postcode: '3351' }] }, 'addresses[0].postcode', 'customer.postcode-invalid'],
    ['an end before the start', { addresses: [{ kind: 'home', street: 'Markt', validFrom: '2026-01-02', validTo: '2026-01-01' }] }, 'addresses[0].validTo', 'customer.dates-reversed'],
    ['a number that does not exist', { digitalAddresses: [{ kind: 'phone', value: '06 1' }] }, 'digitalAddresses[0].value', 'phone.too-short'],
    ['mail to nowhere', { digitalAddresses: [{ kind: 'email', value: 'jan' }] }, 'digitalAddresses[0].value', 'email.at-missing'],
    ['one number twice', { digitalAddresses: [{ kind: 'phone', value: '0612345678' }, { kind: 'phone', value: '+31 6 12345678' }] }, 'digitalAddresses[1].value', 'customer.twice'],
    ['a company number of a person', { chamberOfCommerceNumber: '24123456' }, 'chamberOfCommerceNumber', 'customer.only-of-company'],
    ['a partner name that is not there', { nameUse: 'partner' }, 'partnerFamilyName', 'customer.partner-name-needed'],
    ['a representative who is not there', { representations: [{ kind: 'mentor', representativeId: '00000000-0000-7000-8000-000000000000' }] }, 'representations[0].representativeId', 'customer.representative-unknown'],
    ['another authority', { authorityId: 'sliedrecht' }, 'authorityId', 'customer.authority-unknown'],
    ['an authority that does not exist', { authorityId: 'atlantis' }, 'authorityId', 'customer.authority-unknown'],
    ['a field that does not exist', { shoeSize: 43 }, 'shoeSize', 'input.unknown-field'],
    ['a wrong type', { familyName: 7 }, 'familyName', 'input.type'],
    ['a NUL character', { familyName: 'Jan\u0000sen' }, 'familyName', 'input.format'],
    ['half a character', { familyName: 'Jan\ud800sen' }, 'familyName', 'input.format'],
    ['a name of 201 characters', { familyName: 'x'.repeat(201) }, 'familyName', 'input.too-long'],
  ];

  test.each(refusals)('%s is a fault at its field, in both languages', async (_name, change, field, code) => {
    for (const language of ['nl', 'en']) {
      const answer = await send(anouk, 'POST', '/customers', { ...molenaar, ...change }, { 'accept-language': language });
      expect(answer.statusCode, answer.body).toBe(400);
      const fault = answer.json().faults.find((one: { field: string }) => one.field === field);
      expect(fault, answer.body).toMatchObject({ code });
      expect(fault.message).toMatch(/^[A-Z].+\.$/);
    }
  });

  test('nothing is cut off: the longest name comes back whole, and a megabyte is refused', async () => {
    const longest = '😀'.repeat(200);
    const customer = await made(anouk, { ...molenaar, familyName: longest, prefix: undefined, remark: 'r'.repeat(2000) });
    expect(customer.familyName).toBe(longest);
    expect(customer.remark).toHaveLength(2000);
    expect((await send(anouk, 'POST', '/customers', { ...molenaar, familyName: 'x'.repeat(1_000_000) })).statusCode).toBe(413);
  });

  test('the same request twice makes one customer', async () => {
    const key = { 'idempotency-key': 'customer-once' };
    const [one, two] = await Promise.all([1, 2].map(() => send(anouk, 'POST', '/customers', { ...molenaar, familyName: 'Eenmaal' }, key)));
    expect(one!.json().id).toBe(two!.json().id);
    expect(await found(anouk, 'eenmaal')).toHaveLength(1);
  });

  test('somebody who was second sees what the first one wrote', async () => {
    const { id } = await made(anouk, { ...molenaar, familyName: 'Tweestrijd' });
    const answers = await Promise.all(['nl', 'en', 'ar', 'pl'].map((language) => send(anouk, 'PATCH', `/customers/${id}`, { version: 1, language })));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409, 409]);
    const winner = answers.find(({ statusCode }) => statusCode === 200)!.json();
    const loser = answers.find(({ statusCode }) => statusCode === 409)!.json();
    expect(loser).toMatchObject({ code: 'conflict.version', current: { version: 2, language: winner.language, displayName: winner.displayName } });
  });

  test('a part of somebody else cannot be taken over', async () => {
    const [one, other] = [await made(anouk, molenaar), await made(anouk, molenaar)];
    const answer = await send(anouk, 'PATCH', `/customers/${one.id}`, { version: 1, addresses: [{ ...molenaar.addresses[0], id: other.addresses[0].id }] });
    expect(answer.json().faults).toMatchObject([{ field: 'addresses[0].id', code: 'customer.part-unknown' }]);
  });
});

describe('privacy', () => {
  test('an agent of Sliedrecht neither finds, sees, changes nor merges a customer of Papendrecht', async () => {
    const secret = await made(anouk, { ...molenaar, familyName: 'Geheimhouder', birthDate: '1901-01-01', digitalAddresses: [{ kind: 'phone', value: '0787701234' }] });
    const own = await made(geertje, { familyName: 'Sliedrechter' });
    expect(own.authorityId).toBe('sliedrecht');
    for (const q of ['geheimhouder', 'geheim', 'geheimhoudr', '1-1-1901', '0787701234', 'geheimhouder papendrecht', '3351pb 22', 'markt 22']) {
      expect(await found(geertje, q), q).toEqual([]);
      expect((await found(anouk, q)).length, q).toBeGreaterThan(0);
    }
    const tries = [
      await send(geertje, 'GET', `/customers/${secret.id}`),
      await send(geertje, 'PATCH', `/customers/${secret.id}`, { version: 1, language: 'en' }),
      await send(geertje, 'GET', `/customers/${secret.id}/duplicates`),
      await send(geertje, 'POST', `/customers/${secret.id}/merge`, { otherId: own.id, reason: 'x' }),
    ];
    expect(tries.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    const merge = await send(geertje, 'POST', `/customers/${own.id}/merge`, { otherId: secret.id, reason: 'x' });
    expect(merge.json().faults).toMatchObject([{ field: 'otherId', code: 'customer.unknown' }]);
    const represent = await send(geertje, 'PATCH', `/customers/${own.id}`, { version: 1, representations: [{ kind: 'mentor', representativeId: secret.id }] });
    expect(represent.json().faults).toMatchObject([{ code: 'customer.representative-unknown' }]);
    const steal = await send(geertje, 'PATCH', `/customers/${own.id}`, { version: 1, authorityId: 'papendrecht' });
    expect(steal.json().faults).toMatchObject([{ field: 'authorityId' }]);
  });

  test('that somebody searched is recorded, never what for', async () => {
    await found(anouk, 'Vertrouwelijk 1-2-1950');
    const [entry] = await asSystem(server, (work) =>
      work.tx.selectFrom('audit_entry').selectAll().where('action', '=', 'search').orderBy('id', 'desc').limit(1).execute(),
    );
    expect(entry).toMatchObject({ user_name: 'anouk', subject_kind: 'customer', details: { by: ['birth-date', 'name', 'street'], found: 0 } });
    expect(JSON.stringify(entry).toLowerCase()).not.toContain('vertrouwelijk');
  });

  test('nobody without a role comes in, nor the public', async () => {
    const editor = await signedIn(server, 'ed', { role: 'knowledge-editor' });
    expect((await send(editor, 'POST', '/customers/search', { q: 'jan' })).statusCode).toBe(403);
    expect((await server.app.inject('/api/v1/customers?q=jan')).statusCode).toBe(401);
    expect((await send(anouk, 'GET', `/customers/${(await made(anouk, molenaar)).id}/export`)).statusCode).toBe(403);
  });

  test('the tables answer nothing to work that states nothing', async () => {
    const { rows } = await asSystem(server, async (work) => {
      await sql`SELECT set_config('ingang.authorities', '', true)`.execute(work.tx);
      return sql<{ found: string }>`SELECT (SELECT count(*) FROM customer) + (SELECT count(*) FROM customer_line) + (SELECT count(*) FROM customer_key)
        + (SELECT count(*) FROM customer_address) + (SELECT count(*) FROM app.similar_name_words('molenaar', 'molenar', 10)) AS found`.execute(work.tx);
    });
    expect(Number(rows[0]!.found)).toBe(0);
  });
});

test('how customers are found can be written anew', async () => {
  const { id } = await made(anouk, { ...molenaar, familyName: 'Herschrijver' });
  await asSystem(server, async (work) => {
    await sql`DELETE FROM customer_key`.execute(work.tx);
    await sql`UPDATE customer_line SET keys = ARRAY['n:oud '] WHERE customer_id = ${id}`.execute(work.tx);
    await sql`INSERT INTO customer_key (authority_id, key, customer_id) VALUES ('papendrecht', 'n:oud ', ${id})`.execute(work.tx);
    await sql`UPDATE customer_line SET keys = '{}' WHERE customer_id <> ${id}`.execute(work.tx);
    work.enqueue({ kind: 'customers.rebuild-keys' });
  });
  expect(await found(anouk, 'herschrijver')).toEqual([]);
  await server.jobs.runDue();
  await server.jobs.runDue();
  expect((await found(anouk, 'herschrijver')).map((one) => one.id)).toEqual([id]);
  expect(await found(anouk, 'oud')).toEqual([]);
});
