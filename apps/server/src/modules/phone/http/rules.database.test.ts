import type { PhoneRuleList, PhoneRules } from '@ingang/contracts/phone-rules';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../tests/support/processes.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { openRules } from '../live-rules.ts';

let server: TestServer;
let otto: TestPerson;
let sliedrecht: TestPerson;
let anouk: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  otto = await signedIn(server, 'otto', { role: 'administrator' });
  sliedrecht = await signedIn(server, 'hanneke', { role: 'manager', authorityId: 'sliedrecht' as AuthorityId });
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
});
afterAll(() => server.close());

async function does<Result>(person: TestPerson, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<{ status: number; body: Result }> {
  const answer = await server.app.inject({ method, url: `/api/v1${path}`, headers: person.headers, ...(body && { payload: body }) });
  return { status: answer.statusCode, body: answer.body === '' ? (undefined as Result) : answer.json<Result>() };
}

test('rules are set for the region and for an authority, and hold for the calls of each at once', async () => {
  const live = await openRules(server.deps);
  const now = () => server.clock.now().getTime();
  expect(live.of(undefined, now()).ringSeconds).toBe(15);
  const region = (await does<PhoneRules>(otto, 'POST', '/phone-rules', { authorityId: null, values: { ringSeconds: 20, mostTransfers: 3 } })).body;
  expect(region).toMatchObject({ state: 'now', authorityId: null, version: 1, changedByName: 'otto' });
  expect((await does(sliedrecht, 'POST', '/phone-rules', { authorityId: 'sliedrecht', values: { ringSeconds: 30 } })).status).toBe(201);
  const later = new Date(now() + 86_400_000).toISOString();
  expect((await does<PhoneRules>(otto, 'POST', '/phone-rules', { authorityId: null, validFrom: later, values: {} })).body.state).toBe('later');
  await eventually('the rules in memory', () => (live.of('sliedrecht' as AuthorityId, now()).ringSeconds === 30 ? true : undefined));
  expect(live.of('sliedrecht' as AuthorityId, now()).mostTransfers).toBe(3);
  expect(live.of('papendrecht' as AuthorityId, now()).ringSeconds).toBe(20);
  await eventually('what holds from tomorrow', () => (live.of('papendrecht' as AuthorityId, now() + 86_400_000).ringSeconds === 15 ? true : undefined));

  const changed = await does<PhoneRules>(otto, 'PUT', `/phone-rules/${region.id}`, { version: 1, values: { ringSeconds: 25 } });
  expect(changed.body).toMatchObject({ version: 2, values: { ringSeconds: 25 } });
  await eventually('the change in memory', () => (live.of(undefined, now()).ringSeconds === 25 ? true : undefined));
  expect((await does(otto, 'PUT', `/phone-rules/${region.id}`, { version: 1, values: {} })).status).toBe(409);
  live.close();
});

test('every fault is named at its field, in the language of the reader', async () => {
  const { status, body } = await does<{ faults: { field: string; message: string }[] }>(otto, 'POST', '/phone-rules', { authorityId: null, values: { ringSeconds: 2, heldWarnSeconds: 600, heldReturnSeconds: 300, callbackPausesSeconds: [5] } });
  expect(status).toBe(400);
  expect(body.faults.map(({ field }) => field)).toEqual(['values.ringSeconds', 'values.callbackPausesSeconds', 'values.heldReturnSeconds']);
  expect(body.faults[0]!.message).toBe('Kies een waarde van 8 tot en met 60.');
});

test('who works for one authority sets its rules and no others; agents see them and set none', async () => {
  expect((await does(sliedrecht, 'POST', '/phone-rules', { authorityId: null, values: {} })).status).toBe(403);
  expect((await does(sliedrecht, 'POST', '/phone-rules', { authorityId: 'papendrecht', values: {} })).status).toBe(403);
  expect((await does(anouk, 'POST', '/phone-rules', { authorityId: null, values: {} })).status).toBe(403);
  const { body } = await does<PhoneRuleList>(anouk, 'GET', '/phone-rules');
  expect(body.usual.ringSeconds).toBe(15);
  expect(body.bounds.mostTransfers).toEqual({ least: 1, most: 5 });
});

test('a manager of the joint centre sets, changes and takes away what holds for the region; nobody does so for an authority elsewhere', async () => {
  const joint = await signedIn(server, 'joint', { role: 'manager', authorityId: 'papendrecht' as AuthorityId }, { role: 'manager', authorityId: 'dordrecht' as AuthorityId });
  const validFrom = new Date(server.clock.now().getTime() + 7 * 86_400_000).toISOString();
  const made = await does<PhoneRules>(joint, 'POST', '/phone-rules', { authorityId: null, validFrom, values: { ringSeconds: 18 } });
  expect(made).toMatchObject({ status: 201, body: { values: { ringSeconds: 18 } } });
  expect((await does(joint, 'PUT', `/phone-rules/${made.body.id}`, { version: 1, values: { ringSeconds: 19 } })).status).toBe(200);
  expect((await does(sliedrecht, 'PUT', `/phone-rules/${made.body.id}`, { version: 2, values: {} })).status).toBe(403);
  expect((await does(joint, 'POST', `/phone-rules/${made.body.id}/remove`, { version: 2 })).status).toBe(204);
  expect((await does(joint, 'POST', '/phone-rules', { authorityId: 'sliedrecht', values: {} })).status).toBe(403);
});

test('a change is audited by the names of what changed, and rules can be taken away', async () => {
  const [region] = (await does<PhoneRuleList>(otto, 'GET', '/phone-rules')).body.results;
  expect((await does(otto, 'POST', `/phone-rules/${region!.id}/remove`, { version: region!.version })).status).toBe(204);
  const { rows } = await asSystem(server, ({ tx }) => sql<{ action: string; details: object }>`SELECT action, details FROM audit_entry WHERE subject_kind = 'phone-rules' AND subject_id = ${region!.id} ORDER BY id`.execute(tx));
  expect(rows.at(-1)).toMatchObject({ action: 'erase' });
});
