import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseUrl, withClient } from '../support/database-cluster.ts';
import { eventually } from '../support/processes.ts';
import { prepareRegion, type PreparedPerson } from '../support/prepared-region.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { startTestPostgres, type TestPostgres } from '../support/test-postgres.ts';

let postgres: TestPostgres;
let url: string;
let agent: PreparedPerson;
let servers: readonly [TestServer, TestServer];

beforeAll(async () => {
  postgres = await startTestPostgres();
  await withClient(postgres.url, (client) => client.query('CREATE DATABASE shared'));
  url = databaseUrl(postgres.url, 'shared');
  agent = (await prepareRegion(url, { samira: { role: 'agent' } })).get('samira')!;
  servers = await Promise.all([startServer({ databaseUrl: url }), startServer({ databaseUrl: url })]);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await postgres.stop();
});

interface Answer {
  readonly status: number;
  readonly body: { readonly id: string; readonly version: number; readonly note: string; readonly content: unknown };
}

async function send(server: TestServer, method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { ...agent.headers, ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

const registration = {
  channel: 'phone',
  authorityId: 'papendrecht',
  startedAt: '2026-01-14T09:00:00Z',
  endedAt: '2026-01-14T09:03:00Z',
  questions: [{ text: 'Wat kost een paspoort?', outcome: 'answered' }],
};

test('a contact that was opened on one is seen, changed and finished on the other', async () => {
  const [one, other] = servers;
  const { body: open } = await send(one, 'POST', '/contacts', { channel: 'phone', authorityId: 'papendrecht', note: 'op A' });
  expect((await send(other, 'GET', `/contacts/${open.id}`)).body).toMatchObject({ note: 'op A', version: 1 });
  const changed = await send(other, 'PATCH', `/contacts/${open.id}`, { version: 1, note: 'op B' });
  expect(changed.status).toBe(200);
  expect((await send(one, 'PATCH', `/contacts/${open.id}`, { version: 1, note: 'te laat' })).status).toBe(409);
  expect((await send(one, 'POST', `/contacts/${open.id}/finish`, { version: 2, ending: 'abandoned' })).status).toBe(200);
  expect((await send(other, 'GET', `/contacts/${open.id}`)).body).toMatchObject({ note: 'op B', version: 3 });
});

test('the same registration to both at once is registered once', async () => {
  for (let time = 0; time < 10; time += 1) {
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(servers.map((server) => send(server, 'POST', '/contacts/registrations', registration, headers)));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(answers[0]!.body.id).toBe(answers[1]!.body.id);
  }
});

test('two changes to both at once: one stands, the other is told', async () => {
  const { body: open } = await send(servers[0], 'POST', '/contacts', { channel: 'phone' });
  const answers = await Promise.all(servers.map((server, index) => send(server, 'PATCH', `/contacts/${open.id}`, { version: 1, note: `van ${index}` })));
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
});

test('a draft that was kept on one is found on the other, and survives a kill of the first', async () => {
  const third = await startServer({ databaseUrl: url });
  const { body: open } = await send(third, 'POST', '/contacts', { channel: 'phone' });
  const content = { typed: 'paspoort kw' };
  expect((await send(third, 'PUT', `/contacts/${open.id}/draft`, { content })).status).toBe(200);
  await third.kill();
  expect((await send(servers[1], 'GET', `/contacts/${open.id}/draft`)).body).toMatchObject({ content });
});

test('a letter that is registered on one tells the screens on the other within two seconds', async () => {
  const stream = await fetch(`${servers[1].url}/api/v1/events`, { headers: agent.headers });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const listening = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard += value;
    }
  })();
  const begun = performance.now();
  const letter = { ...registration, channel: 'post', receivedAt: '2026-01-12T09:00:00Z', address: { postcode: '3351AB', houseNumber: 7 } };
  const { body } = await send(servers[0], 'POST', '/contacts/registrations', letter);
  await eventually('the event', () => (heard.includes('timeline.changed') && heard.includes(body.id)) || undefined, { seconds: 2 });
  expect(performance.now() - begun).toBeLessThan(2000);
  const timeline = await send(servers[1], 'GET', '/timeline?postcode=3351ab&houseNumber=7');
  expect(timeline.body).toMatchObject({ results: [{ id: body.id, channel: 'post', at: '2026-01-12T09:00:00.000Z' }] });
  await reader.cancel();
  await listening;
});
