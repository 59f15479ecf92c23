import { isConsidering, isOpenFor, type AgentRecord } from '../agent.ts';
import type { Crowd, Match, MatchFacts, Matcher, MatcherGround, WorkRecord } from '../matcher.ts';
import { authorityCount, choiceCriteria, isOverOccupied, isRare, type ChoiceCriterion } from '../rules/choice.ts';
import { fits, stageReached, stagesOf, type Stage } from '../rules/fit.ts';
import { compareWork, FIRST_LATER_RANK, isBeyondReserves, rankOf, ranks } from '../rules/order.ts';
import { canWait, openingOf, type Work } from '../work.ts';
import { countsForReserve, holdsNow, isReservedFor, type Reserve } from '../rules/reserves.ts';

/**
 * The rules of routing as an executable specification: it keeps two lists and looks at everything each time.
 *
 *   Go through the waiting work in its order, and past what can wait while too many callers do. The first that somebody may
 *   take goes to the best of those. Start again.
 *
 * The matcher with indices must give the same, always.
 */
export class NaiveMatcher implements Matcher {
  readonly #ground: MatcherGround;
  readonly #waiting = new Set<WorkRecord>();
  readonly #agents = new Set<AgentRecord>();
  #reserves: readonly Reserve[] = [];
  #quietBelow = Infinity;

  constructor(ground: MatcherGround) {
    this.#ground = ground;
  }

  setReserves(reserves: readonly Reserve[]): void {
    this.#reserves = reserves;
  }

  setQuiet(below = Infinity): void {
    this.#quietBelow = below;
  }

  join(record: AgentRecord): void {
    this.#agents.add(record);
  }

  leave(record: AgentRecord): void {
    this.#agents.delete(record);
  }

  /** Nothing is kept of how agents were before. */
  agentChanged(): void {}

  accountsChanged(): void {}

  workWaits(record: WorkRecord): void {
    this.#waiting.add(record);
  }

  workGone(record: WorkRecord): void {
    this.#waiting.delete(record);
  }

  nextChangeAt(now: number): number | undefined {
    const moments = [...this.#waiting].flatMap(({ work }) => [
      ...stages(work).map(({ afterMs }) => work.since + afterMs),
      work.since + work.patienceSeconds * 1000,
    ]);
    const coming = moments.filter((at) => at > now);
    return coming.length === 0 ? undefined : Math.min(...coming);
  }

  /** Stages and patience are calculated from the time when they are needed. */
  passTime(): void {}

  next(now: number): Match | undefined {
    const inOrder = [...this.#waiting].sort((a, b) => compareWork(a, b, now, (work) => this.#ground.accounts.leadMsOf(work)));
    const isQuiet = inOrder.filter(({ work }) => !canWait(work)).length < this.#quietBelow;
    for (const work of inOrder) {
      if (!isQuiet && rankOf(work, now) >= FIRST_LATER_RANK) continue;
      const able = [...this.#agents].filter((agent) => this.#mayTake(agent, work, now));
      if (able.length > 0) return this.#match(work, able, now);
    }
    return undefined;
  }

  /** Not part of the specification: an estimate, whose error is measured (estimate/expected-wait.test.ts). */
  crowdBefore(): Crowd {
    return { ahead: 0, aheadWeighted: 0, agents: 0 };
  }

  #mayTake(record: AgentRecord, waiting: WorkRecord, now: number): boolean {
    const { work } = waiting;
    const { demand } = stages(work)[stageReached(stages(work), now - work.since)]!;
    return isOpenFor(record, openingOf(work)) && fits(record.agent, work, demand) && !this.#isKeptFromIt(record, waiting, now);
  }

  /** One of the last of a reserve that is meant for other work. For what can wait, who looks at an offer is not one of them any more. */
  #isKeptFromIt(record: AgentRecord, waiting: WorkRecord, now: number): boolean {
    if (isBeyondReserves(rankOf(waiting, now))) return false;
    return this.#reserves.some((reserve) => {
      const counts = (agent: AgentRecord): boolean => countsForReserve(reserve, agent.agent) && isOpenFor(agent, reserve.channel);
      return holdsNow(reserve, (account) => this.#ground.accounts.leadMsOf(account)) && !isReservedFor(reserve, waiting.work) && counts(record) && [...this.#agents].filter(counts).filter((agent) => !canWait(waiting.work) || !isConsidering(agent)).length <= reserve.keepFree;
    });
  }

  #match(waiting: WorkRecord, able: readonly AgentRecord[], now: number): Match {
    const { work } = waiting;
    const [agent, second] = able.toSorted((a, b) => this.#compareAgents(a, b, waiting, now)[0]);
    const criterion = second === undefined ? 'only' : this.#compareAgents(agent!, second, waiting, now)[1];
    const facts: MatchFacts = {
      rank: ranks[rankOf(waiting, now)]!,
      stage: stageReached(stages(work), now - work.since),
      leadMs: this.#ground.accounts.leadMsOf(work),
      criterion,
      candidates: able.length,
    };
    return { work: waiting, agent: agent!, facts };
  }

  #compareAgents(a: AgentRecord, b: AgentRecord, waiting: WorkRecord, now: number): [order: number, criterion: ChoiceCriterion] {
    for (const criterion of choiceCriteria) {
      const order = this.#measure(criterion, a, waiting, now) - this.#measure(criterion, b, waiting, now);
      if (order !== 0) return [order, criterion];
    }
    return [a.agent.id < b.agent.id ? -1 : 1, 'lower-id'];
  }

  /** Less is better. */
  #measure(criterion: ChoiceCriterion, record: AgentRecord, { work }: WorkRecord, now: number): number {
    const { agent } = record;
    switch (criterion) {
      case 'last-agent': return agent.id === work.lastAgent ? 0 : 1;
      case 'unrelaxed': return stages(work).findIndex(({ demand }) => fits(agent, work, demand));
      case 'least-load': return record.loadPercent;
      case 'spares-rare-skill': return Object.keys(agent.skills).filter((skill) => this.#isRareSkill(skill)).length;
      case 'occupancy': return isOverOccupied(record, now, this.#ground.occupancy) ? 1 : 0;
      case 'fewest-authorities': return authorityCount(agent);
      case 'longest-free': return record.freeSince;
      case 'lower-id': return 0;
    }
  }

  #isRareSkill(skill: string): boolean {
    return isRare([...this.#agents].filter(({ agent }) => skill in agent.skills).length, this.#agents.size);
  }
}

const known = new WeakMap<Work, readonly Stage[]>();

/** Kept, so that a comparison of speed is about searching. */
function stages(work: Work): readonly Stage[] {
  const stages = known.get(work) ?? stagesOf(work);
  known.set(work, stages);
  return stages;
}
