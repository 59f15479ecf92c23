/** The second half of `npm start`, on Node 24: fresh data when asked for, the staff app, and then the server itself. */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { endWithBootstrap } from '../bootstrap/parents.mjs';
import { endWith, outliveReader, report } from '../bootstrap/steps.mjs';
import { buildWerkplek } from './build-werkplek.ts';
import { clearData } from './clear-data.ts';
import { parseOptions } from './options.mjs';
import { embeddedFolder, refuseTakenData, refuseTakenPort } from './preflight.ts';

const projectDir = join(import.meta.dirname, '../..');

async function run(): Promise<void> {
  enableCompileCache(join(projectDir, 'node_modules/.cache/node'));
  endWithBootstrap();
  const options = parseOptions(process.argv.slice(2));
  if (options.port !== undefined) process.env['PORT'] = options.port;
  if (options.empty) process.env['CONTENT'] = 'empty';
  process.env['LOG_LEVEL'] ??= 'warn'; // who starts by hand reads the report, not the log
  const databaseUrl = process.env['DATABASE_URL'] || undefined;
  const dataDir = resolve(projectDir, process.env['DATA_DIR'] || '.data');
  if (databaseUrl === undefined) refuseTakenData(dataDir);
  await refuseTakenPort(Number(process.env['PORT'] || 8080), process.env['HOST'] || '127.0.0.1');
  if (options.empty && !options.fresh && existsSync(embeddedFolder(dataDir))) {
    report('Content', 'what is stored stays as it is: --empty is for new data (add --fresh to start anew)');
  }
  if (options.fresh) await clearData({ databaseUrl, dataDir, isConfirmed: options.yes });
  await buildWerkplek(projectDir);
  process.env['DATA_DIR'] = dataDir;
  await import('../../apps/server/src/main.ts');
}

outliveReader();
try {
  await run();
} catch (error) {
  endWith(error);
}
