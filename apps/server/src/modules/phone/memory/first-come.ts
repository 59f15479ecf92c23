import type { UserId } from '@ingang/kernel';
import type { CallId, WaitingPlace } from '../domain/call/index.ts';
import type { Assigner, Assignment, AssignerEvent } from '../switchboard/ports.ts';

const ranks = { emergency: 0, high: 1, normal: 2 } as const;

/** First come, first served, by priority: a router without skills. */
export class FirstCome implements Assigner {
  readonly #places = new Map<CallId, WaitingPlace>();
  readonly #agents = new Map<UserId, { readonly authorityIds: readonly string[] | '*' }>();

  tell(event: AssignerEvent): void {
    if (event.do === 'wait' || event.do === 'given-back') this.#places.set(event.place.callId, event.place);
    if (event.do === 'left' || event.do === 'finished') this.#places.delete(event.callId);
    if (event.do === 'agent-open') this.#agents.set(event.agent.agentId, event.agent);
    if (event.do === 'agent-closed') this.#agents.delete(event.agentId);
  }

  decide(): readonly Assignment[] {
    const inOrder = [...this.#places.values()].toSorted((one, other) => ranks[one.priority] - ranks[other.priority] || one.since - other.since || (one.callId < other.callId ? -1 : 1));
    for (const { callId, authorityId } of inOrder) {
      for (const [agentId, { authorityIds }] of this.#agents) {
        if (authorityIds !== '*' && authorityId !== undefined && !authorityIds.includes(authorityId)) continue;
        this.#places.delete(callId);
        this.#agents.delete(agentId);
        return [{ callId, agentId }];
      }
    }
    return [];
  }

  nextDueAt(): undefined {
    return undefined;
  }

  wrapUpSeconds(): undefined {
    return undefined;
  }

  queue(name: string): { attended: boolean; waiting: number } {
    return { attended: true, waiting: [...this.#places.values()].filter(({ queue }) => queue === name).length };
  }
}
