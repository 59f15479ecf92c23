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
  /** How many of them are open for its channel. */
  open: number;
}

/** The reserves with who counts for them. A reserve is locked while it holds and no more are open than it keeps free. */
export class ReservePools {
  readonly #roster: Roster;
  readonly #accounts: Accounts;
  #pools: Pool[] = [];
  /** Locked reserves, as bits. */
  locked = 0;

  constructor(roster: Roster, accounts: Accounts) {
    this.#roster = roster;
    this.#accounts = accounts;
  }

  /** @throws RangeError for more than there are bits */
  set(reserves: readonly Reserve[]): void {
    if (reserves.length > MOST_RESERVES) throw new RangeError(`At most ${MOST_RESERVES} reserves`);
    this.#pools = reserves.map((reserve) => ({ reserve, members: new Uint32Array(this.#roster.words), open: 0 }));
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
    const before = this.locked;
    this.locked = 0;
    const unlocked: number[] = [];
    this.#pools.forEach((pool, index) => {
      const open = this.#roster.open[pool.reserve.channel];
      pool.open = 0;
      for (let word = 0; word < open.length; word += 1) pool.open += popcount(open[word]! & pool.members[word]!);
      const bit = 1 << index;
      if (pool.open <= pool.reserve.keepFree && holdsNow(pool.reserve, (account) => this.#accounts.leadMsOf(account))) this.locked |= bit;
      else if ((before & bit) !== 0) this.#roster.records.forEach((_, slot) => hasBit(pool.members, slot) && hasBit(open, slot) && unlocked.push(slot));
    });
    return unlocked;
  }
}
