import { erlangA, type ImpatientTraffic, type ImpatientWaiting } from './erlang-a.ts';
import { erlangC, type Waiting } from './erlang-c.ts';
import { offeredLoad, type Traffic } from './traffic.ts';

/** What has to hold; everything that is named holds at once. */
export interface StaffNorm {
  /** So large a share is answered within so many seconds. */
  readonly serviceLevel?: { readonly fraction: number; readonly withinSeconds: number };
  /** Agents are busy no more than this share of the time, above 0 and at most 1. Above 0.75 people fall ill and leave. */
  readonly maxOccupancyFraction?: number;
  /** No more than this share gives up, above 0 and below 1. Only with patience. */
  readonly maxAbandonment?: number;
  /** The mean wait over all contacts, above 0. */
  readonly maxMeanWaitSeconds?: number;
}

/**
 * The smallest whole number of agents with which a norm holds: by Erlang C, or by Erlang A when patience is given.
 *
 * @returns agents at work at the same time; 0 when nobody calls. Leave, breaks and the like come on top of it.
 * @throws RangeError when the norm asks nothing, or something that no number of agents reaches
 * Source: see erlangC and erlangA.
 * @example smallestStaff({ arrivalsPerSecond: 100 / 1800, handlingSeconds: 180 }, { serviceLevel: { fraction: 0.8, withinSeconds: 20 } }) // 14
 * @example smallestStaff({ arrivalsPerSecond: 100 / 1800, handlingSeconds: 180 }, { maxOccupancyFraction: 0.75 }) // 14
 */
export function smallestStaff(traffic: Traffic | ImpatientTraffic, norm: StaffNorm): number {
  checkNorm(norm, 'patienceSeconds' in traffic);
  const load = offeredLoad(traffic);
  if (load === 0) return 0;
  let enough = Math.max(1, Math.ceil(load));
  let tooFew = -1; // nobody asked yet whether 0 is enough
  for (let step = 1; !isEnough(enough, traffic, norm); step *= 2) {
    tooFew = enough;
    enough += step;
  }
  while (enough - tooFew > 1) {
    const middle = (enough + tooFew) >> 1;
    if (isEnough(middle, traffic, norm)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** Whether a norm holds with so many agents. */
export function isEnough(agents: number, traffic: Traffic | ImpatientTraffic, norm: StaffNorm): boolean {
  const withinSeconds = norm.serviceLevel?.withinSeconds ?? 0;
  if ('patienceSeconds' in traffic) {
    const waiting = erlangA(agents, traffic, withinSeconds);
    return holds(waiting, norm) && waiting.abandonment <= (norm.maxAbandonment ?? 1);
  }
  const waiting = erlangC(agents, traffic, withinSeconds);
  return waiting.isStable && holds(waiting, norm);
}

function holds(waiting: Waiting | ImpatientWaiting, { serviceLevel, maxOccupancyFraction = 1, maxMeanWaitSeconds = Infinity }: StaffNorm): boolean {
  return (
    waiting.serviceLevel >= (serviceLevel?.fraction ?? 0) &&
    waiting.occupancyFraction <= maxOccupancyFraction &&
    waiting.meanWaitSeconds <= maxMeanWaitSeconds
  );
}

/** @throws RangeError */
export function checkNorm(norm: StaffNorm, hasPatience: boolean): void {
  const { serviceLevel, maxOccupancyFraction, maxAbandonment, maxMeanWaitSeconds } = norm;
  const within = (name: string, value: number | undefined, isRight: (value: number) => boolean): void => {
    if (value !== undefined && !isRight(value)) throw new RangeError(`${name} is out of range: ${value}`);
  };
  if (Object.values(norm).every((part) => part === undefined)) throw new RangeError('the norm asks nothing');
  within('serviceLevel.fraction', serviceLevel?.fraction, (value) => value >= 0 && value < 1);
  within('serviceLevel.withinSeconds', serviceLevel?.withinSeconds, (value) => value >= 0);
  within('maxOccupancyFraction', maxOccupancyFraction, (value) => value > 0 && value <= 1);
  within('maxAbandonment', maxAbandonment, (value) => value > 0 && value < 1);
  within('maxMeanWaitSeconds', maxMeanWaitSeconds, (value) => value > 0);
  if (maxAbandonment !== undefined && !hasPatience) throw new RangeError('maxAbandonment needs patienceSeconds');
}
