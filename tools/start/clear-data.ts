import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Client } from 'pg';
import { report, step, Stop } from '../bootstrap/steps.mjs';
import { embeddedFolder } from './preflight.ts';

export interface ClearOptions {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** The person has said yes on the command line. */
  readonly isConfirmed: boolean;
}

const TITLE = 'Fresh start';

/** Deletes what was stored: the embedded database as it is, a database of somebody's server only when that is confirmed. */
export async function clearData({ databaseUrl, dataDir, isConfirmed }: ClearOptions): Promise<void> {
  if (databaseUrl !== undefined) {
    await clearServerDatabase(databaseUrl, isConfirmed);
    return;
  }
  const folder = embeddedFolder(dataDir);
  const existed = existsSync(folder);
  rmSync(folder, { recursive: true, force: true });
  report(TITLE, existed ? 'the stored data are deleted' : 'there were no data yet');
}

async function clearServerDatabase(databaseUrl: string, isConfirmed: boolean): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { database, schemas } = await describeDatabase(client);
    if (!isConfirmed) await askConfirmation(database, `${client.host}:${client.port}`);
    await step(TITLE, `emptying the database ${database}`, () => dropSchemas(client, schemas));
  } finally {
    await client.end();
  }
}

/** @throws Stop while somebody else is connected: a server that runs would fill it again with half of its data */
async function describeDatabase(client: Client): Promise<{ database: string; schemas: readonly string[] }> {
  const { rows } = await client.query<{ database: string; others: number; schemas: string[] | null }>(`
    SELECT current_database() AS database,
      (SELECT count(*)::int FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend') AS others,
      (SELECT array_agg(nspname::text) FROM pg_namespace
        WHERE nspname !~ '^pg_' AND nspname <> 'information_schema') AS schemas`);
  const { database = '', others = 0, schemas = null } = rows[0] ?? {};
  if (others > 0) {
    throw new Stop(`${others} other connection(s) to the database ${database} are open. Stop those servers first.`);
  }
  return { database, schemas: schemas ?? [] };
}

async function askConfirmation(database: string, server: string): Promise<void> {
  if (!process.stdin.isTTY) {
    throw new Stop(
      `--fresh would delete everything in the database ${database} on ${server}. ` +
        'Add --yes if that is what you want.',
      2,
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `  This deletes everything in the database ${database} on ${server}.\n  Type the name of the database to go on: `,
  );
  terminal.close();
  if (answer.trim() !== database) throw new Stop('That is not its name. Nothing was deleted.');
}

async function dropSchemas(client: Client, schemas: readonly string[]): Promise<void> {
  await client.query('BEGIN');
  for (const schema of schemas) await client.query(`DROP SCHEMA ${client.escapeIdentifier(schema)} CASCADE`);
  await client.query('CREATE SCHEMA public');
  await client.query('COMMIT');
}
