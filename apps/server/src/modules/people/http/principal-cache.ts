/**
 * Who is behind a cookie or token, remembered for a moment.
 *
 * Purpose: a screen asks several things at once, and a script many; looking each up costs four round trips. Trade-off:
 * another process may still honour a session for `rememberedMilliseconds` after it ended, unless the event that says so
 * arrives first, which it normally does. Modes: remembered → forgotten, by age, by event, or all at once. What was being
 * looked up while something was forgotten is not remembered. Keys are hashes of secrets, never the secrets.
 */
import type { Clock } from '@ingang/kernel';
import type { SignedIn } from '../../../platform/http/authenticate.ts';

const rememberedMilliseconds = 1000;
const mostRemembered = 10_000;

interface Remembered {
  readonly signedIn: SignedIn;
  readonly monotonic: number;
  readonly clock: number;
}

export class PrincipalCache {
  readonly #clock: Clock;
  readonly #known = new Map<string, Remembered>();
  readonly #looking = new Map<string, Promise<SignedIn | undefined>>();
  #generation = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What is remembered for a key, or else what `look` finds; one look for all who ask at the same time. */
  async get(key: string, look: () => Promise<SignedIn | undefined>): Promise<SignedIn | undefined> {
    const known = this.#known.get(key);
    if (known && this.#isFresh(known)) return known.signedIn;
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

  async #lookAndRemember(key: string, look: () => Promise<SignedIn | undefined>): Promise<SignedIn | undefined> {
    const generation = this.#generation;
    const signedIn = await look();
    if (signedIn && generation === this.#generation) {
      if (this.#known.size >= mostRemembered) this.#known.clear();
      this.#known.set(key, { signedIn, monotonic: performance.now(), clock: this.#clock.now().getTime() });
    }
    return signedIn;
  }

  /** By two clocks: the one that runs on, and the one that tests set. */
  #isFresh(remembered: Remembered): boolean {
    const passed = this.#clock.now().getTime() - remembered.clock;
    return performance.now() - remembered.monotonic < rememberedMilliseconds && passed >= 0 && passed < rememberedMilliseconds;
  }
}
