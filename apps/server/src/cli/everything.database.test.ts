import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testServer } from '../../../../tests/support/test-server.ts';
import { seedWhenEmpty } from '../compose/seed.ts';
import { exportEverything, leftOut } from './everything.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'ingang-everything-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

it('gives out every table but those that are named as left out, and no secret', async () => {
  const server = await testServer();
  await seedWhenEmpty(server.deps, 'demo', () => undefined);
  const owner = new pg.Client(server.databaseUrl);
  await owner.connect();
  try {
    const told: string[] = [];
    const exported = await exportEverything(owner, folder, ({ table }) => told.push(table));
    const { rows } = await owner.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
    const everyTable = rows.map(({ name }) => name).toSorted();
    expect([...told, ...Object.keys(leftOut)].toSorted()).toEqual(everyTable);
    const lines = (await readFile(join(folder, 'contact.ndjson'), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(exported.find(({ table }) => table === 'contact')!.rows);
    expect(lines.length).toBeGreaterThan(100);
    expect(JSON.parse(lines[0]!)).toMatchObject({ channel: expect.any(String), authority_id: expect.any(String) });
    for (const name of await readdir(folder)) expect(await readFile(join(folder, name), 'utf8')).not.toMatch(/\$argon2|"\w*(_hash|secret)\w*":/);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.tables.map(({ table }: { table: string }) => table)).toEqual(told);
    expect((await stat(join(folder, 'customer.ndjson'))).mode & 0o077).toBe(0);
  } finally {
    await owner.end();
    await server.close();
  }
});
