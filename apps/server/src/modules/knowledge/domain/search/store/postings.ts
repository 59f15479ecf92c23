/** Articles are numbered 0 to 2^20 − 1 inside the index. */
export const MAX_SLOTS = 1 << 20;

const IMPACT_BITS = 12;
const IMPACT_MASK = (1 << IMPACT_BITS) - 1;
const FIRST_CAPACITY = 2;

/** What receives scores per slot. */
export interface Scores {
  add(slot: number, value: number): void;
  raise(slot: number, value: number): void;
}

/**
 * In which articles a term stands and how strongly: one 32-bit number each, the article's slot in the upper 20 bits,
 * its impact in the lower 12, in order of slot. Entries are really taken out at removal, so nothing needs clean-up.
 */
export class Postings {
  #entries = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  /** Number of articles with this term. */
  get size(): number {
    return this.#size;
  }

  /** @param impact 0 to 1; kept in 4,095 steps, at least one */
  add(slot: number, impact: number): void {
    const at = this.#position(slot);
    const entry = packed(slot, impact);
    if (this.#isAt(at, slot)) {
      this.#entries[at] = entry;
      return;
    }
    if (this.#size === this.#entries.length) this.#grow();
    this.#entries.copyWithin(at + 1, at, this.#size);
    this.#entries[at] = entry;
    this.#size += 1;
  }

  remove(slot: number): boolean {
    const at = this.#position(slot);
    if (!this.#isAt(at, slot)) return false;
    this.#entries.copyWithin(at, at + 1, this.#size);
    this.#size -= 1;
    return true;
  }

  has(slot: number): boolean {
    return this.#isAt(this.#position(slot), slot);
  }

  /** Adds impact × `worth` to the score of every article with the term. */
  addTo(scores: Scores, worth: number): void {
    const entries = this.#entries;
    for (let at = 0; at < this.#size; at += 1) {
      const entry = entries[at]!;
      scores.add(entry >>> IMPACT_BITS, ((entry & IMPACT_MASK) / IMPACT_MASK) * worth);
    }
  }

  /** Raises the score of every article with the term to impact × `worth`. */
  raiseIn(scores: Scores, worth: number): void {
    const entries = this.#entries;
    for (let at = 0; at < this.#size; at += 1) {
      const entry = entries[at]!;
      scores.raise(entry >>> IMPACT_BITS, ((entry & IMPACT_MASK) / IMPACT_MASK) * worth);
    }
  }

  #isAt(at: number, slot: number): boolean {
    return at < this.#size && this.#entries[at]! >>> IMPACT_BITS === slot;
  }

  /** Where the slot stands, or should stand. */
  #position(slot: number): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#entries[middle]! >>> IMPACT_BITS < slot) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#entries.length * 2);
    larger.set(this.#entries);
    this.#entries = larger;
  }
}

function packed(slot: number, impact: number): number {
  const level = Math.min(IMPACT_MASK, Math.max(1, Math.round(impact * IMPACT_MASK)));
  return ((slot << IMPACT_BITS) | level) >>> 0;
}
