import { WaitHistogram } from './wait-histogram.ts';

/** What is counted of contacts, of each stream and interval in which they came. */
export const counters = ['offered', 'answered', 'answeredAtOnce', 'answeredWithin', 'abandoned', 'abandonedWithin', 'calledBack', 'sentAway', 'waitMs', 'answerWaitMs', 'transferred', 'retrials', 'repeats', 'callbacks', 'callbackWaitMs'] as const;
export type Counter = (typeof counters)[number];

/** What is counted of agents, of each group and interval. */
export const agentCounters = ['busyMs', 'talkMs', 'contacts'] as const;
export type AgentCounter = (typeof agentCounters)[number];

/** A bin for each per cent, 0 to 100. */
const shareBins = 101;

/**
 * All that is counted in one replication: plain numbers, so many as there are intervals in a cycle, streams and groups. It can go
 * from one thread to another, and tallies of several replications can be added up.
 */
export interface Tally {
  readonly intervals: number;
  /** Counter, stream, interval: in this order. */
  readonly contacts: Float64Array;
  /** Counter, group, interval. */
  readonly agents: Float64Array;
  /** Of each stream. */
  readonly waits: readonly Float64Array[];
  /** Days by the share that was answered within the norm, of all calls and chats; in whole per cents. */
  readonly dayServiceLevels: Float64Array;
  /** Contacts that were still there at the end. */
  stillThere: number;
  /** Most contacts that were there at once. */
  mostAtOnce: number;
  /** Seconds that were counted. */
  countedSeconds: number;
}

export function emptyTally(intervals: number, streams: number, groups: number): Tally {
  return {
    intervals,
    contacts: new Float64Array(counters.length * streams * intervals),
    agents: new Float64Array(agentCounters.length * groups * intervals),
    waits: Array.from({ length: streams }, () => new WaitHistogram().counts),
    dayServiceLevels: new Float64Array(shareBins),
    stillThere: 0,
    mostAtOnce: 0,
    countedSeconds: 0,
  };
}

/** Adds one replication to the others. */
export function addTally(to: Tally, one: Tally): void {
  const add = (into: Float64Array, from: Float64Array): void => from.forEach((count, index) => (into[index]! += count));
  add(to.contacts, one.contacts);
  add(to.agents, one.agents);
  add(to.dayServiceLevels, one.dayServiceLevels);
  to.waits.forEach((counts, stream) => add(counts, one.waits[stream]!));
  to.stillThere += one.stillThere;
  to.mostAtOnce = Math.max(to.mostAtOnce, one.mostAtOnce);
  to.countedSeconds += one.countedSeconds;
}
