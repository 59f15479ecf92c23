/** How parts of a day go their own way: what its beginning says of its rest. */
export interface WithinDay {
  /** Part of the day's expected contacts that is over. */
  readonly shareOver: number;
  /** Spread of the beginning around the whole day beyond chance, relative and squared; and that of the rest. */
  readonly beginning: number;
  readonly rest: number;
}

/** A day cut in two: how much busier than forecast each part was, as logs, and what chance does to each (variance). */
export interface CutDay {
  readonly beginning: number;
  readonly rest: number;
  readonly chanceBeginning: number;
  readonly chanceRest: number;
}

export const cuts: readonly number[] = [0.25, 0.5, 0.75];
/** Too few contacts in a part of a day to say something. */
const leastInPart = 30;

/** @param counts of the day's intervals, NaN where not known */
export function cutDay(counts: ArrayLike<number>, means: Float64Array, expected: number, share: number): CutDay | undefined {
  let [seen, mean, seenFirst, meanFirst] = [0, 0, 0, 0];
  for (const [slot, each] of means.entries()) {
    if (!(each > 0) || Number.isNaN(counts[slot]!)) continue;
    [seen, mean] = [seen + counts[slot]!, mean + each];
    if (mean <= expected * share) [seenFirst, meanFirst] = [seen, mean];
  }
  if (Math.min(seenFirst, seen - seenFirst, meanFirst, mean - meanFirst) < leastInPart) return undefined;
  return {
    beginning: Math.log(seenFirst / meanFirst), chanceBeginning: 1 / meanFirst,
    rest: Math.log((seen - seenFirst) / (mean - meanFirst)), chanceRest: 1 / (mean - meanFirst),
  };
}

const leastDays = 15;
const assumed = 0.03 ** 2;

/** What days cut at one share teach: what both parts have in common is the day's, what is left is their own. */
export function learnWithin(shareOver: number, days: readonly CutDay[]): WithinDay {
  if (days.length < leastDays) return { shareOver, beginning: assumed, rest: assumed };
  const mean = (of: (day: CutDay) => number): number => days.reduce((sum, day) => sum + of(day), 0) / days.length;
  const common = Math.max(0, mean(({ beginning, rest }) => beginning * rest));
  return {
    shareOver,
    beginning: Math.max(1e-5, mean(({ beginning, chanceBeginning }) => beginning ** 2 - chanceBeginning) - common),
    rest: Math.max(1e-5, mean(({ rest, chanceRest }) => rest ** 2 - chanceRest) - common),
  };
}

/** Between the shares that were learnt. */
export function withinAt(learnt: readonly WithinDay[], shareOver: number): WithinDay {
  const after = learnt.findIndex((each) => each.shareOver >= shareOver);
  if (after === 0 || learnt.length === 0) return learnt[0] ?? { shareOver, beginning: assumed, rest: assumed };
  if (after < 0) return learnt.at(-1)!;
  const [low, high] = [learnt[after - 1]!, learnt[after]!];
  const part = (shareOver - low.shareOver) / (high.shareOver - low.shareOver);
  return { shareOver, beginning: low.beginning + part * (high.beginning - low.beginning), rest: low.rest + part * (high.rest - low.rest) };
}
