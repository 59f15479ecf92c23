import { agentRecord, noteHands, noteLoad, type Agent, type AgentRecord } from './agent.ts';
import type { Decision, RouterEvent, RouterRules } from './events.ts';
import { Inbox } from './inbox.ts';
import { LaneMatcher } from './matching/lane-matcher.ts';
import { Timers } from './matching/timers.ts';
import { waitingRecord, type Crowd, type Match, type Matcher, type MatcherGround, type WorkRecord } from './matcher.ts';
import { WaitStatistics } from './estimate/wait-statistics.ts';
import { Accounts } from './rules/fairness.ts';
import { isLaterRank } from './rules/order.ts';
import { moved } from './transitions.ts';
import { canWait, type AgentId, type Work, type WorkId } from './work.ts';

/**
 * The router: told what happens, it answers who gets what.
 *
 * Purpose: work waiting × agents → assignments, by the rules in rules/. It reads no clock, draws no lots and does no input or
 * output, so the same events give the same decisions, however they are cut into batches.
 * Trade-off: one event is taken fully before the next, so that every state between two events is settled: no waiting work
 * and open agent are left that may have each other. That is what makes an event cheap: only what it changed is looked at.
 * Modes: `decide()` takes everything that was told; `decide(atMost)` that many steps (an event, a relaxation, a match), so
 * that the hands can do other things in between. The outcome is the same.
 * Transitions: transitions.ts.
 */
export class Router {
  readonly #works = new Map<WorkId, WorkRecord>();
  readonly #agents = new Map<AgentId, AgentRecord>();
  readonly #ground: MatcherGround;
  readonly #matcher: Matcher;
  readonly #wrapUps = new Timers<AgentRecord>(({ wrapUpUntil }) => wrapUpUntil, (a, b) => (a.agent.id < b.agent.id ? -1 : 1));
  readonly statistics = new WaitStatistics();
  readonly accounts: Accounts;
  readonly #inbox = new Inbox();
  #now = 0;
  #unsettled = false;
  #decisions: Decision[] = [];

  constructor(rules: RouterRules, makeMatcher: (ground: MatcherGround) => Matcher = (ground) => new LaneMatcher(ground)) {
    this.accounts = new Accounts(rules.fairness);
    this.#ground = { accounts: this.accounts, occupancy: rules.occupancy };
    this.#matcher = makeMatcher(this.#ground);
    this.#setRules(rules);
  }

  /** Puts events in the inbox; nothing is decided yet. */
  tell(...events: readonly RouterEvent[]): void {
    for (const event of events) this.#inbox.put(event);
  }

  /** Tells one event and decides everything. */
  handle(event: RouterEvent): readonly Decision[] {
    this.tell(event);
    return this.decide().decisions;
  }

  /**
   * Takes the inbox, at most so many steps of it.
   *
   * @returns what was decided, and whether there is more to do
   */
  decide(atMost = Number.POSITIVE_INFINITY): { readonly decisions: readonly Decision[]; readonly more: boolean } {
    let steps = 0;
    let more = true;
    while (steps < atMost && (more = this.#step())) steps += 1;
    const decisions = this.#decisions;
    this.#decisions = [];
    return { decisions, more };
  }

  /** When the router has something to do without being told; undefined for never. */
  nextDueAt(): number | undefined {
    const [change, wrapUp] = [this.#matcher.nextChangeAt(this.#now), this.#wrapUps.nextAt()];
    return change !== undefined && wrapUp !== undefined ? Math.min(change, wrapUp) : (change ?? wrapUp);
  }

  /** Everything that is in the router, by id. To be read only. */
  get works(): ReadonlyMap<WorkId, Readonly<WorkRecord>> {
    return this.#works;
  }

  /** Everybody who is signed in, by id. To be read only. */
  get agents(): ReadonlyMap<AgentId, Readonly<AgentRecord>> {
    return this.#agents;
  }

  /** Who waits before this work for the same agents; undefined when it does not wait. */
  crowdBefore(id: WorkId): Crowd | undefined {
    const record = this.#works.get(id);
    return record?.state === 'waiting' ? this.#matcher.crowdBefore(record) : undefined;
  }

  /** False when there is nothing left to do. */
  #step(): boolean {
    const dueAt = this.nextDueAt();
    if (dueAt !== undefined && dueAt <= this.#now) return this.#passTime();
    if (this.#unsettled) return this.#settle();
    const event = this.#inbox.first;
    if (event === undefined) return false;
    if (dueAt !== undefined && dueAt <= event.at) {
      this.#now = dueAt;
      return this.#passTime();
    }
    this.#inbox.shift();
    this.#now = event.at;
    this.#unsettled = true;
    this.#take(event);
    return true;
  }

  #passTime(): true {
    this.#unsettled = true;
    const record = this.#wrapUps.takeDue(this.#now);
    if (record) this.#endWrapUp(record);
    else this.#matcher.passTime(this.#now);
    return true;
  }

  #settle(): true {
    const match = this.#matcher.next(this.#now);
    if (match) this.#assign(match);
    else this.#unsettled = false;
    return true;
  }

  #take(event: RouterEvent): void {
    switch (event.kind) {
      case 'work-arrived': return this.#arrive(event.work);
      case 'work-accepted': return this.#accept(event.work);
      case 'work-given-back': return this.#giveBack(event.work, event.reason);
      case 'work-left': return this.#finish(event.work, 'leave');
      case 'work-ended': return this.#finish(event.work, 'end');
      case 'work-taken': return this.#takeOver(event.work, event.agent);
      case 'agent-came': return this.#come(event.agent, event.away);
      case 'agent-available': return this.#presence(event.agent, true, '');
      case 'agent-away': return this.#presence(event.agent, false, event.reason);
      case 'agent-gone': return this.#signOut(event.agent);
      case 'wrap-up-done': return this.#wrapUpDone(event.agent);
      case 'rules-changed': return this.#setRules(event.rules);
      case 'tick': return undefined;
    }
  }

  #ignore(event: RouterEvent['kind']): void {
    this.#decisions.push({ kind: 'ignored', at: this.#now, event });
  }

  #arrive(work: Work): void {
    if (this.#works.has(work.id)) return this.#ignore('work-arrived');
    const record = waitingRecord(work);
    this.#works.set(work.id, record);
    this.#matcher.workWaits(record, this.#now);
  }

  #assign({ work: record, agent, facts }: Match): void {
    moved(record, 'assign');
    this.#matcher.workGone(record, this.#now);
    record.givesWay = isLaterRank(facts.rank);
    if (!record.givesWay) this.#makeWay(agent);
    record.agent = agent.agent.id;
    record.offeredAt = this.#now;
    agent.ringing.add(record.work.id);
    agent.hands.add(record.work.id);
    this.#handsChanged(agent);
    this.#decisions.push({ kind: 'assigned', at: this.#now, work: record.work.id, agent: agent.agent.id, waitedMs: this.#now - record.work.since, facts });
  }

  /** What was offered because phones were quiet waits again. */
  #makeWay(agent: AgentRecord): void {
    const offered = Array.from(agent.ringing, (id) => this.#works.get(id)!);
    for (const record of offered) if (record.givesWay && moved(record, 'give-way')) this.#putBack(record, agent);
  }

  #accept(id: WorkId): void {
    const record = this.#works.get(id);
    if (!record || !moved(record, 'accept')) return this.#ignore('work-accepted');
    const agent = this.#agents.get(record.agent!)!;
    agent.ringing.delete(id);
    this.#loadChanged(agent);
    this.#waitIsOver(record, true);
  }

  #giveBack(id: WorkId, reason: string): void {
    const record = this.#works.get(id);
    if (!record || !moved(record, 'give-back')) return this.#ignore('work-given-back');
    const agent = this.#agents.get(record.agent!)!;
    [agent.available, agent.awayReason] = [false, reason];
    this.#decisions.push({ kind: 'agent-away', at: this.#now, agent: agent.agent.id, reason });
    this.#putBack(record, agent);
  }

  #putBack(record: WorkRecord, agent: AgentRecord): void {
    this.#outOfHands(agent, record);
    record.putBack = true;
    record.agent = undefined;
    this.#matcher.workWaits(record, this.#now);
    this.#decisions.push({ kind: 'put-back', at: this.#now, work: record.work.id });
  }

  #finish(id: WorkId, event: 'leave' | 'end'): void {
    const record = this.#works.get(id);
    const before = record?.state;
    if (!record || !moved(record, event)) return this.#ignore(event === 'leave' ? 'work-left' : 'work-ended');
    this.#works.delete(id);
    if (before !== 'in-hand') this.#waitIsOver(record, false);
    if (before === 'waiting') return this.#matcher.workGone(record, this.#now);
    const agent = this.#agents.get(record.agent!)!;
    if (before === 'in-hand') {
      const { wrapUpSeconds = 0 } = record.work;
      this.statistics.handled(record.work, this.#now - record.offeredAt);
      if (wrapUpSeconds > 0) this.#wrapUps.add(Object.assign(agent, { wrapUpUntil: Math.max(agent.wrapUpUntil ?? 0, this.#now + wrapUpSeconds * 1000) }));
    }
    this.#outOfHands(agent, record);
  }

  #takeOver(work: Work, agentId: AgentId): void {
    const agent = this.#agents.get(agentId);
    if (!agent || this.#works.has(work.id)) return this.#ignore('work-taken');
    this.#works.set(work.id, { ...waitingRecord(work), state: 'in-hand', agent: agentId, offeredAt: this.#now });
    agent.hands.add(work.id);
    this.#handsChanged(agent);
  }

  #come(agent: Agent, away: string | undefined): void {
    const known = this.#agents.get(agent.id);
    const record = known ?? agentRecord(agent, this.#now);
    if (known) this.#matcher.leave(known);
    record.agent = agent;
    if (away !== undefined) [record.available, record.awayReason] = [false, away];
    this.#agents.set(agent.id, record);
    this.#matcher.join(record);
    this.#loadChanged(record);
  }

  #presence(id: AgentId, available: boolean, reason: string): void {
    const agent = this.#agents.get(id);
    if (!agent) return this.#ignore(available ? 'agent-available' : 'agent-away');
    if (available && !agent.available) agent.freeSince = this.#now;
    [agent.available, agent.awayReason] = [available, reason];
    this.#matcher.agentChanged(agent);
  }

  #signOut(id: AgentId): void {
    const agent = this.#agents.get(id);
    if (!agent) return this.#ignore('agent-gone');
    agent.available = false;
    for (const work of Array.from(agent.hands)) {
      const record = this.#works.get(work)!;
      moved(record, 'give-back');
      this.#putBack(record, agent);
    }
    agent.wrapUpUntil = undefined;
    this.#matcher.leave(agent);
    this.#agents.delete(id);
  }

  #wrapUpDone(id: AgentId): void {
    const agent = this.#agents.get(id);
    return agent?.wrapUpUntil === undefined ? this.#ignore('wrap-up-done') : this.#endWrapUp(agent);
  }

  #endWrapUp(agent: AgentRecord): void {
    agent.wrapUpUntil = undefined;
    this.statistics.wrappedUp(this.#now - agent.freeSince);
    this.#handsChanged(agent);
    this.#decisions.push({ kind: 'wrap-up-over', at: this.#now, agent: agent.agent.id });
  }

  #setRules(rules: RouterRules): void {
    this.#ground.accounts.setRule(rules.fairness);
    this.#ground.occupancy = rules.occupancy;
    this.#matcher.setReserves(rules.reserves);
    this.#matcher.setQuiet(rules.quietBelow);
  }

  /** The wait of a citizen ended: for the accounts and the estimates. Who is not on the line does not give up. */
  #waitIsOver({ work }: WorkRecord, answered: boolean): void {
    if (!answered && canWait(work)) return;
    const waitedMs = this.#now - work.since;
    this.#ground.accounts.book(work, waitedMs, answered);
    this.#matcher.accountsChanged();
    this.statistics.waited(work, waitedMs, answered);
  }

  #outOfHands(agent: AgentRecord, { work }: WorkRecord): void {
    agent.hands.delete(work.id);
    agent.ringing.delete(work.id);
    this.#handsChanged(agent);
  }

  #handsChanged(agent: AgentRecord): void {
    noteHands(agent, this.#now);
    this.#loadChanged(agent);
  }

  #loadChanged(agent: AgentRecord): void {
    noteLoad(agent, (id) => this.#works.get(id)!);
    this.#matcher.agentChanged(agent);
  }
}
