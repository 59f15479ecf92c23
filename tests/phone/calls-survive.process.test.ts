import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuthorityId } from '@ingang/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Place } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import { receptionDesk } from '../../apps/server/src/modules/phone/desk-of.ts';
import type { CallFlow } from '../../apps/server/src/modules/phone/domain/flow/index.ts';
import { connectionUrl, launchPostgres } from '../../apps/server/src/platform/database/embedded/index.ts';
import { SipTelephone, type SipCall } from '../../tools/phone/sip/index.ts';
import { asSystem, signedIn, withRegion, type TestPerson } from '../support/people.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { testServer } from '../support/test-server.ts';

const talking = Number(process.env['PHONE_TALKING'] ?? 10);
const waiting = Number(process.env['PHONE_WAITING'] ?? 50);
const dialled = '+31786441900';

/** Straight to the queue, whatever the hour. */
const straight: CallFlow = { languages: ['nl'], start: 'queue', fallbackQueue: 'general', nodes: { queue: { kind: 'queue', queue: 'general', priority: 'normal' } } };

let folder: string;
let dataDir: string;
let lead: TestPerson;
const agents: { readonly person: TestPerson; telephone?: SipTelephone }[] = [];
const telephones: SipTelephone[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingang-calls-'));
  dataDir = join(folder, 'data');
  const postgres = await launchPostgres({ dataDir: join(dataDir, 'postgres') });
  const server = await testServer({ databaseUrl: connectionUrl(postgres.connection) });
  server.clock.set(new Date());
  await withRegion(server);
  await asSystem(server, async (work) => {
    const { flows } = receptionDesk(work);
    const id = randomUUID();
    const since = new Date('2026-01-01T00:00:00Z');
    await flows.add({ id, name: 'Recht naar de wachtrij', createdAt: since });
    await flows.addVersion(id, { number: 1, state: 'published', revision: 1, content: straight, validFrom: since, changedAt: since, changedByName: 'test', publishedAt: since, publishedByName: 'test' });
    await flows.saveNumber({ number: dialled, flowId: id, authorityId: 'papendrecht' as AuthorityId, version: 1 }, 0);
  });
  lead = await signedIn(server, 'mirjam', { role: 'team-lead' });
  for (let number = 1; number <= talking; number += 1) agents.push({ person: await signedIn(server, `agent${number}`, { role: 'agent' }) });
  await server.close();
  await postgres.stop();
});
afterAll(() => {
  for (const telephone of telephones) telephone.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

async function ask<Answer>(server: TestServer, person: TestPerson, method: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { ...person.headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as Answer;
}

async function telephone(host: string, account?: { user: string; secret: string }): Promise<SipTelephone> {
  const { sipPort } = new Place(dataDir).readKeeper()!;
  const opened = await SipTelephone.open({ host, exchange: { host: '127.0.0.1', port: sipPort }, ...(account && { account }) });
  telephones.push(opened);
  return opened;
}

const hum = () => {
  let spoken = 0;
  return () => 0.2 * Math.sin((2 * Math.PI * 1000 * (spoken += 1)) / 8000);
};
const hearsSomething = (call: SipCall): boolean => call.sound.heard(0.4).some((sample) => Math.abs(sample) > 0.01);

/** An agent whose telephone is picked up at once. */
async function signsOn(server: TestServer, agent: (typeof agents)[number]): Promise<void> {
  const { phone, secret } = await ask<{ phone: string; secret: string }>(server, agent.person, 'POST', '/phone/sign-on?over=sip');
  agent.telephone = await telephone('127.0.0.1', { user: phone, secret });
  agent.telephone.onRing = (call) => {
    call.sound.voice = hum();
    call.pickUp();
  };
  await agent.telephone.register();
  await eventually('the telephone', async () => (await ask<{ isPhoneReachable: boolean }>(server, agent.person, 'GET', '/phone/presence')).isPhoneReachable || undefined, { seconds: 10, lines: server.lines.filter((line) => !line.includes('"request"')) });
  await ask(server, agent.person, 'PUT', '/phone/presence', { state: 'available' });
}

async function phones(number: number): Promise<SipCall> {
  const call = await (await telephone('127.0.0.2')).dial(dialled, `0612${String(number).padStart(6, '0')}`);
  call.sound.voice = hum();
  return call;
}

interface Waiting {
  readonly results: readonly { readonly callId: string; readonly since: string }[];
}
interface Presences {
  readonly results: readonly { readonly state: string; readonly callId: string | null }[];
}

const queue = (server: TestServer) => ask<Waiting>(server, lead, 'GET', '/phone/waiting-calls');
const inCall = async (server: TestServer) => (await ask<Presences>(server, lead, 'GET', '/phone/presences')).results.filter(({ state }) => state === 'talking').length;

describeWithPhone('the server is killed in the middle of calls', () => {
  test(`with ${waiting} waiting and ${talking} talking: sound goes on, and everybody is taken up in order within three seconds`, async () => {
    const first = await startServer({ dataDir, env: { PHONE: 'auto' } });
    await eventually('Asterisk', () => new Place(dataDir).readKeeper(), { seconds: 30 });
    await eventually('the exchange', () => first.lines.find((line) => line.includes('calls were taken up')), { seconds: 30, lines: first.lines });
    for (const agent of agents) await signsOn(first, agent);
    const callers: SipCall[] = [];
    for (let number = 1; number <= talking; number += 1) callers.push(await phones(number));
    await eventually('conversations', async () => (await inCall(first)) === talking || undefined, { seconds: 30 });
    for (let number = 1; number <= waiting; number += 1) callers.push(await phones(talking + number));
    await eventually('a queue', async () => (await queue(first)).results.length === waiting || undefined, { seconds: 60 });
    await eventually('sound everywhere', () => callers.every(hearsSomething) || undefined, { seconds: 20 });
    const before = (await queue(first)).results.map(({ callId }) => callId);

    await first.kill();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(callers.filter((call) => call.state === 'connected')).toHaveLength(talking + waiting);
    expect(callers.filter(hearsSomething)).toHaveLength(talking + waiting);

    const second = await startServer({ dataDir, env: { PHONE: 'auto' } });
    const [line] = await eventually('everybody', () => second.lines.filter((one) => one.includes('calls were taken up')).slice(0, 1).filter(Boolean)[0] !== undefined ? second.lines.filter((one) => one.includes('calls were taken up')) : undefined, { seconds: 20, lines: second.lines });
    const { calls, milliseconds } = JSON.parse(line!) as { calls: number; milliseconds: number };
    expect(calls).toBe(talking + waiting);
    expect(milliseconds).toBeLessThan(3000);
    expect((await queue(second)).results.map(({ callId }) => callId)).toEqual(before);
    expect(await inCall(second)).toBe(talking);
    expect(callers.filter(hearsSomething)).toHaveLength(talking + waiting);

    callers[0]!.hangUp();
    await eventually('wrap-up', async () => (await inCall(second)) === talking - 1 || undefined);
    const free = await eventually('who wraps up', async () => {
      for (const agent of agents) if ((await ask<{ state: string }>(second, agent.person, 'GET', '/phone/presence')).state === 'wrap-up') return agent;
      return undefined;
    });
    await ask(second, free.person, 'PUT', '/phone/presence', { state: 'available' });
    await eventually('the next in the queue', async () => (await queue(second)).results.length === waiting - 1 || undefined);
    expect((await queue(second)).results[0]?.callId).toBe(before[1]);

    for (const call of callers) if (call.state !== 'ended') call.hangUp();
    await eventually('an empty house', async () => ((await queue(second)).results.length === 0 && (await inCall(second)) === 0) || undefined, { seconds: 30 });
    await second.stop();
  }, 240_000);
});
