import type { Arrivals, CentreModel } from '../model.ts';
import { drawerOf } from '../random/distribution.ts';
import type { Generator } from '../random/generator.ts';

/** When contacts of a stream come, one after the other, in whole milliseconds; Infinity for no more. */
export interface ArrivalSource {
  next(): number;
}

const dayMs = 86_400_000;

/** How busy each day is, against the mean: the same factor for all streams, drawn when the day is first asked for. */
export function busynessOf({ busynessVariation = 0 }: Pick<CentreModel, 'busynessVariation'>, chance: Generator): (atMs: number) => number {
  if (busynessVariation === 0) return () => 1;
  const draw = drawerOf({ kind: 'gamma', meanSeconds: 1, coefficientOfVariation: busynessVariation }, chance);
  const factors: number[] = [];
  return (atMs) => {
    const day = Math.floor(atMs / dayMs);
    while (factors.length <= day) factors.push(draw());
    return factors[day]!;
  };
}

export function arrivalSource(arrivals: Arrivals, model: CentreModel, chance: Generator, busyness: (atMs: number) => number): ArrivalSource {
  if ('atSeconds' in arrivals) return listed(arrivals.atSeconds);
  return new RandomArrivals(arrivals.perInterval, model, chance, busyness);
}

function listed(atSeconds: readonly number[]): ArrivalSource {
  let index = 0;
  return { next: () => (index < atSeconds.length ? Math.round(atSeconds[index++]! * 1000) : Infinity) };
}

/** A Poisson process whose rate is even within each interval: one exponential draw is used up along the intervals. */
class RandomArrivals implements ArrivalSource {
  readonly #perInterval: readonly number[];
  readonly #intervalMs: number;
  readonly #intervals: number;
  readonly #chance: Generator;
  readonly #busyness: (atMs: number) => number;
  #interval = 0;
  /** How far the interval has been gone through, from 0 to 1. */
  #gone = 0;

  constructor(perInterval: readonly number[], { intervalSeconds, cycles }: CentreModel, chance: Generator, busyness: (atMs: number) => number) {
    this.#perInterval = perInterval;
    this.#intervalMs = intervalSeconds * 1000;
    this.#intervals = perInterval.length * cycles;
    this.#chance = chance;
    this.#busyness = busyness;
  }

  next(): number {
    let left = -Math.log(this.#chance.next());
    for (; this.#interval < this.#intervals; this.#interval++, this.#gone = 0) {
      const expected = this.#perInterval[this.#interval % this.#perInterval.length]!;
      if (expected === 0) continue;
      const inThis = expected * this.#busyness(this.#interval * this.#intervalMs);
      const gone = this.#gone + left / inThis;
      if (gone < 1) {
        this.#gone = gone;
        return Math.floor((this.#interval + gone) * this.#intervalMs);
      }
      left -= (1 - this.#gone) * inThis;
    }
    return Infinity;
  }
}
