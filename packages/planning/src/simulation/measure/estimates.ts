import { studentQuantile } from './student.ts';

/** A figure over replications, with how sure it is. */
export interface Estimate {
  readonly mean: number;
  /** Half the width of the confidence interval; Infinity after one replication. */
  readonly halfWidth: number;
  /** Standard deviation between replications. */
  readonly deviation: number;
  /** In how many replications there was anything to measure. */
  readonly replications: number;
}

/**
 * Means and deviations of many figures at once, in one pass.
 *
 * Source: B. P. Welford, Note on a method for calculating corrected sums of squares and products, 1962.
 */
export class Estimates {
  readonly #counts: Float64Array;
  readonly #means: Float64Array;
  readonly #squares: Float64Array;

  constructor(figures: number) {
    [this.#counts, this.#means, this.#squares] = [new Float64Array(figures), new Float64Array(figures), new Float64Array(figures)];
  }

  /** One replication; NaN where there was nothing to measure. */
  add(figures: Float64Array): void {
    figures.forEach((figure, index) => {
      if (Number.isNaN(figure)) return;
      const count = (this.#counts[index]! += 1);
      const off = figure - this.#means[index]!;
      this.#means[index]! += off / count;
      this.#squares[index]! += off * (figure - this.#means[index]!);
    });
  }

  of(figure: number, confidence: number): Estimate {
    const replications = this.#counts[figure]!;
    if (replications === 0) return { mean: NaN, halfWidth: Infinity, deviation: NaN, replications };
    const mean = this.#means[figure]!;
    if (replications === 1) return { mean, halfWidth: Infinity, deviation: NaN, replications };
    const deviation = Math.sqrt(this.#squares[figure]! / (replications - 1));
    return { mean, halfWidth: (studentQuantile(confidence, replications - 1) * deviation) / Math.sqrt(replications), deviation, replications };
  }
}
