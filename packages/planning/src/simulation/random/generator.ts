/**
 * Numbers that look like chance and are the same in every run with the same seed: xoshiro128**, 128 bits of state, period
 * 2^128 - 1.
 *
 * Source: D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, 2021.
 */
export class Generator {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** Any four whole numbers but all zero. */
  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    this.#d = d | 0;
  }

  /** 32 bits, as a whole number of either sign. */
  nextBits(): number {
    const b = this.#b;
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const c = this.#c ^ this.#a;
    const d = this.#d ^ b;
    this.#b = b ^ c;
    this.#a ^= d;
    this.#c = c ^ (b << 9);
    this.#d = (d << 11) | (d >>> 21);
    return result;
  }

  /** Above 0 and below 1, evenly. */
  next(): number {
    return ((this.nextBits() >>> 0) + 0.5) / 4_294_967_296;
  }
}

/**
 * The stream of chance for one purpose in one replication: always the same one, whatever else is drawn. Two variants of a
 * centre that are played with the same seed so meet the same customers, and differ by what was changed only.
 *
 * @param seed any whole number
 * @param purpose such as `Dordrecht phone/arrivals`
 * @param replication 0 and up
 * @example streamOf(1, 'arrivals', 0).next() === streamOf(1, 'arrivals', 0).next() // true
 * @example streamOf(1, 'arrivals', 0).next() === streamOf(1, 'patience', 0).next() // false
 */
export function streamOf(seed: number, purpose: string, replication: number): Generator {
  let state = scramble(seed | 0) ^ scramble((replication | 0) + 0x5851_f42d);
  for (let index = 0; index < purpose.length; index++) state = scramble(state ^ purpose.charCodeAt(index));
  const word = (): number => scramble((state = (state + 0x9e37_79b9) | 0));
  return new Generator(word(), word(), word(), word() | 1);
}

/** The finishing steps of MurmurHash3 (A. Appleby): every bit of the input changes about half of the output. */
function scramble(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}
