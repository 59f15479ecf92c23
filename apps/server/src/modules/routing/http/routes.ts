import {
  AssignmentPage, AssignmentQuery, NewRoutingQueue, RoutingQueue as QueueAnswer, RoutingQueueChange, RoutingQueueList, RoutingQueueParams, RoutingRules,
} from '@ingang/contracts/routing';
import type { AuthorityId } from '@ingang/kernel';
import type { Queue, QueueTerms } from '@ingang/routing';
import type { Static } from 'typebox';
import type { Work } from '../../../platform/database/work.ts';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { userNames } from '../../people/index.ts';
import { findAuthority } from '../../region/index.ts';
import { assignmentsInPostgres, policiesInPostgres } from '../postgres/routing.ts';
import { addQueue, changeQueue, changeRules, type KeepPolicyDeps } from '../usecases/keep-policy.ts';
import type { KeptRules } from '../usecases/ports.ts';
import { sayAssignment } from '../words.ts';

const tag = 'routing';

function depsOf(work: Work): KeepPolicyDeps {
  const { principal, newId, record, publish } = work;
  return { principal, newId, record, publish, policies: policiesInPostgres(work), authorityExists: async (id) => (await findAuthority(work, id)) !== undefined };
}

export const routingRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/routing-queues', operationId: 'listRoutingQueues', tag, access: 'routing:read', answer: RoutingQueueList,
    summary: 'Queues: what they ask of agents, what is promised, how they relax',
    handle: async (work) => ({ results: (await policiesInPostgres(work).queues()).map(showQueue) }),
  }),
  route({
    method: 'POST', path: '/routing-queues', operationId: 'addRoutingQueue', tag, access: 'routing:change', body: NewRoutingQueue, status: 201, answer: QueueAnswer,
    summary: 'Add a queue, or an authority\'s own terms for one',
    handle: async (work, { body }) => showQueue(await addQueue(depsOf(work), { lastAgentHours: 0, ...body, authorityId: body.authorityId as AuthorityId | null } as Omit<Queue, 'id' | 'version'>)),
  }),
  route({
    method: 'PATCH', path: '/routing-queues/:queueId', operationId: 'changeRoutingQueue', tag, access: 'routing:change', params: RoutingQueueParams,
    body: RoutingQueueChange, answer: QueueAnswer, summary: 'Change the terms of a queue; routing follows at once',
    handle: async (work, { params, body: { version, ...terms } }) => showQueue(await changeQueue(depsOf(work), params.queueId, version, terms as Partial<QueueTerms>)),
  }),
  route({
    method: 'GET', path: '/routing-rules', operationId: 'readRoutingRules', tag, access: 'routing:read', answer: RoutingRules,
    summary: 'What is kept free, and the fairness between authorities',
    handle: async (work) => showRules(await policiesInPostgres(work).rules()),
  }),
  route({
    method: 'PUT', path: '/routing-rules', operationId: 'changeRoutingRules', tag, access: 'routing:change', body: RoutingRules, answer: RoutingRules,
    summary: 'Set what is kept free, and the fairness between authorities',
    handle: async (work, { body: { version, ...rules } }) => showRules(await changeRules(depsOf(work), version, rules as Omit<KeptRules, 'version'>)),
  }),
  route({
    method: 'GET', path: '/assignments', operationId: 'listAssignments', tag, access: 'routing:look-back', query: AssignmentQuery, answer: AssignmentPage,
    summary: 'Who got which work, and why, the newest first',
    handle: listAssignments,
  }),
];

async function listAssignments(work: Work, { query }: { query: Static<typeof AssignmentQuery> }): Promise<Static<typeof AssignmentPage>> {
  const { cursor, limit = 50, ...filter } = query;
  const after = decodeCursor(cursor, ['startAt', 'id']);
  const found = await assignmentsInPostgres(work).list({ ...filter, limit: limit + 1, after: after && { at: new Date(after.startAt), id: after.id } });
  const page = found.slice(0, limit);
  const names = await userNames(work, page.map(({ agentId }) => agentId));
  work.record({ action: 'search', subjectKind: 'assignment', details: { found: page.length } });
  const results = page.map(({ at, waitedMs, facts, ...assignment }) => {
    const agentName = names.get(assignment.agentId) ?? '–';
    return { ...assignment, at: at.toISOString(), agentName, waitedSeconds: Math.round(waitedMs / 100) / 10, sentence: sayAssignment(work.locale, { agentName, waitedMs, facts }) };
  });
  const last = page.at(-1);
  return found.length > limit && last ? { results, nextCursor: encodeCursor({ startAt: last.at.toISOString(), id: last.id }) } : { results };
}

function showQueue(queue: Queue): Static<typeof QueueAnswer> {
  return structuredClone(queue) as Static<typeof QueueAnswer>;
}

function showRules(rules: KeptRules): Static<typeof RoutingRules> {
  return structuredClone(rules) as Static<typeof RoutingRules>;
}
