import { cpus, loadavg } from 'node:os';
import type { RouterEvent } from '../events.ts';
import { Router } from '../router.ts';
import { agentRecord } from '../agent.ts';
import { waitingRecord } from '../matcher.ts';
import { Accounts } from '../rules/fairness.ts';
import type { AgentId, WorkId } from '../work.ts';
import { agentId, call, person, usualRules, workId } from '../testing/examples.ts';
import { NaiveMatcher } from '../testing/naive-matcher.ts';
import { repeatableRandom } from '../testing/simulate.ts';
import { mixes, type Mix } from './mixes.ts';

/**
 * How long the router takes for one event, with 10,000 waiting and 2,000 agents, beside the specification that looks at everything.
 * The same history is played several times; of each event the shortest counts, because on a shared machine anything may come
 * between; "as it came" is the p99 of all that was measured. Of the naive scan the shortest is given. Smaller with `ROUTING_WAITING` and `ROUTING_AGENTS`.
 */
const WAITING = Number(process.env['ROUTING_WAITING'] ?? 10_000);
const AGENTS = Number(process.env['ROUTING_AGENTS'] ?? 2_000);
const SLICE = 64;
const TURNS = 1_500;
const ROUNDS = 5;
/** So far back have those waiting at the start come, at most. */
const SPREAD_MS = 120_000;

type Kind = 'arrival' | 'agent free' | 'abandon' | 'relaxation tick';
type Times = Record<Kind, number[]>;

/** A full contact centre that keeps its size: for every one who leaves or is helped another comes. */
class Centre {
  readonly router: Router;
  /** Of each kind of event, in order. */
  readonly times: Times = { arrival: [], 'agent free': [], abandon: [], 'relaxation tick': [] };
  readonly #mix: Mix;
  readonly #random: () => number;
  readonly #waiting: WorkId[] = [];
  readonly #talking: { work: WorkId; agent: AgentId }[] = [];
  #at = 1_000_000;
  #number = 0;

  constructor(mix: Mix) {
    this.#mix = mix;
    this.#random = repeatableRandom(14078);
    this.router = new Router(usualRules);
    for (let n = 0; n < AGENTS; n += 1) {
      const agent = mix.agent(n, this.#random);
      this.#tell({ kind: 'agent-came', at: this.#at, agent, away: 'not yet' });
    }
    for (let n = 0; n < WAITING + (mix.idle ? 0 : AGENTS); n += 1) this.#tell(this.#arrival(this.#random() * SPREAD_MS));
    for (let n = 0; n < AGENTS; n += 1) this.#tell({ kind: 'agent-available', at: this.#at, agent: agentId(`agent-${String(n).padStart(5, '0')}`) });
  }

  turn(): void {
    this.#at += 5;
    this.#measure('arrival', this.#arrival());
    this.#measure('arrival', this.#arrival());
    this.#at += 5;
    this.#measure('abandon', { kind: 'work-left', at: this.#at, work: this.#someWaiting() });
    const [done] = this.#talking.splice(Math.floor(this.#random() * this.#talking.length), 1);
    if (done) this.#measure('agent free', { kind: 'work-ended', at: this.#at, work: done.work });
    this.#tick(this.#at + 40);
  }

  #arrival(waitedMs = 0): RouterEvent {
    this.#number += 1;
    const work = this.#mix.work(this.#number, this.#at - Math.floor(waitedMs), this.#random);
    this.#waiting.push(work.id);
    return { kind: 'work-arrived', at: this.#at, work };
  }

  #someWaiting(): WorkId {
    for (;;) {
      const [id] = this.#waiting.splice(Math.floor(this.#random() * this.#waiting.length), 1);
      if (this.router.works.get(id!)?.state === 'waiting') return id!;
    }
  }

  /** What the clock brings, in slices as the phone room takes them. */
  #tick(at: number): void {
    this.#at = at;
    this.router.tell({ kind: 'tick', at });
    const idle = (this.router.nextDueAt() ?? Number.POSITIVE_INFINITY) > at;
    for (let more = true; more; ) {
      const from = performance.now();
      const answer = this.router.decide(SLICE);
      if (!idle) this.times['relaxation tick'].push(performance.now() - from);
      this.#note(answer.decisions);
      ({ more } = answer);
    }
  }

  #measure(kind: Kind, event: RouterEvent): void {
    const from = performance.now();
    const decisions = this.router.handle(event);
    this.times[kind].push(performance.now() - from);
    this.#note(decisions);
  }

  #tell(event: RouterEvent): void {
    this.#note(this.router.handle(event));
  }

  #note(decisions: ReturnType<Router['handle']>): void {
    for (const decision of decisions) {
      if (decision.kind !== 'assigned') continue;
      this.#talking.push({ work: decision.work, agent: decision.agent });
      this.router.handle({ kind: 'work-accepted', at: this.#at, work: decision.work });
    }
  }
}

function main(): void {
  console.log(`${WAITING} waiting, ${AGENTS} agents; ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}; milliseconds\n`);
  console.log('| mix | event | events | p50 | p99 | longest | p99 as it came | naive scan |\n|---|---|---|---|---|---|---|---|');
  for (const mix of mixes) {
    const rounds = Array.from({ length: ROUNDS }, () => run(mix));
    const naive = naiveScan(mix);
    for (const kind of Object.keys(rounds[0]!) as Kind[]) print(mix.name, kind, rounds.map((times) => times[kind]), naive);
  }
  quietMorning();
  relaxAtOnce();
}

function run(mix: Mix): Times {
  const centre = new Centre(mix);
  for (let n = 0; n < 300; n += 1) centre.turn(); // warm
  for (const times of Object.values(centre.times)) times.length = 0;
  for (let n = 0; n < TURNS; n += 1) centre.turn();
  return centre.times;
}

/** What any event costs the specification with as many waiting: when is the next relaxation, and who is next. One agent is free, or all of the idle mix. */
function naiveScan(mix: Mix): number[] {
  const random = repeatableRandom(14078);
  const matcher = new NaiveMatcher({ accounts: new Accounts(usualRules.fairness), occupancy: usualRules.occupancy });
  for (let n = 0; n < AGENTS; n += 1) matcher.join({ ...agentRecord(mix.agent(n, random), 0), available: n === 0 || (mix.idle === true && n >= 10) });
  for (let n = 0; n < WAITING; n += 1) {
    const work = mix.work(n, Math.floor(random() * SPREAD_MS), random);
    matcher.workWaits(waitingRecord(work));
  }
  return Array.from({ length: 4 }, (_, n) => {
    const from = performance.now();
    matcher.nextChangeAt(SPREAD_MS + n);
    matcher.next(SPREAD_MS + n);
    return performance.now() - from;
  }).slice(1);
}

/** Nobody waits and everybody is free: of all agents one is chosen. */
function quietMorning(): void {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const router = new Router(usualRules);
    for (let n = 0; n < AGENTS; n += 1) router.handle({ kind: 'agent-came', at: n, agent: person(`agent-${n}`, { skills: { [`subject:${n % 200}`]: 3, 'language:nl': 5 } }) });
    return Array.from({ length: 500 }, (_, n) => {
      const work = call(`work-${n}`, { since: AGENTS + n });
      const from = performance.now();
      router.handle({ kind: 'work-arrived', at: AGENTS + n, work });
      const took = performance.now() - from;
      router.handle({ kind: 'work-accepted', at: AGENTS + n, work: work.id });
      router.handle({ kind: 'work-ended', at: AGENTS + n, work: work.id });
      return took;
    }).slice(100);
  });
  print('nobody waits, all agents are free and may take it', 'arrival', rounds, []);
}

/** A thousand callers, each asking something else, who all reach a relaxation in the same millisecond. */
function relaxAtOnce(): void {
  const rounds = Array.from({ length: 10 * ROUNDS }, () => {
    const random = repeatableRandom(1);
    const [, , mix] = mixes;
    const router = new Router(usualRules);
    for (let n = 0; n < AGENTS; n += 1) router.handle({ kind: 'agent-came', at: 0, agent: { ...mix!.agent(n, random), skills: {} } });
    for (let n = 0; n < 1_000; n += 1) router.handle({ kind: 'work-arrived', at: 0, work: { ...mix!.work(n, 0, random), id: workId(`work-${n}`) } });
    const times: number[] = [];
    router.tell({ kind: 'tick', at: 60_000 });
    for (let more = true; more; ) {
      const from = performance.now();
      ({ more } = router.decide(SLICE));
      times.push(performance.now() - from);
    }
    return times;
  });
  print('1,000 different demands relax in one millisecond', 'relaxation tick', rounds, []);
}

function print(mix: string, kind: string, rounds: readonly (readonly number[])[], naive: readonly number[]): void {
  const least = rounds[0]!.map((_, event) => Math.min(...rounds.map((times) => times[event]!)));
  if (least.length === 0) return;
  const cells = [at(least, 0.5), at(least, 0.99), at(least, 1), at(rounds.flat(), 0.99), at(naive, 0)];
  console.log(`| ${mix} | ${kind} | ${least.length} | ${cells.join(' | ')} |`);
}

/** The value below which that share lies, as text. */
function at(times: readonly number[], share: number): string {
  const value = times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
  return value === undefined ? '–' : value.toFixed(value < 10 ? 3 : 0);
}


main();
