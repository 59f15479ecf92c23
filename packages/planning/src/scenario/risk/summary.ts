const percentiles = [5, 10, 25, 50, 75, 90, 95] as const;
const steps = 20;

/** What many runs come to. */
export interface Summary {
  readonly mean: number;
  readonly standardDeviation: number;
  /** The true mean lies this near, at 95 %. */
  readonly halfWidth95: number;
  /** The value below which so many percent of the runs lie, and where the true one lies at 95 %. */
  readonly percentiles: readonly { readonly percent: number; readonly value: number; readonly low: number; readonly high: number }[];
  /** How often what came out, in twenty steps of the same width; one step where all runs are alike. */
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly runs: number }[];
  /** How the mean came to rest: after twice as many runs each time. */
  readonly convergence: readonly { readonly runs: number; readonly mean: number; readonly halfWidth95: number }[];
}

/**
 * @param values at least one, in the order in which they were drawn
 * Source: percentiles with their intervals from order statistics; W. J. Conover, Practical Nonparametric Statistics, 1999, section 3.2.
 * @example summaryOf([1, 2, 3, 4]).mean // 2.5
 */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = Float64Array.from(values).toSorted();
  const at = (place: number): number => {
    const within = Math.min(sorted.length - 1, Math.max(0, place));
    const below = Math.floor(within);
    const from = sorted[below]!;
    return from + (within - below) * (sorted[Math.min(sorted.length - 1, below + 1)]! - from);
  };
  const convergence: Summary['convergence'][number][] = [];
  for (let runs = 25; runs < values.length; runs *= 2) convergence.push({ runs, ...meanOf(values.slice(0, runs)) });
  const { standardDeviation, ...mean } = momentsOf(values);
  return {
    ...mean,
    standardDeviation,
    percentiles: percentiles.map((percent) => {
      const share = percent / 100;
      const place = share * (sorted.length - 1);
      const reach = 1.96 * Math.sqrt(sorted.length * share * (1 - share));
      return { percent, value: at(place), low: at(Math.floor(place - reach)), high: at(Math.ceil(place + reach)) };
    }),
    histogram: histogramOf(sorted),
    convergence: [...convergence, { runs: values.length, ...mean }],
  };
}

function histogramOf(sorted: Float64Array): Summary['histogram'] {
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  if (!(high - low > 1e-9 * Math.max(1, Math.abs(high)))) return [{ from: low, to: high, runs: sorted.length }];
  const counts = Array.from({ length: steps }, () => 0);
  for (const value of sorted) counts[Math.min(steps - 1, Math.floor(((value - low) / (high - low)) * steps))]! += 1;
  return counts.map((runs, step) => ({ from: low + ((high - low) * step) / steps, to: low + ((high - low) * (step + 1)) / steps, runs }));
}

function meanOf(values: readonly number[]): { readonly mean: number; readonly halfWidth95: number } {
  const { mean, halfWidth95 } = momentsOf(values);
  return { mean, halfWidth95 };
}

export function momentsOf(values: readonly number[]): { readonly mean: number; readonly halfWidth95: number; readonly standardDeviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardDeviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
  return { mean, standardDeviation, halfWidth95: (1.96 * standardDeviation) / Math.sqrt(values.length) };
}
