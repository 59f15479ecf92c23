import type { AgentRecord } from '../agent.ts';
import type { Crowd, Match, Matcher, MatcherGround, WorkRecord } from '../matcher.ts';
import { byArrival, ranks } from '../rules/order.ts';
import type { Reserve } from '../rules/reserves.ts';
import { canWait, openings, type Work } from '../work.ts';
import type { Bits } from './bits.ts';
import { AgentChooser } from './choose-agent.ts';
import { crowdBefore } from './crowd.ts';
import { Demands } from './demands.ts';
import { Heap } from './heap.ts';
import { isLaterScore, Lane, laneKey } from './lane.ts';
import { LaneTable } from './lane-table.ts';
import { ReservePools } from './reserve-pools.ts';
import { Roster } from './roster.ts';
import { Timers } from './timers.ts';

/** A lane that is to be looked at because its head is new or may be taken by more than before. */
interface Note {
  readonly lane: Lane;
  readonly version: number;
  readonly score: number;
  readonly work: Work;
}

/**
 * The matcher with indices.
 *
 * Purpose: an event costs what it changes. Between events no waiting work and open agent are left that may have each other, so
 * only new pairs matter: those of a lane with another head or a head that relaxed (`#fresh`), and those of agents who
 * opened (`#opened`).
 * Trade-off: for an agent who opens all lanes are scanned, in flat arrays (lane-table.ts); cheaper than keeping an order per agent,
 * and the worst case, every work asking something else, is only as long as the number of works.
 */
export class LaneMatcher implements Matcher {
  readonly #ground: MatcherGround;
  readonly #roster = new Roster();
  readonly #demands = new Demands(this.#roster);
  readonly #reserves: ReservePools;
  readonly #chooser: AgentChooser;
  readonly #table = new LaneTable();
  readonly #lanes = new Map<string, Lane>();
  readonly #timers = new Timers<Lane>(({ changeAt }) => changeAt);
  readonly #fresh = new Heap<Note>((a, b) => a.score - b.score || byArrival(a.work, b.work));
  readonly #opened = new Set<number>();
  readonly #laneOf = new Map<WorkRecord, Lane>();
  readonly #waiting = { callers: 0, later: 0 };
  #quietBelow = Infinity;

  constructor(ground: MatcherGround) {
    this.#ground = ground;
    this.#reserves = new ReservePools(this.#roster, ground.accounts);
    this.#chooser = new AgentChooser(ground, this.#roster, this.#demands, this.#reserves);
  }

  setReserves(reserves: readonly Reserve[]): void {
    this.#reserves.set(reserves);
    for (const lane of this.#table.lanes) {
      lane.covered = this.#reserves.coverOf(lane.head.work);
      this.#table.covered[lane.index] = lane.coveredNow;
    }
    this.#lookAtAll();
  }

  setQuiet(below = Infinity): void {
    this.#quietBelow = below;
    this.#lookAtAll();
  }

  join(record: AgentRecord): void {
    const slot = this.#roster.join(record);
    this.#reserves.join(record, slot);
    this.#demands.agentChanged(slot);
  }

  leave(record: AgentRecord): void {
    const slot = this.#roster.leave(record);
    this.#opened.delete(slot);
    this.#reserves.leave(slot);
    this.#demands.agentChanged(slot);
    this.#reserves.recount();
  }

  agentChanged(record: AgentRecord): void {
    const slot = this.#roster.slotOf(record.agent.id)!;
    if (this.#roster.setOpen(slot)) this.#opened.add(slot);
    this.accountsChanged();
  }

  accountsChanged(): void {
    for (const unlocked of this.#reserves.recount()) this.#opened.add(unlocked);
  }

  workWaits(record: WorkRecord, now: number): void {
    this.#count(record, 1);
    const key = laneKey(record, this.#demands.keyOf(record.work));
    const lane = this.#lanes.get(key) ?? this.#openLane(key, record);
    lane.add(record);
    this.#laneOf.set(record, lane);
    if (lane.head === record) this.#headChanged(lane, now);
  }

  workGone(record: WorkRecord, now: number): void {
    this.#count(record, -1);
    const lane = this.#laneOf.get(record)!;
    const wasHead = lane.head === record;
    lane.remove(record);
    this.#laneOf.delete(record);
    if (lane.works.length === 0) this.#closeLane(lane);
    else if (wasHead) this.#headChanged(lane, now);
  }

  nextChangeAt(): number | undefined {
    return this.#timers.nextAt();
  }

  passTime(now: number): void {
    const lane = this.#timers.takeDue(now);
    if (lane) this.#headChanged(lane, now);
  }

  next(now: number): Match | undefined {
    const fresh = this.#nextFresh();
    const other = this.#bestForOpened();
    const lane = fresh && other ? (this.#compare(fresh, other) <= 0 ? fresh : other) : (fresh ?? other);
    if (!lane) return undefined;
    const chosen = this.#chooser.choose(lane, now)!;
    this.#opened.add(this.#roster.slotOf(chosen.agent.agent.id)!); // may have attention left
    const leadMs = this.#ground.accounts.leadsMs[lane.account]!;
    return { work: lane.head, agent: chosen.agent, facts: { rank: ranks[lane.rank]!, stage: lane.stage, leadMs, criterion: chosen.criterion, candidates: chosen.candidates } };
  }

  crowdBefore(record: WorkRecord): Crowd {
    return crowdBefore(this.#laneOf.get(record)!, record, this.#table.lanes, this.#roster, this.#demands, this.#ground.accounts.leadsMs);
  }

  #lookAtAll(): void {
    this.#roster.records.forEach((record, slot) => record && this.#opened.add(slot));
  }

  get #isQuiet(): boolean {
    return this.#waiting.callers < this.#quietBelow;
  }

  /** When phones become quiet, what can wait is looked at again. */
  #count({ work }: WorkRecord, change: 1 | -1): void {
    const wasQuiet = this.#isQuiet;
    this.#waiting[canWait(work) ? 'later' : 'callers'] += change;
    if (!wasQuiet && this.#isQuiet && this.#waiting.later > 0) this.#lookAtAll();
  }

  #openLane(key: string, record: WorkRecord): Lane {
    const lane = new Lane(key, this.#demands.take(record.work), this.#ground.accounts.numberOf(record.work));
    lane.covered = this.#reserves.coverOf(record.work);
    this.#lanes.set(key, lane);
    this.#table.add(lane);
    return lane;
  }

  #closeLane(lane: Lane): void {
    lane.version += 1;
    lane.changeAt = undefined;
    this.#table.remove(lane);
    this.#lanes.delete(lane.key);
    this.#demands.release(lane.ladder);
  }

  #headChanged(lane: Lane, now: number): void {
    lane.refresh(now);
    this.#table.write(lane, this.#demands.rowOf(lane.ladder, lane.stage));
    this.#timers.add(lane);
    this.#fresh.push({ lane, version: lane.version, score: this.#scoreOf(lane), work: lane.head.work });
  }

  #scoreOf(lane: Lane): number {
    return lane.score - this.#ground.accounts.leadsMs[lane.account]!;
  }

  #compare(a: Lane, b: Lane): number {
    return this.#scoreOf(a) - this.#scoreOf(b) || byArrival(a.head.work, b.head.work);
  }

  /** The first lane with a new or relaxed head that somebody may take. Others need no further look: nobody has opened for them. */
  #nextFresh(): Lane | undefined {
    for (let note = this.#fresh.peek(); note !== undefined; note = this.#fresh.peek()) {
      const isTurn = this.#isQuiet || !note.lane.isLater;
      if (note.version === note.lane.version && isTurn && this.#chooser.anybodyFor(note.lane)) return note.lane;
      this.#fresh.pop();
    }
    return undefined;
  }

  /** The first lane in the order that one of those who opened may take. */
  #bestForOpened(): Lane | undefined {
    if (this.#opened.size === 0) return undefined;
    const words = [...new Set([...this.#opened].map((slot) => slot >>> 5))];
    const masks = openings.map((opening) => words.map((word) => this.#roster.open[opening][word]! & this.#openedIn(word)));
    const best = masks.every((mask) => mask.every((bits) => bits === 0)) ? undefined : this.#scan(words, masks);
    if (best === undefined) this.#opened.clear();
    return best;
  }

  #openedIn(word: number): number {
    let bits = 0;
    for (const slot of this.#opened) if (slot >>> 5 === word) bits |= 1 << (slot & 31);
    return bits;
  }

  #scan(words: readonly number[], masks: readonly (readonly number[])[]): Lane | undefined {
    const { lanes, rows, scores, accounts, openings: taken, covered } = this.#table;
    const { matrix, words: width } = this.#demands;
    const { leadsMs } = this.#ground.accounts;
    const [locked, lockedForLater] = [this.#reserves.lockedFor(false), this.#reserves.lockedFor(true)];
    const isQuiet = this.#isQuiet;
    let best: Lane | undefined;
    let bestScore = Number.POSITIVE_INFINITY;
    for (let index = 0; index < lanes.length; index += 1) {
      const score = scores[index]! - leadsMs[accounts[index]!]!;
      if (score > bestScore) continue;
      const isLater = isLaterScore(scores[index]!);
      if (isLater && !isQuiet) continue;
      const blocking = (isLater ? lockedForLater : locked) & ~covered[index]!;
      if (!this.#hits(matrix, rows[index]! * width, words, masks[taken[index]!]!, blocking)) continue;
      if (score === bestScore && byArrival(lanes[index]!.head.work, best!.head.work) > 0) continue;
      best = lanes[index]!;
      bestScore = score;
    }
    return best;
  }

  #hits(matrix: Bits, from: number, words: readonly number[], mask: readonly number[], blocking: number): boolean {
    for (let i = 0; i < words.length; i += 1) {
      const hit = matrix[from + words[i]!]! & mask[i]!;
      if (hit === 0) continue;
      if (blocking === 0 || (hit & ~this.#reserves.blockedWord(blocking, words[i]!)) !== 0) return true;
    }
    return false;
  }
}
