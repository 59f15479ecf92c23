import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { publishedScenarios } from '../../../compose/published-scenarios.ts';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { seedScenarios } from '../index.ts';

// Each paper begins a thread of its own, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 120_000 });

let server: TestServer;
let mirjam: TestPerson;
let hanneke: TestPerson;
let ids: readonly string[];

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  mirjam = await signedIn(server, 'mirjam', { role: 'team-lead' });
  hanneke = await signedIn(server, 'hanneke', { role: 'manager' });
  await asSystem(server, (work) => seedScenarios(work, publishedScenarios()));
  ids = (await get(mirjam, '/scenarios')).json().results.map(({ id }: { id: string }) => id);
});
afterAll(() => server.close());

const get = (who: TestPerson, url: string, headers: object = {}) => server.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: { ...who.headers, ...headers } });
const post = (who: TestPerson, url: string, payload: object) => server.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: { ...who.headers, 'idempotency-key': randomUUID() }, payload });
const of = (...scenarios: readonly string[]): string => scenarios.map((id) => `scenarioId=${id}`).join('&');

async function finished(who: TestPerson, workId: string): Promise<{ readonly state: string; readonly result: { readonly seed: number; readonly scenarios: readonly object[] } }> {
  for (;;) {
    const answer = (await get(who, `/planning-works/${workId}`)).json();
    if (answer.state !== 'queued' && answer.state !== 'running') return answer;
    await wait(50);
  }
}

test('a business case comes as report, workbook and figures, and each download is recorded with its purpose', async () => {
  const report = await get(mirjam, `/scenarios/report?${of(ids[0]!, ids[1]!)}`, { purpose: 'administration' });
  expect([report.statusCode, report.headers['content-type']], report.statusCode === 200 ? '' : report.body).toEqual([200, 'application/pdf']);
  expect(report.headers['content-disposition']).toMatch(/^attachment; filename="businesscase-\d{4}-\d\d-\d\d\.pdf"$/);
  expect(report.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(report.rawPayload.length).toBe(Number(report.headers['content-length']));

  const workbook = await get(mirjam, `/scenarios/workbook?${of(ids[0]!)}&language=en`);
  expect(workbook.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK');

  const figures = await get(mirjam, `/scenarios/figures?${of(ids[0]!)}&separator=comma`, { 'accept-language': 'en' });
  expect(figures.body).toMatch(/^\uFEFFChapter,Table,Row,Column,Value,Unit\r\n/);

  const recorded = await asSystem(server, async (work) => (await sql<{ purpose: string; subject_id: string; details: { format: string } }>`
    SELECT purpose, subject_id, details FROM audit_entry WHERE action = 'export' AND subject_kind = 'planning-scenario'`.execute(work.tx)).rows);
  expect(recorded.map(({ details: { format } }) => format).toSorted()).toEqual(['csv', 'pdf', 'pdf', 'xlsx']);
  expect(recorded.filter(({ purpose }) => purpose === 'administration').map(({ subject_id: id }) => id).toSorted()).toEqual([ids[0], ids[1]].toSorted());
});

test('the event loop answers others while a report is made', async () => {
  const made = get(mirjam, `/scenarios/report?${of(...ids)}`).then(({ statusCode }) => statusCode);
  let answered = 0;
  while ((await Promise.race([made, wait(5, 0)])) === 0) {
    expect((await get(hanneke, '/scenarios')).statusCode).toBe(200);
    answered += 1;
  }
  expect(await made).toBe(200);
  expect(answered).toBeGreaterThan(3);
});

test('what assumptions and chance do is worked out beside it, and stands in the report that asks for it', async () => {
  const started = await post(mirjam, '/scenario-analyses', { scenarioIds: [ids[2]], runs: 20, seed: 9 });
  expect(started.statusCode).toBe(202);
  const { workId } = started.json();
  const { state, result } = await finished(mirjam, workId);
  expect([state, result.seed, result.scenarios.length]).toEqual(['done', 9, 1]);

  const withIt = await get(mirjam, `/scenarios/figures?${of(ids[2]!)}&analysisId=${workId}`);
  expect(withIt.body).toContain('Welke aannames tellen het meest');
  const other = await get(mirjam, `/scenarios/figures?${of(ids[0]!)}&analysisId=${workId}`);
  expect([other.statusCode, other.json().code]).toEqual([403, 'planning.analysis-of-others']);
  expect((await get(hanneke, `/scenarios/figures?${of(ids[2]!)}&analysisId=${workId}`)).statusCode).toBe(404);

  const { version, content, name } = (await get(hanneke, `/scenarios/${ids[2]}`)).json();
  await server.app.inject({ method: 'PATCH', url: `/api/v1/scenarios/${ids[2]}`, headers: hanneke.headers, payload: { version, name, content } });
  expect((await get(mirjam, `/scenarios/figures?${of(ids[2]!)}&analysisId=${workId}`)).json().detail).toMatch(/^Deze berekening hoort bij andere scenario/);
});

test('a scenario that asks too much is told as such, by a report and by an analysis', async () => {
  const { content } = (await get(hanneke, `/scenarios/${ids[0]}`)).json();
  const channels = { ...content.channels, phone: { ...content.channels.phone, contactsPerInhabitant: 1000, secondLineHandlingSeconds: 86_400 } };
  const kept = await post(hanneke, '/scenarios', { name: 'Te veel', content: { ...content, channels, uncertain: {} } });
  expect(kept.statusCode, kept.body).toBe(201);
  const { id } = kept.json();
  const report = await get(mirjam, `/scenarios/report?${of(id)}`);
  expect([report.statusCode, report.json().code]).toEqual([403, 'planning.scenario-unusable']);
  const { workId } = (await post(mirjam, '/scenario-analyses', { scenarioIds: [id], runs: 20 })).json();
  const answer = await finished(mirjam, workId);
  expect(answer).toMatchObject({ state: 'failed', failure: { code: 'planning.scenario-unusable' } });
});

test('agents get no papers, and nobody one of too many scenarios or of none', async () => {
  const anouk = await signedIn(server, 'anouk', { role: 'agent' });
  expect((await get(anouk, `/scenarios/report?${of(ids[0]!)}`)).statusCode).toBe(403);
  expect((await get(mirjam, '/scenarios/report')).statusCode).toBe(400);
  expect((await get(mirjam, `/scenarios/report?${of(ids[0]!, ids[0]!)}`)).json().code).toBe('planning.scenario-twice');
  expect((await get(mirjam, `/scenarios/report?${of(...ids, ids[0]!, ids[1]!)}`)).statusCode).toBe(400);
  expect((await get(mirjam, `/scenarios/report?${of(randomUUID())}`)).statusCode).toBe(404);
});
