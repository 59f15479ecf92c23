import type { AgentRecord } from '../agent.ts';
import { countsForReserve, holdsNow, isReservedFor, MOST_RESERVES, type Reserve } from '../rules/reserves.ts';
import type { Accounts } from '../rules/fairness.ts';
import type { Work } from '../work.ts';
import { hasBit, popcount, setBit, type Bits } from './bits.ts';
import type { Roster } from './roster.ts';

interface Pool {
  readonly reserve: Reserve;
  /** Who counts for it, open or not. */
  members: Bits;
}

/**
 * The reserves with who counts for them. A reserve is locked while it holds and no more are open than it keeps free. For what can wait,
 * who looks at an offer is not open any more.
 */
export class ReservePools {
  readonly #roster: Roster;
  readonly #accounts: Accounts;
  #pools: Pool[] = [];
  #locked = 0;
  #lockedForLater = 0;

  constructor(roster: Roster, accounts: Accounts) {
    this.#roster = roster;
    this.#accounts = accounts;
  }

  /** @throws RangeError for more than there are bits */
  set(reserves: readonly Reserve[]): void {
    if (reserves.length > MOST_RESERVES) throw new RangeError(`At most ${MOST_RESERVES} reserves`);
    this.#pools = reserves.map((reserve) => ({ reserve, members: new Uint32Array(this.#roster.words) }));
    this.#roster.records.forEach((record, slot) => record && this.join(record, slot));
    this.recount();
  }

  join(record: AgentRecord, slot: number): void {
    for (const pool of this.#pools) {
      if (pool.members.length < this.#roster.words) {
        const members = new Uint32Array(this.#roster.words);
        members.set(pool.members);
        pool.members = members;
      }
      setBit(pool.members, slot, countsForReserve(pool.reserve, record.agent));
    }
  }

  leave(slot: number): void {
    for (const pool of this.#pools) setBit(pool.members, slot, false);
  }

  /** Locked reserves, as bits: for who is on the line, or for what can wait. */
  lockedFor(isLater: boolean): number {
    return isLater ? this.#lockedForLater : this.#locked;
  }

  /** The reserves that are kept for this work, as bits. */
  coverOf(work: Work): number {
    return this.#pools.reduce((bits, { reserve }, index) => (isReservedFor(reserve, work) ? bits | (1 << index) : bits), 0);
  }

  /** Who of a word is kept from work, for the given reserves. */
  blockedWord(reserves: number, word: number): number {
    let blocked = 0;
    for (let index = 0; index < this.#pools.length; index += 1) {
      if ((reserves & (1 << index)) === 0) continue;
      const { reserve, members } = this.#pools[index]!;
      blocked |= members[word]! & this.#roster.open[reserve.channel][word]!;
    }
    return blocked;
  }

  /** Counts anew. @returns the slots of those who may be taken now because a reserve was unlocked */
  recount(): number[] {
    const before = [this.#locked, this.#lockedForLater] as const;
    [this.#locked, this.#lockedForLater] = [0, 0];
    const unlocked: number[] = [];
    this.#pools.forEach(({ reserve, members }, index) => {
      const open = this.#roster.open[reserve.channel];
      const [free, freeForLater] = this.#count(open, members);
      const bit = 1 << index;
      const holds = holdsNow(reserve, (account) => this.#accounts.leadMsOf(account));
      if (holds && free <= reserve.keepFree) this.#locked |= bit;
      if (holds && freeForLater <= reserve.keepFree) this.#lockedForLater |= bit;
      const isUnlocked = ((before[0] & ~this.#locked) | (before[1] & ~this.#lockedForLater)) & bit;
      if (isUnlocked !== 0) this.#roster.records.forEach((_, slot) => hasBit(members, slot) && hasBit(open, slot) && unlocked.push(slot));
    });
    return unlocked;
  }

  #count(open: Bits, members: Bits): readonly [free: number, freeForLater: number] {
    let [free, freeForLater] = [0, 0];
    for (let word = 0; word < open.length; word += 1) {
      const bits = open[word]! & members[word]!;
      free += popcount(bits);
      freeForLater += popcount(bits & ~this.#roster.considering[word]!);
    }
    return [free, freeForLater];
  }
}
