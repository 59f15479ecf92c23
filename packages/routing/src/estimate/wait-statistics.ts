import type { Work, WorkChannel } from '../work.ts';

/**
 * What the router has learned of how long work takes and how long people are willing to wait. Newer observations count for
 * more: each is 1/50th of the mean from the fiftieth on.
 */
export class WaitStatistics {
  readonly #handling = new Map<WorkChannel, Mean>();
  readonly #wrapUp = newMean();
  readonly #patience = new Map<WorkChannel, { leftShare: Mean; waitedMs: Mean }>();

  /** Work that ended, with the time it had somebody's attention (ringing included). */
  handled(channel: WorkChannel, ms: number): void {
    take(this.#handling, channel, newMean).add(ms);
  }

  /** The time that one contact took after its end. */
  wrappedUp(ms: number): void {
    this.#wrapUp.add(ms);
  }

  waited({ channel, placeKept }: Pick<Work, 'channel' | 'placeKept'>, waitedMs: number, answered: boolean): void {
    if (placeKept === true) return; // nobody waits on the line
    const patience = take(this.#patience, channel, () => ({ leftShare: newMean(), waitedMs: newMean() }));
    patience.leftShare.add(answered ? 0 : 1);
    patience.waitedMs.add(waitedMs);
  }

  /** Wrap-up included; undefined before the first. */
  meanHandlingMs(channel: WorkChannel): number | undefined {
    const handling = this.#handling.get(channel)?.value;
    return handling === undefined ? undefined : handling + (this.#wrapUp.value ?? 0);
  }

  /** How many per millisecond of waiting give up: those who left, over all the time that was waited. */
  abandonmentPerMs(channel: WorkChannel): number {
    const patience = this.#patience.get(channel);
    const waitedMs = patience?.waitedMs.value ?? 0;
    return waitedMs === 0 ? 0 : patience!.leftShare.value! / waitedMs;
  }
}

const MEMORY = 50;

class Mean {
  #count = 0;
  value: number | undefined;

  add(observed: number): void {
    this.#count = Math.min(this.#count + 1, MEMORY);
    this.value = (this.value ?? 0) + (observed - (this.value ?? 0)) / this.#count;
  }
}

function newMean(): Mean {
  return new Mean();
}

function take<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
