import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testNow, testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';

let server: TestServer;
let administrator: TestPerson;
let ofSliedrecht: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  administrator = await signedIn(server, 'beheer', { role: 'administrator' });
  ofSliedrecht = await signedIn(server, 'beheer.sliedrecht', { role: 'administrator', authorityId: 'sliedrecht' });
});
beforeEach(() => server.clock.set(testNow));
afterAll(() => server.close());

const call = async (method: 'GET' | 'POST' | 'PATCH', url: string, headers: object, payload?: object) => {
  const answer = await server.app.inject({ method, url: `/api/v1${url}`, headers: { ...headers }, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json() };
};
const survey = { code: 'satisfaction-survey', name: { nl: 'Klanttevredenheid onderzoeken', en: 'Asking customers how it went' }, legalBasis: 'AVG artikel 6, lid 1, onder e' };
const choose = (purpose: string) => call('PATCH', '/session', administrator.headers, { purpose });

describe('the list of purposes', () => {
  test('grows: a new one can be chosen at once', async () => {
    expect((await choose(survey.code)).status).toBe(400);
    expect(await call('POST', '/purposes', administrator.headers, survey)).toMatchObject({ status: 201, body: { ...survey, version: 1, validFrom: '2026-01-14', validUntil: null } });
    expect(await choose(survey.code)).toMatchObject({ status: 200, body: { purpose: survey.code } });
    expect((await call('POST', '/purposes', administrator.headers, survey)).body.code).toBe('people.purpose-taken');
    expect((await call('POST', '/purposes', ofSliedrecht.headers, { ...survey, code: 'own-purpose' })).body.code).toBe('access.other-authority');
  });

  test('ends: tokens stop the day after, a session keeps it, nobody chooses it again', async () => {
    const { token } = (await call('POST', '/tokens', administrator.headers, { name: 'Enquête', roles: ['agent'], purpose: survey.code })).body;
    const asScript = { authorization: `Bearer ${token}` };
    expect((await call('GET', '/session', asScript)).status).toBe(200);
    const end = (version: number, validUntil: string) => call('PATCH', `/purposes/${survey.code}`, administrator.headers, { version, validUntil });
    expect((await end(1, '2026-01-13')).body.faults[0].code).toBe('people.purpose-end-in-past');
    expect(await end(1, '2026-01-14')).toMatchObject({ status: 200, body: { version: 2, validUntil: '2026-01-14' } });
    expect(await end(1, '2026-01-20')).toMatchObject({ status: 409, body: { current: { version: 2 } } });
    expect((await call('GET', '/session', asScript)).status).toBe(200);
    server.clock.set('2026-01-14T23:30:00Z');
    const late = await signedIn(server, 'avond', { role: 'administrator' });
    expect((await call('GET', '/session', asScript))).toMatchObject({ status: 403, body: { code: 'people.purpose-ended' } });
    expect((await call('GET', '/session', { ...late.headers, purpose: survey.code })).status).toBe(400);
    expect((await call('GET', '/session', late.headers)).body.purposes.map(({ code }: { code: string }) => code)).not.toContain(survey.code);
    expect((await call('PATCH', `/purposes/${survey.code}`, late.headers, { version: 2, validUntil: '2026-02-01' })).body.code).toBe('people.purpose-ended');
    expect((await call('GET', '/purposes', late.headers)).body.results.at(-1)).toMatchObject({ code: survey.code, validUntil: '2026-01-14' });
  });

  test('keeps what the server itself works with', async () => {
    expect((await call('PATCH', '/purposes/customer-contact', administrator.headers, { version: 1, validUntil: '2026-12-31' })).body.code).toBe('people.purpose-needed');
    expect((await call('PATCH', '/purposes/nothing-at-all', administrator.headers, { version: 1, validUntil: '2026-12-31' })).status).toBe(404);
  });

  test.each([`UPDATE purpose SET name_nl = 'x'`, `UPDATE purpose SET legal_basis = 'x'`, 'DELETE FROM purpose'])('never changes its history: %s', async (statement) => {
    await expect(asSystem(server, (work) => sql.raw(statement).execute(work.tx))).rejects.toThrow(/permission denied/);
  });
});
