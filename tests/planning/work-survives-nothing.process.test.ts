import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LongWork } from '@ingang/contracts/planning/work';
import { planningThreads } from '../../apps/server/src/modules/planning/long-work/testing/threads.ts';
import { endless, smallCentre } from '../../apps/server/src/modules/planning/simulation/testing/small-centre.ts';
import { prepareDataDir, type PreparedPerson } from '../support/prepared-region.ts';
import { eventually } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';

let folder: string;
let dataDir: string;
let manager: PreparedPerson;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingang-work-'));
  dataDir = join(folder, 'data');
  manager = (await prepareDataDir(dataDir, { hanneke: { role: 'manager' } })).get('hanneke')!;
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

async function start({ url }: TestServer, cycles: number): Promise<string> {
  const answer = await fetch(`${url}/api/v1/simulations`, {
    method: 'POST', headers: { ...manager.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify({ of: { kind: 'centre', centre: smallCentre(cycles) }, replications: 4 }),
  });
  expect(answer.status).toBe(202);
  return ((await answer.json()) as { workId: string }).workId;
}
async function read({ url }: TestServer, id: string): Promise<LongWork> {
  return (await (await fetch(`${url}/api/v1/planning-works/${id}`, { headers: manager.headers })).json()) as LongWork;
}
const until = (server: TestServer, id: string, state: LongWork['state']) => eventually(state, async () => ((await read(server, id)).state === state ? true : undefined));

test('a server that is killed takes its threads with it; the next one says so at once, and takes up what was waiting', async () => {
  const first = await startServer({ dataDir });
  const underWay = await start(first, endless);
  await until(first, underWay, 'running');
  expect(planningThreads(first.pid)).toBeGreaterThan(0);
  const waiting = await start(first, 10);
  expect((await read(first, waiting)).state).toBe('queued');
  await first.kill();

  const second = await startServer({ dataDir });
  expect(await read(second, underWay)).toMatchObject({ state: 'failed', failure: { code: 'planning.work-interrupted' } });
  await until(second, waiting, 'done');

  const stopped = await start(second, endless);
  await until(second, stopped, 'running');
  expect(await second.stop()).toEqual({ code: 0, signal: null });

  const third = await startServer({ dataDir });
  expect(await read(third, stopped)).toMatchObject({ state: 'failed', failure: { code: 'planning.work-interrupted' } });
  expect(planningThreads(third.pid)).toBe(0);
  await third.stop();
});
