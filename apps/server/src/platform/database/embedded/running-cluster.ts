import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, unlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A PostgreSQL that has a data directory open, as its own lock file describes it. */
export interface RunningCluster {
  readonly postmasterPid: number;
  readonly socketDirectory: string;
  readonly port: number;
  /** It has been told to end, as when its server was killed: the directory will be free in a moment. */
  readonly isEnding: boolean;
}

const LOCK_FILE = 'postmaster.pid';

/** Lines of postmaster.pid: process id, data directory, start time, port, socket directory, address, shared memory, status. */
function readLockFile(directory: string): RunningCluster | undefined {
  const file = join(directory, LOCK_FILE);
  if (!existsSync(file)) return undefined;
  const [pid, , , port, socketDirectory, , , status] = readFileSync(file, 'utf8').split('\n');
  return { postmasterPid: Math.abs(Number(pid)), port: Number(port), socketDirectory: socketDirectory ?? '', isEnding: status?.trim() === 'stopping' };
}

/** The PostgreSQL that is running on a data directory, or undefined. A lock file left by a crash does not count. */
export function findRunningCluster(directory: string): RunningCluster | undefined {
  const lock = readLockFile(directory);
  return lock !== undefined && processesIn(directory).includes(lock.postmasterPid) ? lock : undefined;
}

/** Processes of PostgreSQL that still have the directory open: its postmaster, or children that outlived it a moment. */
export function processesIn(directory: string): number[] {
  if (!existsSync(directory)) return [];
  return process.platform === 'linux' ? processesWorkingIn(realpathSync(directory)) : lockHolder(directory);
}

/** PostgreSQL makes the data directory its working directory, and its children inherit that. */
function processesWorkingIn(directory: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectory(pid) === directory && programName(pid) === 'postgres');
}

function workingDirectory(pid: number): string | undefined {
  return readOrUndefined(() => readlinkSync(`/proc/${pid}/cwd`));
}

function programName(pid: number): string | undefined {
  return readOrUndefined(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
}

/** A process may end, or turn out to be somebody else's, between listing it and looking at it. */
function readOrUndefined(read: () => string): string | undefined {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(code)) return undefined;
    throw error;
  }
}

/** Where there is no /proc: the process that the lock file names, if it is a PostgreSQL. */
function lockHolder(directory: string): number[] {
  const pid = readLockFile(directory)?.postmasterPid;
  if (pid === undefined || !(pid > 0)) return [];
  const listing = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return (listing.stdout ?? '').includes('postgres') ? [pid] : [];
}

/**
 * After a crash the process id in the lock file may by now be somebody else's (in a container that starts again, it
 * nearly always is), and then PostgreSQL refuses to start for ever. With no PostgreSQL left in the directory the file is
 * a leftover. In every other case PostgreSQL's own check, which also looks at shared memory, decides.
 */
export function removeMisleadingLock(directory: string): boolean {
  const lock = readLockFile(directory);
  if (lock === undefined || processesIn(directory).length > 0 || !isSomeProcess(lock.postmasterPid)) return false;
  unlinkSync(join(directory, LOCK_FILE));
  return true;
}

function isSomeProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
