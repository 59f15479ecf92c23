import type { AuthorityId, UserId } from '@ingang/kernel';
import { agentOf, type Agent, type AgentPlace, type Decision, type Queue, type RouterMemory, type WorkRecord } from '@ingang/routing';
import type { Work as UnitOfWork } from '../../platform/database/work.ts';
import type { Room } from '../../platform/room.ts';
import { findAccount } from '../people/index.ts';
import { routingRoutes } from './http/routes.ts';
import { forgetAssignments, forgetSchedule } from './jobs.ts';
import { routingMessages } from './messages.ts';
import { routingPolicy } from './policy.ts';
import { assignmentsInPostgres, memoriesInPostgres, policiesInPostgres } from './postgres/routing.ts';
import type { KeptRules } from './usecases/ports.ts';

/**
 * The door of this room. A channel (the phone room, later others) holds one `Router` of `@ingang/routing` in memory:
 *
 *   const { queues, rules } = await readRoutingPolicy(work);          // again when `routingTopic` is published: tell rules-changed
 *   const router = new Router(rules);
 *   router.tell({ kind: 'agent-came', at, agent: (await readAgent(work, userId, authorities, 'own'))! });
 *   router.tell({ kind: 'work-arrived', at, work: makeWork(queueFor(queues, 'general', authority)!, request) });
 *   const { decisions, more } = router.decide(64);                     // carry out; again while `more`
 *   setTimeout(…, router.nextDueAt() - now)                            // then tell { kind: 'tick', at: now }
 *   await logAssignments(work, router, decisions);                     // in the same transaction as what else changed
 */
export { withFairReserves } from './fair-reserves.ts';
export { seedQueues } from './seed-queues.ts';
export { sayWaiting } from './words.ts';
export type { KeptRules, OfferingRules } from './usecases/ports.ts';
export { routingTopic } from './usecases/keep-policy.ts';

/** The terms on which work waits, as they are set now. */
export async function readRoutingPolicy(work: UnitOfWork): Promise<{ readonly queues: readonly Queue[]; readonly rules: KeptRules }> {
  const policies = policiesInPostgres(work);
  return { queues: await policies.queues(), rules: await policies.rules() };
}

/**
 * Somebody as an agent of the router, with the skills of now; undefined when there is no such active account.
 *
 * @param authorities for whom they may answer today: those of their principal
 * @param place where they say they work; who has no other role here than that of an external partner works there, whatever they say
 */
export async function readAgent(work: UnitOfWork, id: UserId, authorities: readonly AuthorityId[] | '*', place?: AgentPlace): Promise<Agent | undefined> {
  const account = await findAccount(work, id);
  if (account?.active !== true) return undefined;
  const isExternal = account.assignments.length > 0 && account.assignments.every(({ role }) => role === 'external-partner');
  return agentOf({ id, authorities, place: isExternal ? 'external' : (place ?? 'own'), skills: account.skills });
}

/**
 * Keeps who got what and why, of everything that was decided, in one statement. `works` still holds what was assigned.
 *
 * @param isKnown false for what stands for an authority that is not known yet
 */
export async function logAssignments(work: UnitOfWork, { works }: { readonly works: ReadonlyMap<string, Pick<WorkRecord, 'work'>> }, decisions: readonly Decision[], isKnown: (authority: AuthorityId) => boolean = () => true): Promise<void> {
  const assignments = decisions.flatMap((decision) => {
    const assigned = decision.kind === 'assigned' ? works.get(decision.work)?.work : undefined;
    if (decision.kind !== 'assigned' || !assigned) return [];
    const { agent, waitedMs, facts, at } = decision;
    return [{ id: work.newId(), at: new Date(at), workId: assigned.id, channel: assigned.channel, authorityId: isKnown(assigned.authority) ? assigned.authority : null, queue: assigned.queue ?? null, agentId: agent, waitedMs, facts }];
  });
  await assignmentsInPostgres(work).add(assignments);
}

/** What the router of a channel learned before it was restarted; undefined for the first one. */
export function recallRouting(work: UnitOfWork, channel: 'phone'): Promise<RouterMemory | undefined> {
  return memoriesInPostgres(work).find(channel);
}

/** Keeps what the router of a channel learned and owes. */
export function keepRouting(work: UnitOfWork, channel: 'phone', memory: RouterMemory): Promise<void> {
  return memoriesInPostgres(work).keep(channel, memory, work.now);
}

/** Where work waits for agents, and finds them. */
export const routingRoom: Room = {
  name: 'routing',
  policy: routingPolicy,
  messages: routingMessages,
  routes: () => routingRoutes,
  jobs: () => ({ [forgetSchedule.kind]: forgetAssignments }),
  schedules: [forgetSchedule],
};
