/** @returns the same things in another order */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  return things.map((thing) => ({ thing, order: random() })).toSorted((a, b) => a.order - b.order).map(({ thing }) => thing);
}
