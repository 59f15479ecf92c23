import { balanceAfter, canWait, leadMs, normMet, type RouterRules } from '@ingang/routing';
import type { Contacts } from '../engine/contacts.ts';
import { type CentreModel, plainRules } from '../model.ts';
import type { Assigned, Assigner } from './assigner.ts';
import { PoolAgents } from './pool-agents.ts';
import { poolsOf } from './pools.ts';
import { type Terms, termsOf } from './terms.ts';

const none = -1;

/** Contacts that wait on the same terms, in the order of coming. */
interface PoolLane {
  readonly pool: number;
  readonly terms: Terms;
  readonly isUrgent: boolean;
  /** Its place in the router's order of ranks, before anybody has waited too long. */
  readonly rank: number;
  readonly normMs: number;
  readonly goesFirstAfterMs: number;
  readonly account: number;
  first: number;
  last: number;
}

/**
 * Hands out the work of pools: the same history as the router's, sooner, because in a pool everybody may help everybody.
 *
 * @throws RangeError when the model is no set of pools
 */
export function poolAssigner(model: CentreModel, contacts: Contacts, groupOf: ArrayLike<number>, assigned: Assigned): Assigner {
  return new PoolAssigner(model, contacts, groupOf, assigned);
}

class PoolAssigner implements Assigner {
  readonly #contacts: Contacts;
  readonly #assigned: Assigned;
  readonly #agents: PoolAgents;
  readonly #poolOf: Int32Array;
  /** Two of each stream: as it comes, and as it is phoned back. */
  readonly #lanes: readonly PoolLane[];
  readonly #lanesOf: readonly (readonly PoolLane[])[];
  readonly #fairness: RouterRules['fairness'];
  readonly #balances: Float64Array;
  readonly #leadsMs: Float64Array;

  constructor(model: CentreModel, contacts: Contacts, groupOf: ArrayLike<number>, assigned: Assigned) {
    const pools = poolsOf(model);
    if (pools === undefined) throw new RangeError('this centre is no set of pools');
    const rules = model.rules ?? plainRules;
    this.#contacts = contacts;
    this.#assigned = assigned;
    this.#poolOf = Int32Array.from(groupOf, (group) => pools.ofGroup[group]!);
    this.#agents = new PoolAgents(this.#poolOf, rules.occupancy);
    const accounts = new Map<string, number>();
    this.#lanes = model.streams.flatMap((stream, index) => [false, true].map((isCallback) => laneOf(termsOf(stream, isCallback), pools.ofStream[index]!, accounts)));
    this.#lanesOf = Array.from({ length: Math.max(...pools.ofStream, -1) + 1 }, (_, pool) => this.#lanes.filter((lane) => lane.pool === pool));
    this.#fairness = rules.fairness;
    [this.#balances, this.#leadsMs] = [new Float64Array(accounts.size), new Float64Array(accounts.size)];
  }

  waits(contact: number, now: number): void {
    const lane = this.#laneOf(contact);
    const agent = this.#agents.first(lane.pool, now);
    if (agent !== none) return this.#assign(contact, lane, agent, now);
    return this.#putIn(contact, lane);
  }

  leaves(contact: number, now: number): void {
    const lane = this.#laneOf(contact);
    this.#takeOut(contact, lane);
    if (!canWait(lane.terms)) this.#book(contact, lane, now, false);
  }

  ends(_contact: number, agent: number, now: number, hasWrapUp: boolean): void {
    this.#agents.hangsUp(agent, now, hasWrapUp);
    this.#serve(agent, now);
  }

  wrapUpDone(agent: number, now: number): void {
    this.#agents.getsFree(agent, now);
    this.#serve(agent, now);
  }

  comes(agent: number, now: number): void {
    this.#agents.comes(agent, now);
    this.#serve(agent, now);
  }

  pauses(agent: number): void {
    this.#agents.pauses(agent);
  }

  resumes(agent: number, now: number): void {
    this.#agents.resumes(agent, now);
    this.#serve(agent, now);
  }

  goes(agent: number): void {
    this.#agents.goes(agent);
  }

  nextDueAt(): number {
    return Infinity;
  }

  passTime(): void {
    return undefined;
  }

  /** Who waits in the pool of somebody who may be open now gets them. */
  #serve(agent: number, now: number): void {
    if (!this.#agents.isOpen(agent)) return;
    const lane = this.#firstLane(this.#lanesOf[this.#poolOf[agent]!]!, now);
    if (lane === undefined) return;
    const contact = lane.first;
    this.#takeOut(contact, lane);
    this.#assign(contact, lane, agent, now);
  }

  #firstLane(lanes: readonly PoolLane[], now: number): PoolLane | undefined {
    const { since, serial } = this.#contacts;
    let best: PoolLane | undefined;
    let [bestRank, bestDue, bestSince, bestSerial] = [0, 0, 0, 0];
    for (const lane of lanes) {
      const contact = lane.first;
      if (contact === none) continue;
      const from = since[contact]!;
      const rank = !lane.isUrgent && now >= from + lane.goesFirstAfterMs ? 2 : lane.rank;
      const due = from + lane.normMs - this.#leadsMs[lane.account]!;
      if (best !== undefined && (rank - bestRank || due - bestDue || from - bestSince || serial[contact]! - bestSerial) > 0) continue;
      [best, bestRank, bestDue, bestSince, bestSerial] = [lane, rank, due, from, serial[contact]!];
    }
    return best;
  }

  #assign(contact: number, lane: PoolLane, agent: number, now: number): void {
    this.#agents.getsBusy(agent, now);
    this.#book(contact, lane, now, true);
    this.#assigned(contact, agent, now);
  }

  #book(contact: number, { terms, account }: PoolLane, now: number, answered: boolean): void {
    if (this.#fairness.leadSecondsPerMiss === 0) return;
    const met = normMet(terms.norm, now - this.#contacts.since[contact]!, answered);
    if (met === undefined) return;
    this.#balances[account] = balanceAfter(this.#balances[account]!, terms.norm, met, this.#fairness.memory);
    this.#leadsMs[account] = leadMs(this.#balances[account], this.#fairness);
  }

  /** In the order of coming: at the end, unless several come back or are to be phoned in the same millisecond. */
  #putIn(contact: number, lane: PoolLane): void {
    const { next, previous, since, serial } = this.#contacts;
    const isLater = (other: number): boolean => (since[other]! - since[contact]! || serial[other]! - serial[contact]!) > 0;
    let before = lane.last;
    while (before !== none && isLater(before)) before = previous[before]!;
    const after = before === none ? lane.first : next[before]!;
    previous[contact] = before;
    next[contact] = after;
    if (before === none) lane.first = contact;
    else next[before] = contact;
    if (after === none) lane.last = contact;
    else previous[after] = contact;
  }

  #takeOut(contact: number, lane: PoolLane): void {
    const { next, previous } = this.#contacts;
    const [before, after] = [previous[contact]!, next[contact]!];
    if (before === none) lane.first = after;
    else next[before] = after;
    if (after === none) lane.last = before;
    else previous[after] = before;
  }

  #laneOf(contact: number): PoolLane {
    return this.#lanes[this.#contacts.stream[contact]! * 2 + this.#contacts.isCallback[contact]!]!;
  }
}

const byPriority = { urgent: 0, high: 0, normal: 1, low: 2 };

function laneOf(terms: Terms, pool: number, accounts: Map<string, number>): PoolLane {
  const account = `${terms.authority} ${terms.channel}`;
  if (!accounts.has(account)) accounts.set(account, accounts.size);
  const waits = canWait(terms);
  const isUrgent = terms.priority === 'urgent' && !waits;
  return {
    pool, terms, isUrgent, rank: isUrgent ? 0 : (waits ? 6 : 3) + byPriority[terms.priority], normMs: terms.norm.waitSeconds * 1000,
    goesFirstAfterMs: terms.patienceSeconds * 1000, account: accounts.get(account)!, first: none, last: none,
  };
}
