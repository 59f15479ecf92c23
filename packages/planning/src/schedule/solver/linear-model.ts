/** A linear model by columns, as it grows; rows first. Minimised. */
export class LinearModel {
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];

  /** @returns its number */
  row(lower: number, upper: number): number {
    this.rowUpper.push(upper);
    return this.rowLower.push(lower) - 1;
  }

  /** @param entries row and factor, each row once @returns its number */
  column(cost: number, upper: number, entries: readonly (readonly [row: number, factor: number])[]): number {
    for (const [row, factor] of entries.toSorted(([a], [b]) => a - b)) {
      this.indices.push(row);
      this.values.push(factor);
    }
    this.starts.push(this.indices.length);
    this.lower.push(0);
    this.upper.push(upper);
    return this.cost.push(cost) - 1;
  }
}
