import type { Arrivals } from '../model.ts';

/**
 * When a stream is open: in the intervals of the cycle in which somebody is expected; always, when nobody ever is, as in a second line.
 * Times in milliseconds from the beginning.
 */
export class Opening {
  readonly #isOpen: readonly boolean[];
  readonly #intervalMs: number;

  constructor(arrivals: Arrivals, intervalSeconds: number) {
    const hasHours = 'perInterval' in arrivals && arrivals.perInterval.some((expected) => expected > 0);
    this.#isOpen = hasHours ? arrivals.perInterval.map((expected) => expected > 0) : [true];
    this.#intervalMs = intervalSeconds * 1000;
  }

  /** This moment when open, else when it opens; Infinity for never. */
  openFrom(atMs: number): number {
    const interval = Math.floor(atMs / this.#intervalMs);
    const wait = this.#until(interval, true);
    return wait === 0 ? atMs : (interval + wait) * this.#intervalMs;
  }

  /** When it closes, after this moment; Infinity for never. */
  closesAfter(atMs: number): number {
    const interval = Math.floor(atMs / this.#intervalMs);
    const opens = this.#until(interval, true);
    return opens === Infinity ? Infinity : (interval + opens + this.#until(interval + opens, false)) * this.#intervalMs;
  }

  /** In how many intervals it is open, or closed. */
  #until(interval: number, isOpen: boolean): number {
    const count = this.#isOpen.length;
    for (let wait = 0; wait < count; wait++) if (this.#isOpen[(interval + wait) % count] === isOpen) return wait;
    return Infinity;
  }
}
