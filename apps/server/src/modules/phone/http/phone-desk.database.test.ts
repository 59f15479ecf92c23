import type { MyCallAnswer } from '@ingang/contracts/phone-desk';
import type { AuthorityId } from '@ingang/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../tests/support/processes.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { listAllDepartments } from '../../region/index.ts';
import type { MemoryTelephoneEngine, VirtualCall } from '../memory/index.ts';
import { receptionDesk } from '../desk-of.ts';
import { seedCallFlows } from '../seed-flows.ts';
import { openVirtualExchange, type VirtualExchange } from '../testing/virtual-exchange.ts';

let server: TestServer;
let engine: MemoryTelephoneEngine;
let exchange: VirtualExchange;
let anouk: TestPerson;
let bram: TestPerson;
let lead: TestPerson;
/** A number of its own, so that nobody is asked which municipality it is about. */
const papendrecht = '+31786441900';
let rung: VirtualExchange['rung'];
let signsOn: VirtualExchange['signsOn'];

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  await asSystem(server, (work) => seedCallFlows(work, { name: 'de Drechtsteden', entranceNumber: '14078', elsewhere: [] }));
  await asSystem(server, async (work) => {
    const { flows } = receptionDesk(work);
    const { flowId } = (await flows.numbers()).find(({ number }) => number === '14078')!;
    await flows.saveNumber({ number: papendrecht, flowId, authorityId: 'papendrecht' as AuthorityId, version: 1 }, 0);
  });
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
  bram = await signedIn(server, 'bram', { role: 'agent', authorityId: 'papendrecht' });
  lead = await signedIn(server, 'mirjam', { role: 'team-lead' });
  exchange = await openVirtualExchange(server);
  ({ engine, rung, signsOn } = exchange);
});
afterAll(async () => {
  await exchange.close();
  await server.close();
});

async function does<Result = unknown>(person: TestPerson, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<{ status: number; body: Result }> {
  const answer = await server.app.inject({ method, url: `/api/v1${path}`, headers: person.headers, ...(body && { payload: body }) });
  return { status: answer.statusCode, body: answer.body === '' ? (undefined as Result) : answer.json<Result>() };
}

const myCall = async (person: TestPerson) => (await does<MyCallAnswer>(person, 'GET', '/phone/my-call')).body;

async function callTo(person: TestPerson, phase: string) {
  return eventually(`a call that is ${phase}`, async () => {
    const { call } = await myCall(person);
    return call?.phase === phase ? call : undefined;
  }, { seconds: 10 });
}

/** Somebody phones a number of Papendrecht, and chooses by keys as soon as there is something to choose. */
async function phonesIn(caller = '0612345678'): Promise<VirtualCall> {
  const citizen = engine.telephones.callIn({ dialled: papendrecht, caller });
  const keys = setInterval(() => !citizen.hasEnded() && citizen.press('1'), 30);
  await eventually('a place in the queue', () => (citizen.hears().some(({ kind }) => kind === 'music') ? true : undefined), { seconds: 20 }).finally(() => clearInterval(keys));
  server.clock.advanceSeconds(61); // nobody here is good at civil affairs: after a minute that is not asked any more
  return citizen;
}

test('a call from arriving to wrap-up, over the API', async () => {
  const phone = await signsOn(anouk);
  expect((await does(anouk, 'PUT', '/phone/presence', { state: 'available' })).body).toMatchObject({ state: 'available' });
  const citizen = await phonesIn();
  const ringing = await callTo(anouk, 'ringing');
  expect(ringing).toMatchObject({ callerNumber: '+31612345678', direction: 'inbound', allowed: [], candidates: [] });
  expect(ringing.greeting).toContain(ringing.authorityName);
  expect(ringing.greeting).not.toMatch(/[{}]/);
  rung.get(phone)!.pickUp();
  const talking = await callTo(anouk, 'talking');
  expect(talking.allowed).toEqual(['hold', 'consult', 'transfer', 'hang-up', 'digits']);
  expect((await does<MyCallAnswer>(anouk, 'POST', `/phone/calls/${talking.id}/hold`)).body.call).toMatchObject({ phase: 'held' });
  await eventually('music', () => (citizen.hears().some(({ kind }) => kind === 'music') ? true : undefined));
  expect((await does<MyCallAnswer>(anouk, 'POST', `/phone/calls/${talking.id}/retrieve`)).body.call).toMatchObject({ phase: 'talking', heldSince: null });
  expect((await does(bram, 'POST', `/phone/calls/${talking.id}/hold`)).status).toBe(403);
  expect((await does(anouk, 'POST', `/phone/calls/${talking.id}/retrieve`))).toMatchObject({ status: 409, body: { code: 'call.not-possible-now', detail: expect.stringContaining('gesprek') } });
  expect((await does<MyCallAnswer>(anouk, 'POST', `/phone/calls/${talking.id}/hang-up`)).body).toMatchObject({ call: null, presence: { state: 'wrap-up' } });
  await eventually('the end', () => (citizen.hasEnded() ? true : undefined));
  const contact = (await does<{ agentId: string; status: string; authorityId: string; version: number }>(anouk, 'GET', `/contacts/${talking.contactId}`)).body;
  expect(contact).toMatchObject({ agentId: anouk.userId, status: 'open' });
  const history = (await does<{ results: { events: { event: string }[]; waitedSeconds: number }[] }>(anouk, 'GET', `/contacts/${talking.contactId}/calls`)).body.results[0]!;
  expect(history.events.map(({ event }) => event)).toEqual(expect.arrayContaining(['arrived', 'authority-known', 'queued', 'rang', 'answered', 'held', 'retrieved', 'ended']));
  expect((await does(anouk, 'PUT', '/phone/presence', { state: 'away', reason: 'lunch' })).body).toMatchObject({ state: 'away', reason: 'lunch' });
});

test('a second call from the same number today: earlier contacts are there before answering', async () => {
  const phone = `agent-${anouk.userId}`;
  await does(anouk, 'PUT', '/phone/presence', { state: 'available' });
  const citizen = await phonesIn();
  const ringing = await callTo(anouk, 'ringing');
  expect(ringing.earlierToday).toHaveLength(1);
  rung.get(phone)!.decline();
  await eventually('away', async () => ((await myCall(anouk)).presence.reason === 'missed-call' ? true : undefined));
  const waiting = await does<{ results: { callId: string; ringsAt: string | null }[] }>(lead, 'GET', '/phone/waiting-calls');
  expect(waiting.body.results).toMatchObject([{ callId: ringing.id, ringsAt: null, isCallback: false }]);
  citizen.hangUp();
  await eventually('an empty queue', async () => ((await does<{ results: unknown[] }>(lead, 'GET', '/phone/waiting-calls')).body.results.length === 0 ? true : undefined));
});

test('a warm transfer to a colleague, who sees what was asked before speaking', async () => {
  const phone = `agent-${anouk.userId}`;
  await does(anouk, 'PUT', '/phone/presence', { state: 'available' });
  const citizen = await phonesIn('0687654321');
  const { id } = await callTo(anouk, 'ringing');
  rung.get(phone)!.pickUp();
  await callTo(anouk, 'talking');
  const colleague = await signsOn(bram);
  await does(bram, 'PUT', '/phone/presence', { state: 'available' });
  const consulting = await does<MyCallAnswer>(anouk, 'POST', `/phone/calls/${id}/consult`, { target: { kind: 'person', userId: bram.userId } });
  expect(consulting.body.call).toMatchObject({ phase: 'consulting', other: { kind: 'person', name: 'bram', isConnected: false } });
  expect(await callTo(bram, 'consulting')).toMatchObject({ id, consultedBy: 'anouk', allowed: [] });
  rung.get(colleague)!.pickUp();
  await eventually('bram', async () => ((await myCall(anouk)).call?.other?.isConnected ? true : undefined));
  await does(anouk, 'POST', `/phone/calls/${id}/hand-over`, {});
  expect(await callTo(bram, 'talking')).toMatchObject({ id, transfers: 1, transfersLeft: 1, mustBeWarm: true });
  expect((await does(bram, 'POST', `/phone/calls/${id}/transfer`, { target: { kind: 'number', number: '0786111111' } }))).toMatchObject({ status: 403, body: { code: 'call.last-transfer-warm' } });
  expect((await does(bram, 'POST', `/phone/calls/${id}/transfer`, { target: { kind: 'number', number: '0900' } }))).toMatchObject({ status: 400, body: { faults: [{ field: 'target.number' }] } });
  citizen.hangUp();
  await eventually('the end', async () => ((await myCall(bram)).call === null ? true : undefined));
});

test('phoning a citizen: the own telephone first, then theirs with the number of the municipality', async () => {
  const started = await does<{ callId: string }>(anouk, 'POST', '/phone/calls', { number: '078 770 1234', authorityId: 'papendrecht' });
  expect(started.status).toBe(202);
  await callTo(anouk, 'ringing');
  rung.get(`agent-${anouk.userId}`)!.pickUp();
  const citizen = await eventually('the citizen\'s telephone', () => rung.get('+31787701234'));
  expect(citizen.shows?.showNumber).toMatch(/^14078|^\+31/);
  citizen.pickUp();
  expect(await callTo(anouk, 'talking')).toMatchObject({ direction: 'outbound', authorityId: 'papendrecht' });
  citizen.hangUp();
  await eventually('wrap-up', async () => ((await myCall(anouk)).presence.state === 'wrap-up' ? true : undefined));
});

test('who may not take calls does not, and who is not signed on is told', async () => {
  const editor = await signedIn(server, 'pim', { role: 'knowledge-editor' });
  expect((await does(editor, 'POST', '/phone/sign-on')).status).toBe(403);
  expect((await does(editor, 'GET', '/phone/waiting-calls')).status).toBe(403);
  expect(await does(lead, 'PUT', '/phone/presence', { state: 'available' })).toMatchObject({ status: 409, body: { code: 'presence.not-signed-on' } });
  expect((await does<{ results: { displayName: string }[] }>(lead, 'GET', '/phone/presences')).body.results.map(({ displayName }) => displayName)).toEqual(['anouk', 'bram']);
});

test('phoning for a callback note: the attempt and its result are on the note, without typing', async () => {
  const departmentId = (await asSystem(server, listAllDepartments)).find(({ authorityIds }) => authorityIds.includes('papendrecht' as AuthorityId))!.id;
  const fatma = await signedIn(server, 'fatma', { role: 'specialist', authorityId: 'papendrecht', departmentId });
  const note = await does<{ id: string }>(anouk, 'POST', '/callbacks', { authorityId: 'papendrecht', departmentId, customerName: 'De heer Bakker', phone: '06 8765 4399', reason: 'Zijn hulp is niet geweest' });
  expect(note.status).toBe(201);
  const phone = await signsOn(fatma);
  const started = await does(fatma, 'POST', '/phone/calls', { number: '06 8765 4399', authorityId: 'papendrecht', callbackId: note.body.id });
  expect(started.status).toBe(202);
  await callTo(fatma, 'ringing');
  rung.get(phone)!.pickUp();
  (await eventually('the telephone of Mr Bakker', () => rung.get('+31687654399'))).decline('busy');
  await eventually('the end', async () => ((await myCall(fatma)).call === null ? true : undefined));
  await server.jobs.runDue();
  const { body } = await does<{ state: string; assigneeName: string; attempts: unknown[] }>(fatma, 'GET', `/callbacks/${note.body.id}`);
  expect(body).toMatchObject({ state: 'attempted', assigneeName: 'fatma', attempts: [{ byName: 'fatma', result: 'busy' }] });
});

test('a breakdown in a conversation: the agent sees that it was cut off, and who phones back has the registration as it was', async () => {
  const phone = `agent-${anouk.userId}`;
  await does(anouk, 'PUT', '/phone/presence', { state: 'available' });
  await phonesIn('0611112222');
  const { id, contactId } = await callTo(anouk, 'ringing');
  rung.get(phone)!.pickUp();
  const { answeredAt } = await callTo(anouk, 'talking');
  server.clock.advanceSeconds(30);
  engine.telephones.endEngine();
  await eventually('wrap-up', async () => (await myCall(anouk)).cutOff);
  expect(await myCall(anouk)).toMatchObject({ call: null, cutOff: 'called-back', presence: { state: 'wrap-up', callId: id } });
  const contact = async () => (await does<{ status: string; agentId: string; version: number; startedAt: string; endedAt?: string; questions: { text: string }[] }>(anouk, 'GET', `/contacts/${contactId}`)).body;
  const cut = await contact();
  expect([cut.status, cut.startedAt, Date.parse(cut.endedAt!) - Date.parse(cut.startedAt)]).toEqual(['open', answeredAt, 30_000]);
  const finished = await does(anouk, 'POST', `/contacts/${contactId}/finish`, { version: cut.version, questions: [{ text: 'Wanneer komt het grofvuil?', outcome: 'answered', answer: 'Vrijdag.' }] });
  expect(finished.status).toBe(200);

  engine.telephones.bringEngineBack({ hasRestarted: true });
  const colleague = await signsOn(bram);
  server.clock.advanceSeconds(300);
  await does(bram, 'PUT', '/phone/presence', { state: 'available' });
  await callTo(bram, 'ringing');
  rung.get(colleague)!.pickUp();
  (await eventually('the citizen at home', () => rung.get('+31611112222'), { seconds: 10 })).pickUp();
  const again = await callTo(bram, 'talking');
  expect([again.id, Date.parse(again.answeredAt!) - Date.parse(answeredAt!)]).toEqual([id, expect.any(Number)]);
  expect(Date.parse(again.answeredAt!) - Date.parse(answeredAt!)).toBeGreaterThanOrEqual(330_000);
  expect(await contact()).toMatchObject({ status: 'open', agentId: bram.userId, startedAt: again.answeredAt, questions: [{ text: 'Wanneer komt het grofvuil?' }] });
  expect((await contact()).endedAt).toBeUndefined();
  await does(bram, 'POST', `/phone/calls/${id}/hang-up`);
  expect((await myCall(bram)).cutOff).toBeUndefined();
  expect((await contact()).endedAt).toBeDefined();
});
