import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../../config.ts';
import type { NumberLock } from '../usecases/ports.ts';
import { numberLock } from './number-lock.ts';

/**
 * The lock for citizen service numbers. With PERSON_NUMBER_KEY that one. With the embedded database a key of our own beside
 * the database, not in it. With another database and no key there is no lock, and numbers are not kept.
 */
export async function findLock(config: Pick<Config, 'personNumberKey' | 'databaseUrl' | 'dataDir'>): Promise<NumberLock | undefined> {
  if (config.personNumberKey) return numberLock(Buffer.from(config.personNumberKey, 'hex'));
  if (config.databaseUrl) return undefined;
  return numberLock(await ownKey(config.dataDir));
}

async function ownKey(dataDir: string): Promise<Uint8Array> {
  const file = join(dataDir, 'person-number.key');
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return Buffer.from(await readFile(file, 'utf8'), 'hex');
}
