const growth = Math.log(1.02);
/** From 1 ms to about twelve days. */
const bins = 1060;

/**
 * How waits are spread, in a memory that does not grow: bins that are each 2 % wider than the one before. A quantile is at most
 * 1 % off.
 *
 * Source: C. Masson, J. Rim, H. Lee, DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees, 2019.
 */
export class WaitHistogram {
  /** In the first bin who did not wait. */
  readonly counts: Float64Array;

  constructor(counts: Float64Array = new Float64Array(bins)) {
    this.counts = counts;
  }

  /** @param waitedMs 0 and up */
  add(waitedMs: number): void {
    const bin = waitedMs < 1 ? 0 : 1 + Math.floor(Math.log(waitedMs) / growth);
    this.counts[bin < bins ? bin : bins - 1]!++;
  }

  addAll({ counts }: WaitHistogram): void {
    for (let bin = 0; bin < bins; bin++) this.counts[bin]! += counts[bin]!;
  }

  /**
   * The wait that a share did not exceed.
   *
   * @param share from 0 to 1
   * @returns seconds; 0 when nobody was counted
   */
  quantileSeconds(share: number): number {
    const total = this.counts.reduce((sum, count) => sum + count, 0);
    let below = 0;
    for (let bin = 0; bin < bins; bin++) {
      below += this.counts[bin]!;
      if (below >= share * total) return bin === 0 ? 0 : Math.exp((bin - 0.5) * growth) / 1000;
    }
    return 0;
  }
}
