import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuthorityId } from '@ingang/kernel';
import { Place } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import { receptionDesk } from '../../apps/server/src/modules/phone/desk-of.ts';
import type { CallFlow } from '../../apps/server/src/modules/phone/domain/flow/index.ts';
import { connectionUrl, launchPostgres, type LaunchedPostgres } from '../../apps/server/src/platform/database/embedded/index.ts';
import { SipTelephone, type SipCall } from '../../tools/phone/sip/index.ts';
import { asSystem, signedIn, withRegion, type TestPerson } from '../support/people.ts';
import { eventually } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { testServer } from '../support/test-server.ts';

/** The number of Papendrecht that leads straight to the queue, whatever the hour. */
export const straightNumber = '+31786441900';

const straight: CallFlow = { languages: ['nl'], start: 'queue', fallbackQueue: 'general', nodes: { queue: { kind: 'queue', queue: 'general', priority: 'normal' } } };

type Numbers = Readonly<Record<string, CallFlow>>;

export interface Waiting {
  readonly results: readonly { readonly callId: string; readonly since: string; readonly isCallback: boolean; readonly priority: string }[];
}
export interface Presences {
  readonly results: readonly { readonly userId: string; readonly state: string; readonly reason: string | null; readonly callId: string | null; readonly isPhoneReachable: boolean }[];
}

export interface TestAgent {
  readonly person: TestPerson;
  telephone?: SipTelephone;
}

/** Real servers, a real Asterisk and real telephones on one set of data, for tests in which some of them die. */
export class TestCentre {
  readonly dataDir: string;
  readonly lead: TestPerson;
  readonly agents: readonly TestAgent[];
  readonly telephones: SipTelephone[] = [];
  readonly #folder: string;
  readonly #postgres: LaunchedPostgres | undefined;

  private constructor(folder: string, people: { lead: TestPerson; agents: readonly TestAgent[] }, postgres: LaunchedPostgres | undefined) {
    this.#folder = folder;
    this.dataDir = join(folder, 'data');
    this.lead = people.lead;
    this.agents = people.agents;
    this.#postgres = postgres;
  }

  /** @param options.database `apart`: a PostgreSQL of its own that outlives servers; else the servers bring it. `numbers`: more of Papendrecht; `anybodysNumbers`: that do not say which municipality is meant */
  static async open(options: { readonly agents: number; readonly database?: 'apart'; readonly numbers?: Numbers; readonly anybodysNumbers?: Numbers }): Promise<TestCentre> {
    const folder = mkdtempSync(join(tmpdir(), 'ingang-calls-'));
    const postgres = await launchPostgres({ dataDir: join(folder, 'data/postgres') });
    const server = await testServer({ databaseUrl: connectionUrl(postgres.connection) });
    server.clock.set(new Date());
    await withRegion(server);
    for (const [number, flow] of Object.entries({ [straightNumber]: straight, ...options.numbers })) await addNumber(server, number, flow, 'papendrecht');
    for (const [number, flow] of Object.entries(options.anybodysNumbers ?? {})) await addNumber(server, number, flow);
    const lead = await signedIn(server, 'mirjam', { role: 'team-lead' });
    const agents: TestAgent[] = [];
    for (let number = 1; number <= options.agents; number += 1) agents.push({ person: await signedIn(server, `agent${number}`, { role: 'agent' }) });
    await server.close();
    if (options.database !== 'apart') await postgres.stop();
    return new TestCentre(folder, { lead, agents }, options.database === 'apart' ? postgres : undefined);
  }

  async close(): Promise<void> {
    for (const telephone of this.telephones) telephone.close();
    await this.#postgres?.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  get postgres(): LaunchedPostgres {
    return this.#postgres!;
  }

  get place(): Place {
    return new Place(this.dataDir);
  }

  /** A server that has a telephone; `leads` waits until it takes the calls. */
  async server({ leads = true, env = {} }: { readonly leads?: boolean; readonly env?: Readonly<Record<string, string>> } = {}): Promise<TestServer> {
    const server = await startServer({ dataDir: this.dataDir, env: { PHONE: 'auto', ...env }, ...(this.#postgres && { databaseUrl: connectionUrl(this.#postgres.connection) }) });
    await eventually('Asterisk', () => this.place.readKeeper(), { seconds: 30 });
    if (leads) await eventually('the exchange', () => takenUp(server)[0], { seconds: 30, lines: server.lines });
    return server;
  }

  async ask<Answer>(server: TestServer, person: TestPerson, method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${server.url}/api/v1${path}`, { method, headers: { ...person.headers, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  }

  /** The telephone at which citizens are phoned back, whoever they are. */
  atHome(): Promise<SipTelephone> {
    return this.#telephone('127.0.0.2', undefined, this.place.readKeeper()!.carrierPort);
  }

  async #telephone(host: string, account?: { user: string; secret: string }, port = 0): Promise<SipTelephone> {
    const { sipPort } = this.place.readKeeper()!;
    const opened = await SipTelephone.open({ host, port, exchange: { host: '127.0.0.1', port: sipPort }, ...(account && { account }) });
    this.telephones.push(opened);
    return opened;
  }

  /** An agent whose telephone is picked up at once, or as `onRing` says. */
  async signsOn(server: TestServer, agent: TestAgent, onRing: (call: SipCall) => void = picksUp): Promise<void> {
    const { phone, secret } = await this.ask<{ phone: string; secret: string }>(server, agent.person, 'POST', '/phone/sign-on?over=sip');
    agent.telephone = await this.#telephone('127.0.0.1', { user: phone, secret });
    agent.telephone.onRing = onRing;
    await agent.telephone.register();
    await this.isAvailable(server, agent);
  }

  /** As soon as the telephone can be reached. */
  async isAvailable(server: TestServer, agent: TestAgent): Promise<void> {
    const lines = server.lines.filter((line) => !line.includes('"request"'));
    await eventually('the telephone', async () => (await this.ask<{ isPhoneReachable: boolean }>(server, agent.person, 'GET', '/phone/presence')).isPhoneReachable || undefined, { seconds: 20, lines });
    await this.ask(server, agent.person, 'PUT', '/phone/presence', { state: 'available' });
  }

  /** A citizen calls, and hums. @param caller withheld when it is null */
  async phones(number: number | null, dialled = straightNumber): Promise<SipCall> {
    const call = await (await this.#telephone('127.0.0.2')).dial(dialled, number === null ? undefined : numberOf(number));
    call.sound.voice = hum();
    return call;
  }

  async waiting(server: TestServer): Promise<Waiting['results']> {
    return (await this.ask<Waiting>(server, this.lead, 'GET', '/phone/waiting-calls')).results;
  }

  async presences(server: TestServer): Promise<Presences['results']> {
    return (await this.ask<Presences>(server, this.lead, 'GET', '/phone/presences')).results;
  }

  async talking(server: TestServer): Promise<number> {
    return (await this.presences(server)).filter(({ state }) => state === 'talking').length;
  }
}

export const numberOf = (number: number): string => `0612${String(number).padStart(6, '0')}`;

/** What each time that calls were taken up came to. */
export function takenUp(server: TestServer): readonly { readonly calls: number; readonly milliseconds: number; readonly hasRestarted: boolean }[] {
  return server.lines.filter((line) => line.includes('calls were taken up')).map((line) => JSON.parse(line) as { calls: number; milliseconds: number; hasRestarted: boolean });
}

export function hum(): () => number {
  let spoken = 0;
  return () => 0.2 * Math.sin((2 * Math.PI * 1000 * (spoken += 1)) / 8000);
}

export function picksUp(call: SipCall): void {
  call.sound.voice = hum();
  call.pickUp();
}

export function hearsSomething(call: SipCall): boolean {
  return call.sound.heard(0.4).some((sample) => Math.abs(sample) > 0.01);
}

async function addNumber(server: Awaited<ReturnType<typeof testServer>>, number: string, content: CallFlow, authorityId?: string): Promise<void> {
  await asSystem(server, async (work) => {
    const { flows } = receptionDesk(work);
    const id = randomUUID();
    const since = new Date('2026-01-01T00:00:00Z');
    await flows.add({ id, name: `Voor ${number}`, createdAt: since });
    await flows.addVersion(id, { number: 1, state: 'published', revision: 1, content, validFrom: since, changedAt: since, changedByName: 'test', publishedAt: since, publishedByName: 'test' });
    await flows.saveNumber({ number, flowId: id, ...(authorityId !== undefined && { authorityId: authorityId as AuthorityId }), version: 1 }, 0);
  });
}
