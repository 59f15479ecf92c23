import { type AgentCounter, agentCounters, type Counter, counters, emptyTally, type Tally } from '../measure/tally.ts';
import { WaitHistogram } from '../measure/wait-histogram.ts';
import { type CentreModel, intervalsOf, usual } from '../model.ts';

const dayMs = 86_400_000;
const place = Object.fromEntries(counters.map((counter, index) => [counter, index])) as Record<Counter, number>;
const agentPlace = Object.fromEntries(agentCounters.map((counter, index) => [counter, index])) as Record<AgentCounter, number>;

/** Counts what happens, by the interval in which a contact came, and by the interval in which an agent was busy. */
export class Recorder {
  readonly tally: Tally;
  readonly #waits: readonly WaitHistogram[];
  readonly #intervals: number;
  readonly #intervalMs: number;
  readonly #fromMs: number;
  readonly #untilMs: number;
  readonly #streams: number;
  readonly #groups: number;
  readonly #normMs: Float64Array;
  /** Whether it is somebody on the line, whose day it is. */
  readonly #isLive: readonly boolean[];
  #day = -1;
  #dayOffered = 0;
  #dayWithin = 0;

  constructor(model: CentreModel) {
    const { streams, groups, intervalSeconds, cycles, warmUpSeconds = 0 } = model;
    this.#intervals = intervalsOf(model);
    this.#intervalMs = intervalSeconds * 1000;
    this.#fromMs = warmUpSeconds * 1000;
    this.#untilMs = cycles * this.#intervals * this.#intervalMs;
    this.tally = emptyTally(this.#intervals, streams.length, groups.length);
    this.tally.countedSeconds = (this.#untilMs - this.#fromMs) / 1000;
    this.#waits = this.tally.waits.map((counts) => new WaitHistogram(counts));
    [this.#streams, this.#groups] = [streams.length, groups.length];
    this.#normMs = Float64Array.from(streams, ({ norm = usual.norm }) => norm.waitSeconds * 1000);
    this.#isLive = streams.map(({ channel }) => channel !== 'message');
  }

  count(counter: Counter, stream: number, sinceMs: number, amount = 1): void {
    if (sinceMs < this.#fromMs) return;
    this.tally.contacts[(place[counter] * this.#streams + stream) * this.#intervals + this.#intervalOf(sinceMs)]! += amount;
  }

  answered(stream: number, sinceMs: number, waitedMs: number): void {
    if (sinceMs < this.#fromMs) return;
    const isWithin = waitedMs <= this.#normMs[stream]!;
    const { contacts } = this.tally;
    const cell = stream * this.#intervals + this.#intervalOf(sinceMs);
    const column = this.#streams * this.#intervals;
    contacts[place.answered * column + cell]!++;
    contacts[place.answerWaitMs * column + cell]! += waitedMs;
    contacts[place.waitMs * column + cell]! += waitedMs;
    if (isWithin) contacts[place.answeredWithin * column + cell]!++;
    if (waitedMs === 0) contacts[place.answeredAtOnce * column + cell]!++;
    this.#waits[stream]!.add(waitedMs);
    this.#ofDay(stream, sinceMs, isWithin);
  }

  /** Who had chosen to be phoned back has been. */
  phonedBack(stream: number, sinceMs: number, waitedMs: number): void {
    this.count('callbacks', stream, sinceMs);
    this.count('callbackWaitMs', stream, sinceMs, waitedMs);
  }

  /** Ended without an answer: gave up, was sent away or will be phoned back. */
  notAnswered(how: 'abandoned' | 'sentAway' | 'calledBack', stream: number, sinceMs: number, waitedMs: number): void {
    this.count(how, stream, sinceMs);
    this.count('waitMs', stream, sinceMs, waitedMs);
    if (how === 'abandoned' && waitedMs <= this.#normMs[stream]!) this.count('abandonedWithin', stream, sinceMs);
    if (sinceMs >= this.#fromMs) this.#ofDay(stream, sinceMs, false);
  }

  /** Time of an agent, from then until then, in the intervals where it fell. */
  agentTime(counter: 'busyMs' | 'talkMs', group: number, fromMs: number, untilMs: number): void {
    const row = (agentPlace[counter] * this.#groups + group) * this.#intervals;
    const until = Math.min(untilMs, this.#untilMs);
    for (let from = Math.max(fromMs, this.#fromMs); from < until; ) {
      const interval = Math.floor(from / this.#intervalMs);
      const to = Math.min(until, (interval + 1) * this.#intervalMs);
      this.tally.agents[row + (interval % this.#intervals)]! += to - from;
      from = to;
    }
  }

  agentTook(group: number, atMs: number): void {
    if (atMs < this.#fromMs || atMs >= this.#untilMs) return;
    this.tally.agents[(agentPlace.contacts * this.#groups + group) * this.#intervals + this.#intervalOf(atMs)]!++;
  }

  /** @returns what was counted */
  close(stillThere: number, mostAtOnce: number): Tally {
    this.#closeDay();
    this.tally.stillThere = stillThere;
    this.tally.mostAtOnce = mostAtOnce;
    return this.tally;
  }

  #intervalOf(atMs: number): number {
    return Math.floor(atMs / this.#intervalMs) % this.#intervals;
  }

  #ofDay(stream: number, sinceMs: number, isWithin: boolean): void {
    if (!this.#isLive[stream]) return;
    const day = Math.floor(sinceMs / dayMs);
    if (day > this.#day) {
      this.#closeDay();
      this.#day = day;
    }
    this.#dayOffered++;
    if (isWithin) this.#dayWithin++;
  }

  #closeDay(): void {
    if (this.#dayOffered > 0) this.tally.dayServiceLevels[Math.floor((100 * this.#dayWithin) / this.#dayOffered)]!++;
    this.#dayOffered = this.#dayWithin = 0;
  }
}
