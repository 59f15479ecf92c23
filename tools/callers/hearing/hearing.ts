/**
 * What a caller makes of what comes out of the receiver.
 *
 * Purpose: to know which sentence of the house was said, whether there is music, and for how long it has been quiet, without
 * understanding language: sentences that a voice has made are recognised by how their loudness rises and falls. Trade-off: recorded
 * prompts of one's own are not recognised; then the caller goes by pauses alone.
 */
import { endsLike, FRAMES_A_SECOND, isMusic, levelOf, LOUD, withoutQuietEnd } from './levels.ts';
import type { KnownPrompt, Meaning } from './prompts.ts';

export interface Heard {
  /** A sentence of the house that has just ended. */
  readonly prompt: Meaning | undefined;
  readonly quietSeconds: number;
  /** Music has been heard for some seconds, without a pause. */
  readonly isMusic: boolean;
}

/** A sentence has ended when it is quiet for this long. */
const PAUSE_SECONDS = 0.22;
const ALIKE = 0.93;
const LONGEST_MATCH_FRAMES = 8 * FRAMES_A_SECOND;
const MEMORY_FRAMES = 10 * FRAMES_A_SECOND;
const MUSIC_FRAMES = 3 * FRAMES_A_SECOND;

export class Hearing {
  readonly #known: readonly KnownPrompt[];
  #levels: number[] = [];
  #lastLoudAt: number;
  #isMatched = true;

  /** @param now seconds, of any clock that only goes forward */
  constructor(known: readonly KnownPrompt[], now: number) {
    this.#known = known.map(({ meaning, levels }) => ({ meaning, levels: levels.slice(-LONGEST_MATCH_FRAMES) }));
    this.#lastLoudAt = now;
  }

  take(samples: Float32Array, now: number): void {
    const level = levelOf(samples);
    this.#levels.push(level);
    if (this.#levels.length > 2 * MEMORY_FRAMES) this.#levels = this.#levels.slice(-MEMORY_FRAMES);
    if (level < LOUD) return;
    this.#lastLoudAt = now;
    this.#isMatched = false;
  }

  /** To be asked several times a second. */
  now(now: number): Heard {
    const quietSeconds = now - this.#lastLoudAt;
    const last = this.#levels.slice(-MUSIC_FRAMES);
    const heard = { quietSeconds, isMusic: quietSeconds < PAUSE_SECONDS && last.length === MUSIC_FRAMES && isMusic(last) };
    if (this.#isMatched || quietSeconds < PAUSE_SECONDS) return { ...heard, prompt: undefined };
    this.#isMatched = true;
    return { ...heard, prompt: this.#recognise() };
  }

  #recognise(): Meaning | undefined {
    const heard = withoutQuietEnd(this.#levels).slice(-LONGEST_MATCH_FRAMES - 2);
    let best: { readonly meaning: Meaning; readonly alike: number } | undefined;
    for (const { meaning, levels } of this.#known) {
      const alike = endsLike(heard, levels);
      if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { meaning, alike };
    }
    return best?.meaning;
  }
}
