import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserId } from '@ingang/kernel';
import { asSystem, signedIn, withRegion } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { PostgresPasswords } from '../postgres/passwords.ts';
import { derivePasswordHash, newSaltAndCost } from '../secrets/password-hash.ts';

const password = 'vier losse woorden samen';
let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
});
afterAll(() => server.close());

async function withPassword(userId: UserId): Promise<void> {
  const hash = await derivePasswordHash(password, newSaltAndCost());
  await asSystem(server, (work) => new PostgresPasswords(work).set(userId, hash, work.now));
}

const signIn = (body: object, headers: Record<string, string> = {}) =>
  server.app.inject({ method: 'POST', url: '/api/v1/session', payload: body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });
const session = (headers: Record<string, string>) => server.app.inject({ method: 'GET', url: '/api/v1/session', headers });

describe('signing in', () => {
  test('with name and password opens a session that says who one is', async () => {
    const fatima = await signedIn(server, 'fatima', { role: 'agent', authorityId: 'sliedrecht' });
    await withPassword(fatima.userId);
    const answer = await signIn({ username: ' Fatima ', password });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      user: { username: 'fatima', roles: ['agent'], authorityIds: ['sliedrecht'], departmentIds: '*' },
      purpose: 'customer-contact',
      method: 'password',
    });
    const cookie = answer.cookies.find(({ name }) => name === 'ingang')!;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const again = await session({ cookie: `ingang=${cookie.value}` });
    expect(again.statusCode).toBe(200);
    expect(again.json().user.username).toBe('fatima');
  });
});
