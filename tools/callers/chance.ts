import { seeded } from '@ingang/planning/chance';

/** Chance that can be repeated: the same seed gives the same draws. */
export class Chance {
  readonly #numbers: () => number;

  /** @param seed any text; what is to differ should be in it */
  constructor(seed: string) {
    this.#numbers = seeded(hashOf(seed));
  }

  /** 0 up to 1. */
  next(): number {
    return this.#numbers();
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  between(least: number, most: number): number {
    return least + (most - least) * this.next();
  }

  pick<One>(from: readonly One[]): One {
    const found = from[Math.floor(this.next() * from.length)];
    if (found === undefined) throw new RangeError('there is nothing to pick from');
    return found;
  }

  /** A time until something happens, with the given scale; above 1 the shape makes it likelier the longer it lasts (Weibull). */
  until(scale: number, shape: number): number {
    return scale * (-Math.log(1 - this.next())) ** (1 / shape);
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash | 0;
}
