import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Place } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import { receptionDesk } from '../../apps/server/src/modules/phone/desk-of.ts';
import type { CallFlow } from '../../apps/server/src/modules/phone/domain/flow/index.ts';
import { fromAlaw } from '../../apps/server/src/modules/phone/sound/index.ts';
import { connectionUrl, launchPostgres } from '../../apps/server/src/platform/database/embedded/index.ts';
import { SipTelephone, tonesHeard, type SipCall } from '../../tools/phone/sip/index.ts';
import { asSystem, signedIn, withRegion, type TestPerson } from '../support/people.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { testServer } from '../support/test-server.ts';

const CITIZEN = 1000;
const AGENT = 1350;
const LEAD = 1700;
const tones = [CITIZEN, AGENT, LEAD];
const dialled = '+31786441905';
const straight: CallFlow = { languages: ['nl'], start: 'queue', fallbackQueue: 'general', nodes: { queue: { kind: 'queue', queue: 'general', priority: 'normal' } } };

let folder: string;
let dataDir: string;
let server: TestServer;
let anouk: TestPerson;
let mirjam: TestPerson;
let officer: TestPerson;
const telephones: SipTelephone[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingang-supervision-'));
  dataDir = join(folder, 'data');
  const postgres = await launchPostgres({ dataDir: join(dataDir, 'postgres') });
  const prepared = await testServer({ databaseUrl: connectionUrl(postgres.connection) });
  prepared.clock.set(new Date());
  await withRegion(prepared);
  anouk = await signedIn(prepared, 'anouk', { role: 'agent' });
  mirjam = await signedIn(prepared, 'mirjam', { role: 'team-lead' });
  officer = await signedIn(prepared, 'quirine', { role: 'quality-officer' });
  await asSystem(prepared, async (work) => {
    const { flows } = receptionDesk(work);
    const id = randomUUID();
    const since = new Date('2026-01-01T00:00:00Z');
    await flows.add({ id, name: 'Recht naar de wachtrij', createdAt: since });
    await flows.addVersion(id, { number: 1, state: 'published', revision: 1, content: straight, validFrom: since, changedAt: since, changedByName: 'test', publishedAt: since, publishedByName: 'test' });
    await flows.saveNumber({ number: dialled, flowId: id, authorityId: 'papendrecht' as AuthorityId, version: 1 }, 0);
    await sql`INSERT INTO recording_policy (id, purpose, share_percent, keep_days, valid_from, version, changed_at, changed_by_name)
      VALUES (${randomUUID()}, 'quality', 100, 30, ${since}, 1, ${since}, 'test')`.execute(work.tx);
  });
  await prepared.close();
  await postgres.stop();
});
afterAll(async () => {
  for (const telephone of telephones) telephone.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

async function asked(person: TestPerson, method: string, path: string, body?: object): Promise<Response> {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { ...person.headers, purpose: 'quality-assurance', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
const ask = async <Answer>(...args: Parameters<typeof asked>): Promise<Answer> => (await asked(...args)).json() as Promise<Answer>;

async function telephone(host: string, account?: { user: string; secret: string }): Promise<SipTelephone> {
  const { sipPort } = new Place(dataDir).readKeeper()!;
  const opened = await SipTelephone.open({ host, exchange: { host: '127.0.0.1', port: sipPort }, ...(account && { account }) });
  telephones.push(opened);
  return opened;
}

function speak(call: SipCall, hertz: number): SipCall {
  let spoken = 0;
  call.sound.voice = () => 0.2 * Math.sin((2 * Math.PI * hertz * (spoken += 1)) / 8000);
  return call;
}

/** Signs on with a telephone that is picked up at once. */
async function signsOn(person: TestPerson, hertz: number): Promise<SipTelephone> {
  const { phone, secret } = await ask<{ phone: string; secret: string }>(person, 'POST', '/phone/sign-on?over=sip');
  const opened = await telephone('127.0.0.1', { user: phone, secret });
  opened.onRing = (call) => speak(call, hertz).pickUp();
  await opened.register();
  await eventually('the telephone', async () => (await ask<{ isPhoneReachable: boolean }>(person, 'GET', '/phone/presence')).isPhoneReachable || undefined, { seconds: 15 });
  return opened;
}

async function hears(who: string, find: () => SipCall | undefined, ...hertz: number[]): Promise<void> {
  let heard = '';
  await eventually(`${who} hears ${hertz.join(' and ')}`, () => {
    const call = find();
    heard = call ? String(tonesHeard(tones, call.sound.heard(0.25), 8000)) : 'no call';
    return heard === String(hertz) || undefined;
  }, { seconds: 10 }).catch((error: Error) => {
    throw new Error(`${error.message}; it was ${heard || 'nothing'}`);
  });
}

interface Recording {
  readonly id: string;
  readonly state: string;
  readonly seconds: number;
}
interface MyCall {
  readonly call: { readonly id: string; readonly phase: string; readonly recording?: { readonly isRunning: boolean } } | null;
  readonly presence: { readonly state: string };
}
const myCall = (person: TestPerson) => ask<MyCall>(person, 'GET', '/phone/my-call');

async function talks(): Promise<{ readonly citizen: SipCall; readonly id: string }> {
  await ask(anouk, 'PUT', '/phone/presence', { state: 'available' });
  const citizen = speak(await (await telephone('127.0.0.2')).dial(dialled, '0612345678'), CITIZEN);
  const call = await eventually('a conversation', async () => (await myCall(anouk)).call ?? undefined, { seconds: 30 });
  await eventually('talking', async () => (await myCall(anouk)).call?.phase === 'talking' || undefined, { seconds: 20 });
  return { citizen, id: call.id };
}

/** Both tracks of a sealed recording. */
async function tracksOf(id: string): Promise<{ readonly left: Float32Array; readonly right: Float32Array; readonly seconds: number }> {
  const { id: recording, seconds } = await eventually('a sealed recording', async () => (await ask<{ results: Recording[] }>(officer, 'GET', `/contacts/${id}/recordings`)).results.find(({ state }) => state === 'sealed'), { seconds: 90 });
  const wav = Buffer.from(await (await asked(officer, 'GET', `/recordings/${recording}/sound`)).arrayBuffer());
  const track = (offset: number) => Float32Array.from({ length: (wav.length - 58) / 2 }, (_, at) => fromAlaw(wav[58 + at * 2 + offset]!));
  return { left: track(0), right: track(1), seconds };
}

const spool = () => readdirSync(join(dataDir, 'phone/asterisk/spool/recording')).filter((name) => name.startsWith('rec-'));
const opens = () => startServer({ dataDir, env: { PHONE: 'auto' } });
const isUp = (lines: readonly string[]) => eventually('the exchange', () => lines.find((line) => line.includes('calls were taken up')), { seconds: 60 });

describeWithPhone('a team lead with a call, and the recording of it, in real sound', () => {
  let agent: SipTelephone;
  let lead: SipTelephone;
  beforeAll(async () => {
    server = await opens();
    await isUp(server.lines);
    agent = await signsOn(anouk, AGENT);
    lead = await signsOn(mirjam, LEAD);
  }, 120_000);

  test('listens unheard, whispers to the agent alone, speaks to both, and takes over', async () => {
    const { citizen, id } = await talks();
    const supervise = (how: string) => ask(mirjam, 'POST', `/phone/calls/${id}/supervise`, { agentId: anouk.userId, how });
    const at = { agent: () => agent.calls.at(-1), lead: () => lead.calls.at(-1), citizen: () => citizen };
    await hears('the agent', at.agent, CITIZEN);
    await supervise('listen');
    await hears('the team lead', at.lead, CITIZEN, AGENT);
    await hears('the citizen', at.citizen, AGENT);
    await hears('the agent', at.agent, CITIZEN);
    await supervise('whisper');
    await hears('the agent', at.agent, CITIZEN, LEAD);
    await hears('the citizen', at.citizen, AGENT);
    await supervise('barge');
    await hears('the citizen', at.citizen, AGENT, LEAD);
    await hears('the agent', at.agent, CITIZEN, LEAD);
    await hears('the team lead', at.lead, CITIZEN, AGENT);
    await supervise('listen');
    await hears('the citizen', at.citizen, AGENT);
    await supervise('take-over');
    await hears('the citizen', at.citizen, LEAD);
    await hears('the team lead', at.lead, CITIZEN);
    await eventually('the agent is free of it', () => at.agent()?.state === 'ended' || undefined);
    citizen.hangUp();
    await eventually('the end', async () => (await myCall(mirjam)).call === null || undefined);
  }, 120_000);

  test('left only the caller, right only the agent, nothing of what was said while it was paused; nothing unsealed is left', async () => {
    const { citizen, id } = await talks();
    await hears('the agent', () => agent.calls.at(-1), CITIZEN);
    await eventually('four seconds of it', () => citizen.sound.heard(4).length >= 32_000 || undefined);
    await ask(anouk, 'POST', `/phone/calls/${id}/pause-recording`, { because: 'identification' });
    citizen.sound.voice = undefined;
    speak(citizen, LEAD); // what must not be kept
    await hears('the agent', () => agent.calls.at(-1), LEAD);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // so long it is said
    speak(citizen, CITIZEN);
    await hears('the agent', () => agent.calls.at(-1), CITIZEN);
    await ask(anouk, 'POST', `/phone/calls/${id}/resume-recording`, { because: 'identification' });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    citizen.hangUp();
    const { left, right } = await tracksOf(id);
    const heard = (samples: Float32Array) => tonesHeard(tones, samples, 8000, 0.01);
    expect([heard(left), heard(right)]).toEqual([[CITIZEN], [AGENT]]);
    expect(spool()).toEqual([]);
    const sealed = readdirSync(join(dataDir, 'recordings'), { recursive: true }).map(String).filter((name) => name.endsWith('.sealed'));
    expect(sealed.length).toBeGreaterThan(0);
    expect(sealed.some((name) => readFileSync(join(dataDir, 'recordings', name)).includes('WAVE'))).toBe(false);
    expect(existsSync(join(dataDir, 'recording.key'))).toBe(true);
  }, 120_000);

  test('killed in the middle: it goes on, and is sealed by the next server', async () => {
    const { citizen, id } = await talks();
    await hears('the agent', () => agent.calls.at(-1), CITIZEN);
    await new Promise((resolve) => setTimeout(resolve, 2000)); // so long they have talked
    await server.kill();
    await hears('the agent', () => agent.calls.at(-1), CITIZEN);
    citizen.hangUp();
    await eventually('what was recorded lies there unsealed', () => spool().length > 0 || undefined);
    server = await opens();
    await isUp(server.lines);
    const { left, seconds } = await tracksOf(id);
    expect(tonesHeard(tones, left, 8000, 0.01)).toEqual([CITIZEN]);
    expect(seconds).toBeGreaterThan(0);
    expect(spool()).toEqual([]);
  }, 240_000);
});
