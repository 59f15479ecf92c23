import type { HangUpCause } from '../../engine/index.ts';

/** ITU-T Q.850, table 1, as far as a caller would notice a difference. */
const CAUSES: Readonly<Record<number, HangUpCause>> = {
  1: 'unknown-number',
  3: 'unreachable',
  16: 'normal',
  17: 'busy',
  18: 'no-answer',
  19: 'no-answer',
  20: 'unreachable',
  21: 'rejected',
  22: 'unknown-number',
  26: 'normal',
  27: 'unreachable',
  28: 'unknown-number',
  31: 'normal',
  34: 'congestion',
  38: 'congestion',
  41: 'congestion',
  42: 'congestion',
  44: 'lost',
};

/** @example causeOf(17) // 'busy' */
export const causeOf = (q850: number | undefined): HangUpCause => CAUSES[q850 ?? 16] ?? 'failure';

/** How Asterisk is told why, in the words of ARI. */
export const REASONS = { normal: 'normal', busy: 'busy', congestion: 'congestion', 'unknown-number': 'unallocated' } as const;
