import type { RouterEvent } from './events.ts';

/** Events in the order in which they were told; time never goes back, what comes in late counts as happening now. */
export class Inbox {
  #events: RouterEvent[] = [];
  #taken = 0;
  #latest = 0;

  put(event: RouterEvent): void {
    this.#latest = Math.max(this.#latest, event.at);
    this.#events.push(event.at === this.#latest ? event : { ...event, at: this.#latest });
  }

  get first(): RouterEvent | undefined {
    return this.#events[this.#taken];
  }

  /** Takes the first out. */
  shift(): void {
    this.#taken += 1;
    if (this.#taken < this.#events.length) return;
    this.#events = [];
    this.#taken = 0;
  }
}
