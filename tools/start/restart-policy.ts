/** What was seen of a server that has ended without having been asked to. */
export interface ServerEnd {
  /** It answered requests before it ended. */
  readonly wasReady: boolean;
  /** How long it ran, in milliseconds. */
  readonly ranMs: number;
}

/** What is remembered between two ends. */
export interface RestartHistory {
  /** It has been ready at some time: the configuration is good. */
  readonly hasBeenReady: boolean;
  /** Ends after each other without a calm time between them. */
  readonly ends: number;
  /** Starts after each other that did not even become ready. */
  readonly inVain: number;
}

export type AfterEnd = { readonly do: 'give-up' } | { readonly do: 'start-again'; readonly pauseMs: number; readonly history: RestartHistory };

export const noHistory: RestartHistory = { hasBeenReady: false, ends: 0, inVain: 0 };

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const CALM_MS = 60_000;
const MOST_IN_VAIN = 5;

/**
 * What to do when the server has ended: at once again the first time, because calls go on and wait for it; then after pauses
 * that double up to ten seconds. A server that never was ready has something wrong that a restart does not cure; five starts
 * in vain are given up too.
 *
 * @example afterEnd(noHistory, { wasReady: false, ranMs: 400 }).do // 'give-up'
 * @example afterEnd(noHistory, { wasReady: true, ranMs: 90000 }) // { do: 'start-again', pauseMs: 0, history: { hasBeenReady: true, ends: 1, inVain: 0 } }
 */
export function afterEnd(before: RestartHistory, { wasReady, ranMs }: ServerEnd): AfterEnd {
  const hasBeenReady = before.hasBeenReady || wasReady;
  const inVain = wasReady ? 0 : before.inVain + 1;
  if (!hasBeenReady || inVain >= MOST_IN_VAIN) return { do: 'give-up' };
  const earlier = wasReady && ranMs >= CALM_MS ? 0 : before.ends;
  const pauseMs = earlier === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (earlier - 1));
  return { do: 'start-again', pauseMs, history: { hasBeenReady, ends: earlier + 1, inVain } };
}
