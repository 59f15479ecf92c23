interface Progress {
  readonly done: number;
  readonly of: number;
}

const NOTE_EVERY_MS = 400;

/**
 * Notes how far a work is: the first at once, then the last of every 400 ms, one at a time. A calculation may tell thousands of times a
 * second; who watches sees two or three. Never goes back.
 */
export class ProgressNotes {
  readonly #note: (progress: Progress) => Promise<void>;
  #last: Progress | undefined;
  #noted: Progress | undefined;
  #busy: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(note: (progress: Progress) => Promise<void>) {
    this.#note = note;
  }

  readonly tell = (done: number, of: number): void => {
    const next = { done: Math.floor(done), of: Math.ceil(of) };
    if (this.#stopped || (this.#last && this.#last.of === next.of && next.done <= this.#last.done)) return;
    const isFirst = this.#last === undefined;
    this.#last = next;
    if (isFirst) this.#write();
    else this.#timer ??= setTimeout(() => this.#write(), NOTE_EVERY_MS);
  };

  /** Nothing is noted after this. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#busy;
  }

  #write(): void {
    this.#timer = undefined;
    this.#busy = this.#busy.then(async () => {
      if (this.#last === this.#noted || this.#last === undefined) return;
      this.#noted = this.#last;
      await this.#note(this.#noted);
    });
  }
}
