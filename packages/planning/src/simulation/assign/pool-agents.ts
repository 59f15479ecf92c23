import type { RouterRules } from '@ingang/routing';

const nobody = -1;

/** The agents of the pools: who is open, and who of them goes first. The figures are those of the router's record of an agent. */
export class PoolAgents {
  readonly #pool: Int32Array;
  readonly #isThere: Uint8Array;
  readonly #isAvailable: Uint8Array;
  /** Talking or wrapping up. */
  readonly #isBusy: Uint8Array;
  readonly #freeSince: Float64Array;
  readonly #signedInAt: Float64Array;
  readonly #busySince: Float64Array;
  readonly #busyMs: Float64Array;
  /** Of each pool the agents that are open, in no order, and the place of each agent among them. */
  readonly #open: readonly Int32Array[];
  readonly #openCount: Int32Array;
  readonly #place: Int32Array;
  readonly #ceilingShare: number;
  readonly #countedFromMs: number;

  constructor(pool: ArrayLike<number>, { ceilingShare, countedFromSeconds }: RouterRules['occupancy']) {
    const count = pool.length;
    this.#pool = Int32Array.from(pool);
    [this.#isThere, this.#isAvailable, this.#isBusy] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
    [this.#freeSince, this.#signedInAt, this.#busySince, this.#busyMs] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)];
    const pools = Math.max(-1, ...this.#pool) + 1;
    this.#open = Array.from({ length: pools }, () => new Int32Array(count));
    this.#openCount = new Int32Array(pools);
    this.#place = new Int32Array(count).fill(nobody);
    this.#ceilingShare = ceilingShare;
    this.#countedFromMs = countedFromSeconds * 1000;
  }

  /** The open agent of a pool who goes first: not above the ceiling, then free longest, then the lower number. -1 for none. */
  first(pool: number, now: number): number {
    const count = this.#openCount[pool]!;
    const open = this.#open[pool]!;
    const freeSince = this.#freeSince;
    const hasCeiling = this.#ceilingShare < 1;
    let best = nobody;
    let bestIsOver = false;
    for (let place = 0; place < count; place++) {
      const agent = open[place]!;
      const isOver = hasCeiling && this.#isOver(agent, now);
      if (best !== nobody) {
        if (isOver && !bestIsOver) continue;
        const later = freeSince[agent]! - freeSince[best]! || agent - best;
        if (isOver === bestIsOver && later > 0) continue;
      }
      best = agent;
      bestIsOver = isOver;
    }
    return best;
  }

  comes(agent: number, now: number): void {
    this.#isThere[agent] = this.#isAvailable[agent] = 1;
    this.#freeSince[agent] = this.#signedInAt[agent] = now;
    this.#busyMs[agent] = 0;
    this.#look(agent);
  }

  pauses(agent: number): void {
    this.#isAvailable[agent] = 0;
    this.#look(agent);
  }

  resumes(agent: number, now: number): void {
    if (this.#isAvailable[agent] === 0) this.#freeSince[agent] = now;
    this.#isAvailable[agent] = 1;
    this.#look(agent);
  }

  goes(agent: number): void {
    this.#isThere[agent] = this.#isAvailable[agent] = 0;
    this.#look(agent);
  }

  getsBusy(agent: number, now: number): void {
    this.#isBusy[agent] = 1;
    this.#busySince[agent] = this.#freeSince[agent] = now;
    this.#look(agent);
  }

  /** Done, or still to wrap up. */
  hangsUp(agent: number, now: number, hasWrapUp: boolean): void {
    this.#freeSince[agent] = now;
    if (!hasWrapUp) this.getsFree(agent, now);
  }

  getsFree(agent: number, now: number): void {
    this.#freeSince[agent] = now;
    this.#busyMs[agent]! += now - this.#busySince[agent]!;
    this.#isBusy[agent] = 0;
    this.#look(agent);
  }

  isOpen(agent: number): boolean {
    return this.#place[agent] !== nobody;
  }

  #isOver(agent: number, now: number): boolean {
    const signedInMs = now - this.#signedInAt[agent]!;
    return signedInMs >= this.#countedFromMs && this.#busyMs[agent]! / signedInMs > this.#ceilingShare; // busy ones are not asked
  }

  #look(agent: number): void {
    const shouldBeOpen = this.#isThere[agent] === 1 && this.#isAvailable[agent] === 1 && this.#isBusy[agent] === 0;
    const pool = this.#pool[agent]!;
    if (pool < 0 || shouldBeOpen === this.isOpen(agent)) return;
    const open = this.#open[pool]!;
    if (shouldBeOpen) {
      open[(this.#place[agent] = this.#openCount[pool]!)] = agent;
      this.#openCount[pool]!++;
      return;
    }
    const last = open[--this.#openCount[pool]!]!;
    open[this.#place[agent]!] = last;
    this.#place[last] = this.#place[agent]!;
    this.#place[agent] = nobody;
  }
}
