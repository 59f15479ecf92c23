import { Conflict, Invalid, NotFound, type AuthorityId, type FieldFault } from '@ingang/kernel';
import { termFaults, type Queue, type QueueTerms } from '@ingang/routing';
import { requireRoleFor, requireRoleJointly, type Principal, type Role } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { KeptRules, RoutingPolicies } from './ports.ts';

export interface KeepPolicyDeps {
  readonly principal: Principal;
  readonly policies: RoutingPolicies;
  readonly newId: () => string;
  readonly authorityExists: (id: AuthorityId) => Promise<boolean>;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

/** Screens and the router follow this topic. */
export const routingTopic = 'routing.changed';
const mayChange: readonly Role[] = ['administrator', 'manager', 'team-lead'];
const mayChangeShared: readonly Role[] = ['administrator', 'manager'];

/** Terms of everybody are for who leads the joint centre: of no single authority, and not of a team alone. */
function requireMayChange({ principal }: Pick<KeepPolicyDeps, 'principal'>, authorityId: AuthorityId | null): void {
  if (authorityId === null) requireRoleJointly(principal, mayChangeShared);
  else requireRoleFor(principal, mayChange, authorityId);
}

/**
 * Adds a queue, or an authority's own terms for one.
 *
 * @throws Invalid with every fault; Refused `access.other-authority`; Conflict `routing.queue-exists`
 */
export async function addQueue(deps: KeepPolicyDeps, { code, authorityId, ...terms }: Omit<Queue, 'id' | 'version'>): Promise<Queue> {
  const faults: FieldFault[] = [...termFaults(terms)];
  if (authorityId !== null && !(await deps.authorityExists(authorityId))) faults.push({ field: 'authorityId', code: 'routing.authority-unknown' });
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  requireMayChange(deps, authorityId);
  const queue: Queue = { id: deps.newId(), code, authorityId, version: 1, ...terms };
  if (!(await deps.policies.add(queue))) throw new Conflict('routing.queue-exists');
  tell(deps, 'create', 'routing-queue', queue.id, authorityId);
  return queue;
}

/**
 * Changes the terms of a queue.
 *
 * @throws NotFound `routing.queue-unknown`; Invalid with every fault; Refused `access.other-authority`; Conflict `conflict.version`
 */
export async function changeQueue(deps: KeepPolicyDeps, id: string, version: number, terms: Partial<QueueTerms>): Promise<Queue> {
  const known = await findQueue(deps, id);
  requireMayChange(deps, known.authorityId);
  const faults = termFaults({ ...known, ...terms });
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  if (!(await deps.policies.change(id, version, terms))) throw new Conflict('conflict.version', await findQueue(deps, id));
  tell(deps, 'change', 'routing-queue', id, known.authorityId);
  return findQueue(deps, id);
}

/**
 * Replaces what holds for the region as a whole.
 *
 * @throws Invalid with every fault; Refused `access.other-authority`; Conflict `conflict.version`
 */
export async function changeRules(deps: KeepPolicyDeps, version: number, rules: Omit<KeptRules, 'version'>): Promise<KeptRules> {
  const faults = rules.reserves.flatMap(({ code, whileBehind, authority }, i): FieldFault[] => [
    ...(rules.reserves.findIndex((other) => other.code === code) === i ? [] : [{ field: `reserves[${i}].code`, code: 'routing.reserve-twice' }]),
    ...(whileBehind === true && authority === undefined ? [{ field: `reserves[${i}].authority`, code: 'input.required' }] : []),
  ]);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  requireRoleJointly(deps.principal, mayChange);
  if (!(await deps.policies.changeRules(version, rules))) throw new Conflict('conflict.version', await deps.policies.rules());
  tell(deps, 'change', 'routing-rules', 'rules', null);
  return deps.policies.rules();
}

async function findQueue({ policies }: Pick<KeepPolicyDeps, 'policies'>, id: string): Promise<Queue> {
  const queue = await policies.find(id);
  if (!queue) throw new NotFound('routing.queue-unknown');
  return queue;
}

function tell({ record, publish }: KeepPolicyDeps, action: 'create' | 'change', subjectKind: string, subjectId: string, authorityId: AuthorityId | null): void {
  const authority = authorityId === null ? {} : { authorityId };
  record({ action, subjectKind, subjectId, ...authority });
  publish({ topic: routingTopic, ...authority, subjectId });
}
