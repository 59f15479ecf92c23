import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { embeddedConnection, ensureDatabase, type EmbeddedConnection, SOCKET_PORT } from './connection.ts';
import { initialise, isInitialised } from './data-directory.ts';
import { chooseDeathWatch, type DeathWatch } from './death-watch.ts';
import { chooseIdentity, type Identity } from './identity.ts';
import { DataDirectoryInUse, type LaunchFailure } from './launch-failure.ts';
import { startPostmaster, type Postmaster } from './postmaster.ts';
import { embeddedPrograms, type PostgresPrograms } from './programs.ts';
import { findRunningCluster, processesIn, removeMisleadingLock } from './running-cluster.ts';
import { durableSettings, type PostgresSettings } from './settings.ts';
import { makeSocketDirectory, noteSocketDirectory, removeSocketDirectory } from './socket-directory.ts';
import { Supervisor } from './supervisor.ts';

export interface LaunchOptions {
  /** The folder of the cluster; made when it is not there. */
  readonly dataDir: string;
  /** Receives PostgreSQL's own lines and the supervisor's. They hold no data of rows. Default: nowhere. */
  readonly log?: (line: string) => void;
  /** Settings instead of those for one region on one machine. */
  readonly settings?: PostgresSettings;
  /** The database to make and connect to. Default `ingang`. */
  readonly database?: string;
  /** Called once, when PostgreSQL is gone for good without having been asked to stop. Default: logged only. */
  readonly onFailure?: (failure: LaunchFailure) => void;
  /** False only for a cluster that is thrown away: it is then not forced to disk. Default true. */
  readonly durable?: boolean;
  /** PostgreSQL from elsewhere than the npm package. */
  readonly programs?: PostgresPrograms;
  /** As whom PostgreSQL runs; chosen when left out. */
  readonly identity?: Identity;
  /** How PostgreSQL learns of our death; chosen when left out. */
  readonly deathWatch?: DeathWatch;
}

export interface LaunchedPostgres {
  /** For `pg`: over a socket that only this account can reach. */
  readonly connection: EmbeddedConnection;
  /** Shuts PostgreSQL down in good order and removes its socket. */
  stop(): Promise<void>;
}

const LEFTOVERS_PATIENCE_MS = 15_000;

/**
 * Starts PostgreSQL as a child of this process, on a Unix socket in a private folder and without TCP, and keeps it
 * running until `stop`. It ends by itself when this process dies in whatever way. A first start makes the cluster.
 *
 * @throws DataDirectoryInUse, LaunchFailure with a message for the person who starts it
 */
export async function launchPostgres(options: LaunchOptions): Promise<LaunchedPostgres> {
  const { log = () => undefined, onFailure = (failure) => log(failure.message) } = options;
  const programs = options.programs ?? embeddedPrograms();
  const dataDir = resolve(options.dataDir);
  mkdirSync(dirname(dataDir), { recursive: true });
  const identity = options.identity ?? chooseIdentity(dataDir, [dirname(dataDir), tmpdir(), programs.postgres]);
  if (!isInitialised(dataDir)) initialise({ directory: dataDir, identity, programs, durable: options.durable ?? true });
  const socketDirectory = makeSocketDirectory(identity);
  const deathWatch = options.deathWatch ?? chooseDeathWatch();
  const settings = options.settings ?? durableSettings();
  const start = async (): Promise<Postmaster> => {
    await waitUntilFree(dataDir);
    const directory = realpathSync(dataDir);
    return startPostmaster({ program: programs.postgres, directory, socketDirectory, identity, deathWatch, settings, log });
  };
  try {
    const supervisor = await Supervisor.start({ start, log, onFailure });
    const port = Number(settings['port'] ?? SOCKET_PORT);
    const connection = embeddedConnection(socketDirectory, options.database ?? 'ingang', port);
    return await connect(supervisor, dataDir, connection);
  } catch (error) {
    removeSocketDirectory(socketDirectory);
    throw error;
  }
}

async function connect(
  supervisor: Supervisor,
  dataDir: string,
  connection: EmbeddedConnection,
): Promise<LaunchedPostgres> {
  try {
    noteSocketDirectory(dataDir, connection.host);
    await ensureDatabase(connection);
    return { connection, stop: () => supervisor.stop().finally(() => removeSocketDirectory(connection.host)) };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

/** A PostgreSQL whose server was killed, and its children, need a moment to end; one that goes on is somebody else's. */
async function waitUntilFree(dataDir: string): Promise<void> {
  const deadline = performance.now() + LEFTOVERS_PATIENCE_MS;
  while (processesIn(dataDir).length > 0) {
    const running = findRunningCluster(dataDir);
    if (running?.isEnding === false || performance.now() > deadline) {
      throw new DataDirectoryInUse(dataDir, running?.postmasterPid);
    }
    await delay(50);
  }
  removeMisleadingLock(dataDir);
}
