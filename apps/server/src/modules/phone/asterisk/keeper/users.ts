import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, lifeOf, type Life } from './processes.ts';
import { readJson, writeJson, type Place } from './place.ts';

/**
 * Who needs the telephone: every server process leaves a note while it runs. A note of a process that is dead says that it
 * was killed; one that is gone says that it left in good order.
 */
export class Users {
  readonly #folder: string;

  constructor(place: Place) {
    this.#folder = join(place.notes, 'users');
  }

  /** Notes this process. Answers how to take the note back. */
  arrive(): () => void {
    const me = lifeOf(process.pid);
    if (me === undefined) throw new Error('this process does not find itself');
    const file = join(this.#folder, `${me.pid}.json`);
    writeJson(file, me);
    return () => rmSync(file, { force: true });
  }

  living(): readonly Life[] {
    return this.#noted().filter(isAlive);
  }

  /** Forgets those who were killed. */
  forgetDead(): void {
    for (const one of this.#noted()) if (!isAlive(one)) rmSync(join(this.#folder, `${one.pid}.json`), { force: true });
  }

  #noted(): Life[] {
    const files = readdirSync(this.#folder).filter((file) => file.endsWith('.json'));
    return files.flatMap((file) => readJson<Life>(join(this.#folder, file)) ?? []);
  }
}
