import type { UserId } from '@ingang/kernel';
import { canWait, makeWork, notQuietReason, waitingReason, type Decision, type Queue, type Router, type WaitingReason, type Work, type WorkId } from '@ingang/routing';
import type { OfferingRules } from '../../routing/index.ts';
import type { AssignerEvent, OfferChange } from '../switchboard/ports.ts';
import type { RoutedAssignment } from '../usecases/call-book.ts';

type Due = Extract<AssignerEvent, { do: 'due' }>;

/** Longer than anything waits: a message is offered when phones are quiet and never before. */
const neverSeconds = 100 * 365 * 86_400;

/** What can wait, in the router: it is told anew whenever others may be asked, and the decisions about it are kept apart from those about calls. */
export class LaterWork {
  readonly #router: Router;
  readonly #works = new Map<WorkId, Work>();
  /** With whom it is. */
  readonly #offered = new Map<WorkId, UserId>();
  #changes: OfferChange[] = [];
  #routed: RoutedAssignment[] = [];

  constructor(router: Router) {
    this.#router = router;
  }

  /** @param patienceSeconds a callback that is due for so long goes before callers */
  due(terms: Queue | undefined, { work: due, notFor }: Due, patienceSeconds: number, now: number): void {
    if (terms === undefined) return;
    const { id, kind, authorityId, since, onlyFor, answerSeconds } = due;
    const patience = kind === 'message' ? neverSeconds : patienceSeconds;
    const request = { id: id as WorkId, channel: kind, authority: authorityId, queue: terms.code, since, priority: 'normal', ...(onlyFor && { onlyAgents: [onlyFor] }), ...(notFor.length > 0 && { notAgents: notFor.toSorted() }) } as const;
    const { wrapUpSeconds: _none, ...work } = makeWork(terms, request);
    this.over(id, now);
    this.#tell({ ...work, norm: { ...work.norm, waitSeconds: answerSeconds ?? patienceSeconds }, patienceSeconds: patience }, now);
  }

  over(workId: string, now: number): void {
    const id = workId as WorkId;
    this.#offered.delete(id);
    if (this.#works.delete(id)) this.#router.tell({ kind: 'work-left', at: now, work: id });
  }

  /** Takes back what was on the screen of somebody who went away, for others. */
  agentClosed(agentId: UserId, now: number): void {
    for (const [id, agent] of Array.from(this.#offered)) {
      const work = this.#works.get(id);
      if (agent !== agentId || work === undefined || this.#router.works.get(id)?.state !== 'offered') continue;
      this.#offered.delete(id);
      this.#changes.push({ do: 'gave-way', workId: id, agentId });
      this.#router.tell({ kind: 'work-left', at: now, work: id });
      this.#tell(work, now);
    }
  }

  /** @returns whether the decision is about what can wait */
  follow(decision: Decision): boolean {
    if (decision.kind !== 'assigned' && decision.kind !== 'put-back') return false;
    const work = this.#works.get(decision.work);
    if (work === undefined) return false;
    const before = this.#offered.get(work.id);
    this.#offered.delete(work.id);
    if (before !== undefined) this.#changes.push({ do: 'gave-way', workId: work.id, agentId: before });
    if (decision.kind === 'put-back') return true;
    const now = this.#router.works.get(work.id);
    if (now?.state !== 'offered' || now.agent !== decision.agent) return true; // told anew since, for others
    this.#offered.set(work.id, decision.agent);
    this.#changes.push({ do: 'offered', workId: work.id, agentId: decision.agent });
    this.#routed.push({ decision, work });
    return true;
  }

  changes(): { readonly changes: readonly OfferChange[]; readonly routed: readonly RoutedAssignment[] } {
    const answer = { changes: this.#changes, routed: this.#routed };
    [this.#changes, this.#routed] = [[], []];
    return answer;
  }

  /** Why it is not offered yet. */
  reason(workId: string, { quietBelow }: OfferingRules, now: number): WaitingReason | undefined {
    const record = this.#router.works.get(workId as WorkId);
    if (record?.state !== 'waiting') return undefined;
    const callers = [...this.#router.works.values()].filter(({ work, state }) => state === 'waiting' && !canWait(work)).length;
    if (callers >= quietBelow) return notQuietReason(callers, quietBelow);
    return waitingReason(record.work, this.#router.agents.values(), now);
  }

  #tell(work: Work, now: number): void {
    this.#works.set(work.id, work);
    this.#router.tell({ kind: 'work-arrived', at: now, work });
  }
}
