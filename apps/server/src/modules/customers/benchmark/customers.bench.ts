/**
 * How long an agent waits for the search box at a million customers: `npm run benchmark -- customers`.
 * The first run fills a database of its own in .data/benchmark-customers. Settings: CUSTOMERS (default 1,000,000),
 * SAMPLES of each kind (default 300), AUTHORITIES that the agent may see (default all six).
 */
import { Kysely, PostgresDialect } from 'kysely';
import { Client } from 'pg';
import { pino } from 'pino';
import type { AuthorityId, UserId } from '@ingang/kernel';
import type { Principal } from '../../../platform/access/index.ts';
import { launchPostgres } from '../../../platform/database/embedded/index.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { createPools, type Connection } from '../../../platform/database/pools.ts';
import type { PlatformTables } from '../../../platform/database/tables.ts';
import { inWork, type Work } from '../../../platform/database/work.ts';
import { deskOf } from '../postgres/desk.ts';
import { searchCustomers } from '../usecases/search-customers.ts';
import { generateCustomers } from './generate.ts';
import { places } from './names.ts';
import { processorMilliseconds } from './processor-time.ts';
import { readExamples, type Example } from './questions.ts';

const count = Number(process.env['CUSTOMERS'] ?? 1_000_000);
const samples = Number(process.env['SAMPLES'] ?? 300);
const authorityIds = (process.env['AUTHORITIES'] ?? places.map(([id]) => id).join(',')).split(',') as AuthorityId[];

const postgres = await launchPostgres({ dataDir: `.data/benchmark-customers-${count}` });
try {
  await fill(postgres.connection as Connection);
  await measure(postgres.connection as Connection);
} finally {
  await postgres.stop();
}

async function fill(connection: Connection): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await migrate(client);
    const { rows } = await client.query<{ filled: boolean }>('SELECT EXISTS (SELECT FROM customer) AS filled');
    if (rows[0]!.filled) return;
    for (const [position, [id, name]] of places.entries()) {
      await client.query(
        `INSERT INTO authority (id, position, name, official_name, cbs_code, area_code, phone, population, greeting_nl, greeting_en,
          short_code, color_light_background, color_light_text, color_dark_background, color_dark_text)
        VALUES ($1, $3, $2, $2, $1, '078', '14 078', 1, '', '', 'XX', '#fff', '#000', '#000', '#fff')`,
        [id, name, position],
      );
    }
    const started = performance.now();
    await generateCustomers(client, count);
    console.log(`filled with ${count.toLocaleString('en')} customers in ${Math.round((performance.now() - started) / 1000)} s`);
  } finally {
    await client.end();
  }
}

async function measure(connection: Connection): Promise<void> {
  const pools = createPools(connection, pino({ level: 'silent' }), 1);
  const db = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool: pools.app }) });
  const principal: Principal = {
    kind: 'user', userId: '00000000-0000-7000-8000-000000000001' as UserId, name: 'benchmark', roles: ['agent'], permissions: new Set(), authorityIds, departmentIds: '*',
  };
  const workFor = { principal, purpose: 'benchmark', correlationId: 'benchmark', locale: 'nl' as const };
  const deps = { db, clock: { now: () => new Date() }, nudge: () => undefined };
  const search = (typed: string): Promise<number> =>
    inWork(deps, workFor, async (work: Work) => (await searchCustomers(deskOf(work, { lock: undefined, customersOfNumber: async () => [] }), typed, 20)).hits.length);
  try {
    const examples = await readExamples(pools.owner, samples);
    const { rows } = await pools.app.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    console.log(`${authorityIds.length} authorities seen; each search in its own transaction, with its record in the audit log on disk`);
    for (const example of examples.filter(({ typed }) => typed.length > 0)) report(example, await timesOf(example, search, rows[0]!.pid));
  } finally {
    await pools.end();
  }
}

interface Times {
  readonly waited: readonly number[];
  readonly worked: readonly number[];
  readonly found: number;
}

async function timesOf({ typed }: Example, search: (typed: string) => Promise<number>, backend: number): Promise<Times> {
  for (const one of typed.slice(0, 10)) await search(one);
  const [waited, worked]: [number[], number[]] = [[], []];
  let found = 0;
  for (const one of typed) {
    const [started, workedBefore] = [performance.now(), processorMilliseconds(backend)];
    found += Number((await search(one)) > 0);
    waited.push(performance.now() - started);
    worked.push(processorMilliseconds(backend) - workedBefore);
  }
  const sorted = (times: number[]): number[] => times.toSorted((a, b) => a - b);
  return { waited: sorted(waited), worked: sorted(worked), found };
}

function report({ name, typed }: Example, { waited, worked, found }: Times): void {
  const at = (times: readonly number[], share: number): string => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(1).padStart(6);
  const both = (times: readonly number[]): string => `p50 ${at(times, 0.5)} p99 ${at(times, 0.99)}`;
  console.log(`${name.padEnd(31)} processor ${both(worked)} ms   waited ${both(waited)} ms   found ${found}/${typed.length}   ${typed[0]}`);
}
