/** Sets of agents as bits, 32 to a word: bit `slot` is the agent in that slot. All sets of a roster have as many words. */
export type Bits = Uint32Array;

export function setBit(bits: Bits, slot: number, on: boolean, from = 0): void {
  const word = from + (slot >>> 5);
  const bit = 1 << (slot & 31);
  bits[word] = on ? bits[word]! | bit : bits[word]! & ~bit;
}

export function hasBit(bits: Bits, slot: number, from = 0): boolean {
  return (bits[from + (slot >>> 5)]! & (1 << (slot & 31))) !== 0;
}

/** How many bits of a word are set. */
export function popcount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The same set with room for more. */
export function grown(bits: Bits, words: number): Bits {
  const wider = new Uint32Array(words);
  wider.set(bits);
  return wider;
}
