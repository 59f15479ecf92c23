import type { WorkRecord } from '../matcher.ts';
import { byArrival, dueAt, FIRST_LATER_RANK, isBeyondReserves, rankOf } from '../rules/order.ts';
import { stageReached } from '../rules/fit.ts';
import { canWait, openingOf, type Opening, type Work } from '../work.ts';
import type { Ladder } from './demands.ts';

/** Wider than any time in milliseconds; the rank goes above it. Nine ranks stay within the whole numbers of a double. */
const RANK = 1e14;

/**
 * Work that waits for the same, in the order of arrival. Purpose: of a lane only the head has to be looked at. It came first, so it
 * has reached every relaxation that another of the lane has reached, and goes before all of them. So a thousand who relax
 * at once are one look, not a thousand.
 */
export class Lane {
  readonly key: string;
  readonly ladder: Ladder;
  /** Number of the authority's account. */
  readonly account: number;
  /** Reserves that are kept for this work, as bits. */
  covered = 0;
  /** Its place in the table. */
  index = -1;
  /** How far the head has come. */
  stage = 0;
  rank = 0;
  score = 0;
  changeAt: number | undefined;
  /** Counts heads and changes of the head, to tell old notes from new ones. */
  version = 0;
  readonly works: WorkRecord[] = [];

  constructor(key: string, ladder: Ladder, account: number) {
    this.key = key;
    this.ladder = ladder;
    this.account = account;
  }

  get head(): WorkRecord {
    return this.works[0]!;
  }

  add(record: WorkRecord): void {
    this.works.splice(this.placeOf(record.work), 0, record);
  }

  remove(record: WorkRecord): void {
    if (this.head === record) this.works.shift();
    else this.works.splice(this.placeOf(record.work), 1);
  }

  /** How many of the lane come before this work. */
  placeOf(work: Pick<Work, 'since' | 'id'>): number {
    let [low, high] = [0, this.works.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (byArrival(this.works[middle]!.work, work) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes in how far the head is, now. */
  refresh(now: number): void {
    const { work } = this.head;
    const { stages } = this.ladder;
    this.version += 1;
    this.stage = stageReached(stages, now - work.since);
    this.rank = rankOf(this.head, now);
    this.score = this.rank * RANK + dueAt(work);
    const patienceOver = work.since + work.patienceSeconds * 1000;
    const nextStage = stages[this.stage + 1];
    const stageAt = nextStage === undefined ? Number.POSITIVE_INFINITY : work.since + nextStage.afterMs;
    const next = Math.min(stageAt, patienceOver > now ? patienceOver : Number.POSITIVE_INFINITY);
    this.changeAt = Number.isFinite(next) ? next : undefined;
  }

  /** All of a lane are taken in the same way. */
  get opening(): Opening {
    return openingOf(this.head.work);
  }

  /** Is offered when phones are quiet. */
  get isLater(): boolean {
    return this.rank >= FIRST_LATER_RANK;
  }

  get coveredNow(): number {
    return isBeyondReserves(this.rank) ? -1 : this.covered;
  }
}

/** The score of a lane says whether it is offered when phones are quiet. */
export function isLaterScore(score: number): boolean {
  return score >= FIRST_LATER_RANK * RANK;
}

/** What work must have in common to be in one lane: whom it asks for, and everything of the order but the time. */
export function laneKey({ work, putBack }: WorkRecord, demandKey: string): string {
  return `${work.priority}|${putBack}|${canWait(work)}|${work.norm.waitSeconds}|${work.patienceSeconds}|${demandKey}`;
}
