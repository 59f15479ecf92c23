/** A result with what decides its place. */
export interface Ranked {
  readonly slot: number;
  readonly score: number;
  readonly isOwn: boolean;
  readonly id: string;
}

/**
 * Keeps the best results seen, in order: highest score, own answers before others at the same score, then by id, so that
 * the order never depends on the order of adding.
 */
export class BestResults {
  readonly #limit: number;
  readonly #ranked: Ranked[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What does not reach this score cannot get in. */
  least = 0;

  /** A second result for the same article counts only when it is better. */
  offer(result: Ranked): void {
    if (result.score < this.least) return;
    const known = this.#ranked.findIndex(({ slot }) => slot === result.slot);
    if (known !== -1) {
      if (this.#ranked[known]!.score >= result.score) return;
      this.#ranked.splice(known, 1);
    }
    let at = this.#ranked.length;
    while (at > 0 && precedes(result, this.#ranked[at - 1]!)) at -= 1;
    this.#ranked.splice(at, 0, result);
    if (this.#ranked.length > this.#limit) this.#ranked.pop();
    if (this.#ranked.length === this.#limit) this.least = this.#ranked.at(-1)!.score;
  }

  get results(): readonly Ranked[] {
    return this.#ranked;
  }
}

function precedes(a: Ranked, b: Ranked): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.isOwn !== b.isOwn) return a.isOwn;
  return a.id < b.id;
}
