import { Invalid, type AuthorityId, type DepartmentId, type UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { canBeCalledBack, displayPhone, parsePhone } from '../../customers/index.ts';
import { departmentMembers } from '../../people/index.ts';
import { listAllDepartments, listAuthorities } from '../../region/index.ts';
import { readRoutingPolicy } from '../../routing/index.ts';
import type { AskedTarget } from './asks.ts';

/** A target as it was typed or chosen. */
export interface WantedTarget {
  readonly kind: 'person' | 'queue' | 'department' | 'number' | 'authority';
  readonly userId?: string;
  readonly queue?: string;
  readonly departmentId?: string;
  readonly number?: string;
  readonly authorityId?: string;
}

/**
 * A target with everything that is needed to get there.
 *
 * @throws Invalid naming the field: `call.target-incomplete`, `call.target-unknown`, `call.target-no-number`, `call.number-cannot-be-called`
 */
export async function findTarget(work: Work, wanted: WantedTarget): Promise<AskedTarget> {
  switch (wanted.kind) {
    case 'person':
      return personTarget(work, given(wanted.userId, 'userId') as UserId);
    case 'queue':
      return queueTarget(work, given(wanted.queue, 'queue'));
    case 'number': {
      const number = callable(given(wanted.number, 'number'), 'target.number');
      return { kind: 'number', number, name: displayPhone(number) };
    }
    case 'department':
      return departmentTarget(work, given(wanted.departmentId, 'departmentId') as DepartmentId);
    case 'authority':
      return authorityTarget(work, given(wanted.authorityId, 'authorityId') as AuthorityId);
  }
}

function given(value: string | undefined, field: string): string {
  if (value === undefined) throw fault(`target.${field}`, 'call.target-incomplete');
  return value;
}

function fault(field: string, code: string): Invalid {
  return new Invalid('input.invalid', [{ field, code }]);
}

/** In normal form, and one that may be called. @throws Invalid `call.number-cannot-be-called` */
export function callable(typed: string, field: string): string {
  const parsed = parsePhone(typed);
  if ('fault' in parsed) throw fault(field, 'call.number-cannot-be-called');
  if (canBeCalledBack(parsed.number).answer === 'no' && parsed.number.type !== 'authority') throw fault(field, 'call.number-cannot-be-called');
  return parsed.number.normal;
}

async function queueTarget(work: Work, queue: string): Promise<AskedTarget> {
  const known = (await readRoutingPolicy(work)).queues.find(({ code }) => code === queue);
  if (!known) throw fault('target.queue', 'call.target-unknown');
  return { kind: 'queue', queue, name: known.name[work.locale] };
}

/** Whoever belongs to a department is asked for it: what it agreed counts. */
async function personTarget(work: Work, agentId: UserId): Promise<AskedTarget> {
  const own = (await departmentMembers(work)).filter(({ userId }) => userId === agentId).map(({ departmentId }) => departmentId);
  const department = own.length === 0 ? undefined : (await listAllDepartments(work)).find(({ id, active }) => active && own.includes(id));
  return { kind: 'person', agentId, ...(department && { department: { id: department.id, name: department.name[work.locale] } }) };
}

async function departmentTarget(work: Work, id: DepartmentId): Promise<AskedTarget> {
  const department = (await listAllDepartments(work)).find((one) => one.id === id && one.active);
  if (!department) throw fault('target.departmentId', 'call.target-unknown');
  const memberIds = (await departmentMembers(work)).filter(({ departmentId }) => departmentId === id).map(({ userId }) => userId);
  const parsed = parsePhone(department.phone);
  return { kind: 'group', id, name: department.name[work.locale], memberIds, ...('number' in parsed && { number: parsed.number.normal }) };
}

async function authorityTarget(work: Work, id: AuthorityId): Promise<AskedTarget> {
  const authority = (await listAuthorities(work)).find((one) => one.id === id);
  if (!authority) throw fault('target.authorityId', 'call.target-unknown');
  return { kind: 'authority', id, name: authority.name, number: known(authority.phone, 'target.authorityId') };
}

function known(phone: string, field: string): string {
  const parsed = parsePhone(phone);
  if ('fault' in parsed) throw fault(field, 'call.target-no-number');
  return parsed.number.normal;
}
