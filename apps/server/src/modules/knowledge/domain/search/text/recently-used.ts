/** Of each generation this many are kept. */
const GENERATION_SIZE = 25_000;

/**
 * Remembers what was worked out for a word, in two generations: when the young one is full it becomes the old one, and
 * what is asked for again moves back. So common words stay while rare ones go, and memory is bounded.
 */
export class RecentlyUsed<Value> {
  readonly #make: (key: string) => Value;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(make: (key: string) => Value) {
    this.#make = make;
  }

  get(key: string): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? this.#make(key);
    if (this.#young.size >= GENERATION_SIZE) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
