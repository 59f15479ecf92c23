import { canWait, type Work } from '../work.ts';

/**
 * Who is next. In words, as a team lead may hear it:
 *
 *  1. Emergencies first.
 *  2. Then who was put back because an agent did not answer: they were at the front already. What can wait was not.
 *  3. Then who has waited longer than anybody should (`patienceSeconds`), whatever they wait for. So nobody waits for ever.
 *  4. Then who is on the line, by priority: high, normal, low.
 *  5. Then what can wait, while fewer callers wait than was agreed (`quietBelow`): messages and callbacks of which only the
 *     day was promised, again by priority. Until the agent has taken it, it gives
 *     way to a call; not when it waited longer than anybody should.
 *  6. Among equals the one whose norm runs out first. An authority that lately got less than was agreed has a lead: its
 *     citizens count as having come some seconds earlier (fairness.ts).
 *  7. Then who came first, and for the same millisecond the lower id.
 *
 * Not the first in the order gets an agent, but the first whom somebody may help: an agent never waits for a call that
 * needs a skill they lack.
 */
export const ranks = ['urgent', 'put-back', 'patience', 'high', 'normal', 'low', 'can-wait-high', 'can-wait', 'can-wait-low'] as const;
export type Rank = (typeof ranks)[number];

/** Up to here reserves are opened: who was put back or waited too long may take an agent who is kept free for others. */
const LAST_RANK_BEYOND_RESERVES = 2;

/** From here on it can wait until phones are quiet. */
export const FIRST_LATER_RANK = 6;

/** It waited for phones to be quiet. */
export function isLaterRank(rank: Rank): boolean {
  return ranks.indexOf(rank) >= FIRST_LATER_RANK;
}

/** What the order looks at, of one piece of waiting work. */
export interface Ordered {
  readonly work: Work;
  readonly putBack: boolean;
}

/** The place of its rank in `ranks`; it only goes down with time. */
export function rankOf({ work, putBack }: Ordered, now: number): number {
  const waits = canWait(work);
  if (work.priority === 'urgent' && !waits) return 0;
  if (putBack && !waits) return 1;
  if (now >= work.since + work.patienceSeconds * 1000) return 2;
  const byPriority = { urgent: 0, high: 0, normal: 1, low: 2 }[work.priority];
  return (waits ? FIRST_LATER_RANK : 3) + byPriority;
}

export function isBeyondReserves(rank: number): boolean {
  return rank <= LAST_RANK_BEYOND_RESERVES;
}

/** When the norm runs out. */
export function dueAt(work: Pick<Work, 'since' | 'norm'>): number {
  return work.since + work.norm.waitSeconds * 1000;
}

/**
 * Below zero when `a` goes first.
 *
 * @param leadMsOf milliseconds by which an authority's work counts as older
 */
export function compareWork(a: Ordered, b: Ordered, now: number, leadMsOf: (work: Work) => number): number {
  return (
    rankOf(a, now) - rankOf(b, now) ||
    dueAt(a.work) - leadMsOf(a.work) - (dueAt(b.work) - leadMsOf(b.work)) ||
    byArrival(a.work, b.work)
  );
}

/** Who came first; for the same millisecond the lower id. */
export function byArrival(a: Pick<Work, 'since' | 'id'>, b: Pick<Work, 'since' | 'id'>): number {
  return a.since - b.since || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
