import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import type { Principal } from '../../../platform/access/index.ts';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';

let server: TestServer;
let administrator: TestPerson;
let manager: TestPerson;
let ofSliedrecht: TestPerson;
let agent: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  administrator = await signedIn(server, 'beheer', { role: 'administrator' });
  manager = await signedIn(server, 'manager', { role: 'manager' });
  ofSliedrecht = await signedIn(server, 'beheer.sliedrecht', { role: 'administrator', authorityId: 'sliedrecht' });
  agent = await signedIn(server, 'agent', { role: 'agent' });
});
afterAll(() => server.close());

const call = async (method: 'GET' | 'POST' | 'PATCH', url: string, person: TestPerson, payload?: object, headers: object = {}) => {
  const answer = await server.app.inject({ method, url: `/api/v1${url}`, headers: { ...person.headers, ...headers }, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json() };
};
const named = (nl: string, en = nl) => ({ name: { nl, en } });
const team = { ...named('Avondteam', 'Evening team'), line: 'first', channels: ['phone'], authorityIds: ['papendrecht'] };

describe('teams', () => {
  test('are made by a manager, once per key, and recorded', async () => {
    const add = () => call('POST', '/teams', manager, { id: 'evening', ...team }, { 'idempotency-key': 'team-1' });
    const [first, again] = [await add(), await add()];
    expect(first).toMatchObject({ status: 201, body: { id: 'evening', version: 1, active: true, external: false } });
    expect(again).toEqual(first);
    expect(await call('POST', '/teams', manager, { id: 'evening', ...team })).toMatchObject({ status: 409, body: { code: 'region.code-taken' } });
    const recorded = await asSystem(server, (work) =>
      sql<{ action: string }>`SELECT action FROM audit_entry WHERE subject_kind = 'team' AND subject_id = 'evening' AND user_id = ${manager.userId}`.execute(work.tx));
    expect(recorded.rows).toEqual([{ action: 'create' }]);
  });

  test('change for the version that was read; the second is shown what the first did', async () => {
    await call('POST', '/teams', administrator, { id: 'weekend', ...team });
    const [one, other] = await Promise.all([
      call('PATCH', '/teams/weekend', administrator, { version: 1, ...named('Zaterdagteam') }),
      call('PATCH', '/teams/weekend', manager, { version: 1, ...named('Zondagteam') }),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([200, 409]);
    expect([one, other].find(({ status }) => status === 409)!.body.current).toMatchObject({ version: 2 });
    expect(await call('PATCH', '/teams/weekend', manager, { version: 2, active: false })).toMatchObject({ status: 200, body: { active: false, version: 3 } });
    expect((await call('GET', '/region', agent)).body.teams).toContainEqual(expect.objectContaining({ id: 'weekend', active: false }));
  });

  test('are kept by who is responsible for all of their authorities', async () => {
    const both = { ...team, authorityIds: ['papendrecht', 'sliedrecht'] };
    expect(await call('POST', '/teams', ofSliedrecht, { id: 'both', ...both })).toMatchObject({ status: 403, body: { code: 'access.other-authority' } });
    expect(await call('POST', '/teams', manager, { id: 'both', ...both })).toMatchObject({ status: 403 });
    expect(await call('POST', '/teams', ofSliedrecht, { id: 'own', ...team, authorityIds: ['sliedrecht'] })).toMatchObject({ status: 201 });
    expect(await call('PATCH', '/teams/own', ofSliedrecht, { version: 1, authorityIds: ['sliedrecht', 'papendrecht'] })).toMatchObject({ status: 403 });
    expect(await call('PATCH', '/teams/joint-phone', ofSliedrecht, { version: 1, ...named('Van ons') })).toMatchObject({ status: 403 });
    expect(await call('POST', '/teams', agent, { id: 'mine', ...team })).toMatchObject({ status: 403 });
  });

  test('say at the field what is wrong, in the language of who asks', async () => {
    const { status, body } = await call('POST', '/teams', manager, { id: 'x', ...team, authorityIds: ['papendrecht', 'nergens'] }, { 'accept-language': 'en' });
    expect(status).toBe(400);
    expect(body.faults).toEqual([{ field: 'authorityIds[1]', code: 'region.authority-unknown', message: 'This authority does not exist.' }]);
    expect(await call('PATCH', '/teams/nergens', manager, { version: 1 })).toMatchObject({ status: 404, body: { code: 'region.team-unknown' } });
  });
});

describe('locations', () => {
  const place = { ...named('Werf'), kind: 'recycling-centre', street: 'Kade', houseNumber: '1', postcode: '3361 AA', city: 'Sliedrecht' };

  test('are shown to citizens until they end', async () => {
    const { status, body } = await call('POST', '/locations', ofSliedrecht, { code: 'werf', authorityId: 'sliedrecht', ...place });
    expect([status, body.counters, body.openingHours]).toEqual([201, 0, { week: {} }]);
    const shown = async () => ((await call('GET', '/authorities', agent)).body.results[4].locations as { id: string }[]).some(({ id }) => id === body.id);
    expect(await shown()).toBe(true);
    await call('PATCH', `/locations/${body.id}`, ofSliedrecht, { version: 1, active: false });
    expect(await shown()).toBe(false);
  });

  test('belong to one authority, and to no other\'s administrator', async () => {
    expect((await call('POST', '/locations', ofSliedrecht, { code: 'elders', authorityId: 'papendrecht', ...place })).status).toBe(403);
    const wrong = { ...place, openingHours: { week: { monday: [{ from: '12:00', until: '09:00' }] } } };
    const { status, body } = await call('POST', '/locations', administrator, { code: 'fout', authorityId: 'papendrecht', ...wrong });
    expect([status, body.faults[0].field]).toEqual([400, 'openingHours.week.monday[0]']);
  });
});

describe('regional services and agreements', () => {
  const service = { ...named('Archiefdienst'), mandate: 'mandated', ownContactCentre: false, ownKnowledgeBase: false, authorityIds: ['papendrecht'] };
  const agreement = { ...named('Rustig'), callbackNorm: { kind: 'end-of-working-day', days: 3 }, callbackAttempts: 2, transferAnswerSeconds: 60, contentReviewWorkingDays: 10 };

  test('a service ends when its departments have', async () => {
    await call('POST', '/regional-services', administrator, { id: 'archive', ...service });
    const { body: department } = await call('POST', '/departments', administrator, { code: 'archive-desk', serviceId: 'archive', ...named('Archief') });
    expect(department.authorityIds).toEqual(['papendrecht']);
    expect(await call('PATCH', '/regional-services/archive', administrator, { version: 1, authorityIds: ['sliedrecht'] })).toMatchObject({ status: 200, body: { authorityIds: ['sliedrecht'] } });
    const end = { version: 2, active: false };
    expect(await call('PATCH', '/regional-services/archive', administrator, end)).toMatchObject({ status: 409, body: { code: 'region.service-in-use' } });
    await call('PATCH', `/departments/${department.id}`, administrator, { version: 1, active: false });
    expect(await call('PATCH', '/regional-services/archive', administrator, end)).toMatchObject({ status: 200 });
    expect((await call('POST', '/departments', administrator, { code: 'too-late', serviceId: 'archive', ...named('Te laat') })).body.faults[0].code).toBe('region.service-unknown');
  });

  test('who has an ended agreement keeps it; nobody else can choose it', async () => {
    await call('POST', '/service-agreements', administrator, { id: 'quiet', ...agreement });
    const { body: department } = await call('POST', '/departments', administrator, { code: 'quiet-desk', authorityId: 'papendrecht', agreementId: 'quiet', ...named('Rust') });
    expect(department.callbackNorm).toEqual({ kind: 'end-of-working-day', days: 3 });
    await call('PATCH', '/service-agreements/quiet', administrator, { version: 1, active: false });
    expect((await call('PATCH', `/departments/${department.id}`, administrator, { version: 1, agreementId: 'quiet', phone: '078' })).status).toBe(200);
    const late = await call('POST', '/departments', administrator, { code: 'late-desk', authorityId: 'papendrecht', agreementId: 'quiet', ...named('Laat') });
    expect(late.body.faults[0].code).toBe('region.agreement-unknown');
  });

  test.each([['/regional-services', { id: 'x', ...service }], ['/service-agreements', { id: 'x', ...agreement }], ['/terms', { kind: 'theme', code: 'x', ...named('X') }]])(
    '%s are for administrators of the region', async (url, body) => {
      expect((await call('POST', url, manager, body)).status).toBe(403);
      expect((await call('POST', url, ofSliedrecht, body)).status).toBe(403);
    },
  );
});

describe('word lists', () => {
  test('get words, which can end', async () => {
    const { status, body } = await call('POST', '/terms', administrator, { kind: 'skill', skillKind: 'language', code: 'fy', ...named('Fries', 'Frisian') });
    expect([status, body.skillKind]).toEqual([201, 'language']);
    const offered = async () => ((await call('GET', '/region', agent)).body.skills as { code: string }[]).some(({ code }) => code === 'fy');
    expect(await offered()).toBe(true);
    await call('PATCH', `/terms/${body.id}`, administrator, { version: 1, active: false });
    expect(await offered()).toBe(false);
    expect((await call('GET', '/terms?kind=skill', agent)).body.results).toContainEqual(expect.objectContaining({ code: 'fy', active: false }));
    const wrong = await call('POST', '/terms', administrator, { kind: 'skill', code: 'nowhere', ...named('Niets') });
    expect(wrong.body.faults[0].code).toBe('region.skill-kind');
  });
});

describe('row-level security', () => {
  const changed = (statement: string) => {
    const principal: Principal = {
      kind: 'user', userId: ofSliedrecht.userId, name: 'x', roles: ['administrator'], permissions: new Set(), authorityIds: ['sliedrecht' as AuthorityId], departmentIds: '*',
    };
    return server.deps.inWork({ principal, purpose: 'test', correlationId: 'test', locale: 'nl' }, async (work) => (await sql.raw(statement).execute(work.tx)).numAffectedRows);
  };

  test('an administrator of one authority changes nothing of another, and deletes nothing', async () => {
    expect(await changed(`UPDATE team SET name_nl = 'x' WHERE 'papendrecht' = ANY (authority_ids)`)).toBe(0n);
    expect(await changed(`UPDATE location SET name_nl = 'x' WHERE authority_id = 'papendrecht'`)).toBe(0n);
    expect(await changed(`UPDATE service_agreement SET name_nl = 'x'`)).toBe(0n);
    expect(await changed(`UPDATE team SET name_nl = name_nl WHERE id = 'sliedrecht-centre'`)).toBe(1n);
    await expect(changed(`UPDATE team SET authority_ids = '{papendrecht}' WHERE id = 'sliedrecht-centre'`)).rejects.toThrow(/row-level security/);
    await expect(changed(`DELETE FROM team WHERE id = 'sliedrecht-centre'`)).rejects.toThrow(/permission denied/);
  });
});
