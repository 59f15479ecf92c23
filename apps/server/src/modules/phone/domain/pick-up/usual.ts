/** Somebody was asked so often, and this is what came of it: withdrawn too soon does not count. */
export interface PickUpCount {
  readonly asked: number;
  readonly answered: number;
  /** Of all times, in which not picking up counts as for ever; undefined when that was more than half of them. */
  readonly medianSeconds: number | undefined;
}

/** Fewer times say nothing about next time. */
export const fewestTimes = 5;
/** What was longer ago is another team. */
export const weeksBack = 4;

export interface UsualPickUp {
  readonly asked: number;
  readonly answered: number;
  readonly medianSeconds: number | null;
  readonly isEnough: boolean;
}

/**
 * What one may say beforehand about picking up.
 *
 * @param count over the last weeks; undefined: never asked
 * @example usualPickUp({ asked: 12, answered: 11, medianSeconds: 9 }) // { asked: 12, answered: 11, medianSeconds: 9, isEnough: true }
 * @example usualPickUp({ asked: 3, answered: 3, medianSeconds: 4 }) // { asked: 3, answered: 3, medianSeconds: null, isEnough: false }
 */
export function usualPickUp({ asked, answered, medianSeconds }: PickUpCount = { asked: 0, answered: 0, medianSeconds: undefined }): UsualPickUp {
  const isEnough = asked >= fewestTimes;
  return { asked, answered, medianSeconds: isEnough ? (medianSeconds ?? null) : null, isEnough };
}
