import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino, type Logger } from 'pino';
import { readyReport } from './compose/ready-report.ts';
import { createServer, type Server } from './compose/server.ts';
import { ConfigFaults, readConfig, type Config } from './config.ts';
import { describeTelephone, openTelephone, PHONE_FOLDER, startTelephony, type OpenedSwitchboard, type Telephone } from './modules/phone/index.ts';
import type { RoomDeps } from './platform/room.ts';
import { launchPostgres, LaunchFailure, type LaunchedPostgres } from './platform/database/embedded/index.ts';

/** Starts the server: database first, then the rooms, then the door. Ends with a message when one of them cannot. */
async function main(): Promise<void> {
  const projectDir = join(import.meta.dirname, '../../..');
  const config = readConfig(process.env, projectDir);
  const log = pino({ level: config.logLevel });
  const open: Open = { server: undefined, postgres: undefined, telephone: undefined, switchboard: undefined };
  const end = endOnSignal(open, log);
  const { phone: mode, dataDir, ari, phoneEmergencyNumber: emergencyNumber } = config;
  open.telephone = openTelephone({ mode, dataDir, phoneFolder: join(projectDir, PHONE_FOLDER), ari, emergencyNumber });
  try {
    await start(config, log, open);
  } catch (error) {
    // What was being started misses what is being closed: who asked for the end is not told of that.
    if (end.hasBegun) return log.info({ err: { message: (error as Error).message } }, 'stopped while starting');
    await open.telephone?.close();
    throw error;
  }
}

async function start(config: Config, log: Logger, open: Open): Promise<void> {
  const postgres = config.databaseUrl ? undefined : await launchDatabase(config, log);
  open.postgres = postgres;
  const connection = postgres ? postgres.connection : { connectionString: config.databaseUrl! };
  const server = await createServer({
    config,
    connection,
    log,
    clock: { now: () => new Date() },
    seed: config.content,
    first: (deps) => takeUpCalls(deps, open),
    report: (step) => process.stdout.write(`  First start            adding ${step} ...\n`),
  });
  open.server = server;
  await listen(server, config, open.telephone);
  server.jobs.start();
}

const TAKE_UP_FIRST_MS = 1000;

/** Callers before screens: after a restart they wait for us, and who calls now hears that nobody is there. */
async function takeUpCalls(deps: RoomDeps, open: Open): Promise<void> {
  if (open.telephone === undefined) return;
  open.switchboard = await startTelephony(deps, open.telephone);
  if (isStartedAgain) await Promise.race([open.switchboard.active.takenUp(), delay(TAKE_UP_FIRST_MS)]);
}

/** What a start command that keeps us is told, over the channel between us. */
export interface ServerReady {
  readonly ready: string;
}

/** The start command starts us again when we died: who watches the terminal knows everything already. */
const isStartedAgain = process.argv.includes('--again');

/** What has to be closed, as far as it is open: somebody may stop us while we start. */
interface Open {
  server: Server | undefined;
  postgres: LaunchedPostgres | undefined;
  telephone: Telephone | undefined;
  switchboard: OpenedSwitchboard | undefined;
}

async function launchDatabase(config: Config, log: Logger): Promise<LaunchedPostgres> {
  return launchPostgres({
    dataDir: join(config.dataDir, 'postgres'),
    log: (line) => log.debug({ line }, 'postgres'),
    onFailure: (failure) => {
      log.fatal({ reason: failure.message }, 'the database is gone');
      process.exit(1);
    },
  });
}

async function listen(server: Server, config: Config, telephone: Telephone | undefined): Promise<void> {
  try {
    const address = await server.app.listen({ port: config.port, host: config.host });
    if (!isStartedAgain) process.stdout.write(await readyReport(server, config.publicUrl ?? address, describeTelephone(config, telephone)));
    process.send?.({ ready: address } satisfies ServerReady);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartFailure(`Port ${config.port} is in use. Stop the other program, or choose another: PORT=8081 npm start`);
  }
}

class StartFailure extends Error {}

function endOnSignal(open: Open, log: Logger): { readonly hasBegun: boolean } {
  const state = { hasBegun: false };
  const end = async (why: string, { callsGoOn }: { readonly callsGoOn: boolean }): Promise<void> => {
    if (state.hasBegun) return;
    state.hasBegun = true;
    log.info({ why }, 'closing');
    await open.switchboard?.close();
    await open.server?.close();
    if (!callsGoOn) await open.telephone?.close();
    await open.postgres?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(signal, { callsGoOn: false }));
  // killed above us, nobody asked for an end: whoever is on the telephone has a minute in which another server may come
  process.once('disconnect', () => void end('the start command was killed', { callsGoOn: true }));
  process.channel?.unref();
  return state;
}

/** Whoever reads what we print may stop doing so: that ends nothing else. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigFaults || error instanceof LaunchFailure || error instanceof StartFailure;
  process.stderr.write(`${known ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
