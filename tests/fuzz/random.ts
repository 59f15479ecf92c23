import { seeded } from '@ingang/planning/chance';

/** Chance that can be repeated: the same seed gives the same run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  pick<T>(choices: readonly T[]): T;
  /** True in this share of cases. */
  chance(share: number): boolean;
}

/**
 * Small, quick, and good enough to vary input.
 *
 * @param seed any whole number
 */
export function randomFrom(seed: number): Random {
  const fraction = seeded(seed);
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    pick: (choices) => choices[below(choices.length)]!,
    chance: (share) => fraction() < share,
  };
}
