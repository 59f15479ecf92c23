import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { identityCommand, type Identity } from './identity.ts';
import { LaunchFailure } from './launch-failure.ts';
import type { PostgresPrograms } from './programs.ts';

/** PostgreSQL's programs get this environment and nothing of ours: no PGOPTIONS or locale from a shell leaks in. */
export const PROGRAM_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

/** Whether a cluster was made here before. */
export function isInitialised(directory: string): boolean {
  return existsSync(join(directory, 'PG_VERSION'));
}

export interface InitialiseOptions {
  readonly directory: string;
  readonly identity: Identity;
  readonly programs: PostgresPrograms;
  /** Written to disk before it counts (true), or thrown away after a test run (false). */
  readonly durable: boolean;
}

/**
 * Makes a new cluster. It is built in a folder beside the final one and renamed at the end, so that a cluster is there
 * whole or not at all, also when the machine stops halfway or two starts meet. The folder around it must be there.
 */
export function initialise(options: InitialiseOptions): void {
  const { directory } = options;
  const draft = mkdtempSync(`${directory}.new-`);
  try {
    if (options.identity.kind === 'account') chownSync(draft, options.identity.uid, options.identity.gid);
    runInitdb(options, draft);
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (isInitialised(directory)) return;
    throw error;
  }
}

function runInitdb({ identity, programs, durable }: InitialiseOptions, draft: string): void {
  const sync = durable ? [] : ['--no-sync'];
  const words = [...identityCommand(identity), programs.initdb, `--pgdata=${draft}`, ...programs.initdbOptions, ...sync];
  const [command = '', ...args] = words;
  const result = spawnSync(command, args, {
    cwd: '/',
    encoding: 'utf8',
    env: PROGRAM_ENVIRONMENT,
  });
  if (result.status === 0) return;
  const reason = (result.stderr || result.stdout || String(result.error ?? `signal ${result.signal}`)).trim();
  throw new LaunchFailure(
    `PostgreSQL could not make its data folder ${basename(draft)} in ${dirname(draft)}:\n${reason.slice(-1500)}`,
  );
}
