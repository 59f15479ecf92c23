/** Figures as a benchmark prints them. */

/** @example spread([1, 2, 3]) // 'p50 2 ms, p95 3 ms, p99 3 ms, most 3 ms (3)' */
export function spread(milliseconds: readonly number[]): string {
  if (milliseconds.length === 0) return 'none';
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number): string => `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)} ms`;
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${Math.round(sorted.at(-1)!)} ms (${sorted.length})`;
}

/** Runs something and says how much of a core each part of the system used meanwhile. */
export async function withProcessor<Part extends string, Result>(read: () => Readonly<Record<Part, number>>, task: () => Promise<Result>): Promise<{ result: Result; seconds: number; shares: string }> {
  const before = read();
  const begun = performance.now();
  const result = await task();
  const seconds = (performance.now() - begun) / 1000;
  const after = read();
  const shares = (Object.keys(before) as Part[]).map((part) => `${part} ${Math.round(((after[part] - before[part]) / seconds) * 100)} %`).join(', ');
  return { result, seconds, shares };
}
