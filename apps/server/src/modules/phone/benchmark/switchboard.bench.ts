/**
 * How many calls a second the switchboard takes, every step of each written to disk with its contact: `npm run benchmark -- switchboard`.
 * The telephones are in memory, so that what is measured is ours and not Asterisk. Settings: RATE (calls a second, default 160),
 * SECONDS (default 15), LIFE (seconds that a caller stays, default 3).
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { AuthorityId } from '@ingang/kernel';
import { pino } from 'pino';
import { createServer } from '../../../compose/server.ts';
import { readConfig } from '../../../config.ts';
import { systemPrincipal } from '../../../platform/access/index.ts';
import { connectionUrl, launchPostgres } from '../../../platform/database/embedded/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { readContent } from '../../../seed/content/index.ts';
import { seedRegion } from '../../region/index.ts';
import { receptionDesk } from '../desk-of.ts';
import type { CallFlow } from '../domain/flow/index.ts';
import { MemoryTelephoneEngine } from '../memory/index.ts';
import { openSwitchboard } from '../open-switchboard.ts';
import { openRoutedCalls } from '../routed-calls.ts';

const perSecond = Number(process.env['RATE'] ?? 160);
const seconds = Number(process.env['SECONDS'] ?? 15);
const lifeSeconds = Number(process.env['LIFE'] ?? 3);
const dialled = '+31786441900';

const flow: CallFlow = {
  languages: ['nl'], start: 'welcome', fallbackQueue: 'general',
  nodes: { welcome: { kind: 'say', prompt: { nl: 'Welkom.' }, next: 'queue' }, queue: { kind: 'queue', queue: 'general', priority: 'normal' } },
};

const folder = mkdtempSync(join(tmpdir(), 'ingang-bench-'));
const postgres = await launchPostgres({ dataDir: join(folder, 'postgres') });
const log = pino({ level: 'warn' });
const url = connectionUrl(postgres.connection);
const server = await createServer({ config: readConfig({ DATABASE_URL: url, PHONE: 'off' }, folder), connection: { connectionString: url }, log, clock: { now: () => new Date() } });
try {
  await asSystem(async (work) => {
    await seedRegion(work, readContent());
    await addFlow(work);
  });
  await measure();
} finally {
  await server.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function asSystem(task: (work: Work) => Promise<void>): Promise<void> {
  return server.deps.inWork({ principal: systemPrincipal, purpose: 'benchmark', correlationId: 'benchmark', locale: 'nl' }, task);
}

async function addFlow(work: Work): Promise<void> {
  const { flows } = receptionDesk(work);
  const id = randomUUID();
  const since = new Date(0);
  await flows.add({ id, name: 'benchmark', createdAt: since });
  await flows.addVersion(id, { number: 1, state: 'published', revision: 1, content: flow, validFrom: since, changedAt: since, changedByName: '', publishedAt: since, publishedByName: '' });
  await flows.saveNumber({ number: dialled, flowId: id, authorityId: 'papendrecht' as AuthorityId, version: 1 }, 0);
}

async function measure(): Promise<void> {
  const engine = new MemoryTelephoneEngine({ millisecondsOf: () => 500 });
  const switchboard = await openSwitchboard(server.deps, {
    engine,
    voice: { speak: async (said) => said.map(({ text }) => ({ kind: 'file', path: text })) },
    ears: { recognise: async () => undefined },
    makeAssigner: () => openRoutedCalls(server.deps),
    browserAddress: () => undefined,
  });
  const arrivedAt = new Map<string, number>();
  const answered: number[] = [];
  engine.follow((event) => {
    if (event.type === 'answered') answered.push(performance.now() - arrivedAt.get(event.channel)!);
  });
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const lives: Promise<void>[] = [];
  for (let number = 0; number < perSecond * seconds; number += 1) {
    await delay(Math.max(0, begun + (number * 1000) / perSecond - performance.now()));
    const call = engine.telephones.callIn({ dialled, caller: `06${String(10_000_000 + number)}` });
    arrivedAt.set(call.channel, performance.now());
    lives.push(delay(lifeSeconds * 1000).then(() => call.hangUp()));
  }
  await Promise.all(lives);
  const took = (performance.now() - begun) / 1000;
  const used = process.cpuUsage(cpu);
  await delay(2000);
  await switchboard.close();
  report(answered.toSorted((one, other) => one - other), took, (used.user + used.system) / 1e6);
  await asSystem(async ({ tx }) => {
    const { rows } = await (await import('kysely')).sql<{ kept: string; finished: string }>`SELECT count(*) AS kept, count(*) FILTER (WHERE status = 'finished' AND ending = 'abandoned') AS finished FROM contact`.execute(tx);
    console.log(`contacts kept ${rows[0]!.kept}, of who hung up finished ${rows[0]!.finished}`);
  });
}

function report(sorted: readonly number[], took: number, processorSeconds: number): void {
  const at = (share: number): string => `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)} ms`;
  console.log(`${sorted.length} calls in ${took.toFixed(1)} s, ${perSecond}/s asked; from arriving to taken p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}; processor ${((processorSeconds * 1000) / sorted.length).toFixed(2)} ms a call`);
}
