/**
 * What registering, looking back and searching cost at a million contacts: `npm run benchmark -- contacts`. Real requests
 * to a real server process on the embedded database, forced to disk. The first run fills .data/benchmark-contacts-<number>.
 * Settings: CONTACTS (default 1,000,000), SECONDS for each measurement (default 10), DESKS that work at once (default 16).
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { findRunningCluster } from '../../../platform/database/embedded/index.ts';
import { startProcess } from '../../../../../../tests/support/processes.ts';
import { fill, type Filled } from './fill.ts';
import { addressOf, busyCustomer, customerId } from './generate-sql.ts';
import { client, load, pace, type Asked, type Measured } from './load.ts';
import { processorMilliseconds } from './processor-time.ts';

const contacts = Number(process.env['CONTACTS'] ?? 1_000_000);
const seconds = Number(process.env['SECONDS'] ?? 10);
const desks = Number(process.env['DESKS'] ?? 16);
/** A centre of 200 agents at its busiest: each finishes or looks something up every four seconds. */
const steadyPerSecond = 50;
const dataDir = join(process.cwd(), `.data/benchmark-contacts-${contacts}`);

const filled = await fill(join(dataDir, 'postgres'), contacts, console.log);
const server = startProcess(process.execPath, [join(import.meta.dirname, '../../../main.ts')], {
  env: { PORT: '0', DATA_DIR: dataDir, CONTENT: 'empty', PHONE: 'off', RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'warn', DATABASE_URL: undefined },
});
try {
  const [, url = ''] = await server.waitFor(/ready at (http:\/\/[\d.]+:\d+)/, 120);
  await measure(url, filled);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  server.kill('SIGTERM');
  await server.finish();
}

async function measure(url: string, { cookie, productIds }: Filled): Promise<void> {
  const ask = client(url, { cookie, 'sec-fetch-site': 'same-origin', 'accept-language': 'nl' });
  const run = (name: string, atOnce: number, task: (number: number) => Asked, time = seconds): Promise<Measured> =>
    report(name, () => load(atOnce, time, (number) => ask(task(number))));
  console.log(`${contacts.toLocaleString('en')} contacts; ${desks} desks at once; ${seconds} s each`);
  await load(desks, 3, (number) => ask(registration(number, productIds)));
  const registering = await run('register a contact, of a customer', desks, (number) => registration(number, productIds));
  await run('register a contact, anonymous', desks, (number) => registration(number, productIds, true));
  const upper = await reportRaw();
  console.log(`registering reaches ${Math.round((100 * registering.perSecond) / upper.perSecond)} % of bare INSERTs\n`);
  await report('the same, at a steady pace', () => pace(steadyPerSecond, seconds, (number) => ask(registration(number, productIds))));
  await report('open, write in, finish (3 requests)', () => load(desks, seconds, (number) => life(ask, number, productIds)));
  await report('timelines, at a steady pace', () => pace(steadyPerSecond, seconds, (number) => ask(timeline(number))));
  await run('timeline of a customer', 4, timeline);
  await run('timeline of the busiest customer', 4, () => ({ method: 'GET', path: `/customers/${busyCustomer}/timeline` }), 5);
  await run('timeline of an address', 4, (number) => ({ method: 'GET', path: addressPath((number * 7919) % contacts) }));
  for (const [name, path] of searches(productIds)) await run(`search: ${name}`, 4, (number) => ({ method: 'GET', path: path(number) }), 5);
}

async function report(name: string, measuring: () => Promise<Measured>): Promise<Measured> {
  const before = processorMilliseconds(server.pid);
  const measured = await measuring();
  const each = (processorMilliseconds(server.pid) - before) / measured.count;
  const figure = (value: number, width: number): string => value.toFixed(value < 100 ? 1 : 0).padStart(width);
  console.log(
    `${name.padEnd(38)}${figure(measured.perSecond, 8)}/s   p50${figure(measured.p50, 7)} ms   p99${figure(measured.p99, 7)} ms   processor ${each.toFixed(2)} ms each`,
  );
  return measured;
}

function timeline(number: number): Asked {
  return { method: 'GET', path: `/customers/${customerId(1 + ((number * 7919) % 200_000))}/timeline` };
}

function registration(number: number, productIds: readonly string[], anonymous = false): Asked {
  const endedAt = new Date();
  return {
    method: 'POST',
    path: '/contacts/registrations',
    headers: { 'idempotency-key': randomUUID() },
    body: {
      channel: 'phone',
      authorityId: 'papendrecht',
      startedAt: new Date(endedAt.getTime() - 95_000).toISOString(),
      endedAt: endedAt.toISOString(),
      ...(!anonymous && { customerId: customerId(1 + ((number * 7919) % 200_000)), identification: { level: 'stated' } }),
      note: 'Belde over het verlengen van het paspoort; komt donderdag langs.',
      questions: [{ text: 'Wat kost een paspoort?', productId: productIds[number % productIds.length]!, outcome: 'answered' }],
    },
  };
}

async function life(ask: (asked: Asked) => Promise<string>, number: number, productIds: readonly string[]): Promise<void> {
  const open = JSON.parse(await ask({ method: 'POST', path: '/contacts', body: { channel: 'phone', authorityId: 'papendrecht' } })) as { id: string };
  const question = { text: 'Wat kost een paspoort?', productId: productIds[number % productIds.length]!, answer: 'Dat kost € 89.' };
  await ask({ method: 'PATCH', path: `/contacts/${open.id}`, body: { version: 1, customerId: customerId(1 + number), questions: [question] } });
  await ask({ method: 'POST', path: `/contacts/${open.id}/finish`, body: { version: 2 } });
}

/** The least that could be done: the same two rows in one transaction, without who, why, once-only, timeline or news. */
async function reportRaw(): Promise<Measured> {
  const cluster = findRunningCluster(join(dataDir, 'postgres'))!;
  const pool = new pg.Pool({ host: cluster.socketDirectory, port: cluster.port, user: 'app', database: 'ingang', max: desks });
  try {
    return await report('bare INSERT of contact and question', () => load(desks, seconds, async () => {
      const id = randomUUID();
      await pool.query({
        name: 'bare',
        text: `WITH added AS (INSERT INTO contact (id, status, ending, channel, direction, authority_id, agent_name, started_at, ended_at, created_at, updated_at)
            VALUES ($1, 'finished', 'completed', 'phone', 'inbound', 'papendrecht', 'Bare', now(), now(), now(), now()))
          INSERT INTO question (id, contact_id, authority_id, contact_started_at, position, text, outcome)
          VALUES ($2, $1, 'papendrecht', now(), 0, 'Wat kost een paspoort?', 'answered')`,
        values: [id, randomUUID()],
      });
    }));
  } finally {
    await pool.end();
  }
}

function addressPath(number: number): string {
  const { postcode, houseNumber } = addressOf(number);
  return `/timeline?postcode=${postcode}&houseNumber=${houseNumber}`;
}

function searches(productIds: readonly string[]): [string, (number: number) => string][] {
  const zaak = (number: number): number => 100_999 + 1000 * (number % Math.floor(contacts / 1000 - 1));
  return [
    ['number of a zaak', (number) => `/contacts?zaakNumber=z-${zaak(number)}`],
    ['product', (number) => `/contacts?productId=${productIds[number % productIds.length]!}`],
    ['outcome and authority', (number) => `/contacts?outcome=zaak&authorityId=${number % 2 === 0 ? 'papendrecht' : 'dordrecht'}`],
    ['customer', (number) => `/contacts?customerId=${customerId(1 + ((number * 7919) % 200_000))}`],
    ['day and channel', () => '/contacts?channel=social&from=2026-03-02&until=2026-03-02'],
    ['latest', () => '/contacts'],
  ];
}
