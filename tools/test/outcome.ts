/** How tests ended, as counts. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** How one check ended. A check that is no test run has no counts. */
export interface Outcome {
  readonly title: string;
  readonly milliseconds: number;
  readonly verdict: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or what failed. */
  readonly reason?: string;
  readonly counts?: Counts;
  /** Names of the tests that were skipped. */
  readonly skippedTests?: readonly string[];
  /** Names of the tests that failed and then passed, alone. */
  readonly unsteadyTests?: readonly string[];
}

/**
 * Adds up.
 *
 * @example sumCounts([{ passed: 2, failed: 0, skipped: 1 }, { passed: 1, failed: 1, skipped: 0 }]) // { passed: 3, failed: 1, skipped: 1 }
 */
export function sumCounts(counts: readonly Counts[]): Counts {
  const sum = (kind: keyof Counts): number => counts.reduce((total, one) => total + one[kind], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

export interface Verdict {
  readonly closingLine: string;
  readonly exitCode: 0 | 1;
  /** What makes the run a failure, in words. Empty for a success. */
  readonly faults: readonly string[];
}

/**
 * Judges a whole run. It fails when a check failed, when no test ran at all, and, in CI, when anything was skipped.
 *
 * @param isCi whether nothing may be skipped
 */
export function judge(outcomes: readonly Outcome[], isCi: boolean): Verdict {
  const { passed, failed, skipped } = sumCounts(outcomes.flatMap((outcome) => outcome.counts ?? []));
  const faults = [
    ...outcomes.filter((one) => one.verdict === 'failed').map((one) => `${one.title}: ${one.reason ?? 'failed'}`),
    ...(passed + failed === 0 ? ['no test was executed'] : []),
    ...(isCi ? skippedInCi(outcomes) : []),
  ];
  const closingLine = `Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`;
  return { closingLine, exitCode: faults.length === 0 ? 0 : 1, faults };
}

function skippedInCi(outcomes: readonly Outcome[]): string[] {
  const checks = outcomes.filter((one) => one.verdict === 'skipped').map((one) => `${one.title} was skipped in CI: ${one.reason ?? ''}`);
  const tests = outcomes.flatMap((one) => one.skippedTests ?? []).map((name) => `a test was skipped in CI: ${name}`);
  return [...checks, ...tests];
}
