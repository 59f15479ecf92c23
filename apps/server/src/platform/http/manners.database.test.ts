import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, withRegion, type TestPerson } from '../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../tests/support/test-server.ts';

let server: TestServer;
let editor: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  editor = await signedIn(server, 'eva', { role: 'knowledge-editor' });
});
afterAll(() => server.close());

const article = {
  question: 'Wat kost een paspoort?', answer: 'Tachtig euro.', details: '', productId: null, audience: 'resident', authorityId: null,
  validFrom: null, validTo: null, sources: [], keywords: [], onWebsite: false,
};

/** `undefined` leaves a header out. */
function write(payload: unknown, changes: Record<string, string | undefined> = {}) {
  const all = { ...editor.headers, 'content-type': 'application/json', ...changes };
  const headers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<string, string>;
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return server.app.inject({ method: 'POST', url: '/api/v1/knowledge/articles', headers, payload: text });
}

describe('every answer', () => {
  test('carries the version of the API and is not kept by others', async () => {
    const answer = await server.app.inject('/api/v1/knowledge/search?q=x');
    expect(answer.headers).toMatchObject({ 'api-version': '1.0.0', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
  });
  test('that is a problem says so in the language of the caller', async () => {
    const dutch = await server.app.inject({ url: '/api/v1/events', headers: { 'accept-language': 'nl-NL,nl;q=0.9' } });
    const english = await server.app.inject({ url: '/api/v1/events', headers: { 'accept-language': 'fr, en-GB;q=0.8' } });
    expect(dutch.headers['content-type']).toContain('application/problem+json');
    expect([dutch.statusCode, dutch.json().title, english.json().title]).toEqual([401, 'U bent niet aangemeld', 'You are not signed in']);
  });
  test('to an address that does not exist is a problem too', async () => {
    const answer = await server.app.inject('/api/v1/nowhere');
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'route.not-found']);
  });
});

describe('input', () => {
  test.each([
    ['no JSON', '{"question": ', 400],
    ['a NUL character', { ...article, question: 'a\u0000b' }, 400],
    ['half a surrogate pair', { ...article, question: 'a\ud800b' }, 400],
    ['the wrong type', { ...article, keywords: 'paspoort' }, 400],
    ['a number where text belongs', { ...article, question: 5 }, 400],
    ['an unknown field', { ...article, colour: 'red' }, 400],
    ['nothing', '', 400],
    ['an array', '[]', 400],
    ['too much', { ...article, details: 'x'.repeat(300_000) }, 413],
    ['another kind of content', 'question=x', 415, 'text/csv'],
  ])('that is %s is refused with a reason', async (_what, payload, status, contentType?: string) => {
    const answer = await write(payload, contentType ? { 'content-type': contentType } : {});
    expect(answer.statusCode).toBe(status);
    expect(answer.json().detail.length).toBeGreaterThan(10);
  });
  test('is never cut: the longest allowed text comes back whole', async () => {
    const details = 'é'.repeat(60_000);
    const answer = await write({ ...article, details });
    expect(answer.json().details).toBe(details);
  });
});

describe('a request that is sent twice', () => {
  const once = { 'idempotency-key': 'b6f9a2' };
  test('is done once, also when both arrive together', async () => {
    const body = { ...article, question: 'Een keer?' };
    const answers = await Promise.all([write(body, once), write(body, once), write(body, once)]);
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
    expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201, 201]);
  });
  test('with the same key and another content is refused', async () => {
    const answer = await write({ ...article, question: 'Iets anders?' }, once);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'idempotency.key-reused']);
  });
  test('that failed may be tried again with the same key', async () => {
    const key = { 'idempotency-key': 'try-again' };
    expect((await write({ ...article, question: '' }, key)).statusCode).toBe(400);
    expect((await write({ ...article, question: 'Nu goed?' }, key)).statusCode).toBe(201);
  });
});

describe('a change with a cookie', () => {
  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
    ['of unknown origin', { 'sec-fetch-site': undefined }],
    ['from another origin in an old browser', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
  ])('%s is refused', async (_from, headers) => {
    const answer = await write(article, headers);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'access.cross-site']);
  });
});
