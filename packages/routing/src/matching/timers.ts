import { Heap } from './heap.ts';

/**
 * Who has something to do, and when. Purpose: the earliest of many moments that change often. Trade-off: a moment that
 * changed leaves its old entry behind, which is thrown away when its time comes; nothing has to be searched.
 */
export class Timers<T> {
  readonly #heap: Heap<{ readonly at: number; readonly item: T }>;
  readonly #atOf: (item: T) => number | undefined;

  /**
   * @param atOf the moment that holds now; entries that say otherwise are old
   * @param compare for the same moment
   */
  constructor(atOf: (item: T) => number | undefined, compare: (a: T, b: T) => number = () => 0) {
    this.#atOf = atOf;
    this.#heap = new Heap((a, b) => a.at - b.at || compare(a.item, b.item));
  }

  /** Takes in the moment that the item has now. */
  add(item: T): void {
    const at = this.#atOf(item);
    if (at !== undefined) this.#heap.push({ at, item });
  }

  nextAt(): number | undefined {
    for (let first = this.#heap.peek(); first !== undefined; first = this.#heap.peek()) {
      if (this.#atOf(first.item) === first.at) return first.at;
      this.#heap.pop();
    }
    return undefined;
  }

  /** One whose moment has come; it stays due until its moment changes. */
  takeDue(now: number): T | undefined {
    const at = this.nextAt();
    return at !== undefined && at <= now ? this.#heap.pop()!.item : undefined;
  }
}
