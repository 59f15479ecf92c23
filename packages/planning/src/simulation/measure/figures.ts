import { scheduledSeconds } from '../engine/presence.ts';
import { type CentreModel, intervalsOf } from '../model.ts';
import { agentCounters, type Counter, counters, type Tally } from './tally.ts';

/** What is said of contacts; shares are of all that ended: answered, gave up, sent away, or chose a callback. */
export const contactMeasures = ['offered', 'serviceLevel', 'abandonment', 'waitProbability', 'meanWaitSeconds', 'meanAnswerSeconds', 'calledBack', 'sentAway', 'meanCallbackSeconds', 'transferred', 'retried', 'repeated'] as const;
export type ContactMeasure = (typeof contactMeasures)[number];

/** What is said of agents. */
export const agentMeasures = ['scheduledHours', 'occupancy', 'contacts'] as const;
export type AgentMeasure = (typeof agentMeasures)[number];

/** Of what figures are given: of all contacts, of those of a stream, an authority or a queue, of an interval; of a group of agents. */
export type Scope = 'all' | 'stream' | 'authority' | 'queue' | 'interval' | 'group' | 'agents-of-interval';

/** One row of figures: whose they are, and what they are added up from. */
interface Row {
  readonly scope: Scope;
  readonly name: string;
  /** Numbers of streams or groups. */
  readonly of: readonly number[];
  /** One interval of the cycle; all of them when undefined. */
  readonly interval?: number;
}

/** Which figures a model gives, in which order: every replication is a vector of them. */
export class Figures {
  readonly rows: readonly Row[];
  readonly count: number;
  readonly #offsets: readonly number[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #model: CentreModel;
  readonly #intervals: number;
  readonly #scheduled: readonly (readonly number[])[];
  readonly #played: readonly number[];

  constructor(model: CentreModel) {
    this.#model = model;
    this.#intervals = intervalsOf(model);
    this.rows = rowsOf(model, this.#intervals);
    this.#offsets = offsetsOf(this.rows);
    this.#places = new Map(this.rows.map(({ scope, name }, index) => [`${scope} ${name}`, index]));
    this.count = this.#offsets.at(-1)!;
    this.#scheduled = model.groups.map(({ presence }) => scheduledSeconds(presence, this.#intervals, model.intervalSeconds));
    this.#played = timesPlayed(model, this.#intervals);
  }

  /** Where a figure stands in the vector; -1 when there is none. */
  indexOf(scope: Scope, name: string, measure: string): number {
    const row = this.#places.get(`${scope} ${name}`) ?? -1;
    const place = row < 0 ? -1 : measuresOf(scope).indexOf(measure as never);
    return place < 0 ? -1 : this.#offsets[row]! + place;
  }

  of(tally: Tally): Float64Array {
    const figures = new Float64Array(this.count);
    this.rows.forEach((row, index) => {
      const values = row.scope === 'group' || row.scope === 'agents-of-interval' ? this.#agents(row, tally) : this.#contacts(row, tally);
      figures.set(values, this.#offsets[index]!);
    });
    return figures;
  }

  #contacts({ of, interval }: Row, tally: Tally): number[] {
    const sum = (counter: Counter): number => added(tally.contacts, counters.indexOf(counter), of, this.#model.streams.length, this.#intervals, interval);
    const offered = sum('offered');
    const ended = sum('answered') + sum('abandoned') + sum('calledBack') + sum('sentAway');
    const share = (count: number): number => (ended === 0 ? NaN : count / ended);
    return [
      offered / this.#cycles(), share(sum('answeredWithin')), share(sum('abandoned')), 1 - share(sum('answeredAtOnce')), share(sum('waitMs')) / 1000,
      sum('answerWaitMs') / sum('answered') / 1000, share(sum('calledBack')), share(sum('sentAway')),
      sum('callbackWaitMs') / sum('callbacks') / 1000, share(sum('transferred')), share(sum('retrials')), share(sum('repeats')),
    ];
  }

  #agents({ of, interval }: Row, tally: Tally): number[] {
    const sum = (counter: 'busyMs' | 'contacts'): number => added(tally.agents, agentCounters.indexOf(counter), of, this.#model.groups.length, this.#intervals, interval);
    const scheduled = of.reduce((total, group) => total + this.#scheduled[group]!.reduce((all, seconds, index) => all + (interval === undefined || index === interval ? seconds * this.#played[index]! : 0), 0), 0);
    return [scheduled / 3600 / this.#cycles(), scheduled === 0 ? NaN : sum('busyMs') / 1000 / scheduled, sum('contacts') / this.#cycles()];
  }

  /** How many cycles were counted; need not be whole. */
  #cycles(): number {
    return this.#played.reduce((sum, times) => sum + times, 0) / this.#intervals;
  }
}

/** Where the figures of each row begin, and where the last end. A year by the hour has thousands of rows. */
function offsetsOf(rows: readonly Row[]): readonly number[] {
  const offsets = [0];
  for (const { scope } of rows) offsets.push(offsets.at(-1)! + measuresOf(scope).length);
  return offsets;
}

export function measuresOf(scope: Scope): readonly string[] {
  return scope === 'group' || scope === 'agents-of-interval' ? agentMeasures : contactMeasures;
}

function rowsOf({ streams, groups }: CentreModel, intervals: number): Row[] {
  const every = streams.map((_, index) => index);
  const everybody = groups.map((_, index) => index);
  const by = (scope: Scope, nameOf: (index: number) => string | undefined): Row[] => {
    const names = [...new Set(every.map(nameOf))].filter((name) => name !== undefined);
    return names.map((name) => ({ scope, name, of: every.filter((index) => nameOf(index) === name) }));
  };
  const perInterval = Array.from({ length: intervals }, (_, interval): Row[] => [
    { scope: 'interval', name: String(interval), of: every, interval },
    { scope: 'agents-of-interval', name: String(interval), of: everybody, interval },
  ]);
  return [
    { scope: 'all', name: '', of: every },
    ...by('stream', (index) => streams[index]!.name),
    ...by('authority', (index) => streams[index]!.authority),
    ...by('queue', (index) => streams[index]!.queue),
    ...groups.map(({ name }, index): Row => ({ scope: 'group', name, of: [index] })),
    ...perInterval.flat(),
  ];
}

function added(columns: Float64Array, counter: number, of: readonly number[], width: number, intervals: number, interval: number | undefined): number {
  let sum = 0;
  for (const number of of) {
    const from = (counter * width + number) * intervals;
    if (interval !== undefined) sum += columns[from + interval]!;
    else for (let index = 0; index < intervals; index++) sum += columns[from + index]!;
  }
  return sum;
}

/** How often each interval of the cycle was played after the warming up; need not be whole. */
function timesPlayed({ cycles, intervalSeconds, warmUpSeconds = 0 }: CentreModel, intervals: number): number[] {
  const warm = warmUpSeconds / intervalSeconds;
  const whole = Math.floor(warm / intervals);
  return Array.from({ length: intervals }, (_, interval) => cycles - whole - Math.min(1, Math.max(0, warm - whole * intervals - interval)));
}
