import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { readTables } from './catalogue.ts';
import { chaptersOf, toMarkdown, type Migration } from './markdown.ts';

const MIGRATIONS = join(import.meta.dirname, '../../apps/server/src/platform/database/migrations');

/** Where the dictionary is kept. */
export const DICTIONARY_FILE = join(import.meta.dirname, '../../docs/data-dictionary.md');

/** The dictionary of the database that the client is connected to, which has every migration of this tree. */
export async function writeDictionary(client: Pick<Client, 'query'>): Promise<string> {
  const [tables, migrations] = [await readTables(client), await readMigrations()];
  return toMarkdown(chaptersOf(tables, migrations));
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(MIGRATIONS, name), 'utf8') })));
}
