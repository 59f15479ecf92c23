import type { AgentRecord } from '../agent.ts';
import type { MatcherGround } from '../matcher.ts';
import { authorityCount, isOverOccupied, type ChoiceCriterion } from '../rules/choice.ts';
import { hasBit, popcount, type Bits } from './bits.ts';
import type { Demands } from './demands.ts';
import type { Lane } from './lane.ts';
import type { ReservePools } from './reserve-pools.ts';
import type { Roster } from './roster.ts';

export interface Chosen {
  readonly agent: AgentRecord;
  readonly criterion: ChoiceCriterion | 'only';
  readonly candidates: number;
}

/** The criteria that tell apart those who fit the same stage, in their order (rules/choice.ts). */
const criteria: readonly ChoiceCriterion[] = ['least-load', 'spares-rare-skill', 'occupancy', 'fewest-authorities', 'longest-free', 'lower-id'];

/** Who takes the head of a lane, by rules/choice.ts, over sets of agents. */
export class AgentChooser {
  readonly #ground: MatcherGround;
  readonly #roster: Roster;
  readonly #demands: Demands;
  readonly #reserves: ReservePools;
  #allowed: Bits = new Uint32Array(0);

  constructor(ground: MatcherGround, roster: Roster, demands: Demands, reserves: ReservePools) {
    this.#ground = ground;
    this.#roster = roster;
    this.#demands = demands;
    this.#reserves = reserves;
  }

  anybodyFor(lane: Lane): boolean {
    for (let word = 0; word < this.#roster.words; word += 1) if (this.#allowedWord(lane, word) !== 0) return true;
    return false;
  }

  choose(lane: Lane, now: number): Chosen | undefined {
    const candidates = this.#allow(lane);
    if (candidates === 0) return undefined;
    const last = this.#lastAgent(lane);
    if (last) return { agent: last, criterion: candidates === 1 ? 'only' : 'last-agent', candidates };
    for (let stage = 0; stage <= lane.stage; stage += 1) {
      const [first, second] = this.#firstTwo(this.#demands.rowOf(lane.ladder, stage), now);
      if (first === undefined) continue;
      const criterion = second !== undefined ? criteria[this.#compare(first, second, now)[1]]! : candidates > 1 ? 'unrelaxed' : 'only';
      return { agent: this.#roster.records[first]!, criterion, candidates };
    }
    return undefined;
  }

  /** Who of a word fits the head as it is now, is open, and is not kept for others. */
  #allowedWord(lane: Lane, word: number): number {
    const row = this.#demands.rowOf(lane.ladder, lane.stage) * this.#demands.words;
    const bits = this.#demands.matrix[row + word]! & this.#roster.open[lane.opening][word]!;
    const blocking = this.#reserves.lockedFor(lane.isLater) & ~lane.coveredNow;
    return bits === 0 || blocking === 0 ? bits : bits & ~this.#reserves.blockedWord(blocking, word);
  }

  #allow(lane: Lane): number {
    if (this.#allowed.length !== this.#roster.words) this.#allowed = new Uint32Array(this.#roster.words);
    let count = 0;
    for (let word = 0; word < this.#roster.words; word += 1) {
      const bits = this.#allowedWord(lane, word);
      this.#allowed[word] = bits;
      count += popcount(bits);
    }
    return count;
  }

  #lastAgent(lane: Lane): AgentRecord | undefined {
    const { lastAgent } = lane.head.work;
    const slot = lastAgent === undefined ? undefined : this.#roster.slotOf(lastAgent);
    return slot !== undefined && hasBit(this.#allowed, slot) ? this.#roster.records[slot] : undefined;
  }

  /** The best of the allowed in a row, and the next best: what sets the two apart is the reason. */
  #firstTwo(row: number, now: number): [first: number | undefined, second: number | undefined] {
    const from = row * this.#demands.words;
    let first: number | undefined;
    let second: number | undefined;
    for (let word = 0; word < this.#roster.words; word += 1) {
      for (let bits = this.#allowed[word]! & this.#demands.matrix[from + word]!; bits !== 0; bits &= bits - 1) {
        const slot = word * 32 + 31 - Math.clz32(bits & -bits);
        if (first === undefined || this.#compare(slot, first, now)[0] < 0) [first, second] = [slot, first];
        else if (second === undefined || this.#compare(slot, second, now)[0] < 0) second = slot;
      }
    }
    return [first, second];
  }

  /** @returns below zero when `a` goes first, and the number of the criterion that says so */
  #compare(a: number, b: number, now: number): readonly [order: number, criterion: number] {
    const [one, other] = [this.#roster.records[a]!, this.#roster.records[b]!];
    const load = one.loadPercent - other.loadPercent;
    if (load !== 0) return [load, 0];
    const rare = this.#roster.rareSkills(a) - this.#roster.rareSkills(b);
    if (rare !== 0) return [rare, 1];
    const { occupancy } = this.#ground;
    const occupied = Number(isOverOccupied(one, now, occupancy)) - Number(isOverOccupied(other, now, occupancy));
    if (occupied !== 0) return [occupied, 2];
    const authorities = authorityCount(one.agent) - authorityCount(other.agent);
    if (authorities !== 0) return [authorities, 3];
    return one.freeSince === other.freeSince ? [one.agent.id < other.agent.id ? -1 : 1, 5] : [one.freeSince - other.freeSince, 4];
  }
}
