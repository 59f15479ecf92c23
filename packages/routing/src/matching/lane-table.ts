import { openings } from '../work.ts';
import type { Lane } from './lane.ts';

/**
 * What a scan over all lanes reads, side by side in memory: ten thousand different demands are scanned in some tens of
 * microseconds. Lanes move when another is removed; `lane.index` follows.
 */
export class LaneTable {
  readonly lanes: Lane[] = [];
  rows = new Int32Array(64);
  scores = new Float64Array(64);
  accounts = new Int32Array(64);
  /** Place of its opening in `openings`. */
  openings = new Uint8Array(64);
  covered = new Int32Array(64);

  add(lane: Lane): void {
    lane.index = this.lanes.push(lane) - 1;
    if (lane.index >= this.rows.length) this.#grow();
  }

  remove(lane: Lane): void {
    const last = this.lanes.pop()!;
    if (last !== lane) {
      this.lanes[lane.index] = last;
      this.#copy(last.index, lane.index);
      last.index = lane.index;
    }
    lane.index = -1;
  }

  /** Takes in the head of a lane. */
  write(lane: Lane, row: number): void {
    const { index } = lane;
    this.rows[index] = row;
    this.scores[index] = lane.score;
    this.accounts[index] = lane.account;
    this.openings[index] = openings.indexOf(lane.opening);
    this.covered[index] = lane.coveredNow;
  }

  #copy(from: number, to: number): void {
    for (const column of [this.rows, this.scores, this.accounts, this.openings, this.covered]) column[to] = column[from]!;
  }

  #grow(): void {
    const size = this.rows.length * 2;
    this.rows = wider(new Int32Array(size), this.rows);
    this.scores = wider(new Float64Array(size), this.scores);
    this.accounts = wider(new Int32Array(size), this.accounts);
    this.openings = wider(new Uint8Array(size), this.openings);
    this.covered = wider(new Int32Array(size), this.covered);
  }
}

function wider<T extends { set(other: T): void }>(into: T, from: T): T {
  into.set(from);
  return into;
}
