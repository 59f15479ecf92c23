/**
 * How long a name has to wait after wrong passwords in a row: nothing for the first four, then ever longer. Counting
 * itself happens in the database, so that guesses sent to two processes at once are counted together.
 */
export const lockout = {
  /** The failure in a row that is the first to be followed by waiting. */
  firstLock: 5,
  /** Seconds to wait after that failure, the next one, and so on; the last holds for all that follow. */
  lockSeconds: [30, 60, 120, 300, 900],
} as const;

/**
 * Seconds to wait after so many wrong passwords in a row.
 *
 * @param failedAttempts 0 or more
 * @example waitSecondsAfter(4) // 0
 * @example waitSecondsAfter(5) // 30
 * @example waitSecondsAfter(100) // 900
 */
export function waitSecondsAfter(failedAttempts: number): number {
  const { firstLock, lockSeconds } = lockout;
  if (failedAttempts < firstLock) return 0;
  return lockSeconds[Math.min(failedAttempts - firstLock, lockSeconds.length - 1)]!;
}
