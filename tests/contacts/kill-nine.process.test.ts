import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRunningCluster } from '../../apps/server/src/platform/database/embedded/index.ts';
import { prepareDataDir, type PreparedPerson } from '../support/prepared-region.ts';
import { startServer } from '../support/server.ts';

const perSecond = 200;
const seconds = 4;
let folder: string;
let dataDir: string;
let agent: PreparedPerson;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingang-kill-'));
  dataDir = join(folder, 'data');
  agent = (await prepareDataDir(dataDir, { samira: { role: 'agent' } })).get('samira')!;
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

interface Registration {
  readonly key: string;
  readonly body: string;
  /** Where it stands: the id when the server said yes. */
  acknowledged: string | undefined;
}

async function register(url: string, registration: Registration): Promise<number> {
  const answer = await fetch(`${url}/api/v1/contacts/registrations`, {
    method: 'POST',
    headers: { ...agent.headers, 'content-type': 'application/json', 'idempotency-key': registration.key },
    body: registration.body,
  });
  const body = (await answer.json()) as { id: string };
  if (answer.status === 201) registration.acknowledged = body.id;
  return answer.status;
}

function aRegistration(): Registration {
  const key = randomUUID();
  const body = JSON.stringify({
    channel: 'phone',
    authorityId: 'papendrecht',
    startedAt: new Date(Date.now() - 60_000).toISOString(),
    endedAt: new Date().toISOString(),
    note: key,
    address: { postcode: '3351AB', houseNumber: 7 },
    questions: [{ text: `eerste ${key}`, outcome: 'answered' }, { text: 'tweede', outcome: 'answered' }],
  });
  return { key, body, acknowledged: undefined };
}

/** Sends at a steady pace, whether or not the answers come. */
async function sendSteadily(url: string, onHalfway: () => void): Promise<Registration[]> {
  const sent: Registration[] = [];
  const underWay: Promise<unknown>[] = [];
  const begun = performance.now();
  for (let number = 0; number < perSecond * seconds; number += 1) {
    await delay(Math.max(0, begun + (number * 1000) / perSecond - performance.now()));
    if (number === Math.floor((perSecond * seconds) / 2)) onHalfway();
    const registration = aRegistration();
    sent.push(registration);
    underWay.push(register(url, registration).catch(() => undefined)); // the connection was cut: not acknowledged
  }
  await Promise.all(underWay);
  return sent;
}

async function askDatabase<Row extends object>(text: string): Promise<Row[]> {
  const cluster = findRunningCluster(join(dataDir, 'postgres'))!;
  const client = new Client({ host: cluster.socketDirectory, port: cluster.port, user: 'app', database: 'ingang' });
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
}

test(`kill -9 in the middle of ${perSecond} registrations a second loses no acknowledged contact and leaves none half`, async () => {
  const first = await startServer({ dataDir });
  let killed: Promise<unknown> | undefined;
  const sent = await sendSteadily(first.url, () => {
    killed = first.kill();
  });
  await killed;
  const acknowledged = sent.filter((one) => one.acknowledged !== undefined);
  expect(acknowledged.length).toBeGreaterThan(perSecond / 4);
  expect(acknowledged.length).toBeLessThan(sent.length);

  const second = await startServer({ dataDir });
  const kept = await askDatabase<{ id: string; note: string; questions: number; entries: number }>(`SELECT id, note,
      (SELECT count(*)::integer FROM question WHERE contact_id = contact.id) AS questions,
      (SELECT count(*)::integer FROM timeline_entry WHERE subject_id = contact.id) AS entries FROM contact`);
  const byKey = new Map(kept.map((row) => [row.note, row]));
  for (const { key, acknowledged: id } of acknowledged) expect(byKey.get(key)?.id).toBe(id);
  expect(kept.filter((row) => row.questions !== 2 || row.entries !== 1)).toEqual([]);

  // who was left in doubt sends again: what was there already is not registered twice
  const doubtful = sent.filter((one) => one.acknowledged === undefined).slice(0, 50);
  for (const registration of [...doubtful, ...acknowledged.slice(-10)]) expect(await register(second.url, registration)).toBe(201);
  const again = await askDatabase<{ note: string }>('SELECT note FROM contact');
  expect(new Set(again.map((row) => row.note)).size).toBe(again.length);
  await second.stop();
});
