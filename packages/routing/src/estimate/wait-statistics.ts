import type { Work, WorkChannel } from '../work.ts';

/**
 * What the router has learned of how long work takes and how long people are willing to wait. Newer observations count for
 * more: each is 1/50th of the mean from the fiftieth on.
 */
export class WaitStatistics {
  readonly #handling = new Map<WorkChannel, Mean>();
  readonly #wrapUp = newMean();
  readonly #patience = new Map<WorkChannel, { leftShare: Mean; waitedMs: Mean }>();

  /** Work that ended, with the time it had somebody's attention (ringing included). Without wrap-up it took no longer; with it, that is told when it is over. */
  handled({ channel, wrapUpSeconds }: Pick<Work, 'channel' | 'wrapUpSeconds'>, ms: number): void {
    take(this.#handling, channel, newMean).add(ms);
    if (wrapUpSeconds === 0) this.wrappedUp(0);
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

  get kept(): KeptStatistics {
    return {
      handling: Object.fromEntries([...this.#handling].map(([channel, mean]) => [channel, mean.kept])),
      ...(this.#wrapUp.value !== undefined && { wrapUp: this.#wrapUp.kept }),
      patience: Object.fromEntries([...this.#patience].map(([channel, { leftShare, waitedMs }]) => [channel, { leftShare: leftShare.kept, waitedMs: waitedMs.kept }])),
    };
  }

  /** Begins with what was learned before. */
  recall({ handling, wrapUp, patience }: KeptStatistics): void {
    for (const [channel, kept] of Object.entries(handling)) this.#handling.set(channel as WorkChannel, newMean().recall(kept));
    if (wrapUp) this.#wrapUp.recall(wrapUp);
    for (const [channel, kept] of Object.entries(patience)) this.#patience.set(channel as WorkChannel, { leftShare: newMean().recall(kept.leftShare), waitedMs: newMean().recall(kept.waitedMs) });
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

/** A mean with how many observations it stands on, at most as many as are remembered. */
export type KeptMean = readonly [count: number, value: number];

/** What was learned, as plain data. */
export interface KeptStatistics {
  readonly handling: Readonly<Record<string, KeptMean>>;
  readonly wrapUp?: KeptMean;
  readonly patience: Readonly<Record<string, { readonly leftShare: KeptMean; readonly waitedMs: KeptMean }>>;
}

class Mean {
  #count = 0;
  value: number | undefined;

  get kept(): KeptMean {
    return [this.#count, this.value ?? 0];
  }

  recall([count, value]: KeptMean): this {
    this.#count = count;
    this.value = count === 0 ? undefined : value;
    return this;
  }

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
