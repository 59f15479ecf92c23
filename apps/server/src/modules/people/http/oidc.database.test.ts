import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startIdentityProvider, visit, type TestIdentityProvider } from '../../../../../../tests/support/identity-provider.ts';
import { signedIn, withRegion } from '../../../../../../tests/support/people.ts';
import { testNow, testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';

const publicUrl = 'http://ingang.example';
let provider: TestIdentityProvider;
let server: TestServer;

beforeAll(async () => {
  provider = await startIdentityProvider(`${publicUrl}/api/v1/session/oidc/callback`);
  const { issuer, clientId, clientSecret } = provider;
  server = await testServer({ env: { PUBLIC_URL: publicUrl, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } });
  await withRegion(server);
  const { userId: administrator, headers } = await signedIn(server, 'beheer', { role: 'administrator' });
  expect(administrator).toBeDefined();
  const add = (username: string, email: string | null) =>
    server.app.inject({ method: 'POST', url: '/api/v1/users', headers, payload: { username, email, displayName: username, assignments: [{ role: 'agent' }] } });
  await add('noor', 'noor@drechtsteden.example');
  await add('samir', 'samir@drechtsteden.example');
  await add('wilma', null);
  await add('gesloten', 'gesloten@drechtsteden.example');
});
beforeEach(() => server.clock.set(testNow));
afterAll(async () => {
  await server.close();
  await provider.close();
});

const get = (url: string, cookie = '') => server.app.inject({ method: 'GET', url, headers: { cookie } });

async function begin(returnTo = '/klanten?q=1'): Promise<{ address: string; cookie: string }> {
  const answer = await get(`/api/v1/session/oidc?returnTo=${encodeURIComponent(returnTo)}`);
  expect(answer.statusCode).toBe(302);
  const { name, value } = answer.cookies[0]!;
  return { address: String(answer.headers.location), cookie: `${name}=${value}` };
}

async function signIn(who: TestIdentityProvider['who'], returnTo?: string) {
  provider.who = who;
  const { address, cookie } = await begin(returnTo);
  const back = await visit(address, provider.issuer);
  const answer = await get(back.pathname + back.search, cookie);
  const session = answer.cookies.find(({ name }) => name === 'ingang');
  return { answer, back, cookie, location: String(answer.headers.location), session: session && `ingang=${session.value}` };
}

describe('signing in through the organisation', () => {
  test('is offered when it is set up', async () => {
    expect((await get('/api/v1/session/options')).json()).toEqual({ password: true, openIdConnect: { address: '/api/v1/session/oidc' } });
  });

  test('asks for a code with PKCE, state and nonce', async () => {
    const { searchParams } = new URL((await begin()).address);
    expect(searchParams.get('response_type')).toBe('code');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(searchParams.get(name)!.length).toBeGreaterThan(40);
  });

  test('finds the account by its verified e-mail address, and brings one back to where one was', async () => {
    const { location, session } = await signIn({ sub: 'n-1', email: 'Noor@drechtsteden.example', email_verified: true });
    expect(location).toBe('/klanten?q=1');
    expect((await get('/api/v1/session', session)).json()).toMatchObject({ user: { username: 'noor' }, method: 'oidc' });
  });

  test('and from then on by subject, whatever the e-mail address becomes', async () => {
    const { session } = await signIn({ sub: 'n-1', email: 'samir@drechtsteden.example', email_verified: true, preferred_username: 'samir' });
    expect((await get('/api/v1/session', session)).json().user.username).toBe('noor');
  });

  test('or by username', async () => {
    const { session } = await signIn({ sub: 'w-1', preferred_username: 'Wilma' });
    expect((await get('/api/v1/session', session)).json().user.username).toBe('wilma');
  });
});

describe('is refused', () => {
  const refused = async (who: TestIdentityProvider['who']) => {
    const { location, session } = await signIn(who);
    expect(session).toBeUndefined();
    return location;
  };

  test('to somebody without an account', async () => {
    expect(await refused({ sub: 'x', email: 'iemand@elders.example', email_verified: true })).toBe('/sign-in?fault=sign-in.oidc-no-account');
  });

  test('to somebody whose e-mail address was not verified', async () => {
    expect(await refused({ sub: 'y', email: 'samir@drechtsteden.example' })).toBe('/sign-in?fault=sign-in.oidc-no-account');
  });

  test('to another subject than the one an account is linked to', async () => {
    expect(await refused({ sub: 'thief', email: 'noor@drechtsteden.example', email_verified: true, preferred_username: 'noor' })).toBe('/sign-in?fault=sign-in.oidc-no-account');
  });

  test('when the identity provider says no', async () => {
    expect(await refused(undefined)).toBe('/sign-in?fault=sign-in.oidc-failed');
  });

  test('in another browser than the one that began', async () => {
    provider.who = { sub: 's-1', email: 'samir@drechtsteden.example', email_verified: true };
    const { address } = await begin();
    const back = await visit(address, provider.issuer);
    expect((await get(back.pathname + back.search)).headers.location).toBe('/sign-in?fault=sign-in.oidc-expired');
    const { cookie } = await begin();
    expect((await get(back.pathname + back.search, cookie)).headers.location).toBe('/sign-in?fault=sign-in.oidc-expired');
  });

  test('for a code that was used before, made up, or came too late', async () => {
    const who = { sub: 's-1', email: 'samir@drechtsteden.example', email_verified: true };
    const { back, cookie, session } = await signIn(who);
    expect(session).toBeDefined();
    expect((await get(back.pathname + back.search, cookie)).headers.location).toBe('/sign-in?fault=sign-in.oidc-expired');
    const begun = await begin();
    const state = begun.cookie.split('=')[1];
    const madeUp = `/api/v1/session/oidc/callback?code=made-up&state=${state}&iss=${encodeURIComponent(provider.issuer)}`;
    expect((await get(madeUp, begun.cookie)).headers.location).toBe('/sign-in?fault=sign-in.oidc-failed');
    const late = await begin();
    const lateBack = await visit(late.address, provider.issuer);
    server.clock.advanceSeconds(601);
    expect((await get(lateBack.pathname + lateBack.search, late.cookie)).headers.location).toBe('/sign-in?fault=sign-in.oidc-expired');
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])('to lead to %s afterwards', async (returnTo) => {
    const { location } = await signIn({ sub: 'n-1' }, returnTo);
    expect(location).toBe('/');
  });

  test('when the identity provider cannot be reached', async () => {
    const env = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' };
    const lonely = await testServer({ env, databaseUrl: server.databaseUrl });
    const answer = await lonely.app.inject({ method: 'GET', url: '/api/v1/session/oidc' });
    expect(answer.headers.location).toBe('/sign-in?fault=sign-in.oidc-unavailable');
    await lonely.close();
  });
});
