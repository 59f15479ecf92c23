import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readTables } from '../tools/data-dictionary/catalogue.ts';
import { DICTIONARY_FILE, writeDictionary } from '../tools/data-dictionary/dictionary.ts';
import { freshDatabase } from './support/database.ts';
import { withClient } from './support/database-cluster.ts';

const database = await freshDatabase();

test('docs/data-dictionary.md tells what the schema says (else: node tools/data-dictionary/run.ts)', async () => {
  const written = await readFile(DICTIONARY_FILE, 'utf8');
  expect(written).toEqual(await withClient(database.url, writeDictionary));
});

test('every table says what it is for', async () => {
  const tables = await withClient(database.url, readTables);
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter((table) => !table.comment).map((table) => table.name)).toEqual([]);
});

/** Seen by the server itself only: never the answer to a query that a person makes. */
const PLATFORM_ONLY = ['event', 'job'];

test('every table is under row-level security, but those of the platform itself', async () => {
  const tables = await withClient(database.url, readTables);
  const open = tables.filter((table) => !table.rowLevelSecurity).map((table) => table.name);
  expect(open).toEqual(PLATFORM_ONLY);
});
