import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, lifeOf, type Life } from './processes.ts';
import { readJson, type Place } from './place.ts';

const TRIES = 3;

/** One keeper for each data folder. False when another one lives. The lock of a dead one is taken over. */
export function takeLock(place: Place): boolean {
  const file = join(place.notes, 'keeper.lock');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(lifeOf(process.pid)), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (tryLink(draft, file)) return true;
      const holder = readJson<Life>(file);
      if (holder !== undefined && isAlive(holder)) return false;
      rmSync(file, { force: true });
    }
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A link is made whole or not at all, and never over another one. */
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The keeper that holds the lock of these data, if one lives. */
export function lockHolder(place: Place): Life | undefined {
  const holder = readJson<Life>(join(place.notes, 'keeper.lock'));
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}
