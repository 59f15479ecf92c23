/** A sorted list of distinct numbers below 2^32 that stays small in memory. */
export class NumberList {
  #numbers = new Uint32Array(2);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a value to the score of every number. */
  addTo(scores: { add(slot: number, value: number): void }, value: number): void {
    for (let at = 0; at < this.#size; at += 1) scores.add(this.#numbers[at]!, value);
  }

  forEach(work: (number: number) => void): void {
    for (let at = 0; at < this.#size; at += 1) work(this.#numbers[at]!);
  }

  add(number: number): void {
    const at = this.#position(number);
    if (at < this.#size && this.#numbers[at] === number) return;
    if (this.#size === this.#numbers.length) {
      const larger = new Uint32Array(this.#size * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers.copyWithin(at + 1, at, this.#size);
    this.#numbers[at] = number;
    this.#size += 1;
  }

  remove(number: number): void {
    const at = this.#position(number);
    if (at >= this.#size || this.#numbers[at] !== number) return;
    this.#numbers.copyWithin(at, at + 1, this.#size);
    this.#size -= 1;
  }

  #position(number: number): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#numbers[middle]! < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
