/** A whole contact centre for benchmarks: database, server and Asterisk as processes, agents who are signed in, and numbers that can be called. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import type { AuthorityId } from '@ingang/kernel';
import { createServer } from '../../../apps/server/src/compose/server.ts';
import { readConfig } from '../../../apps/server/src/config.ts';
import { Place } from '../../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import { receptionDesk } from '../../../apps/server/src/modules/phone/desk-of.ts';
import type { CallFlow } from '../../../apps/server/src/modules/phone/domain/flow/index.ts';
import { findInstallation, PHONE_FOLDER, type Installation } from '../../../apps/server/src/modules/phone/installation/index.ts';
import { systemPrincipal } from '../../../apps/server/src/platform/access/index.ts';
import { connectionUrl, launchPostgres } from '../../../apps/server/src/platform/database/embedded/index.ts';
import type { Work } from '../../../apps/server/src/platform/database/work.ts';
import { signedIn, withRegion, type TestPerson } from '../../support/people.ts';
import type { TestServer } from '../../support/test-server.ts';

const projectDir = join(import.meta.dirname, '../../..');

/** A word of welcome, and a place in the queue. */
export const queueNumber = '+31786441900';
/** Asks first which municipality is meant. */
export const askingNumber = '+31786441901';

const straight: CallFlow = {
  languages: ['nl'], start: 'welcome', fallbackQueue: 'general',
  nodes: { welcome: { kind: 'say', prompt: { nl: 'Welkom.' }, next: 'queue' }, queue: { kind: 'queue', queue: 'general', priority: 'normal' } },
};
const asking: CallFlow = {
  languages: ['nl'], start: 'which', fallbackQueue: 'general',
  nodes: {
    which: {
      kind: 'which-authority', question: { nl: 'Voor welke gemeente belt u?' }, again: { nl: 'Voor welke gemeente belt u?' }, confirm: { nl: '{authority}, klopt dat?' },
      keys: { nl: 'Papendrecht, toets 1.' }, listenSeconds: 6, choices: [{ authorityId: 'papendrecht', words: { nl: ['Papendrecht'] }, digit: '1' }], elsewhere: [], next: 'queue', unknown: 'queue',
    },
    queue: { kind: 'queue', queue: 'general', priority: 'normal' },
  },
} as unknown as CallFlow;

export interface Centre {
  readonly url: string;
  readonly sipPort: number;
  readonly agents: readonly TestPerson[];
  readonly lead: TestPerson;
  readonly installation: Installation;
  readonly lines: readonly string[];
  /** Seconds of processor time so far, by part of the system. */
  processorSeconds(): Readonly<Record<'server' | 'asterisk' | 'postgres', number>>;
  ask<Answer>(person: TestPerson, method: string, path: string, body?: object): Promise<Answer>;
  /** Ends everything, and says what was left in the database. */
  close(): Promise<string>;
}

export async function openCentre(agentCount: number): Promise<Centre> {
  const installation = findInstallation(join(projectDir, PHONE_FOLDER));
  if (installation?.has('sipp') !== true) throw new Error('needs: npm run phone:install -- --with-tests');
  const folder = mkdtempSync(join(tmpdir(), 'ingang-bench-'));
  const dataDir = join(folder, 'data');
  const people = await prepare(dataDir, agentCount);
  const { child, lines, url } = await start(dataDir);
  const place = new Place(dataDir);
  await until(() => lines.some((line) => line.includes('calls were taken up')));
  const note = place.readKeeper()!;
  const ask = async <Answer>(person: TestPerson, method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers: { ...person.headers, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  };
  return {
    ...people, url, lines, ask, installation, sipPort: note.sipPort,
    processorSeconds: () => ({ server: processorSeconds([child.pid!]), asterisk: processorSeconds([note.asteriskPid]), postgres: processorSeconds(descendants(child.pid!).filter((pid) => commandOf(pid).includes('postgres'))) }),
    close: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('close', resolve));
      const kept = await whatWasKept(dataDir);
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      return kept;
    },
  };
}

async function whatWasKept(dataDir: string): Promise<string> {
  const postgres = await launchPostgres({ dataDir: join(dataDir, 'postgres') });
  const client = new pg.Client(postgres.connection);
  await client.connect();
  const { rows: [row] } = await client.query<Record<string, string>>(`SELECT count(*) AS calls, count(*) FILTER (WHERE phase = 'ended') AS ended,
    (SELECT count(*) FROM contact) AS contacts, (SELECT count(*) FROM contact WHERE status <> 'open') AS settled, (SELECT count(*) FROM call_event) AS happenings FROM call`);
  await client.end();
  await postgres.stop();
  return `kept: ${Object.entries(row!).map(([name, count]) => `${count} ${name}`).join(', ')}`;
}

async function prepare(dataDir: string, agentCount: number): Promise<{ agents: TestPerson[]; lead: TestPerson }> {
  const postgres = await launchPostgres({ dataDir: join(dataDir, 'postgres') });
  const connection = { connectionString: connectionUrl(postgres.connection) };
  const config = readConfig({ DATABASE_URL: connection.connectionString, PHONE: 'off' }, projectDir);
  const server = (await createServer({ config, connection, log: pino({ level: 'silent' }), clock: { now: () => new Date() } })) as TestServer;
  await withRegion(server);
  await server.deps.inWork({ principal: systemPrincipal, purpose: 'benchmark', correlationId: 'benchmark', locale: 'nl' }, async (work) => {
    await addFlow(work, queueNumber, straight, 'papendrecht');
    await addFlow(work, askingNumber, asking);
  });
  const agents: TestPerson[] = [];
  for (let number = 1; number <= agentCount; number += 1) agents.push(await signedIn(server, `agent${number}`, { role: 'agent' }));
  const lead = await signedIn(server, 'mirjam', { role: 'team-lead' });
  await server.close();
  await postgres.stop();
  return { agents, lead };
}

async function addFlow(work: Work, number: string, content: CallFlow, authorityId?: string): Promise<void> {
  const { flows } = receptionDesk(work);
  const id = randomUUID();
  const since = new Date('2026-01-01T00:00:00Z');
  await flows.add({ id, name: number, createdAt: since });
  await flows.addVersion(id, { number: 1, state: 'published', revision: 1, content, validFrom: since, changedAt: since, changedByName: '', publishedAt: since, publishedByName: '' });
  await flows.saveNumber({ number, flowId: id, ...(authorityId !== undefined && { authorityId: authorityId as AuthorityId }), version: 1 }, 0);
}

async function start(dataDir: string): Promise<{ child: ChildProcess; lines: string[]; url: string }> {
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, CONTENT: 'empty', PHONE: 'auto', RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: process.env['BENCH_LOG'] ?? 'info' };
  const child = spawn(process.execPath, [...(process.env['BENCH_NODE']?.split(' ') ?? []), join(projectDir, 'apps/server/src/main.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => void lines.push(...String(data).split('\n').filter((line) => line !== '' && !line.includes('"request"'))));
  const url = await until(() => lines.join('\n').match(/ready at (http:\/\/[\d.]+:\d+)/)?.[1]);
  return { child, lines, url };
}

/** Asks again and again until there is an answer. @throws Error after a minute */
export async function until<Answer>(ask: () => Answer | undefined | false | Promise<Answer | undefined | false>, what = 'what should be', seconds = 60): Promise<Answer> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await delay(20)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error(`waited in vain for ${what}`);
}

function descendants(pid: number): number[] {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    const fields = statOf(Number(name));
    return fields ? [[Number(name), Number(fields[1])] as const] : [];
  }));
  const of = (one: number): number[] => [...parents].filter(([, parent]) => parent === one).flatMap(([child]) => [child, ...of(child)]);
  return of(pid);
}

const commandOf = (pid: number): string => statText(pid)?.match(/\((.*)\)/)?.[1] ?? '';

function statText(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined; // it has ended
  }
}

function statOf(pid: number): string[] | undefined {
  const text = statText(pid);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Of all threads, and of children that have ended. */
function processorSeconds(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const fields = statOf(pid);
    return fields ? sum + fields.slice(11, 15).reduce((ticks, field) => ticks + Number(field), 0) / 100 : sum;
  }, 0);
}
