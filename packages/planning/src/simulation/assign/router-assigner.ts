import { type Agent, type AgentId, Router, type RouterEvent, type Work, type WorkId } from '@ingang/routing';
import type { Contacts } from '../engine/contacts.ts';
import { type CentreModel, plainRules } from '../model.ts';
import type { Assigned, Assigner } from './assigner.ts';
import { agentIn, termsOf } from './terms.ts';

/** The router of production, on simulated time. Agents answer at once. */
export function routerAssigner(model: CentreModel, contacts: Contacts, groupOf: ArrayLike<number>, assigned: Assigned): Assigner {
  return new RouterAssigner(model, contacts, groupOf, assigned);
}

class RouterAssigner implements Assigner {
  readonly #router: Router;
  readonly #contacts: Contacts;
  readonly #assigned: Assigned;
  /** Of each stream, as it comes and as it is phoned back. */
  readonly #terms: readonly (readonly [Omit<Work, 'id' | 'since'>, Omit<Work, 'id' | 'since'>])[];
  readonly #agents: readonly Agent[];
  readonly #numbers = new Map<AgentId, number>();
  /** The contact with an id, and the id of a contact. */
  readonly #contactOf = new Map<WorkId, number>();
  readonly #idOf: WorkId[] = [];

  constructor(model: CentreModel, contacts: Contacts, groupOf: ArrayLike<number>, assigned: Assigned) {
    this.#router = new Router(model.rules ?? plainRules);
    this.#contacts = contacts;
    this.#assigned = assigned;
    this.#terms = model.streams.map((stream) => [termsOf(stream, false), termsOf(stream, true)]);
    this.#agents = Array.from(groupOf, (group, agent) => agentIn(model.groups[group]!, agent));
    this.#agents.forEach(({ id }, agent) => this.#numbers.set(id, agent));
  }

  waits(contact: number, now: number): void {
    const { stream, isCallback, serial, since } = this.#contacts;
    const id = serial[contact]!.toString().padStart(12, '0') as WorkId;
    this.#idOf[contact] = id;
    this.#contactOf.set(id, contact);
    const terms = this.#terms[stream[contact]!]![isCallback[contact] as 0 | 1];
    this.#tell({ kind: 'work-arrived', at: now, work: { ...terms, id, since: since[contact]! } });
  }

  leaves(contact: number, now: number): void {
    const id = this.#forget(contact);
    this.#tell({ kind: 'work-left', at: now, work: id });
  }

  ends(contact: number, _agent: number, now: number): void {
    const id = this.#forget(contact);
    this.#tell({ kind: 'work-ended', at: now, work: id });
  }

  wrapUpDone(agent: number, now: number): void {
    this.#tell({ kind: 'wrap-up-done', at: now, agent: this.#agents[agent]!.id });
  }

  comes(agent: number, now: number): void {
    this.#tell({ kind: 'agent-came', at: now, agent: this.#agents[agent]! });
  }

  pauses(agent: number, now: number): void {
    this.#tell({ kind: 'agent-away', at: now, agent: this.#agents[agent]!.id, reason: 'schedule' });
  }

  resumes(agent: number, now: number): void {
    this.#tell({ kind: 'agent-available', at: now, agent: this.#agents[agent]!.id });
  }

  goes(agent: number, now: number): void {
    this.#tell({ kind: 'agent-gone', at: now, agent: this.#agents[agent]!.id });
  }

  nextDueAt(): number {
    return this.#router.nextDueAt() ?? Infinity;
  }

  passTime(now: number): void {
    this.#tell({ kind: 'tick', at: now });
  }

  #forget(contact: number): WorkId {
    const id = this.#idOf[contact]!;
    this.#contactOf.delete(id);
    return id;
  }

  #tell(event: RouterEvent): void {
    for (const decision of this.#router.handle(event)) {
      if (decision.kind === 'ignored') throw new Error(`the router did not expect ${decision.event}`);
      if (decision.kind !== 'assigned') continue;
      this.#tell({ kind: 'work-accepted', at: decision.at, work: decision.work });
      this.#assigned(this.#contactOf.get(decision.work)!, this.#numbers.get(decision.agent)!, decision.at);
    }
  }
}
