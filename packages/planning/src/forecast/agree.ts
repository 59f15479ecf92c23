/** A number that is said of a part or of a whole, and how sure it is. */
export interface TreePoint {
  /** Place of the whole that it is a part of; that comes earlier in the list. */
  readonly parent: number | undefined;
  readonly mean: number;
  readonly variance: number;
}

const leastVariance = 1e-9;

/**
 * The numbers nearest to those that were said, each by how sure it is, that add up: every whole is the sum of its parts.
 *
 * Upwards each whole is weighed against the sum of its parts; downwards what remains is shared out by how unsure each part is. For a tree this
 * is the least-squares answer. No number becomes negative.
 *
 * @example agree([{ parent: undefined, mean: 10, variance: 1 }, { parent: 0, mean: 4, variance: 1 }, { parent: 0, mean: 3, variance: 1 }]).map((mean) => Math.round(mean * 1000) / 1000) // [9, 5, 4]
 */
export function agree(points: readonly TreePoint[]): readonly number[] {
  const parts: number[][] = points.map(() => []);
  for (const [place, { parent }] of points.entries()) if (parent !== undefined) parts[parent]!.push(place);
  const means = points.map(({ mean }) => mean);
  const variances = points.map(({ variance }) => Math.max(variance, leastVariance));
  const sum = (of: readonly number[], values: readonly number[]): number => of.reduce((total, place) => total + values[place]!, 0);
  for (let place = points.length - 1; place >= 0; place -= 1) {
    if (parts[place]!.length === 0) continue;
    const [own, together] = [1 / variances[place]!, 1 / sum(parts[place]!, variances)];
    means[place] = (means[place]! * own + sum(parts[place]!, means) * together) / (own + together);
    variances[place] = 1 / (own + together);
  }
  for (const [place, of] of parts.entries()) {
    if (of.length === 0) continue;
    const [left, spread] = [means[place]! - sum(of, means), sum(of, variances)];
    for (const part of of) means[part] = Math.max(0, means[part]! + (left * variances[part]!) / spread);
    const [wanted, have] = [means[place]!, sum(of, means)];
    for (const part of of) means[part] = have > 0 ? (means[part]! * wanted) / have : wanted / of.length;
  }
  return means;
}
