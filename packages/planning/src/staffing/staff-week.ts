import { erlangA } from '../queueing/erlang-a.ts';
import { erlangC } from '../queueing/erlang-c.ts';
import { checkNorm, type StaffNorm } from '../queueing/smallest-staff.ts';
import { staffOverTime, type StaffingRule } from '../queueing/staff-over-time.ts';

/** What one queue is held to and assumed to do. */
export interface QueueTerms {
  /** Talk, hold and wrap-up together, seconds, above 0. */
  readonly handlingSeconds: number;
  /** Mean time somebody is willing to wait, seconds; left out: everybody waits (Erlang C), which is on the safe side. */
  readonly patienceSeconds?: number;
  /** Everything that is named has to hold at once. */
  readonly norm: StaffNorm;
  /** Nobody sits alone: so many while somebody is expected, 0 and up. */
  readonly leastAgents: number;
  readonly rule: StaffingRule;
}

/** The part of the norm that asks most. `least`: more than the norm asks, as nobody sits alone. */
export type DecidedBy = 'service-level' | 'occupancy' | 'abandonment' | 'mean-wait' | 'least';

export interface StaffedPeriod {
  /** Contacts that arrive in the period. */
  readonly contacts: number;
  /** People needed at once. */
  readonly agents: number;
  /** Undefined when nobody is needed. */
  readonly decidedBy: DecidedBy | undefined;
}

/** More than any centre has: beyond it working out takes minutes. */
const mostErlang = 1000;

const normParts = [
  ['service-level', 'serviceLevel'], ['occupancy', 'maxOccupancyFraction'], ['abandonment', 'maxAbandonment'], ['mean-wait', 'maxMeanWaitSeconds'],
] as const;

/**
 * People needed at once in each period of a cycle such as a week, with the part of the norm that decided.
 *
 * @param contacts in each interval of the cycle, 0 and up; need not be whole
 * @param intervalMinutes length of these intervals
 * @param periodMinutes how long the same people stay: a whole number of intervals
 * @throws RangeError as staffOverTime: when a number is out of range, the norm asks nothing, or periods do not fit; when it takes more than 1,000 people
 * @example staffPeriods([0, 60, 0, 0], 15, 30, { handlingSeconds: 300, norm: { serviceLevel: { fraction: 0.8, withinSeconds: 20 } }, leastAgents: 2, rule: { of: 'rate', over: 'average' } }).map(({ agents }) => agents) // [14, 0]
 */
export function staffPeriods(contacts: readonly number[], intervalMinutes: number, periodMinutes: number, terms: QueueTerms): readonly StaffedPeriod[] {
  const { handlingSeconds, patienceSeconds, norm, leastAgents, rule } = terms;
  checkNorm(norm, patienceSeconds !== undefined);
  const busiest = (contacts.reduce((most, count) => Math.max(most, count), 0) / (intervalMinutes * 60)) * handlingSeconds / (norm.maxOccupancyFraction ?? 1);
  if (busiest > mostErlang) throw new RangeError(`the busiest interval asks for more than ${mostErlang} people`);
  const inPeriod = periodMinutes / intervalMinutes;
  const each = { handlingSeconds, ...(patienceSeconds !== undefined && { patienceSeconds }) };
  const staffed = normParts.filter(([, name]) => norm[name] !== undefined).map(([decidedBy, name]) => ({
    decidedBy, agents: staffOverTime(contacts, intervalMinutes * 60, inPeriod, each, { [name]: norm[name] }, rule),
  }));
  return Array.from({ length: contacts.length / inPeriod }, (_, period): StaffedPeriod => {
    const arrive = contacts.slice(period * inPeriod, (period + 1) * inPeriod).reduce((sum, count) => sum + count, 0);
    const most = staffed.reduce((highest, one) => (one.agents[period]! > highest.agents[period]! ? one : highest));
    const agents = most.agents[period]!;
    if (agents === 0 && arrive === 0) return { contacts: 0, agents: 0, decidedBy: undefined };
    if (agents < leastAgents) return { contacts: arrive, agents: leastAgents, decidedBy: 'least' };
    return { contacts: arrive, agents, decidedBy: agents === 0 ? undefined : most.decidedBy };
  });
}

/** How it goes in a period with so many people. */
export interface PeriodOutcome {
  readonly agents: number;
  /** Mean number of people busy if nobody ever waited, erlang. */
  readonly load: number;
  /** Share answered within the time of the norm (20 seconds when it names none), 0 to 1. */
  readonly serviceLevel: number;
  /** Share of contacts that waits, 0 to 1. */
  readonly waitProbability: number;
  /** Infinity when more comes than can be done, and nobody gives up. */
  readonly meanWaitSeconds: number;
  /** Share that gives up; undefined when everybody is taken to wait. */
  readonly abandonment: number | undefined;
  readonly occupancyFraction: number;
}

export const usualWithinSeconds = 20;

/**
 * What a number of people means for those who call in a period, as if arrivals were even in it.
 *
 * @param contacts that arrive in the period, 0 and up
 * @param agents working at the same time, 0 and up
 * @throws RangeError when a number is out of range
 * @example outcomeWith(60, 30, 13, { handlingSeconds: 300, norm: { serviceLevel: { fraction: 0.8, withinSeconds: 20 } } }).serviceLevel.toFixed(3) // '0.766'
 */
export function outcomeWith(contacts: number, periodMinutes: number, agents: number, { handlingSeconds, patienceSeconds, norm }: Pick<QueueTerms, 'handlingSeconds' | 'patienceSeconds' | 'norm'>): PeriodOutcome {
  const arrivalsPerSecond = contacts / (periodMinutes * 60);
  const within = norm.serviceLevel?.withinSeconds ?? usualWithinSeconds;
  const load = arrivalsPerSecond * handlingSeconds;
  if (patienceSeconds === undefined) {
    const { serviceLevel, waitProbability, meanWaitSeconds, occupancyFraction } = erlangC(agents, { arrivalsPerSecond, handlingSeconds }, within);
    return { agents, load, serviceLevel, waitProbability, meanWaitSeconds, abandonment: undefined, occupancyFraction };
  }
  const { serviceLevel, waitProbability, meanWaitSeconds, abandonment, occupancyFraction } = erlangA(agents, { arrivalsPerSecond, handlingSeconds, patienceSeconds }, within);
  return { agents, load, serviceLevel, waitProbability, meanWaitSeconds, abandonment, occupancyFraction };
}
