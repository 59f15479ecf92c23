/** What can happen, in the order in which it happens within one millisecond. */
export const happening = { wrapUpOver: 0, talkOver: 1, shift: 2, patienceOver: 3, offer: 4, returns: 5, arrives: 6, closes: 7 } as const;
const kinds = 8;

/**
 * What will happen when, in time order: a binary heap over plain arrays of numbers. No object is made for an event, which is
 * most of what makes a year a second.
 */
export class Agenda {
  #keys = new Float64Array(256);
  #subjects = new Int32Array(256);
  #generations = new Int32Array(256);
  #count = 0;
  /** The event that was taken last. */
  at = 0;
  kind = 0;
  subject = 0;
  generation = 0;

  /** When something happens next; Infinity for never. */
  nextAt(): number {
    return this.#count === 0 ? Infinity : Math.floor(this.#keys[0]! / kinds);
  }

  /**
   * @param atMs whole milliseconds
   * @param subject whom it concerns: a contact, an agent or a stream
   * @param generation which use of the number of a contact
   */
  add(atMs: number, kind: number, subject: number, generation: number): void {
    if (this.#count === this.#keys.length) this.#grow();
    this.#sinkIn(this.#count++, atMs * kinds + kind, subject, generation);
  }

  /** Takes the first into `at`, `kind`, `subject` and `generation`. Only when there is one. */
  take(): void {
    const key = this.#keys[0]!;
    this.at = Math.floor(key / kinds);
    this.kind = key - this.at * kinds;
    this.subject = this.#subjects[0]!;
    this.generation = this.#generations[0]!;
    const last = --this.#count;
    if (last > 0) this.#floatDown(this.#keys[last]!, this.#subjects[last]!, this.#generations[last]!);
  }

  #sinkIn(from: number, key: number, subject: number, generation: number): void {
    const keys = this.#keys;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (keys[parent]! <= key) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#put(place, key, subject, generation);
  }

  #floatDown(key: number, subject: number, generation: number): void {
    const keys = this.#keys;
    const count = this.#count;
    let place = 0;
    for (let child = 1; child < count; child = 2 * place + 1) {
      if (child + 1 < count && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      this.#move(child, place);
      place = child;
    }
    this.#put(place, key, subject, generation);
  }

  #move(from: number, to: number): void {
    this.#keys[to] = this.#keys[from]!;
    this.#subjects[to] = this.#subjects[from]!;
    this.#generations[to] = this.#generations[from]!;
  }

  #put(place: number, key: number, subject: number, generation: number): void {
    this.#keys[place] = key;
    this.#subjects[place] = subject;
    this.#generations[place] = generation;
  }

  #grow(): void {
    const size = this.#keys.length * 2;
    const [keys, subjects, generations] = [new Float64Array(size), new Int32Array(size), new Int32Array(size)];
    keys.set(this.#keys);
    subjects.set(this.#subjects);
    generations.set(this.#generations);
    [this.#keys, this.#subjects, this.#generations] = [keys, subjects, generations];
  }
}
