import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';

/** Tables that are not given out, and why. Every other table is, so that nothing new is forgotten. */
export const leftOut: Readonly<Record<string, string>> = {
  migration: 'administration of the database itself',
  event: 'news for running servers, gone within the hour',
  job: 'work in hand of running servers',
  switchboard_ask: 'errands between running servers, gone within seconds; may hold secrets',
  idempotency_key: 'answers kept for a day, to repeat them',
  session: 'secrets',
  api_token: 'secrets',
  oidc_attempt: 'secrets',
  sign_in_attempt: 'secrets',
  user_password: 'secrets',
  customer_person_number: 'citizen service numbers stay locked; export a customer to give them to the person concerned',
  customer_key: 'index, made anew from customers',
  customer_line: 'index, made anew from customers',
  name_word: 'index, made anew from customers',
};

/** Columns that are not given out of tables that are. */
const secretColumns = ['code_hash'];

const rowsAtOnce = 2000;

export interface Exported {
  readonly table: string;
  readonly rows: number;
}

/**
 * Writes every table as it was at one moment: a file with one JSON object a line for each, and manifest.json that says what they
 * are. The data dictionary says what the columns mean.
 *
 * @param owner a connection that row-level security does not bind
 * @param folder made when it is not there; files in it are written over
 * @param tell hears each table when it is done
 */
export async function exportEverything(owner: ClientBase, folder: string, tell: (done: Exported) => void): Promise<readonly Exported[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const tables: (Exported & { readonly description: string })[] = [];
    for (const { name, description } of await tablesOf(owner)) {
      if (Object.hasOwn(leftOut, name)) continue;
      const done = { table: name, rows: await exportTable(owner, name, join(folder, `${name}.ndjson`)) };
      tables.push({ ...done, description });
      tell(done);
    }
    const { rows: [moment] } = await owner.query<{ at: Date }>('SELECT transaction_timestamp() AS at');
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ asOf: moment?.at, tables, leftOut }, null, 2)}\n`, { mode: 0o600 });
    return tables;
  } finally {
    await owner.query('ROLLBACK');
  }
}

async function tablesOf(owner: ClientBase): Promise<readonly { readonly name: string; readonly description: string }[]> {
  const { rows } = await owner.query<{ name: string; description: string }>(`
    SELECT relname AS name, coalesce(obj_description(oid, 'pg_class'), '') AS description
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`);
  return rows;
}

/** @returns how many rows there were */
async function exportTable(owner: ClientBase, table: string, path: string): Promise<number> {
  const file = createWriteStream(path, { mode: 0o600 });
  await owner.query(`DECLARE everything NO SCROLL CURSOR FOR SELECT (to_jsonb(the_whole_row) - '{${secretColumns.join()}}'::text[])::text AS line FROM ${quoted(table)} AS the_whole_row`);
  let count = 0;
  for (;;) {
    const { rows } = await owner.query<{ line: string }>(`FETCH ${rowsAtOnce} FROM everything`);
    count += rows.length;
    if (rows.length > 0 && !file.write(rows.map(({ line }) => `${line}\n`).join(''))) await once(file, 'drain');
    if (rows.length < rowsAtOnce) break;
  }
  await owner.query('CLOSE everything');
  file.end();
  await once(file, 'close');
  return count;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
