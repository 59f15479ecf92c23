/**
 * Scores per slot, with the list of slots that have one, so that nobody walks over all articles. Filled and cleared for
 * every query, so it keeps its arrays.
 */
export class SlotScores {
  #values = new Float64Array(0);
  #touched = new Uint32Array(0);
  #count = 0;

  /** Makes room for slots 0 to `slotCount` − 1; only when empty. */
  fit(slotCount: number): void {
    if (this.#values.length >= slotCount) return;
    this.#values = new Float64Array(Math.ceil(slotCount * 1.2));
    this.#touched = new Uint32Array(this.#values.length);
  }

  /** 0 for a slot without a score. */
  of(slot: number): number {
    return this.#values[slot]!;
  }

  add(slot: number, value: number): void {
    const known = this.#values[slot]!;
    if (known === 0) this.#touch(slot);
    this.#values[slot] = known + value;
  }

  raise(slot: number, value: number): void {
    const known = this.#values[slot]!;
    if (known === 0) this.#touch(slot);
    if (value > known) this.#values[slot] = value;
  }

  /** Number of slots with a score; `slotAt(0)` to `slotAt(count - 1)` are those slots. */
  get count(): number {
    return this.#count;
  }

  slotAt(at: number): number {
    return this.#touched[at]!;
  }

  /** Replaces every score. */
  change(work: (slot: number, score: number) => number): void {
    for (let at = 0; at < this.#count; at += 1) {
      const slot = this.#touched[at]!;
      this.#values[slot] = work(slot, this.#values[slot]!);
    }
  }

  clear(): void {
    for (let at = 0; at < this.#count; at += 1) this.#values[this.#touched[at]!] = 0;
    this.#count = 0;
  }

  #touch(slot: number): void {
    this.#touched[this.#count] = slot;
    this.#count += 1;
  }
}

/** Lends empty scores and takes them back, so that a search makes no large arrays. */
export class ScoreScratch {
  readonly #spare: SlotScores[] = [];

  take(slotCount: number): SlotScores {
    const scores = this.#spare.pop() ?? new SlotScores();
    scores.fit(slotCount);
    return scores;
  }

  giveBack(...lent: readonly SlotScores[]): void {
    for (const scores of lent) {
      scores.clear();
      this.#spare.push(scores);
    }
  }
}
