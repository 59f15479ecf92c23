import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { LongWork } from '@ingang/contracts/planning/work';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../tests/support/processes.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { planningThreads } from '../long-work/testing/threads.ts';
import { endless, smallCentre } from '../simulation/testing/small-centre.ts';
import { MOST_UNFINISHED } from '../domain/long-work.ts';
import { queuedWorksInPostgres } from '../postgres/long-works.ts';

let server: TestServer;
let hanneke: TestPerson;
let mirjam: TestPerson;
let anouk: TestPerson;
const asked: string[] = [];

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  hanneke = await signedIn(server, 'hanneke', { role: 'manager' });
  mirjam = await signedIn(server, 'mirjam', { role: 'team-lead' });
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
});
afterEach(async () => {
  for (const id of asked.splice(0)) await ask(hanneke, 'POST', `/planning-works/${id}/cancel`);
  await eventually('free threads', () => (planningThreads() === 0 ? true : undefined), { seconds: 20 });
});
afterAll(() => server.close());

const ask = (who: TestPerson, method: 'GET' | 'POST', url: string, payload?: object) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: { ...who.headers, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) }, ...(payload && { payload }) });

async function start(cycles: number, who = hanneke): Promise<string> {
  const answer = await ask(who, 'POST', '/simulations', { of: { kind: 'centre', centre: smallCentre(cycles) }, replications: 4 });
  expect(answer.statusCode).toBe(202);
  asked.push(answer.json().workId);
  return answer.json().workId;
}
const read = async (id: string, who = hanneke): Promise<LongWork> => (await ask(who, 'GET', `/planning-works/${id}`)).json();
const until = (id: string, state: LongWork['state']) =>
  eventually(`${state} of ${id}`, async () => {
    const work = await read(id);
    return work.state === state ? work : undefined;
  }, { seconds: 30 });

test('what takes long is answered at once, told while it runs, and gives its result', async () => {
  const news: unknown[] = [];
  const stop = server.deps.feed.follow((events) => news.push(...events));
  const id = await start(400);
  const work = await until(id, 'done');
  expect(work).toMatchObject({ kind: 'simulation', failure: null, result: { replications: 4 } });
  await eventually('news of the end', () => news.find((event) => JSON.stringify(event).includes('done')));
  stop();
  expect(news).toContainEqual(expect.objectContaining({ topic: 'planning-work.changed', subjectId: id, onlyFor: hanneke.userId, about: { state: 'queued' } }));
  const film = (await ask(hanneke, 'POST', '/day-films', { of: { kind: 'simulation', workId: id }, day: 0 })).json().workId;
  expect((await until(film, 'done')).result).toMatchObject({ weekday: 0, streams: [{ authority: 'dordrecht' }] });
  expect((await ask(hanneke, 'POST', '/day-films', { of: { kind: 'simulation', workId: film }, day: 0 })).statusCode).toBe(404);
  expect((await ask(hanneke, 'GET', '/planning-works?kind=simulation')).json().results[0]).toMatchObject({ id, state: 'done' });
});

test('the server answers while it calculates, and who cancels gets the thread back', async () => {
  const id = await start(endless);
  await eventually('progress', async () => ((await read(id)).of > 0 ? true : undefined), { seconds: 30 });
  for (let number = 0; number < 30; number += 1) expect((await read(id)).state).toBe('running');
  expect(planningThreads()).toBeGreaterThan(0);
  expect((await ask(hanneke, 'POST', `/planning-works/${id}/cancel`)).json()).toMatchObject({ state: 'cancelled', result: null });
  await eventually('no thread', () => (planningThreads() === 0 ? true : undefined));
  expect((await ask(hanneke, 'POST', `/planning-works/${id}/cancel`)).statusCode).toBe(200);
});

test('what is asked when all threads are busy waits its turn, in order, and can be cancelled there', async () => {
  const first = await start(endless);
  await until(first, 'running');
  const [second, third] = [await start(10), await start(10)];
  expect([(await read(second)).state, (await read(third)).state]).toEqual(['queued', 'queued']);
  expect((await ask(hanneke, 'POST', `/planning-works/${second}/cancel`)).json().state).toBe('cancelled');
  await ask(hanneke, 'POST', `/planning-works/${first}/cancel`);
  await until(third, 'done');
  const late = await ask(hanneke, 'POST', `/planning-works/${third}/cancel`);
  expect([late.statusCode, late.json().code]).toEqual([409, 'planning.work-over']);
});

test('nobody has more than so many unfinished', async () => {
  for (let number = 0; number < MOST_UNFINISHED; number += 1) await start(endless);
  const one = await ask(hanneke, 'POST', '/simulations', { of: { kind: 'centre', centre: smallCentre(1) }, replications: 2 });
  expect([one.statusCode, one.json().code]).toEqual([403, 'planning.work-too-many']);
});

test('a work is seen by who asked, and asked by who leads', async () => {
  const id = await start(10);
  await until(id, 'done');
  expect((await ask(mirjam, 'GET', `/planning-works/${id}`)).statusCode).toBe(404);
  expect((await ask(mirjam, 'POST', `/planning-works/${id}/cancel`)).statusCode).toBe(404);
  expect((await ask(mirjam, 'GET', '/planning-works')).json().results).toEqual([]);
  expect((await ask(anouk, 'POST', '/simulations', { of: { kind: 'centre', centre: smallCentre(1) }, replications: 2 })).statusCode).toBe(403);
});

test('a centre that cannot be is refused with its faults', async () => {
  const answer = await ask(hanneke, 'POST', '/simulations', { of: { kind: 'centre', centre: { ...smallCentre(0), groups: [] } }, replications: 2 });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().faults[0].message).toMatch(/^Dit contactcentrum kan zo niet worden gesimuleerd: /);
});

test('work of a server that is gone is interrupted; that of one that lives is left alone; both are forgotten in time', async () => {
  const [gone, alive] = [{ id: randomUUID(), server: 5_000_000_001 }, { id: randomUUID(), server: 5_000_000_002 }];
  const other = new Client({ connectionString: server.databaseUrl });
  await other.connect();
  onTestFinished(() => other.end());
  await other.query('SELECT pg_advisory_lock($1)', [alive.server]);
  for (const { id, server: lock } of [gone, alive]) {
    await other.query(`INSERT INTO planning_work (id, kind, state, input, started_by, server, asked_at) VALUES ($1, 'simulation', 'running', '{}', $2, $3, now())`, [id, hanneke.userId, lock]);
  }
  await asSystem(server, (work) => queuedWorksInPostgres(work).interruptLost(5_000_000_003, [], work.now));
  expect(await read(gone.id)).toMatchObject({ state: 'failed', failure: { code: 'planning.work-interrupted', message: expect.stringContaining('opnieuw is gestart') } });
  expect((await read(alive.id)).state).toBe('running');
  await other.query(`UPDATE planning_work SET state = 'cancelled', server = NULL, finished_at = now() WHERE id = $1`, [alive.id]);
  await asSystem(server, (work) => queuedWorksInPostgres(work).forgetBefore(new Date(Date.now() + 60_000)));
  expect((await ask(hanneke, 'GET', '/planning-works')).json().results).toEqual([]);
});
