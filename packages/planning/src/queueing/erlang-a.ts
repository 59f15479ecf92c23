import { checkAgentsAndLoad, inverseErlangB } from './erlang-b.ts';
import { offeredLoad, type Traffic } from './traffic.ts';

/** Traffic of people who give up at some moment. */
export interface ImpatientTraffic extends Traffic {
  /** Mean time that somebody is willing to wait, in seconds, above 0; exponentially distributed. */
  readonly patienceSeconds: number;
}

/** How it goes for who calls when some give up. Always stable: who gives up makes room. */
export interface ImpatientWaiting {
  /** Share of contacts that has to wait, 0 to 1. */
  readonly waitProbability: number;
  /** Share of all contacts that is answered within the time asked, 0 to 1. Who gives up does not count as answered. */
  readonly serviceLevel: number;
  /** Share of contacts that gives up, 0 to 1. */
  readonly abandonment: number;
  /** Over all contacts, also those that gave up. */
  readonly meanWaitSeconds: number;
  /** Over those who wait, until answered or given up. */
  readonly meanWaitOfWaitingSeconds: number;
  /** Mean number of waiting contacts. */
  readonly meanQueue: number;
  /** Share of the time that agents are busy, 0 to 1. */
  readonly occupancyFraction: number;
}

/**
 * Waiting times when people give up: the model for telephone, exact.
 *
 * Assumes random arrivals at an even rate, exponential handling times and exponential patience, one queue, first come first
 * served. Real patience is often longer for who has waited already; then this counts somewhat too many who give up.
 *
 * @param agents working at the same time, 0 and up; need not be whole
 * @param withinSeconds the time of the service level, 0 and up
 * @throws RangeError when an argument is out of range
 * Source: C. Palm, 1946; O. Garnett, A. Mandelbaum, M. Reiman, 2002, section 3; A. Mandelbaum, S. Zeltyn, 2007, section 4.
 * @example erlangA(50, { arrivalsPerSecond: 0.8, handlingSeconds: 60, patienceSeconds: 120 }, 20).abandonment.toFixed(6) // '0.030912'
 */
export function erlangA(agents: number, traffic: ImpatientTraffic, withinSeconds: number): ImpatientWaiting {
  const load = offeredLoad(traffic);
  checkAgentsAndLoad(agents, load);
  const { arrivalsPerSecond, handlingSeconds, patienceSeconds } = traffic;
  if (!(patienceSeconds > 0 && patienceSeconds < Infinity)) throw new RangeError('patience must be more than 0 seconds');
  if (!(withinSeconds >= 0)) throw new RangeError('the time of the service level must be 0 seconds or more');
  if (load === 0) return nobodyCalls(agents);
  const served = (agents * patienceSeconds) / handlingSeconds; // agents freed within one patience
  const arriving = arrivalsPerSecond * patienceSeconds;
  const logOrder = logWaitingSum(served, arriving);
  const waitProbability = 1 / (1 + (inverseErlangB(agents, load) - 1) * Math.exp(-logOrder));
  const abandonmentOfWaiting = 1 - (agents / load) * -Math.expm1(-logOrder);
  const abandonment = waitProbability * abandonmentOfWaiting;
  const meanWaitOfWaitingSeconds = abandonmentOfWaiting * patienceSeconds;
  const meanWaitSeconds = abandonment * patienceSeconds;
  return {
    waitProbability,
    serviceLevel: 1 - abandonment - waitProbability * answeredLater(withinSeconds, { served, arriving, patienceSeconds, logOrder }),
    abandonment,
    meanWaitSeconds,
    meanWaitOfWaitingSeconds,
    meanQueue: arrivalsPerSecond * meanWaitSeconds,
    occupancyFraction: agents === 0 ? 1 : Math.min(1, (load * (1 - abandonment)) / agents),
  };
}

interface Waits {
  readonly served: number;
  readonly arriving: number;
  readonly patienceSeconds: number;
  readonly logOrder: number;
}

/**
 * Of those who wait, the share that is answered after so long: the integral over the offered wait u beyond it of
 * exp(arriving·(1 - e^(-u/patience)) - served·u/patience), times the e^(-u/patience) who are still there, over the whole
 * integral without that factor. Both are incomplete gamma functions, and so sums of positive terms.
 */
function answeredLater(withinSeconds: number, { served, arriving, patienceSeconds, logOrder }: Waits): number {
  const patienceGone = withinSeconds / patienceSeconds;
  const left = arriving * Math.exp(-patienceGone);
  const logRatio = logWaitingSum(served + 1, left) - logOrder + (arriving - left) - (served + 1) * patienceGone;
  return (served / (served + 1)) * Math.exp(logRatio);
}

const rescaleAt = 1e250;

/**
 * The logarithm of 1 + y/(x+1) + y²/((x+1)(x+2)) + …, all terms positive, kept within range as it grows.
 *
 * @param x 0 and up
 * @param y 0 and up
 */
function logWaitingSum(x: number, y: number): number {
  let term = 1;
  let sum = 1;
  let logScale = 0;
  for (let k = 1; term > sum * 1e-17 || x + k < y; k++) {
    term *= y / (x + k);
    sum += term;
    if (sum > rescaleAt) {
      logScale += Math.log(sum);
      term /= sum;
      sum = 1;
    }
  }
  return logScale + Math.log(sum);
}

function nobodyCalls(agents: number): ImpatientWaiting {
  const alone = agents === 0 ? { waitProbability: 1, serviceLevel: 0 } : { waitProbability: 0, serviceLevel: 1 };
  return { ...alone, abandonment: 0, meanWaitSeconds: 0, meanWaitOfWaitingSeconds: 0, meanQueue: 0, occupancyFraction: 0 };
}
