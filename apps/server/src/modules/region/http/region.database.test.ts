import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';

let server: TestServer;
let agent: TestPerson;
let administrator: TestPerson;
let sliedrecht: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  agent = await signedIn(server, 'fatima', { role: 'agent' });
  administrator = await signedIn(server, 'beheer', { role: 'administrator' });
  sliedrecht = await signedIn(server, 'beheer.sliedrecht', { role: 'administrator', authorityId: 'sliedrecht' });
});
afterAll(() => server.close());

const get = (url: string, person?: TestPerson, language = 'nl') =>
  server.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: { ...person?.headers, 'accept-language': language } });
const send = (method: 'PATCH' | 'PUT' | 'POST', url: string, person: TestPerson, payload: object) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: person.headers, payload });

describe('the region', () => {
  test('comes with everything a screen needs at its start', async () => {
    const { region, authorities, cooperationForms, services, teams, numbersElsewhere, themes, skills } = (await get('/region', agent)).json();
    expect(region).toMatchObject({ name: 'Drechtsteden', entranceNumber: '14078' });
    expect(authorities.map((authority: { id: string }) => authority.id)).toEqual([
      'alblasserdam', 'dordrecht', 'hendrik-ido-ambacht', 'papendrecht', 'sliedrecht', 'zwijndrecht',
    ]);
    expect(authorities[4]).toMatchObject({ areaCode: '0184', currentForm: '1', cbsCode: 'GM0610' });
    expect(cooperationForms).toHaveLength(7);
    for (const list of [services, teams, numbersElsewhere, themes, skills]) expect(list.length).toBeGreaterThan(1);
  });

  test('is not for who is not signed in, but its authorities are', async () => {
    expect((await get('/region')).statusCode).toBe(401);
    const { results } = (await get('/authorities')).json();
    expect(results).toHaveLength(6);
    expect(results[0].locations.length).toBeGreaterThan(0);
    expect(results[0]).not.toHaveProperty('greeting');
  });

  test.each(['papendrecht', 'Papendrecht', 'gemeente%20papendrecht', 'GM0590', '0590'])('knows an authority as %s', async (text) => {
    expect((await get(`/authorities/${text}`, agent)).json().id).toBe('papendrecht');
  });

  test('says so when an authority does not exist', async () => {
    const answer = await get('/authorities/rotterdam', agent);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'region.authority-unknown' });
  });
});

describe('opening hours', () => {
  test('on a Wednesday morning the phone of Papendrecht is open', async () => {
    expect((await get('/authorities/papendrecht/status')).json()).toMatchObject({ state: 'open', channel: 'phone' });
  });

  test('a new closure closes at once, and says why in the reader\'s language', async () => {
    const { version, hours } = (await get('/authorities/alblasserdam/opening-hours')).json();
    const closure = { on: '2026-01-14', open: [], reason: { nl: 'Verbouwing', en: 'Building works' } };
    const changed = await send('PUT', '/authorities/alblasserdam/opening-hours', administrator, { version, hours: { ...hours, closures: [closure] } });
    expect(changed.statusCode).toBe(200);
    expect((await get('/authorities/alblasserdam/status', undefined, 'en')).json()).toMatchObject({
      state: 'closed', because: { kind: 'exception', text: 'Building works' }, nextOpening: '2026-01-15T07:30:00.000Z',
    });
  });

  test('hours that make no sense are refused with the fields that are wrong', async () => {
    const { version, hours } = (await get('/authorities/dordrecht/opening-hours')).json();
    const wrong = { ...hours, closures: [{ on: '2027-02-30', open: [{ from: '12:00', until: '09:00' }], reason: { nl: 'x', en: 'x' } }] };
    const answer = await send('PUT', '/authorities/dordrecht/opening-hours', administrator, { version, hours: wrong });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().faults.map(({ field }: { field: string }) => field)).toEqual(['hours.closures[0].on', 'hours.closures[0].open[0]']);
    expect(answer.json().faults[0].message).not.toContain('calendar.');
  });

  test('who changes an older version is shown the present one', async () => {
    const { hours } = (await get('/authorities/zwijndrecht/opening-hours')).json();
    const answer = await send('PUT', '/authorities/zwijndrecht/opening-hours', administrator, { version: 99, hours });
    expect(answer.statusCode).toBe(409);
    expect(answer.json().current).toMatchObject({ id: 'zwijndrecht', version: 1 });
  });
});

describe('changing the region', () => {
  test('an agent may not', async () => {
    expect((await send('PATCH', '/authorities/papendrecht', agent, { version: 1, name: 'X' })).statusCode).toBe(403);
  });

  test('an administrator of Sliedrecht changes Sliedrecht and nothing else', async () => {
    const own = await send('PATCH', '/authorities/sliedrecht', sliedrecht, { version: 1, phone: '0184 000 000' });
    expect(own.json()).toMatchObject({ id: 'sliedrecht', version: 2, phone: '0184 000 000' });
    const other = await send('PATCH', '/authorities/papendrecht', sliedrecht, { version: 1, phone: '0184 000 000' });
    expect(other.json()).toMatchObject({ status: 403, code: 'access.other-authority' });
    const form = await send('POST', '/authorities/sliedrecht/cooperation', sliedrecht, { form: '4', validFrom: '2026-02-01' });
    expect(form.statusCode).toBe(403);
  });

  test('joining the joint contact centre opens Sliedrecht for its agents on that day, and not before', async () => {
    const joined = await send('POST', '/authorities/sliedrecht/cooperation', administrator, { form: '3a', validFrom: '2026-02-01' });
    expect(joined.statusCode).toBe(201);
    expect(joined.json().results.slice(-2)).toEqual([
      { form: '1', validFrom: '2011-05-01', validUntil: '2026-01-31' },
      { form: '3a', validFrom: '2026-02-01' },
    ]);
    const seen = async () => (await get('/session', newcomer)).json().user.authorityIds;
    const newcomer = await signedIn(server, 'nieuw', { role: 'agent' });
    expect(await seen()).not.toContain('sliedrecht');
    server.clock.set('2026-01-31T23:00:00Z');
    const next = await signedIn(server, 'later', { role: 'agent' });
    expect((await get('/session', next)).json().user.authorityIds).toContain('sliedrecht');
    server.clock.set('2026-01-14T09:00:00Z');
  });
});

test('what a form switches is data: sharing the view at form 3a counts at once for own people', async () => {
  const own = await signedIn(server, 'eigen', { role: 'agent', authorityId: 'papendrecht' });
  const seen = async () => (await get('/session', own)).json().user.authorityIds;
  expect(await seen()).toEqual(['papendrecht']);
  expect((await send('PATCH', '/cooperation-forms/3a', sliedrecht, { crossAuthorityView: true })).statusCode).toBe(403);
  expect((await send('PATCH', '/cooperation-forms/6', administrator, { crossAuthorityView: true })).statusCode).toBe(400);
  const changed = await send('PATCH', '/cooperation-forms/3a', administrator, { crossAuthorityView: true });
  expect(changed.json()).toMatchObject({ code: '3a', handledBy: 'joint', crossAuthorityView: true });
  server.clock.advanceSeconds(1);
  expect(await seen()).toEqual(['alblasserdam', 'dordrecht', 'hendrik-ido-ambacht', 'papendrecht', 'zwijndrecht']);
  await send('PATCH', '/cooperation-forms/3a', administrator, { crossAuthorityView: false });
  server.clock.set('2026-01-14T09:00:00Z');
});

describe('departments', () => {
  test('of an authority are its own and those of regional services', async () => {
    const { results } = (await get('/departments?authorityId=sliedrecht', agent)).json();
    const codes = results.map(({ code }: { code: string }) => code);
    expect(codes).toContain('sliedrecht-civil-affairs');
    expect(codes).toContain('regional-tax-assessments');
    expect(codes).not.toContain('dordrecht-civil-affairs');
    expect(results[0].callbackNorm.kind).toBe('end-of-working-day');
  });

  test('are not for the public', async () => {
    expect((await get('/departments')).statusCode).toBe(401);
  });

  test('are added and changed by the administrator of their authority', async () => {
    const department = { code: 'sliedrecht-archive', authorityId: 'sliedrecht', name: { nl: 'Archief', en: 'Archive' } };
    const added = await send('POST', '/departments', sliedrecht, department);
    expect(added.json()).toMatchObject({ code: 'sliedrecht-archive', version: 1, callbackNorm: { kind: 'end-of-working-day', days: 1 } });
    const changed = await send('PATCH', `/departments/${added.json().id}`, sliedrecht, { version: 1, callbackNorm: { kind: 'working-hours', hours: 4 }, active: false });
    expect(changed.json()).toMatchObject({ version: 2, active: false, callbackNorm: { kind: 'working-hours', hours: 4 } });
    expect((await send('POST', '/departments', sliedrecht, department)).json().code).toBe('region.department-code-taken');
    expect((await send('POST', '/departments', sliedrecht, { ...department, code: 'x-y', authorityId: 'papendrecht' })).statusCode).toBe(403);
    expect((await send('POST', '/departments', sliedrecht, { ...department, code: 'x-z', authorityId: 'nergens' })).json().faults[0].field).toBe('authorityId');
  });
});

describe('products', () => {
  test.each([['paspoort', 'Paspoort'], ['pas kwijt', 'Paspoort'], ['paspoor', 'Paspoort'], ['rijbewjis', 'Rijbewijs kwijt of gestolen']])('%s finds %s', async (q, name) => {
    const { results } = (await get(`/products?q=${encodeURIComponent(q)}&limit=5`)).json();
    expect(results.map((product: { name: string }) => product.name)).toContain(name);
  });

  test('the commonest come first when nothing is asked', async () => {
    const { results } = (await get('/products?limit=200')).json();
    expect(results).toHaveLength(150);
    expect(results[0].isCommon).toBe(true);
  });
});
