/**
 * Answers of the database, remembered for a moment: who is behind a cookie or token, how the region stands.
 *
 * Purpose: a screen asks several things at once, and a script many; looking each up costs several round trips. Trade-off:
 * another process may still honour a session for `rememberedMilliseconds` after it ended, unless the event that says so
 * arrives first, which it normally does. Modes: remembered → forgotten, by age, by event, or all at once. What was being
 * looked up while something was forgotten is not remembered. Keys are hashes of secrets, never the secrets.
 */
import type { Clock } from '@ingang/kernel';

const rememberedMilliseconds = 1000;
const mostRemembered = 10_000;

interface Remembered<T> {
  readonly value: T;
  readonly monotonic: number;
  readonly clock: number;
}

export class BriefMemory<T extends object> {
  readonly #clock: Clock;
  readonly #known = new Map<string, Remembered<T>>();
  readonly #looking = new Map<string, Promise<T | undefined>>();
  #generation = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What is remembered for a key, or else what `look` finds; one look for all who ask at the same time. */
  async get(key: string, look: () => Promise<T | undefined>): Promise<T | undefined> {
    const known = this.#known.get(key);
    if (known && this.#isFresh(known)) return known.value;
    const underWay = this.#looking.get(key);
    if (underWay) return underWay;
    const looking = this.#lookAndRemember(key, look).finally(() => {
      if (this.#looking.get(key) === looking) this.#looking.delete(key);
    });
    this.#looking.set(key, looking);
    return looking;
  }

  /** After a change of people, roles, sessions or cooperation. */
  forgetAll(): void {
    this.#generation += 1;
    this.#known.clear();
    this.#looking.clear();
  }

  async #lookAndRemember(key: string, look: () => Promise<T | undefined>): Promise<T | undefined> {
    const generation = this.#generation;
    const value = await look();
    if (value && generation === this.#generation) {
      if (this.#known.size >= mostRemembered) this.#known.clear();
      this.#known.set(key, { value, monotonic: performance.now(), clock: this.#clock.now().getTime() });
    }
    return value;
  }

  /** By two clocks: the one that runs on, and the one that tests set. */
  #isFresh(remembered: Remembered<T>): boolean {
    const passed = this.#clock.now().getTime() - remembered.clock;
    return performance.now() - remembered.monotonic < rememberedMilliseconds && passed >= 0 && passed < rememberedMilliseconds;
  }
}
