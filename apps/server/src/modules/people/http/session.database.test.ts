import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { UserId } from '@ingang/kernel';
import { asSystem, signedIn, withRegion } from '../../../../../../tests/support/people.ts';
import { testNow, testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { PostgresPasswords } from '../postgres/passwords.ts';
import { derivePasswordHash, newSaltAndCost } from '../secrets/password-hash.ts';

const password = 'vier losse woorden samen';
const sameOrigin = { 'sec-fetch-site': 'same-origin' };
let server: TestServer;
let people = 0;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
});
beforeEach(() => server.clock.set(testNow));
afterAll(() => server.close());

const signIn = (body: object, headers: Record<string, string> = sameOrigin) =>
  server.app.inject({ method: 'POST', url: '/api/v1/session', payload: body, headers });
const session = (headers: Record<string, string>) => server.app.inject({ method: 'GET', url: '/api/v1/session', headers });
const wrong = (username: string) => signIn({ username, password: 'niet het goede wachtwoord' });

async function somebody(): Promise<{ username: string; userId: UserId }> {
  people += 1;
  const username = `fatima${people}`;
  const { userId } = await signedIn(server, username, { role: 'agent', authorityId: 'sliedrecht' });
  const hash = await derivePasswordHash(password, newSaltAndCost());
  await asSystem(server, (work) => new PostgresPasswords(work).set(userId, hash, work.now));
  return { username, userId };
}

async function cookieOf(username: string): Promise<string> {
  const answer = await signIn({ username, password });
  return `ingang=${answer.cookies.find(({ name }) => name === 'ingang')!.value}`;
}

describe('signing in', () => {
  test('with name and password opens a session that says who one is', async () => {
    const { username } = await somebody();
    const answer = await signIn({ username: ` ${username.toUpperCase()} `, password });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      user: { username, roles: ['agent'], authorityIds: ['sliedrecht'], departmentIds: '*' },
      purpose: 'customer-contact',
      method: 'password',
    });
    expect(answer.cookies.find(({ name }) => name === 'ingang')).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  test('over https the cookie is bound to the host and never sent in the clear', async () => {
    const secure = await testServer({ env: { PUBLIC_URL: 'https://ingang.example' }, databaseUrl: server.databaseUrl });
    const { username } = await somebody();
    const answer = await secure.app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password }, headers: sameOrigin });
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-ingang', secure: true, httpOnly: true, path: '/' });
    await secure.close();
  });

  test('answers the same for a wrong password and for a name that does not exist', async () => {
    const { username } = await somebody();
    const known = await wrong(username);
    const unknown = await wrong(`nobody-${username}`);
    expect(known.statusCode).toBe(401);
    expect(known.json()).toEqual({ ...unknown.json(), instance: known.json().instance });
    expect(known.json().code).toBe('sign-in.wrong');
  });

  test.each(['', ' ', '\0', "' OR 1=1 --", 'x'.repeat(80), 'ingang'])('with the name %j is refused, and nothing breaks', async (username) => {
    expect((await signIn({ username, password })).statusCode).toBeGreaterThanOrEqual(400);
    expect((await signIn({ username, password })).statusCode).toBeLessThan(500);
  });

  test('from another website is refused', async () => {
    const { username } = await somebody();
    expect((await signIn({ username, password }, { 'sec-fetch-site': 'cross-site' })).json().code).toBe('access.cross-site');
  });

  test('for a purpose that does not exist is refused', async () => {
    const { username } = await somebody();
    expect((await signIn({ username, password, purpose: 'curiosity' })).json().faults[0].code).toBe('people.purpose-unknown');
  });

  test('to a closed account is refused', async () => {
    const { username, userId } = await somebody();
    const cookie = await cookieOf(username);
    await asSystem(server, (work) => work.tx.withTables<{ user_account: { id: string; active: boolean } }>().updateTable('user_account').set({ active: false }).where('id', '=', userId).execute());
    expect((await signIn({ username, password })).statusCode).toBe(401);
    server.clock.advanceSeconds(2);
    expect((await session({ cookie })).statusCode).toBe(401);
  });
});

describe('after wrong passwords', () => {
  test('the fifth makes the name wait, also for the right password, and says until when', async () => {
    const { username } = await somebody();
    for (let i = 1; i <= 4; i += 1) expect((await wrong(username)).json().code).toBe('sign-in.wrong');
    const fifth = (await wrong(username)).json();
    expect(fifth.code).toBe('sign-in.wrong-wait');
    expect(fifth.detail).toContain('10:00:30');
    expect((await signIn({ username, password })).json()).toMatchObject({ code: 'sign-in.wait', status: 401 });
    server.clock.advanceSeconds(31);
    expect((await signIn({ username, password })).statusCode).toBe(201);
    expect((await wrong(username)).json().code).toBe('sign-in.wrong');
  });

  test('waiting grows', async () => {
    const { username } = await somebody();
    for (let i = 1; i <= 5; i += 1) await wrong(username);
    server.clock.advanceSeconds(31);
    expect((await wrong(username)).json().detail).toContain('10:01:31');
  });

  test('guesses sent all at once are counted one by one', async () => {
    const { username } = await somebody();
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong(username)));
    const checked = answers.filter((answer) => answer.json().code !== 'sign-in.wait');
    expect(checked).toHaveLength(5);
  });

  test('a name that does not exist waits just the same', async () => {
    for (let i = 1; i <= 5; i += 1) await wrong('bestaat-niet');
    expect((await wrong('bestaat-niet')).json().code).toBe('sign-in.wait');
  });
});

describe('a session', () => {
  test('ends by signing out, here and in another process', async () => {
    const other = await testServer({ databaseUrl: server.databaseUrl });
    const { username } = await somebody();
    const cookie = await cookieOf(username);
    const there = () => other.app.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie } });
    expect((await there()).statusCode).toBe(200);
    const out = await server.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie, ...sameOrigin } });
    expect(out.statusCode).toBe(204);
    expect((await session({ cookie })).statusCode).toBe(401);
    const began = performance.now();
    while ((await there()).statusCode !== 401) expect(performance.now() - began).toBeLessThan(1000);
    await other.close();
  });

  test('ends after an hour without a request, and not before', async () => {
    const cookie = await cookieOf((await somebody()).username);
    server.clock.advanceSeconds(3500);
    expect((await session({ cookie })).statusCode).toBe(200);
    server.clock.advanceSeconds(3500);
    expect((await session({ cookie })).statusCode).toBe(200);
    server.clock.advanceSeconds(3601);
    expect((await session({ cookie })).statusCode).toBe(401);
  });

  test('ends after twelve hours, however busy', async () => {
    const cookie = await cookieOf((await somebody()).username);
    for (let hour = 1; hour <= 12; hour += 1) {
      server.clock.advanceSeconds(3590);
      expect((await session({ cookie })).statusCode).toBe(200);
    }
    server.clock.advanceSeconds(200);
    expect((await session({ cookie })).statusCode).toBe(401);
  });

  test('does not count with a cookie that was tampered with', async () => {
    const cookie = await cookieOf((await somebody()).username);
    const last = cookie.at(-1) === 'A' ? 'B' : 'A';
    for (const tampered of [cookie.slice(0, -1), cookie.slice(0, -1) + last, `${cookie}A`, 'ingang=', 'ingang=%00', `ingang=${'a'.repeat(4000)}`]) {
      expect((await session({ cookie: tampered })).statusCode).toBe(401);
    }
  });

  test.each([
    ['another website', { 'sec-fetch-site': 'cross-site' }],
    ['another subdomain', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['nowhere', {}],
  ])('changes nothing on behalf of %s', async (_, headers) => {
    const cookie = await cookieOf((await somebody()).username);
    const answer = await server.app.inject({ method: 'PATCH', url: '/api/v1/session', headers: { cookie, ...headers }, payload: { language: 'en' } });
    expect(answer.json()).toMatchObject({ status: 403, code: 'access.cross-site' });
  });

  test('is for one purpose, chosen from a list and recorded', async () => {
    const { username, userId } = await somebody();
    const cookie = await cookieOf(username);
    const patch = (payload: object) => server.app.inject({ method: 'PATCH', url: '/api/v1/session', headers: { cookie, ...sameOrigin }, payload });
    expect((await patch({ purpose: 'curiosity' })).statusCode).toBe(400);
    const changed = await patch({ purpose: 'quality-assurance', language: 'en' });
    expect(changed.json()).toMatchObject({ purpose: 'quality-assurance', user: { language: 'en' } });
    expect(changed.json().purposes.length).toBeGreaterThan(3);
    const { rows } = await entriesOf(userId);
    expect(rows.map(({ action, purpose }) => [action, purpose])).toEqual([
      ['sign-in', 'customer-contact'],
      ['change', 'customer-contact'],
    ]);
  });

  test('may be for another purpose in one request, if it is on the list', async () => {
    const cookie = await cookieOf((await somebody()).username);
    expect((await session({ cookie, purpose: 'complaint-handling' })).statusCode).toBe(200);
    for (const purpose of ['curiosity', '../../etc', '', 'x'.repeat(500)]) {
      expect((await session({ cookie, purpose })).json()).toMatchObject({ status: 400, faults: [{ field: 'Purpose', code: 'people.purpose-unknown' }] });
    }
  });

  test('the own password is changed by who knows it, and other sessions end', async () => {
    const { username } = await somebody();
    const [here, elsewhere] = [await cookieOf(username), await cookieOf(username)];
    const change = (payload: object) => server.app.inject({ method: 'PUT', url: '/api/v1/session/password', headers: { cookie: here, ...sameOrigin }, payload });
    expect((await change({ current: 'fout', new: 'een heel ander wachtwoord' })).json().faults[0].field).toBe('current');
    expect((await change({ current: password, new: 'kort' })).json().faults[0]).toMatchObject({ field: 'new', code: 'people.password-too-short' });
    expect((await change({ current: password, new: 'een heel ander wachtwoord' })).statusCode).toBe(204);
    expect((await session({ cookie: elsewhere })).statusCode).toBe(401);
    expect((await session({ cookie: here })).statusCode).toBe(200);
    expect((await signIn({ username, password })).statusCode).toBe(401);
    expect((await signIn({ username, password: 'een heel ander wachtwoord' })).statusCode).toBe(201);
  });
});

async function entriesOf(userId: UserId) {
  return asSystem(server, async (work) => ({
    rows: await work.tx.selectFrom('audit_entry').select(['action', 'purpose']).where('user_id', '=', userId).orderBy('at').orderBy('id').execute(),
  }));
}
