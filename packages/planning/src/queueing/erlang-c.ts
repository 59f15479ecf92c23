import { checkAgentsAndLoad, inverseErlangB } from './erlang-b.ts';
import { offeredLoad, type Traffic } from './traffic.ts';

/** How it goes for who calls when everybody waits until answered. */
export interface Waiting {
  /** False when more work arrives than can be done: the queue then grows for as long as that lasts. */
  readonly isStable: boolean;
  /** Share of contacts that has to wait, 0 to 1. */
  readonly waitProbability: number;
  /** Share that is answered within the time asked, 0 to 1. */
  readonly serviceLevel: number;
  /** Over all contacts; Infinity when not stable. */
  readonly meanWaitSeconds: number;
  /** Over those who wait; Infinity when not stable. */
  readonly meanWaitOfWaitingSeconds: number;
  /** Mean number of waiting contacts; Infinity when not stable. */
  readonly meanQueue: number;
  /** Share of the time that agents are busy, 0 to 1. */
  readonly occupancyFraction: number;
}

/**
 * Waiting times when nobody gives up: on the safe side when people do.
 *
 * Assumes random arrivals at an even rate, exponential handling times, one queue, first come first served, and that the
 * interval is long compared with the handling time. Load of as much as there are agents, or more, gives an answer and no error.
 *
 * @param agents working at the same time, 0 and up; need not be whole
 * @param traffic what arrives
 * @param withinSeconds the time of the service level, 0 and up
 * @throws RangeError when an argument is out of range
 * Source: A. K. Erlang, 1917; R. B. Cooper, Introduction to Queueing Theory, 1981, section 3.3.
 * @example erlangC(14, { arrivalsPerSecond: 100 / 1800, handlingSeconds: 180 }, 19.8).serviceLevel.toFixed(6) // '0.887853'
 */
export function erlangC(agents: number, traffic: Traffic, withinSeconds: number): Waiting {
  const load = offeredLoad(traffic);
  checkAgentsAndLoad(agents, load);
  if (!(withinSeconds >= 0)) throw new RangeError('the time of the service level must be 0 seconds or more');
  if (load === 0) return nobodyCalls(agents);
  if (load >= agents) return grows;
  const occupancyFraction = load / agents;
  const waitProbability = 1 / ((1 - occupancyFraction) * inverseErlangB(agents, load) + occupancyFraction);
  const meanWaitOfWaitingSeconds = traffic.handlingSeconds / (agents - load);
  const meanWaitSeconds = waitProbability * meanWaitOfWaitingSeconds;
  return {
    isStable: true,
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp(-withinSeconds / meanWaitOfWaitingSeconds),
    meanWaitSeconds,
    meanWaitOfWaitingSeconds,
    meanQueue: traffic.arrivalsPerSecond * meanWaitSeconds,
    occupancyFraction,
  };
}

const grows: Waiting = {
  isStable: false, waitProbability: 1, serviceLevel: 0, meanWaitSeconds: Infinity, meanWaitOfWaitingSeconds: Infinity, meanQueue: Infinity,
  occupancyFraction: 1,
};

function nobodyCalls(agents: number): Waiting {
  const alone = agents === 0 ? { isStable: true, waitProbability: 1, serviceLevel: 0 } : { isStable: true, waitProbability: 0, serviceLevel: 1 };
  return { ...alone, meanWaitSeconds: 0, meanWaitOfWaitingSeconds: 0, meanQueue: 0, occupancyFraction: 0 };
}
