import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { isMainThread } from 'node:worker_threads';
import { PROGRAM_ENVIRONMENT } from './data-directory.ts';
import { deathWatchCommand, type DeathWatch } from './death-watch.ts';
import { identityCommand, type Identity } from './identity.ts';
import { DataDirectoryInUse, LaunchFailure } from './launch-failure.ts';
import { findRunningCluster } from './running-cluster.ts';
import { asArguments, type PostgresSettings } from './settings.ts';

export interface PostmasterOptions {
  readonly program: string;
  readonly directory: string;
  readonly socketDirectory: string;
  readonly identity: Identity;
  readonly deathWatch: DeathWatch;
  readonly settings: PostgresSettings;
  readonly log: (line: string) => void;
}

/** How a PostgreSQL ended: with an exit code or by a signal. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One running PostgreSQL server process. */
export interface Postmaster {
  readonly ended: Promise<Ending>;
  /** INT: disconnect everybody and shut down in good order. QUIT: stop at once, recover at the next start. */
  signal(signal: 'SIGINT' | 'SIGQUIT'): void;
}

const READY = 'database system is ready to accept connections';
const IN_USE = /lock file ".*" already exists|pre-existing shared memory block .* is still in use/;
const LINES_IN_A_COMPLAINT = 8;

/**
 * Starts PostgreSQL and waits until it accepts connections; recovery after a crash may take its time. It gets a
 * process group of its own: Ctrl-C in a terminal goes to the server alone, which drains first and then stops this one.
 *
 * @throws DataDirectoryInUse when another PostgreSQL has the directory; LaunchFailure for anything else it complains of
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  if (!isMainThread) throw new Error('Start PostgreSQL from the main thread: it ends with the thread that started it');
  const child = spawnProgram(options);
  const ended = endingOf(child);
  const lastLines: string[] = [];
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stderr! }).on('line', (line) => {
      lastLines.push(line);
      if (lastLines.length > LINES_IN_A_COMPLAINT) lastLines.shift();
      options.log(line);
      if (line.includes(READY)) resolve();
    });
  });
  const early = await Promise.race([ready, ended]);
  if (early !== undefined) throw complaint(options.directory, lastLines.join('\n'), early);
  return { ended, signal: (signal) => void child.kill(signal) };
}

function spawnProgram(options: PostmasterOptions): ChildProcess {
  const { program, directory, socketDirectory, identity, deathWatch, settings } = options;
  const server = [program, '-D', directory, '-k', socketDirectory, ...asArguments({ listen_addresses: '', ...settings })];
  const words = [...identityCommand(identity), ...deathWatchCommand(deathWatch, process.pid), ...server];
  const [command = '', ...args] = words;
  return spawn(command, args, {
    cwd: '/',
    detached: true,
    env: PROGRAM_ENVIRONMENT,
    stdio: [deathWatch === 'watcher' ? 'pipe' : 'ignore', 'ignore', 'pipe'],
  });
}

function endingOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new LaunchFailure(`PostgreSQL could not be run: ${cause.message}`, { cause })));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

function complaint(directory: string, lines: string, ending: Ending): LaunchFailure {
  if (IN_USE.test(lines)) return new DataDirectoryInUse(directory, findRunningCluster(directory)?.postmasterPid);
  const how = ending.signal === null ? `with exit code ${ending.code}` : `by ${ending.signal}`;
  return new LaunchFailure(`PostgreSQL ended ${how} while starting on ${directory}:\n${lines}`);
}
