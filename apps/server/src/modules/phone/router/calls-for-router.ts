/**
 * Calls, and what can wait, as work for the router.
 *
 * Purpose: the switchboard speaks of calls, promises and agents, the router of work on the terms of its queue; here one is told as the other.
 * Trade-off: skills are read from the database, so that somebody who signs on is known to the router a moment later; who helped a caller last
 * is read while they are welcomed.
 * Modes: an agent is unknown → read → known; terms are read again when they change.
 */
import type { AuthorityId, UserId } from '@ingang/kernel';
import { canWait, expectedWait, makeWork, memoryOf, queueFor, recalling, Router, waitingReason, type Agent, type ExpectedWait, type Priority, type Queue, type RouterMemory, type WaitingReason, type Work, type WorkId } from '@ingang/routing';
import { withFairReserves, type KeptRules, type OfferingRules } from '../../routing/index.ts';
import { anybody } from '../anybody.ts';
import type { CallId, WaitingPlace } from '../domain/call/index.ts';
import type { QueueNow } from '../domain/flow/index.ts';
import type { Presence, WorkPlace } from '../domain/presence/presence.ts';
import type { Assigner, AssignerEvent, Assignment } from '../switchboard/ports.ts';
import type { Outlook } from '../usecases/asks.ts';
import { LastHelped, type Helped } from './last-helped.ts';
import { LaterWork } from './later-work.ts';

/** Not oftener than this the memory of the router is written down: what a crash may cost. */
const keepEveryMilliseconds = 2000;

const ranks: readonly Priority[] = ['urgent', 'high', 'normal'];
const priorities = { normal: 'normal', high: 'high', emergency: 'urgent' } as const;

/** The terms on which calls wait, with whom they are for. */
export interface Terms {
  readonly queues: readonly Queue[];
  readonly rules: KeptRules;
  readonly authorities: readonly AuthorityId[];
}

export type ReadAgent = (id: UserId, authorities: readonly AuthorityId[] | '*', place: WorkPlace) => Promise<Agent | undefined>;

export interface CallsForRouterDeps {
  readonly terms: Terms;
  readonly memory: RouterMemory | undefined;
  readonly readAgent: ReadAgent;
  /** Who spoke with this number before, the last first. */
  readonly readHelped: (number: string) => Promise<readonly Helped[]>;
  readonly onFailure: (error: Error) => void;
}

export class CallsForRouter implements Assigner {
  readonly #deps: CallsForRouterDeps;
  readonly #router: Router;
  readonly #later: LaterWork;
  readonly #lastHelped: LastHelped;
  #terms: Terms;
  /** Open for calls, also while the router does not know them yet. */
  readonly #open = new Set<UserId>();
  #kept: { readonly at: number; readonly text: string };

  constructor(deps: CallsForRouterDeps) {
    const { terms, memory, readHelped, onFailure } = deps;
    this.#deps = deps;
    this.#router = recalling(new Router(withFairReserves(terms.rules, terms.authorities, () => 0)), memory);
    this.#later = new LaterWork(this.#router);
    this.#lastHelped = new LastHelped(readHelped, onFailure);
    this.#kept = { at: 0, text: JSON.stringify(memoryOf(this.#router)) };
    this.#terms = terms;
  }

  terms(terms: Terms, now: number): void {
    this.#terms = terms;
    this.#setRules(now);
  }

  /** What is kept free for who gets less than was agreed depends on who is here. */
  #setRules(now: number): void {
    const here = [...this.#router.agents.values()].map(({ agent }) => agent.authorities);
    const answering = (id: AuthorityId): number => here.filter((authorities) => authorities === '*' || authorities.includes(id)).length;
    this.#router.tell({ kind: 'rules-changed', at: now, rules: withFairReserves(this.#terms.rules, this.#terms.authorities, answering) });
  }

  learned(now: number): RouterMemory | undefined {
    if (now - this.#kept.at < keepEveryMilliseconds) return undefined;
    const memory = memoryOf(this.#router);
    const text = JSON.stringify(memory);
    const isNew = text !== this.#kept.text;
    this.#kept = { at: now, text };
    return isNew ? memory : undefined;
  }

  tell(event: AssignerEvent, now: number): void {
    switch (event.do) {
      case 'wait':
        return this.#wait(event.place, now);
      case 'given-back':
        if (this.#router.works.has(workOf(event.place.callId))) return this.#router.tell({ kind: 'work-given-back', at: now, work: workOf(event.place.callId), reason: 'missed-call' });
        return this.#wait(event.place, now);
      case 'accepted':
        this.#lastHelped.forget(event.callId);
        return this.#router.tell({ kind: 'work-accepted', at: now, work: workOf(event.callId) });
      case 'left':
        if (this.#lastHelped.forget(event.callId)) return;
        return this.#router.tell({ kind: 'work-left', at: now, work: workOf(event.callId) });
      case 'finished':
        return this.#router.tell({ kind: 'work-ended', at: now, work: workOf(event.callId) });
      case 'agent-open':
        if (event.agent.authorityIds.length === 0) return; // is rung by colleagues only
        return this.#opened(event.agent, now);
      case 'agent-closed':
        if (!this.#router.agents.has(event.agentId) && !this.#open.has(event.agentId)) return;
        this.#open.delete(event.agentId);
        this.#router.tell({ kind: 'agent-away', at: now, agent: event.agentId, reason: event.reason });
        return this.#later.agentClosed(event.agentId, now);
      case 'wrapped-up':
        return this.#router.statistics.wrappedUp(event.milliseconds);
      case 'due':
        return this.#later.due(this.#termsFor('general', event.work.authorityId), event, this.offering().mostWaitMinutes * 60, now);
      case 'due-taken':
        return this.#router.tell({ kind: 'work-accepted', at: now, work: event.workId as WorkId });
      case 'due-over':
        return this.#later.over(event.workId, now);
    }
  }

  expects(callId: CallId, callerNumber: string): void {
    this.#lastHelped.lookUp(callId, callerNumber);
  }

  #termsFor(queue: string, authorityId: AuthorityId): Queue | undefined {
    const { queues } = this.#terms;
    return queueFor(queues, queue, authorityId) ?? queueFor(queues, 'general', authorityId) ?? queues[0];
  }

  /** Comes to wait as soon as it is known who helped them last, where that matters. */
  #wait(place: WaitingPlace, now: number): void {
    const terms = this.#termsFor(place.queue, place.authorityId ?? anybody);
    if (terms === undefined) return this.#deps.onFailure(new Error(`there is no queue ${place.queue}, nor any other`));
    const since = now - terms.lastAgentHours * 3_600_000;
    if (terms.lastAgentHours === 0 || place.authorityId === undefined) return this.#arrives(place, terms, undefined, now);
    this.#lastHelped.whenKnown(place.callId, { authorityId: place.authorityId, since }, (agent) => this.#arrives(place, terms, agent, now));
  }

  #arrives({ callId, authorityId = anybody, subject, language, priority, since, isCallback }: WaitingPlace, terms: Queue, lastAgent: UserId | undefined, now: number): void {
    const request = { id: workOf(callId), channel: isCallback ? 'callback' : 'phone', authority: authorityId, queue: terms.code, since, language, priority: priorities[priority] } as const;
    const { wrapUpSeconds: _seenToByPresence, ...work }: Work = makeWork(terms, { ...request, ...(lastAgent && { lastAgent }), ...(subject !== undefined && { subject }), ...(isCallback && { placeKept: true }) });
    this.#router.tell({ kind: 'work-arrived', at: now, work });
  }

  #opened({ agentId, authorityIds: authorities, place }: Pick<Presence, 'agentId' | 'authorityIds' | 'place'>, now: number): void {
    this.#open.add(agentId);
    if (this.#router.agents.has(agentId)) this.#router.tell({ kind: 'agent-available', at: now, agent: agentId });
    const mayAnswer = authorities === '*' ? authorities : [...authorities, anybody];
    this.#deps
      .readAgent(agentId, mayAnswer, place)
      .then((agent) => agent && this.knows(agent, now))
      .catch(this.#deps.onFailure);
  }

  /** What somebody can do was read. */
  knows(agent: Agent, now: number): void {
    const isNew = !this.#router.agents.has(agent.id);
    const isOpen = this.#open.has(agent.id);
    this.#router.tell({ kind: 'agent-came', at: now, agent, ...(!isOpen && { away: 'closed' }) });
    if (isOpen) this.#router.tell({ kind: 'agent-available', at: now, agent: agent.id }); // who was read while away, and is open by now
    if (!isNew) return;
    this.#router.tell({ kind: 'tick', at: now });
    this.#setRules(now);
  }

  decide(now: number): readonly Assignment[] {
    this.#router.tell({ kind: 'tick', at: now });
    return this.#router.decide().decisions.flatMap((decision): Assignment[] => {
      if (this.#later.follow(decision)) return [];
      const record = decision.kind === 'assigned' ? this.#router.works.get(decision.work) : undefined;
      if (decision.kind !== 'assigned' || record === undefined) return [];
      return [{ callId: decision.work as string as CallId, agentId: decision.agent, routed: { decision, work: record.work } }];
    });
  }

  offerChanges(): ReturnType<LaterWork['changes']> {
    return this.#later.changes();
  }

  offering(): OfferingRules {
    return this.#terms.rules.offering;
  }

  laterReason(workId: string, now: number): WaitingReason | undefined {
    return this.#later.reason(workId, this.offering(), now);
  }

  outlooks(atMost: number, now: number): Outlook[] {
    const waiting = [...this.#router.works.values()].filter(({ work, state }) => state === 'waiting' && !canWait(work)).map(({ work }) => work);
    const inOrder = waiting.toSorted((one, other) => ranks.indexOf(one.priority) - ranks.indexOf(other.priority) || one.since - other.since);
    return inOrder.slice(0, atMost).map((work): Outlook => {
      const expected = this.#expected(work.id);
      return { callId: work.id as string as CallId, reason: waitingReason(work, this.#router.agents.values(), now), ...(expected && { expected }) };
    });
  }

  nextDueAt(): number | undefined {
    return this.#router.nextDueAt();
  }

  wrapUpSeconds(callId: CallId): number | undefined {
    const work = this.#router.works.get(workOf(callId))?.work;
    return work?.queue === undefined ? undefined : queueFor(this.#terms.queues, work.queue, work.authority)?.wrapUpSeconds;
  }

  queue(name: string, callId?: CallId): QueueNow {
    let waiting = 0;
    for (const { work, state } of this.#router.works.values()) if (work.queue === name && state === 'waiting' && !canWait(work)) waiting += 1;
    const told = callId && this.#expected(workOf(callId));
    return { attended: this.#router.agents.size > 0, waiting, ...(told && { position: told.position, expectedSeconds: told.p80Seconds }) };
  }

  /** What can honestly be said to somebody who waits; nothing before the first conversation of its kind has shown how long they take. */
  #expected(id: WorkId): ExpectedWait | undefined {
    const crowd = this.#router.crowdBefore(id);
    const handlingMs = this.#router.statistics.meanHandlingMs('phone');
    return crowd && handlingMs ? expectedWait(crowd, { handlingMs, abandonmentPerMs: this.#router.statistics.abandonmentPerMs('phone') }) : undefined;
  }
}

function workOf(callId: CallId): WorkId {
  return callId as string as WorkId;
}
