/** Scores per slot, with the list of slots that have one, so that nobody walks over all articles. */
export class SlotScores {
  values = new Float64Array(0);
  readonly touched: number[] = [];

  add(slot: number, value: number): void {
    if (this.values[slot] === 0) this.touched.push(slot);
    this.values[slot]! += value;
  }

  raise(slot: number, value: number): void {
    const known = this.values[slot]!;
    if (known === 0) this.touched.push(slot);
    if (value > known) this.values[slot] = value;
  }

  clear(): void {
    for (const slot of this.touched) this.values[slot] = 0;
    this.touched.length = 0;
  }
}

/** Lends empty scores and takes them back, so that a search makes no large arrays. */
export class ScoreScratch {
  readonly #spare: SlotScores[] = [];

  take(slotCount: number): SlotScores {
    const scores = this.#spare.pop() ?? new SlotScores();
    if (scores.values.length < slotCount) scores.values = new Float64Array(Math.ceil(slotCount * 1.2));
    return scores;
  }

  giveBack(...lent: readonly SlotScores[]): void {
    for (const scores of lent) {
      scores.clear();
      this.#spare.push(scores);
    }
  }
}
