/** The only source of "now". Rules receive instants; they never ask for the time themselves. */
export interface Clock {
  now(): Date;
}

/** A clock for tests: it stands still until told to move. */
export class FixedClock implements Clock {
  #now: Date;
  constructor(start: string | Date) {
    this.#now = new Date(start);
  }
  now(): Date {
    return new Date(this.#now);
  }
  set(instant: string | Date): void {
    this.#now = new Date(instant);
  }
  advanceSeconds(seconds: number): void {
    this.#now = new Date(this.#now.getTime() + seconds * 1000);
  }
}
