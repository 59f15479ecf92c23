/**
 * Calls as work for the router.
 *
 * Purpose: the switchboard speaks of calls and agents, the router of work on the terms of its queue; here one is told as the other.
 * Trade-off: skills are read from the database, so that somebody who signs on is known to the router a moment later.
 * Modes: an agent is unknown → read → known; terms are read again when they change.
 */
import type { AuthorityId, UserId } from '@ingang/kernel';
import { expectedWait, makeWork, memoryOf, queueFor, recalling, Router, waitingReason, type Agent, type ExpectedWait, type Priority, type Queue, type RouterMemory, type WorkId } from '@ingang/routing';
import type { RoomDeps } from '../../platform/room.ts';
import { listAuthorities } from '../region/index.ts';
import { readAgent, readRoutingPolicy, recallRouting, routingTopic, withFairReserves, type KeptRules } from '../routing/index.ts';
import { anybody } from './anybody.ts';
import type { Outlook } from './usecases/asks.ts';
import type { CallId, WaitingPlace } from './domain/call/index.ts';
import type { QueueNow } from './domain/flow/index.ts';
import { asTelephone } from './live-receptions.ts';
import type { Assigner, AssignerEvent, Assignment } from './switchboard/ports.ts';

/** Not oftener than this the memory of the router is written down: what a crash may cost. */
const keepEveryMilliseconds = 2000;

const ranks: readonly Priority[] = ['urgent', 'high', 'normal'];
const priorities = { normal: 'normal', high: 'high', emergency: 'urgent' } as const;

export interface RoutedCalls extends Assigner {
  close(): void;
}

/** The terms on which calls wait, with whom they are for. */
interface Terms {
  readonly queues: readonly Queue[];
  readonly rules: KeptRules;
  readonly authorities: readonly AuthorityId[];
}

export async function openRoutedCalls(deps: Pick<RoomDeps, 'inWork' | 'feed' | 'log' | 'clock'>): Promise<RoutedCalls> {
  const read = () => deps.inWork(asTelephone, async (work): Promise<Terms> => ({ ...(await readRoutingPolicy(work)), authorities: (await listAuthorities(work)).map(({ id }) => id) }));
  const memory = await deps.inWork(asTelephone, (work) => recallRouting(work, 'phone'));
  const readSkills: ReadAgent = (id, authorities) => deps.inWork(asTelephone, (work) => readAgent(work, id, authorities));
  const calls = new CallsForRouter(await read(), memory, readSkills, (error) => deps.log.error({ reason: error.message }, 'the skills of an agent could not be read'));
  const stop = deps.feed.follow((events) => {
    if (!events.some(({ topic }) => topic === routingTopic || topic === 'region.changed')) return;
    read()
      .then((terms) => calls.terms(terms, deps.clock.now().getTime()))
      .catch((error: Error) => deps.log.error({ reason: error.message }, 'the terms of queues could not be read again; those of before hold'));
  });
  return Object.assign(calls, { close: stop });
}

type ReadAgent = (id: UserId, authorities: readonly AuthorityId[] | '*') => Promise<Agent | undefined>;

class CallsForRouter implements Assigner {
  readonly #router: Router;
  readonly #readAgent: ReadAgent;
  readonly #onFailure: (error: Error) => void;
  #terms: Terms;
  /** Open for calls, also while the router does not know them yet. */
  readonly #open = new Set<UserId>();
  #kept: { readonly at: number; readonly text: string };

  constructor(terms: Terms, memory: RouterMemory | undefined, read: ReadAgent, onFailure: (error: Error) => void) {
    this.#router = recalling(new Router(withFairReserves(terms.rules, terms.authorities, () => 0)), memory);
    this.#kept = { at: 0, text: JSON.stringify(memoryOf(this.#router)) };
    this.#terms = terms;
    this.#readAgent = read;
    this.#onFailure = onFailure;
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
        return this.#router.tell({ kind: 'work-accepted', at: now, work: workOf(event.callId) });
      case 'left':
        return this.#router.tell({ kind: 'work-left', at: now, work: workOf(event.callId) });
      case 'finished':
        return this.#router.tell({ kind: 'work-ended', at: now, work: workOf(event.callId) });
      case 'agent-open':
        if (event.agent.authorityIds.length === 0) return; // is rung by colleagues only
        return this.#opened(event.agent.agentId, event.agent.authorityIds, now);
      case 'agent-closed':
        if (!this.#router.agents.has(event.agentId) && !this.#open.has(event.agentId)) return;
        this.#open.delete(event.agentId);
        return this.#router.tell({ kind: 'agent-away', at: now, agent: event.agentId, reason: event.reason });
    }
  }

  #wait({ callId, queue, authorityId = anybody, subject, language, priority, since, isCallback }: WaitingPlace, now: number): void {
    const { queues } = this.#terms;
    const terms = queueFor(queues, queue, authorityId) ?? queueFor(queues, 'general', authorityId) ?? queues[0];
    if (terms === undefined) return this.#onFailure(new Error(`there is no queue ${queue}, nor any other`));
    const request = { id: workOf(callId), channel: isCallback ? 'callback' : 'phone', authority: authorityId, queue: terms.code, since, language, priority: priorities[priority] } as const;
    const work = makeWork(terms, { ...request, ...(subject !== undefined && { subject }), ...(isCallback && { placeKept: true }) });
    // wrap-up is counted with the agent, who may also have it after a call that no router gave
    this.#router.tell({ kind: 'work-arrived', at: now, work: { ...work, wrapUpSeconds: 0 } });
  }

  #opened(agentId: UserId, authorities: readonly AuthorityId[] | '*', now: number): void {
    this.#open.add(agentId);
    if (this.#router.agents.has(agentId)) this.#router.tell({ kind: 'agent-available', at: now, agent: agentId });
    const mayAnswer = authorities === '*' ? authorities : [...authorities, anybody];
    this.#readAgent(agentId, mayAnswer)
      .then((agent) => {
        if (agent === undefined) return;
        const isOpen = this.#open.has(agentId);
        const isNew = !this.#router.agents.has(agentId);
        this.#router.tell({ kind: 'agent-came', at: now, agent, ...(!isOpen && { away: 'closed' }) });
        if (!isNew) return;
        this.#router.tell({ kind: 'tick', at: now });
        this.#setRules(now);
      })
      .catch(this.#onFailure);
  }

  decide(now: number): readonly Assignment[] {
    this.#router.tell({ kind: 'tick', at: now });
    return this.#router.decide().decisions.flatMap((decision): Assignment[] => {
      const record = decision.kind === 'assigned' ? this.#router.works.get(decision.work) : undefined;
      if (decision.kind !== 'assigned' || record === undefined) return [];
      return [{ callId: decision.work as string as CallId, agentId: decision.agent, routed: { decision, work: record.work } }];
    });
  }

  outlooks(atMost: number, now: number): Outlook[] {
    const waiting = [...this.#router.works.values()].filter(({ state }) => state === 'waiting').map(({ work }) => work);
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
    for (const { work, state } of this.#router.works.values()) if (work.queue === name && state === 'waiting') waiting += 1;
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
