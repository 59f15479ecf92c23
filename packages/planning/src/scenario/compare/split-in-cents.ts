/**
 * Cuts an amount into whole cents by shares, so that the parts are together exactly the amount rounded to cents: what rounding down
 * leaves over goes to the largest remainders, the first of them when they are alike.
 *
 * @param euro the amount, of either sign
 * @param shares 0 and up, not all 0 unless the amount is 0
 * @throws RangeError
 * Source: method of the largest remainder (A. Hamilton, 1792).
 * @example splitInCents(100, [1, 1, 1]) // [3334, 3333, 3333]
 */
export function splitInCents(euro: number, shares: readonly number[]): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const cents = Math.round(Math.abs(euro) * 100);
  if (!Number.isSafeInteger(cents) || shares.some((share) => !(share >= 0)) || (whole <= 0 && cents > 0) || whole === Infinity) {
    throw new RangeError('an amount is split by shares of 0 and up that are not all 0');
  }
  if (cents === 0) return shares.map(() => 0);
  const exact = shares.map((share) => (cents * share) / whole);
  const parts = exact.map(Math.floor);
  const order = exact.map((value, index) => ({ index, remainder: value - parts[index]! })).toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  let left = cents - parts.reduce((sum, part) => sum + part, 0);
  for (let turn = 0; left !== 0; turn++) {
    const { index } = order[turn % order.length]!;
    if (left < 0 && parts[index] === 0) continue;
    parts[index]! += Math.sign(left);
    left -= Math.sign(left);
  }
  return euro < 0 ? parts.map((part) => -part || 0) : parts;
}
