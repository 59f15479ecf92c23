import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { opened, sealed } from '../secrets/sealed-sound.ts';
import type { SealingKeys } from './sealing-keys.ts';

/**
 * Where sealed recordings lie: one file each. Nothing else is ever written here, so that a process that is killed leaves at most
 * the sealed beginning of a file, which the next one writes anew.
 */
export class Vault {
  readonly #folder: string;
  readonly #keys: SealingKeys;

  constructor(folder: string, keys: SealingKeys) {
    this.#folder = folder;
    this.#keys = keys;
  }

  /** Seals a recording, whole or not at all; a second time it replaces what was there. @returns the name of the key */
  async put(id: string, sound: AsyncIterable<Uint8Array>): Promise<string> {
    const file = this.#file(id);
    const draft = `${file}.draft`;
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(draft, 'w', 0o600);
    try {
      for await (const piece of sealed(sound, this.#keys.present, id)) await handle.write(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    return this.#keys.present.id;
  }

  /** The sound, opened while it is read. @throws when it is not there, its key is unknown, or it was changed */
  read(id: string): AsyncGenerator<Uint8Array> {
    return opened(createReadStream(this.#file(id), { highWaterMark: 64 * 1024 }), (key) => this.#keys.byId(key), id);
  }

  /** For good. One that is not there is deleted. */
  async erase(id: string): Promise<void> {
    await rm(this.#file(id), { force: true });
    await rm(`${this.#file(id)}.draft`, { force: true });
  }

  /** Beginnings that a killed process left. */
  async forgetDrafts(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.#folder, { recursive: true })) if (name.endsWith('.draft')) await rm(join(this.#folder, name), { force: true });
  }

  /** The last letters are of chance, so that no folder grows too full. */
  #file(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError('not the id of a recording');
    return join(this.#folder, id.slice(-2), `${id}.sealed`);
  }
}
