/** The second half of `npm start`, on Node 24: fresh data when asked for, the staff app, and then the server, which it keeps running. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endWithBootstrap } from '../bootstrap/parents.mjs';
import { endWith, outliveReader, report } from '../bootstrap/steps.mjs';
import { buildWerkplek } from './build-werkplek.ts';
import { callersOf } from './callers.ts';
import { clearData } from './clear-data.ts';
import { keepServer } from './keep-server.ts';
import { parseOptions } from './options.mjs';
import { embeddedFolder, refuseTakenData, refuseTakenPort } from './preflight.ts';

const projectDir = join(import.meta.dirname, '../..');

async function run(): Promise<void> {
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
  const env = { ...process.env, DATA_DIR: dataDir, NODE_COMPILE_CACHE: join(projectDir, 'node_modules/.cache/node') };
  const callers = callersOf(projectDir, options, env);
  const program = join(projectDir, 'apps/server/src/main.ts');
  process.exit(await keepServer({ program, env, onReady: callers.begin, onEnding: callers.end }));
}

outliveReader();
try {
  await run();
} catch (error) {
  endWith(error);
}
