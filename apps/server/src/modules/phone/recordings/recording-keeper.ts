/**
 * Takes finished recordings from the exchange, seals them and removes what could be heard.
 *
 * Purpose: sound that anybody could play lies on a disk for as long as the conversation lasts and a moment more. Trade-off: the
 * exchange writes its own files, unsealed; so whatever is found there that is not being made is sealed or removed, after every start
 * and every minute, also when the process that was to do it was killed half-way.
 * Modes: a recording is made → finished → sealed in the vault → noted as sealed → removed at the exchange. Each step may be done twice.
 */
import type { Logger } from 'pino';
import { isRecordingName } from '../domain/call/index.ts';
import { EngineFault, type RecordingId, type TelephoneEngine, type Track } from '../engine/index.ts';
import { secondsOfTracks, twoTracks, writeWav } from '../sound/index.ts';
import type { RecordingBook } from '../usecases/recordings.ts';
import type { Vault } from './vault.ts';

export interface RecordingKeeperDeps {
  readonly engine: Pick<TelephoneEngine, 'readRecording' | 'deleteRecording' | 'finishedRecordings'>;
  /** Undefined without keys: what is found is removed. */
  readonly vault: Vault | undefined;
  readonly book: RecordingBook;
  readonly log: Logger;
}

export class RecordingKeeper {
  readonly #deps: RecordingKeeperDeps;
  #last: Promise<unknown> = Promise.resolve();

  constructor(deps: RecordingKeeperDeps) {
    this.#deps = deps;
  }

  /** A recording has ended. One after the other, so that a busy minute does not take all memory. */
  finished(name: RecordingId): Promise<void> {
    return this.#inTurn(() => this.#seal(name));
  }

  /** Seals or removes everything that is left, and gives up what no sound came of. @param isBeingMade by the calls that live */
  sweep(isBeingMade: (name: string) => boolean): Promise<void> {
    return this.#inTurn(async () => {
      const found = (await this.#deps.engine.finishedRecordings()).filter((name) => isRecordingName(name) && !isBeingMade(name));
      for (const name of found) await this.#seal(name);
      const lost = (await this.#deps.book.unsealed()).filter(({ name }) => !isBeingMade(name));
      const left = new Set<string>(found);
      for (const { id, name } of lost) if (!left.has(name)) await this.#deps.book.failed(id);
    });
  }

  /** Everything that was begun. */
  async idle(): Promise<void> {
    await this.#last;
  }

  async #inTurn(task: () => Promise<void>): Promise<void> {
    const done = this.#last.then(task).catch((error: Error) => {
      if (error instanceof EngineFault && error.kind === 'unavailable') return; // looked for again when it is back
      this.#deps.log.error({ reason: error.message }, 'a recording could not be sealed; trying again');
    });
    this.#last = done;
    await done;
  }

  async #seal(name: RecordingId): Promise<void> {
    const { engine, vault, book } = this.#deps;
    const known = await book.byName(name);
    if (known === undefined || vault === undefined || known.state === 'sealed' || known.state === 'erased') return engine.deleteRecording(name);
    const [caller, agent] = [await this.#track(name, 'said'), await this.#track(name, 'heard')];
    if (caller === undefined && agent === undefined) return book.failed(known.id);
    const [left, right] = [caller ?? silence, agent ?? silence];
    const seconds = Math.round(secondsOfTracks(left, right));
    const keyId = await vault.put(known.id, twoTracks(left, right));
    await book.sealed(known.id, { keyId, seconds });
    await engine.deleteRecording(name);
  }

  async #track(name: RecordingId, track: Track): Promise<Uint8Array | undefined> {
    try {
      return await this.#deps.engine.readRecording(name, track);
    } catch (error) {
      if (error instanceof EngineFault && error.kind === 'gone') return undefined;
      throw error;
    }
  }
}

const silence = writeWav({ rateHertz: 8000, samples: new Float32Array(0) });
