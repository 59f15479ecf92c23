import type { Crowd } from '../matcher.ts';

/** What may be told to somebody who waits. Half of those who are told `p50Seconds` wait shorter, four in five shorter than `p80Seconds`. */
export interface ExpectedWait {
  /** 1 for who is next among those who wait for the same agents. It may grow when somebody with priority comes. */
  readonly position: number;
  readonly p50Seconds: number;
  readonly p80Seconds: number;
}

export interface Pace {
  /** How long an agent is taken by one contact, wrap-up included, in milliseconds; above 0. */
  readonly handlingMs: number;
  /** How many per millisecond of waiting give up; 0 when nobody does. */
  readonly abandonmentPerMs: number;
}

/**
 * How long somebody will still wait who does not hang up.
 *
 * Method: each agent of the crowd finishes once per handling time, by chance; everybody ahead is helped by one of them or
 * gives up. The wait is the sum of those steps. With s agents, handling time h and θ giving up, the step from j ahead
 * takes 1 / (s/h + jθ) on average (W. Whitt, Predicting Queueing Delays, 1999, section 3). Mean and variance of the sum give a gamma
 * distribution, whose quantiles are approximated after Wilson and Hilferty. Assumes that the team stays as it is.
 *
 * @returns undefined when nobody at work could help: then nothing can honestly be said
 * @example expectedWait({ ahead: 0, aheadWeighted: 0, agents: 1 }, { handlingMs: 100000, abandonmentPerMs: 0 }) // { position: 1, p50Seconds: 70, p80Seconds: 160 }
 */
export function expectedWait(crowd: Crowd, pace: Pace): ExpectedWait | undefined {
  if (crowd.agents === 0) return undefined;
  const finishedPerMs = crowd.agents / pace.handlingMs;
  const steps = Math.floor(crowd.aheadWeighted) + 1;
  const part = crowd.aheadWeighted - Math.floor(crowd.aheadWeighted);
  let [mean, variance] = [0, 0];
  for (let ahead = 0; ahead < steps; ahead += 1) {
    const step = 1 / (finishedPerMs + ahead * pace.abandonmentPerMs);
    mean += step;
    variance += step * step;
  }
  const last = part / (finishedPerMs + steps * pace.abandonmentPerMs);
  const gamma = { mean: mean + last, variance: variance + last * last };
  return {
    position: crowd.ahead + 1,
    p50Seconds: Math.round(gammaQuantile(gamma, 0) / 1000),
    p80Seconds: Math.round(gammaQuantile(gamma, NORMAL_P80) / 1000),
  };
}

/** The standard normal value that four in five stay below. */
const NORMAL_P80 = 0.8416;

/** Wilson and Hilferty: the cube root of a gamma variable is nearly normal. */
function gammaQuantile({ mean, variance }: { readonly mean: number; readonly variance: number }, normal: number): number {
  const ninth = variance / (9 * mean * mean);
  return mean * (1 - ninth + normal * Math.sqrt(ninth)) ** 3;
}
