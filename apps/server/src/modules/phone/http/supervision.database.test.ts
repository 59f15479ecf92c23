import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MyCallAnswer } from '@ingang/contracts/phone-desk';
import type { PhoneNow } from '@ingang/contracts/phone/live';
import type { Recording, RecordingPolicy } from '@ingang/contracts/phone/recordings';
import type { AuthorityId } from '@ingang/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../tests/support/processes.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { receptionDesk } from '../desk-of.ts';
import type { CallFlow } from '../domain/flow/index.ts';
import type { MemoryTelephoneEngine, VirtualCall } from '../memory/index.ts';
import { openVirtualExchange, type VirtualExchange } from '../testing/virtual-exchange.ts';

const straight: CallFlow = { languages: ['nl'], start: 'queue', fallbackQueue: 'general', nodes: { queue: { kind: 'queue', queue: 'general', priority: 'normal' } } };
const papendrecht = '+31786441901';
const dordrecht = '+31786441902';
const anyMunicipality = '+31786441903';

let folder: string;
let server: TestServer;
let engine: MemoryTelephoneEngine;
let exchange: VirtualExchange;
let anouk: TestPerson;
let lead: TestPerson;
let stranger: TestPerson;
let officer: TestPerson;
let privacy: TestPerson;
let otto: TestPerson;
let rung: VirtualExchange['rung'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingang-recordings-'));
  server = await testServer({ env: { RECORDING_KEYS: `test:${'7'.repeat(64)}`, RECORDINGS_DIR: folder } });
  await withRegion(server);
  await asSystem(server, async (work) => {
    const { flows } = receptionDesk(work);
    const id = work.newId();
    const since = new Date('2026-01-01T00:00:00Z');
    await flows.add({ id, name: 'Recht naar de wachtrij', createdAt: since });
    await flows.addVersion(id, { number: 1, state: 'published', revision: 1, content: straight, validFrom: since, changedAt: since, changedByName: 'test', publishedAt: since, publishedByName: 'test' });
    await flows.saveNumber({ number: papendrecht, flowId: id, authorityId: 'papendrecht' as AuthorityId, version: 1 }, 0);
    await flows.saveNumber({ number: dordrecht, flowId: id, authorityId: 'dordrecht' as AuthorityId, version: 1 }, 0);
    await flows.saveNumber({ number: anyMunicipality, flowId: id, version: 1 }, 0);
  });
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
  lead = await signedIn(server, 'mirjam', { role: 'team-lead', authorityId: 'papendrecht' });
  stranger = await signedIn(server, 'joost', { role: 'team-lead', authorityId: 'papendrecht' });
  officer = await signedIn(server, 'quirine', { role: 'quality-officer' });
  privacy = await signedIn(server, 'yara', { role: 'privacy-officer' });
  otto = await signedIn(server, 'otto', { role: 'administrator' });
  await asSystem(server, ({ tx }) => sql`INSERT INTO team_member (team_id, user_id, leads) SELECT team.id, person.id, person.leads
    FROM (SELECT id FROM team WHERE active AND 'papendrecht' = ANY (authority_ids) ORDER BY id LIMIT 1) AS team,
      (VALUES (${anouk.userId}::uuid, false), (${lead.userId}::uuid, true)) AS person(id, leads)`.execute(tx));
  exchange = await openVirtualExchange(server);
  ({ engine, rung } = exchange);
});
afterAll(async () => {
  await exchange.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function does<Result = unknown>(person: TestPerson, method: 'GET' | 'POST' | 'PUT', path: string, body?: object, purpose = 'quality-assurance') {
  const answer = await server.app.inject({ method, url: `/api/v1${path}`, headers: { ...person.headers, purpose }, ...(body && { payload: body }) });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, headers: answer.headers, raw: answer.rawPayload, body: (isJson ? answer.json() : undefined) as Result };
}

async function signsOn(person: TestPerson, isAvailable = true): Promise<VirtualCall | undefined> {
  const phone = await exchange.signsOn(person);
  if (isAvailable) await does(person, 'PUT', '/phone/presence', { state: 'available' });
  return rung.get(phone);
}

const phoneOf = (person: TestPerson) => rung.get(`agent-${person.userId}`)!;
const myCall = async (person: TestPerson) => (await does<MyCallAnswer>(person, 'GET', '/phone/my-call')).body;
const now = async (person: TestPerson) => (await does<PhoneNow>(person, 'GET', '/phone/now')).body;
const audited = (subject: string) =>
  asSystem(server, async ({ tx }) => (await sql<{ action: string; purpose: string; details: Record<string, unknown> }>`SELECT action, purpose, details FROM audit_entry WHERE subject_kind = ${subject} ORDER BY at, id`.execute(tx)).rows);

async function talks(dialled = papendrecht): Promise<{ readonly citizen: VirtualCall; readonly id: string }> {
  rung.delete(`agent-${anouk.userId}`);
  await does(anouk, 'PUT', '/phone/presence', { state: 'available' });
  const citizen = engine.telephones.callIn({ dialled, caller: '0612345678' });
  server.clock.advanceSeconds(1);
  (await eventually('the telephone of anouk', () => rung.get(`agent-${anouk.userId}`), { seconds: 10 })).pickUp();
  const call = await eventually('a conversation', async () => ((await myCall(anouk)).call?.phase === 'talking' ? (await myCall(anouk)).call! : undefined));
  return { citizen, id: call.id };
}

const supervises = (person: TestPerson, id: string, how: string, purpose?: string) => does<MyCallAnswer>(person, 'POST', `/phone/calls/${id}/supervise`, { agentId: anouk.userId, how }, purpose);

test('a team lead listens to an agent of the own team, whispers, speaks along and stops; the agent sees it', async () => {
  await signsOn(anouk);
  await signsOn(lead, false);
  const { citizen, id } = await talks();
  expect((await now(lead)).calls).toMatchObject([{ callId: id, agentName: 'anouk', maySupervise: true, supervisor: null, phase: 'talking' }]);
  expect(await supervises(lead, id, 'listen', 'customer-contact')).toMatchObject({ status: 403, body: { code: 'supervision.purpose-missing' } });
  expect((await supervises(lead, id, 'listen')).body.supervising).toMatchObject({ agentName: 'anouk', how: 'listen', isConnected: false, isAgentTold: true });
  phoneOf(lead).pickUp();
  await eventually('the agent to see it', async () => ((await myCall(anouk)).call?.supervision?.how === 'listen' ? true : undefined));
  expect((await myCall(lead)).call).toBeNull();
  await supervises(lead, id, 'barge', 'customer-contact');
  await eventually('three voices', () => (citizen.hears().length === 2 ? true : undefined));
  expect((await now(lead)).calls[0]).toMatchObject({ supervisor: { name: 'mirjam', how: 'barge' } });
  await supervises(lead, id, 'stop');
  await eventually('away as before', async () => ((await myCall(lead)).presence.state === 'away' ? true : undefined));
  expect((await myCall(anouk)).call).toMatchObject({ phase: 'talking' });
  expect((await myCall(anouk)).call?.supervision).toBeUndefined();
  citizen.hangUp();
  await eventually('the end', async () => ((await myCall(anouk)).call === null ? true : undefined));
  const acts = (await audited('call')).filter(({ details }) => details['event'] === 'supervise');
  expect(acts.map(({ purpose, details }) => [purpose, details['how']])).toEqual([['quality-assurance', 'listen'], ['customer-contact', 'barge'], ['quality-assurance', 'stop']]);
});

test('not of another team, not for another authority, not without the role; and what the region says is not told is not', async () => {
  await signsOn(stranger, false);
  const { citizen, id } = await talks();
  expect(await supervises(stranger, id, 'listen')).toMatchObject({ status: 403, body: { code: 'supervision.not-yours' } });
  expect((await now(stranger)).calls).toMatchObject([{ callId: id, maySupervise: false }]);
  expect((await supervises(officer, id, 'listen')).status).toBe(403);
  const rule = (await does<{ version: number }>(otto, 'GET', '/phone/supervision-rule')).body;
  expect((await does(lead, 'PUT', '/phone/supervision-rule', { isAgentTold: false, version: rule.version })).status).toBe(403);
  expect((await does(otto, 'PUT', '/phone/supervision-rule', { isAgentTold: false, version: rule.version })).body).toMatchObject({ isAgentTold: false, changedByName: 'otto' });
  await supervises(lead, id, 'listen');
  phoneOf(lead).pickUp();
  await eventually('listening', async () => ((await myCall(lead)).supervising?.isConnected ? true : undefined));
  expect((await myCall(anouk)).call?.supervision).toBeUndefined();
  await supervises(lead, id, 'whisper');
  await eventually('who is heard is seen', async () => ((await myCall(anouk)).call?.supervision?.how === 'whisper' ? true : undefined));
  citizen.hangUp();
  await does(otto, 'PUT', '/phone/supervision-rule', { isAgentTold: true, version: rule.version + 1 });
  await eventually('the end', async () => ((await myCall(lead)).supervising === undefined ? true : undefined));
  const elsewhere = await talks(dordrecht);
  expect((await supervises(lead, elsewhere.id, 'listen')).status).toBe(404);
  elsewhere.citizen.hangUp();
  await eventually('the end', async () => ((await myCall(anouk)).call === null ? true : undefined));
});

test('a call is taken over: the contact is the team lead\'s, and the agent is told by whom', async () => {
  const { citizen, id } = await talks();
  await supervises(lead, id, 'take-over', 'customer-contact');
  phoneOf(lead).pickUp();
  const mine = await eventually('the call', async () => (await myCall(lead)).call ?? undefined);
  expect(mine).toMatchObject({ id, phase: 'talking', transfers: 0 });
  const left = await eventually('wrap-up', async () => ((await myCall(anouk)).presence.state === 'wrap-up' ? myCall(anouk) : undefined));
  expect(left).toMatchObject({ call: null, takenOverBy: 'mirjam' });
  citizen.hangUp();
  await eventually('the end', async () => ((await myCall(lead)).call === null ? true : undefined));
  expect((await does<{ agentId: string }>(lead, 'GET', `/contacts/${id}`)).body.agentId).toBe(lead.userId);
});

test('presence of an agent of the own team is set, and the agent sees by whom', async () => {
  const set = (person: TestPerson, body: object) => does<{ state: string; setBy?: string }>(person, 'PUT', `/phone/presences/${anouk.userId}`, body);
  expect((await set(lead, { state: 'away', reason: 'training' })).body).toMatchObject({ state: 'away', reason: 'training', setBy: 'mirjam' });
  expect((await myCall(anouk)).presence).toMatchObject({ state: 'away', setBy: 'mirjam' });
  expect((await set(stranger, { state: 'available' }))).toMatchObject({ status: 403, body: { code: 'supervision.not-yours' } });
  expect((await does<{ setBy?: string }>(anouk, 'PUT', '/phone/presence', { state: 'available' })).body.setBy).toBeUndefined();
  expect(await does(lead, 'PUT', `/phone/presences/${officer.userId}`, { state: 'away' })).toMatchObject({ status: 409, body: { code: 'presence.colleague-not-signed-on' } });
  expect((await audited('presence')).at(-1)).toMatchObject({ action: 'change', details: { state: 'away' } });
});

test('who waits is there with why nobody took it yet', async () => {
  await does(anouk, 'PUT', '/phone/presence', { state: 'away', reason: 'lunch' });
  const citizen = engine.telephones.callIn({ dialled: papendrecht, caller: '0612345678' });
  const waiting = await eventually('somebody who waits', async () => (await now(lead)).waiting.find(({ why }) => why !== null));
  expect(waiting).toMatchObject({ authorityId: 'papendrecht', queue: 'general', ringsAt: null });
  expect(waiting.why).toMatch(/\.$/);
  expect((await now(lead)).agents.find(({ displayName }) => displayName === 'anouk')).toMatchObject({ state: 'away', reason: 'lunch', maySet: true });
  expect((await now(stranger)).agents.find(({ displayName }) => displayName === 'anouk')).toMatchObject({ maySet: false });
  citizen.hangUp();
  await eventually('an empty queue', async () => ((await now(lead)).waiting.length === 0 ? true : undefined));
});

test('who waits without having said for which municipality is on the screen of every team lead', async () => {
  const citizen = engine.telephones.callIn({ dialled: anyMunicipality, caller: '0612345678' });
  for (const person of [lead, stranger]) await eventually('the caller', async () => (await now(person)).waiting.find(({ authorityId }) => authorityId === null));
  citizen.hangUp();
  await eventually('an empty queue', async () => ((await now(lead)).waiting.length === 0 ? true : undefined));
});

test('a decision about recording: callers are told, it is recorded, paused, sealed, heard by who may, and deleted', async () => {
  const wanted = { authorityId: 'papendrecht', purpose: 'quality', sharePercent: 100, keepDays: 30, validFrom: server.clock.now().toISOString() };
  expect((await does(lead, 'POST', '/recording-policies', wanted)).status).toBe(403);
  expect(await does(otto, 'POST', '/recording-policies', { ...wanted, validFrom: '2026-01-01T00:00:00Z', validUntil: '2025-01-01T00:00:00Z' })).toMatchObject({ status: 400, body: { faults: [{ code: 'recording.from-past' }, { code: 'recording.validity-reversed' }] } });
  const policy = (await does<RecordingPolicy>(otto, 'POST', '/recording-policies', wanted)).body;
  expect(policy).toMatchObject({ sharePercent: 100, maySet: true });
  await does(anouk, 'PUT', '/phone/presence', { state: 'available' });
  const { citizen, id } = await eventually('a call that is recorded', async () => {
    const call = await talks();
    if ((await myCall(anouk)).call?.recording) return call;
    call.citizen.hangUp();
    await eventually('the end', async () => ((await myCall(anouk)).call === null ? true : undefined));
    return undefined;
  }, { seconds: 10 });
  expect((await myCall(anouk)).call).toMatchObject({ recording: { isRunning: true, pausedFor: [] }, allowed: expect.arrayContaining(['pause-recording']) });
  const pause = async (verb: string, because: string) => (await does<MyCallAnswer>(anouk, 'POST', `/phone/calls/${id}/${verb}-recording`, { because })).body.call?.recording;
  expect(await pause('pause', 'identification')).toEqual({ isRunning: false, pausedFor: ['identification'] });
  expect(await pause('resume', 'identification')).toEqual({ isRunning: true, pausedFor: [] });
  expect((await does(lead, 'POST', `/phone/calls/${id}/pause-recording`, { because: 'agent' })).status).toBe(403);
  expect((await now(lead)).calls[0]).toMatchObject({ isRecorded: true });
  citizen.hangUp();
  const [recording] = await eventually('a sealed recording', async () => {
    const { results } = (await does<{ results: Recording[] }>(officer, 'GET', `/contacts/${id}/recordings`)).body;
    return results[0]?.state === 'sealed' ? results : undefined;
  });
  expect(recording).toMatchObject({ purpose: 'quality', agentName: 'anouk', mayHearFor: ['quality-assurance'] });
  expect(await engine.finishedRecordings()).toEqual([]);
  const [file] = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.sealed'));
  expect(readFileSync(join(folder, file!)).includes('RIFF')).toBe(false);

  const hear = (person: TestPerson, purpose: string) => does(person, 'GET', `/recordings/${recording!.id}/sound`, undefined, purpose);
  const heard = await hear(officer, 'quality-assurance');
  expect([heard.status, heard.headers['cache-control'], heard.headers['content-type'], heard.raw.toString('latin1', 0, 4)]).toEqual([200, 'no-store', 'audio/wav', 'RIFF']);
  expect(await hear(officer, 'training')).toMatchObject({ status: 403, body: { code: 'recording.not-for-this' } });
  expect((await hear(privacy, 'data-subject-request')).status).toBe(200);
  expect((await hear(anouk, 'quality-assurance')).status).toBe(403);
  expect((await audited('recording')).filter(({ details }) => details['event'] === 'heard').map(({ purpose }) => purpose)).toEqual(['quality-assurance', 'data-subject-request']);

  server.clock.advanceSeconds(31 * 86_400);
  await asSystem(server, async (work) => work.enqueue({ kind: 'phone.erase-recordings' }));
  await server.jobs.runDue();
  expect(existsSync(join(folder, file!))).toBe(false);
  expect((await does<{ results: Recording[] }>(await signedIn(server, 'quirine2', { role: 'quality-officer' }), 'GET', `/contacts/${id}/recordings`)).body.results).toMatchObject([{ state: 'erased', mayHearFor: [] }]);
  expect((await audited('recording')).at(-2)).toMatchObject({ action: 'erase', details: { recordings: 1 } });
});
