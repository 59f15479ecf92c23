/** Writes docs/data-dictionary.md from the schema: `node tools/data-dictionary/run.ts`. Uses a database that it throws away. */
import { writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { migrate } from '../../apps/server/src/platform/database/migrate.ts';
import { startTestPostgres } from '../../tests/support/test-postgres.ts';
import { DICTIONARY_FILE, writeDictionary } from './dictionary.ts';

const postgres = await startTestPostgres('embedded');
const client = new Client({ connectionString: postgres.url });
try {
  await client.connect();
  await migrate(client);
  await writeFile(DICTIONARY_FILE, await writeDictionary(client));
  console.log('docs/data-dictionary.md is written.');
} finally {
  await client.end();
  await postgres.stop();
}
