import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../../config.ts';
import type { SealingKey } from '../secrets/sealed-sound.ts';

/** The keys of recordings: new ones are sealed with the present one, older ones still open. */
export interface SealingKeys {
  readonly present: SealingKey;
  byId(id: string): SealingKey | undefined;
}

/**
 * With RECORDING_KEYS those. With the embedded database a key of our own beside the database, not in it. With another database
 * and no keys there are none, and nothing is recorded.
 */
export async function findSealingKeys(config: Pick<Config, 'recordingKeys' | 'databaseUrl' | 'dataDir'>): Promise<SealingKeys | undefined> {
  const given = config.recordingKeys.map(({ id, hex }) => ({ id, secret: Buffer.from(hex, 'hex') }));
  const keys = given.length > 0 || config.databaseUrl ? given : [await ownKey(config.dataDir)];
  const [present] = keys;
  return present && { present, byId: (id) => keys.find((one) => one.id === id) };
}

async function ownKey(dataDir: string): Promise<SealingKey> {
  const file = join(dataDir, 'recording.key');
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return { id: 'own', secret: Buffer.from(await readFile(file, 'utf8'), 'hex') };
}
