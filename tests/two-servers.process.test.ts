import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseUrl, withClient } from './support/database-cluster.ts';
import { startServer } from './support/server.ts';
import { startTestPostgres, type TestPostgres, type TestPostgresKind } from './support/test-postgres.ts';

const KINDS: readonly TestPostgresKind[] = ['embedded', 'debian'];

describe.each(KINDS)('two servers on one database (%s)', (kind) => {
  let postgres: TestPostgres;
  let url: string;

  beforeAll(async () => {
    postgres = await startTestPostgres(kind);
    await withClient(postgres.url, (client) => client.query('CREATE DATABASE shared'));
    url = databaseUrl(postgres.url, 'shared');
  });

  afterAll(() => postgres.stop());

  it('start at the same moment on an empty one: the migrations run once, and both serve', async () => {
    const servers = await Promise.all([startServer({ databaseUrl: url }), startServer({ databaseUrl: url })]);
    for (const server of servers) expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    const migrated = servers.filter((server) => server.lines.some((line) => line.includes('"applied":')));
    expect(migrated).toHaveLength(1);
    for (const server of servers) expect(await server.stop()).toEqual({ code: 0, signal: null });
  });

  it('do not need each other: one is killed, the other serves on', async () => {
    const [one, other] = await Promise.all([startServer({ databaseUrl: url }), startServer({ databaseUrl: url })]);
    await one.kill();
    expect((await fetch(`${other.url}/health/ready`)).status).toBe(200);
    expect(await other.stop()).toEqual({ code: 0, signal: null });
  });
});
