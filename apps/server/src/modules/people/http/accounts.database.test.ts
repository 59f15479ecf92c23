import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testNow, testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';

let server: TestServer;
let administrator: TestPerson;
let ofSliedrecht: TestPerson;
let agent: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  administrator = await signedIn(server, 'beheer', { role: 'administrator' });
  ofSliedrecht = await signedIn(server, 'beheer.sliedrecht', { role: 'administrator', authorityId: 'sliedrecht' });
  agent = await signedIn(server, 'agent.sliedrecht', { role: 'agent', authorityId: 'sliedrecht' });
  await signedIn(server, 'agent.papendrecht', { role: 'agent', authorityId: 'papendrecht' });
});
beforeEach(() => server.clock.set(testNow));
afterAll(() => server.close());

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
const call = async (method: Method, url: string, headers: Readonly<Record<string, string>>, payload?: object) => {
  const answer = await server.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
};

describe('keeping accounts', () => {
  test('an administrator makes one, and its roles count at once', async () => {
    const added = await call('POST', '/users', administrator.headers, {
      username: 'Nieuwe.Collega', displayName: 'Noor Collega', email: 'noor@drechtsteden.example', password: 'paraplu fiets kanaal',
      assignments: [{ role: 'agent' }], skills: [{ kind: 'language', value: 'nl', level: 5 }],
    });
    expect(added).toMatchObject({ status: 201, body: { username: 'nieuwe.collega', assignments: [{ role: 'agent', authorityId: null }], skills: [{ level: 5 }] } });
    const session = await call('POST', '/session', { 'sec-fetch-site': 'same-origin' }, { username: 'nieuwe.collega', password: 'paraplu fiets kanaal' });
    expect(session.body.user.authorityIds).not.toContain('sliedrecht');
    expect(session.body.user.authorityIds).toContain('papendrecht');
  });

  test('every fault is named at its field', async () => {
    const { status, body } = await call('POST', '/users', administrator.headers, {
      username: 'heel gek!', displayName: 'X', password: 'kort',
      assignments: [{ role: 'agent', authorityId: 'nergens' }, { role: 'agent', authorityId: 'nergens' }],
    });
    expect(status).toBe(400);
    expect(body.faults.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['username', 'password', 'assignments[0].authorityId', 'assignments[1].role']),
    );
  });

  test('a name is given once', async () => {
    expect(await call('POST', '/users', administrator.headers, { username: 'BEHEER', displayName: 'X' })).toMatchObject({ status: 409, body: { code: 'people.username-taken' } });
  });

  test('closing an account ends its sessions and its tokens', async () => {
    const leaver = await signedIn(server, 'vertrekker', { role: 'agent' });
    expect((await call('GET', '/session', leaver.headers)).status).toBe(200);
    const { body } = await call('GET', `/users/${leaver.userId}`, administrator.headers);
    expect((await call('PATCH', `/users/${leaver.userId}`, administrator.headers, { version: body.version, active: false })).body.active).toBe(false);
    expect((await call('GET', '/session', leaver.headers)).status).toBe(401);
  });

  test('two administrators who change one account at once: the second is shown what the first did', async () => {
    const somebody = await signedIn(server, 'iemand', { role: 'agent' });
    const change = (displayName: string) => call('PATCH', `/users/${somebody.userId}`, administrator.headers, { version: 1, displayName });
    const answers = await Promise.all([change('Eerste'), change('Tweede')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.current.displayName).toMatch(/Eerste|Tweede/);
  });

  test('a locked name is let in by an administrator', async () => {
    const locked = await signedIn(server, 'vergeetachtig', { role: 'agent' });
    for (let i = 0; i < 5; i += 1) await call('POST', '/session', { 'sec-fetch-site': 'same-origin' }, { username: 'vergeetachtig', password: 'x' });
    expect((await call('GET', `/users/${locked.userId}`, administrator.headers)).body.lockedUntil).toBe('2026-01-14T09:00:30.000Z');
    expect((await call('PATCH', `/users/${locked.userId}`, administrator.headers, { version: 1, unlock: true })).body.lockedUntil).toBeNull();
  });
});

describe('trying to become more than one is', () => {
  test('an agent cannot reach accounts, tokens or the audit log', async () => {
    for (const url of ['/users', `/users/${administrator.userId}`, '/tokens', '/audit-entries']) {
      expect(await call('GET', url, agent.headers)).toMatchObject({ status: 403, body: { code: 'access.not-allowed' } });
    }
    expect((await call('PATCH', `/users/${agent.userId}`, agent.headers, { version: 1, assignments: [{ role: 'administrator' }] })).status).toBe(403);
    expect((await call('POST', '/tokens', agent.headers, { name: 'x', roles: ['administrator'] })).status).toBe(403);
  });

  test('nobody changes his own roles, not even the administrator of the region', async () => {
    const assignments = [{ role: 'administrator' }, { role: 'privacy-officer' }];
    expect(await call('PATCH', `/users/${administrator.userId}`, administrator.headers, { version: 1, assignments })).toMatchObject({ status: 403, body: { code: 'people.own-roles' } });
    expect((await call('PATCH', `/users/${ofSliedrecht.userId}`, ofSliedrecht.headers, { version: 1, assignments })).status).toBe(403);
  });

  test.each<[string, { role: string; authorityId?: string }]>([
    ['for another authority', { role: 'agent', authorityId: 'papendrecht' }],
    ['for the region', { role: 'agent' }],
    ['as administrator of the region', { role: 'administrator' }],
  ])('an administrator of Sliedrecht gives nobody a role %s', async (_, assignment) => {
    const to = { username: `poging-${assignment.role}-${assignment.authorityId ?? 'regio'}`, displayName: 'X', assignments: [assignment] };
    expect(await call('POST', '/users', ofSliedrecht.headers, to)).toMatchObject({ status: 403, body: { code: 'people.role-of-others' } });
    expect((await call('PATCH', `/users/${agent.userId}`, ofSliedrecht.headers, { version: 1, assignments: [assignment] })).status).toBe(403);
    expect((await call('POST', '/tokens', ofSliedrecht.headers, { name: 'x', roles: [assignment.role], authorityId: assignment.authorityId })).status).toBe(403);
  });

  test('and does not see, change or take over people of others', async () => {
    const { results } = (await call('GET', '/users', ofSliedrecht.headers)).body;
    expect(results.map(({ username }: { username: string }) => username).sort()).toEqual(['agent.sliedrecht', 'beheer.sliedrecht']);
    const other = (await call('GET', '/users?q=agent.papendrecht', administrator.headers)).body.results[0];
    expect(await call('PATCH', `/users/${other.id}`, ofSliedrecht.headers, { version: 1, password: 'overgenomen account' })).toMatchObject({ status: 403, body: { code: 'people.user-of-others' } });
    expect((await call('PATCH', `/users/${administrator.userId}`, ofSliedrecht.headers, { version: 1, password: 'overgenomen account' })).status).toBe(403);
  });

  test('a role in a department counts for the authority of that department', async () => {
    const departments = (await call('GET', '/departments?authorityId=papendrecht', agent.headers)).body.results;
    const own = departments.find(({ authorityId }: { authorityId: string }) => authorityId === 'papendrecht');
    const attempt = { username: 'via-afdeling', displayName: 'X', assignments: [{ role: 'specialist', departmentId: own.id }] };
    expect((await call('POST', '/users', ofSliedrecht.headers, attempt)).status).toBe(403);
    const allowed = await call('POST', '/users', administrator.headers, attempt);
    expect(allowed.body.assignments).toMatchObject([{ role: 'specialist', authorityId: 'papendrecht', departmentId: own.id }]);
  });

  test('the last administrator of the region stays', async () => {
    const second = await signedIn(server, 'beheer2', { role: 'administrator' });
    const demote = (who: TestPerson, by: TestPerson, version: number) => call('PATCH', `/users/${who.userId}`, by.headers, { version, assignments: [{ role: 'agent' }] });
    expect((await demote(second, administrator, 1)).status).toBe(200);
    expect((await demote(second, administrator, 2)).status).toBe(200);
    const third = await signedIn(server, 'beheer3', { role: 'administrator', validUntil: '2026-01-20' });
    expect(await demote(administrator, third, 1)).toMatchObject({ status: 409, body: { code: 'people.last-administrator' } });
  });
});

describe('tokens', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const create = async (payload: object, by: Readonly<Record<string, string>> = administrator.headers) => (await call('POST', '/tokens', by, payload)).body;

  test('open the API for a script, until they expire', async () => {
    const { token, expiresAt } = await create({ name: 'Rapportage', roles: ['manager'], days: 2 });
    expect(expiresAt).toBe('2026-01-16T09:00:00.000Z');
    const { body } = await call('GET', '/session', bearer(token));
    expect(body).toMatchObject({ method: 'token', user: { displayName: 'Rapportage', roles: ['manager'] } });
    server.clock.set('2026-01-16T08:59:59Z');
    expect((await call('GET', '/session', bearer(token))).status).toBe(200);
    server.clock.set('2026-01-16T09:00:01Z');
    expect(await call('GET', '/session', bearer(token))).toMatchObject({ status: 401, body: { code: 'sign-in.token-invalid' } });
  });

  test('are listed without their secret, and stop when revoked', async () => {
    const { token, id } = await create({ name: 'Kort', roles: ['agent'] });
    expect((await call('GET', '/session', bearer(token))).status).toBe(200);
    const listed = (await call('GET', '/tokens', administrator.headers)).body.results;
    expect(listed.find((some: { id: string }) => some.id === id)).toMatchObject({ name: 'Kort', revokedAt: null });
    expect(JSON.stringify(listed)).not.toContain(token.slice(7));
    expect((await call('DELETE', `/tokens/${id}`, administrator.headers)).status).toBe(204);
    expect((await call('GET', '/session', bearer(token))).status).toBe(401);
    expect((await call('DELETE', `/tokens/${id}`, administrator.headers)).status).toBe(404);
  });

  test('with a scope may do that and nothing else', async () => {
    const { token } = await create({ name: 'Smal', roles: ['administrator'], scopes: ['people:look-up-users'] });
    expect((await call('GET', '/users', bearer(token))).status).toBe(200);
    expect((await call('GET', '/tokens', bearer(token))).status).toBe(403);
    expect((await call('POST', '/users', bearer(token), { username: 'abc', displayName: 'X' })).status).toBe(403);
  });

  test('that are narrow do not make wide ones', async () => {
    const { token } = await create({ name: 'Tokenmaker', roles: ['administrator'], scopes: ['people:manage-tokens'] });
    expect((await create({ name: 'Breed', roles: ['administrator'] }, bearer(token))).code).toBe('people.scope-of-others');
    expect((await create({ name: 'Breed', roles: ['administrator'], scopes: ['people:*'] }, bearer(token))).code).toBe('people.scope-of-others');
    expect((await create({ name: 'Even smal', roles: ['administrator'], scopes: ['people:manage-tokens'] }, bearer(token))).token).toMatch(/^ingang_/);
  });

  test('cannot sign in, change a password or end a session', async () => {
    const { token } = await create({ name: 'Script', roles: ['agent'] });
    expect((await call('DELETE', '/session', bearer(token))).body.code).toBe('people.session-needed');
    expect((await call('PATCH', '/session', bearer(token), { purpose: 'administration' })).body.code).toBe('people.session-needed');
  });

  test.each(['Bearer', 'Bearer x', 'Bearer ingang_', 'Basic aW5nYW5n', 'Bearer ingang_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])('%s is no token', async (authorization) => {
    expect((await call('GET', '/session', { authorization })).status).toBe(401);
    expect((await call('GET', '/authorities', { authorization })).status).toBe(401);
  });

  test('for scopes and days that do not exist are not made', async () => {
    const { faults } = await create({ name: 'x', roles: ['agent'], scopes: ['moon:fly'] });
    expect(faults[0]).toMatchObject({ field: 'scopes[0]', code: 'people.scope-unknown' });
    expect((await create({ name: 'x', roles: ['agent'], days: 400 })).status).toBe(400);
  });
});
