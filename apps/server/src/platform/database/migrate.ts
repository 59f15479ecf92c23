import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';

const folder = join(import.meta.dirname, 'migrations');
/** One number for the whole project: the advisory lock that lets one node migrate while the others wait. */
const migrationLock = 7_346_120;

export interface MigrationResult {
  readonly applied: readonly string[];
}

/**
 * Brings the schema up to date: numbered SQL files, forward only, each in its own transaction, all under one
 * advisory lock. Two nodes that start at once: one migrates, the other waits and finds nothing to do.
 *
 * @param client a connected client of the owner of the database
 * @throws Error when a file that was applied has been changed since: history is not rewritten
 */
export async function migrate(client: ClientBase): Promise<MigrationResult> {
  // A schema with the name of the user would come first otherwise, and swallow the tables.
  await client.query('SET search_path TO public');
  await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
  try {
    await client.query(`CREATE TABLE IF NOT EXISTS migration (
      name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const { rows } = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM migration');
    const known = new Map(rows.map((row) => [row.name, row.checksum]));
    const applied: string[] = [];
    for (const { name, text } of await readMigrations()) {
      const checksum = createHash('sha256').update(text).digest('hex');
      if (known.has(name)) {
        if (known.get(name) !== checksum) throw new Error(`Migration ${name} was changed after it was applied`);
        continue;
      }
      await applyOne(client, name, text, checksum);
      applied.push(name);
    }
    return { applied };
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
  }
}

async function readMigrations(): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

async function applyOne(client: ClientBase, name: string, text: string, checksum: string): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(text);
    await client.query('INSERT INTO migration (name, checksum) VALUES ($1, $2)', [name, checksum]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
