import type { Distribution, QuantilePoint } from './distribution.ts';

/**
 * The distribution of measured times, in at most so many points.
 *
 * @param seconds at least one, 0 and up, in any order
 * @throws RangeError without measurements
 * @example measured([10, 30, 20]) // { kind: 'empirical', points: [{ share: 0, seconds: 10 }, { share: 0.5, seconds: 20 }, { share: 1, seconds: 30 }] }
 */
export function measured(seconds: readonly number[], atMostPoints = 500): Distribution {
  if (seconds.length === 0) throw new RangeError('nothing was measured');
  const sorted = seconds.toSorted((a, b) => a - b);
  const count = Math.max(2, Math.min(sorted.length, atMostPoints));
  const points = Array.from({ length: count }, (_, index): QuantilePoint => {
    const share = index / (count - 1);
    return { share, seconds: between(sorted, share) };
  });
  return { kind: 'empirical', points };
}

function between(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const from = sorted[below]!;
  return from + ((sorted[below + 1] ?? from) - from) * (place - below);
}

/** One wait: how long, and whether it ended because the caller gave up. */
export interface ObservedWait {
  readonly seconds: number;
  readonly gaveUp: boolean;
}

/**
 * How long people are willing to wait, from waits of which most ended otherwise: who was answered would have waited at least so
 * long. Beyond the longest wait anybody gave up after, at the pace of giving up so far.
 *
 * @throws RangeError when nobody gave up
 * Source: E. L. Kaplan, P. Meier, Nonparametric estimation from incomplete observations, 1958, section 2.
 * @example patienceFrom([{ seconds: 10, gaveUp: true }, { seconds: 20, gaveUp: false }]).points // [{ share: 0, seconds: 0 }, { share: 0.5, seconds: 10 }]
 */
export function patienceFrom(waits: readonly ObservedWait[], atMostPoints = 500): Extract<Distribution, { kind: 'empirical' }> {
  const sorted = waits.toSorted((a, b) => a.seconds - b.seconds || Number(b.gaveUp) - Number(a.gaveUp));
  const gaveUp = sorted.filter((wait) => wait.gaveUp).length;
  if (gaveUp === 0) throw new RangeError('nobody gave up');
  const points: QuantilePoint[] = [{ share: 0, seconds: 0 }];
  let stays = 1;
  let waited = 0;
  for (let index = 0; index < sorted.length; index++) {
    const { seconds, gaveUp: left } = sorted[index]!;
    waited += seconds;
    if (!left) continue;
    stays *= 1 - 1 / (sorted.length - index);
    const isSame = points.at(-1)!.seconds === seconds && points.length > 1;
    if (isSame) points.pop();
    points.push({ share: 1 - stays, seconds });
  }
  return { kind: 'empirical', points: thinned(points, atMostPoints), beyondMeanSeconds: waited / gaveUp };
}

function thinned<T>(points: readonly T[], atMost: number): readonly T[] {
  if (points.length <= atMost) return points;
  return Array.from({ length: atMost }, (_, index) => points[Math.round((index * (points.length - 1)) / (atMost - 1))]!);
}
