import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SOCKET_PORT } from './connection.ts';
import type { Identity } from './identity.ts';
import { LaunchFailure } from './launch-failure.ts';

const PREFIX = 'ingang-';
const NOTE = 'socket-directory';
const LONGEST_SOCKET_PATH_BYTES = 107;

/** A new folder that only PostgreSQL's account (and root) may enter, with a path short enough for a Unix socket. */
export function makeSocketDirectory(identity: Identity, parents: readonly string[] = [tmpdir(), '/tmp']): string {
  const parent = parents.find((folder) => existsSync(folder) && socketFits(folder));
  if (parent === undefined) {
    throw new LaunchFailure(`No temporary folder is there with a path short enough for a socket: ${parents.join(', ')}`);
  }
  const directory = mkdtempSync(join(parent, PREFIX));
  if (identity.kind === 'account') chownSync(directory, identity.uid, identity.gid);
  return directory;
}

function socketFits(parent: string): boolean {
  const socket = join(parent, `${PREFIX}XXXXXX`, `.s.PGSQL.${SOCKET_PORT}`);
  return Buffer.byteLength(socket) <= LONGEST_SOCKET_PATH_BYTES;
}

/**
 * Notes in the data which folder holds the socket, and clears away the one of a start that was killed. To be called
 * when PostgreSQL runs, and so nobody else can be using the data or the folder noted there.
 */
export function noteSocketDirectory(dataDir: string, directory: string): void {
  const note = join(dataDir, NOTE);
  const abandoned = existsSync(note) ? readFileSync(note, 'utf8') : '';
  if (abandoned !== directory && basename(abandoned).startsWith(PREFIX)) removeSocketDirectory(abandoned);
  writeFileSync(note, directory);
}

export function removeSocketDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}
