import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readScenario } from '@ingang/planning/scenario';
import { publishedScenarios } from '../../../compose/published-scenarios.ts';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { seedScenarios } from '../index.ts';

let server: TestServer;
let hanneke: TestPerson;
let mirjam: TestPerson;
let anouk: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  hanneke = await signedIn(server, 'hanneke', { role: 'manager' });
  mirjam = await signedIn(server, 'mirjam', { role: 'team-lead' });
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
  await asSystem(server, (work) => seedScenarios(work, publishedScenarios()));
});
afterAll(() => server.close());

const ask = (who: TestPerson, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: { ...who.headers, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) }, ...(payload && { payload }) });

test('an installation has the published case to begin from', async () => {
  const { results } = (await ask(mirjam, 'GET', '/scenarios')).json();
  expect(results.map(({ name, changedByName }: { name: string; changedByName: null }) => [name.startsWith('Drechtsteden'), changedByName])).toEqual([[true, null], [true, null], [true, null]]);
  const { content } = (await ask(mirjam, 'GET', `/scenarios/${results[0].id}`)).json();
  expect(() => readScenario(content)).not.toThrow();
});

test('a manager keeps, changes and removes a scenario; whoever comes second sees who was first', async () => {
  const [content] = publishedScenarios();
  const kept = await ask(hanneke, 'POST', '/scenarios', { name: 'Met Sliedrecht', content });
  expect(kept.json()).toMatchObject({ version: 1 });
  expect(kept.statusCode).toBe(201);
  const { id, version, changedByName } = kept.json();
  expect(changedByName).toBe('hanneke');
  expect((await ask(hanneke, 'PATCH', `/scenarios/${id}`, { version, name: 'Met Sliedrecht in maart' })).json()).toMatchObject({ name: 'Met Sliedrecht in maart', version: 2 });
  const late = await ask(hanneke, 'PATCH', `/scenarios/${id}`, { version, name: 'Anders' });
  expect([late.statusCode, late.json().current.name]).toEqual([409, 'Met Sliedrecht in maart']);
  expect((await ask(hanneke, 'DELETE', `/scenarios/${id}?version=1`)).statusCode).toBe(409);
  expect((await ask(hanneke, 'DELETE', `/scenarios/${id}?version=2`)).statusCode).toBe(204);
  expect((await ask(hanneke, 'GET', `/scenarios/${id}`)).statusCode).toBe(404);
});

test('what cannot be is refused with every fault', async () => {
  const answer = await ask(hanneke, 'POST', '/scenarios', { name: 'Onmogelijk', content: { version: 1, name: 'x', years: -1 } });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().faults.length).toBeGreaterThan(2);
  expect(answer.json().faults[0].message).toMatch(/^Dit scenario kan zo niet: /);
});

test('team leads look, agents do neither', async () => {
  const [content] = publishedScenarios();
  expect((await ask(mirjam, 'POST', '/scenarios', { name: 'x', content })).statusCode).toBe(403);
  expect((await ask(anouk, 'GET', '/scenarios')).statusCode).toBe(403);
});
