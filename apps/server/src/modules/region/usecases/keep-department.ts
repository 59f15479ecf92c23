import { Conflict, Invalid, NotFound, type AuthorityId, type DepartmentId, type FieldFault } from '@ingang/kernel';
import { calendarFaults, normFaults } from '@ingang/kernel/working-calendar';
import { requireRoleFor, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { Department, DepartmentFields } from '../domain/authority.ts';
import type { Authorities, Departments } from './ports.ts';

export interface KeepDepartmentDeps {
  readonly principal: Principal;
  readonly newId: () => string;
  readonly departments: Departments;
  readonly authorities: Authorities;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

export interface NewDepartmentInput {
  readonly code: string;
  readonly authorityId?: AuthorityId | undefined;
  readonly serviceId?: string | undefined;
  readonly fields: DepartmentFields & Pick<Department, 'name'>;
}

/**
 * Adds a department of an authority or of a regional service.
 *
 * @throws Invalid with every fault; Refused `access.other-authority`; Conflict `region.department-code-taken`
 */
export async function addDepartment(deps: KeepDepartmentDeps, input: NewDepartmentInput): Promise<Department> {
  const { code, authorityId, serviceId, fields } = input;
  const faults = [...fieldFaults(fields), ...(await referenceFaults(deps, fields))];
  if ((authorityId === undefined) === (serviceId === undefined)) faults.push({ field: 'authorityId', code: 'region.department-owner' });
  if (authorityId !== undefined && !(await deps.authorities.find(authorityId))) faults.push({ field: 'authorityId', code: 'region.authority-unknown' });
  if (serviceId !== undefined && !(await deps.departments.serviceExists(serviceId))) faults.push({ field: 'serviceId', code: 'region.service-unknown' });
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  requireRoleFor(deps.principal, ['administrator'], authorityId);
  const id = deps.newId() as DepartmentId;
  const added = await deps.departments.add({ id, code, authorityId: authorityId ?? null, serviceId: serviceId ?? null, fields });
  if (!added) throw new Conflict('region.department-code-taken');
  return announced(deps, id, 'create', Object.keys(fields));
}

/**
 * Changes a department.
 *
 * @throws NotFound `region.department-unknown`; Invalid with every fault; Refused `access.other-authority`; Conflict `conflict.version`
 */
export async function changeDepartment(deps: KeepDepartmentDeps, id: DepartmentId, version: number, fields: DepartmentFields): Promise<Department> {
  const known = await findDepartment(deps, id);
  requireRoleFor(deps.principal, ['administrator'], known.authorityId ?? undefined);
  const { agreementId, ...others } = fields;
  const faults = [...fieldFaults(fields), ...(await referenceFaults(deps, agreementId === known.agreementId ? others : fields))];
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  if (!(await deps.departments.change(id, version, fields))) throw new Conflict('conflict.version', await findDepartment(deps, id));
  return announced(deps, id, 'change', Object.keys(fields));
}

/** @throws NotFound `region.department-unknown` */
export async function findDepartment({ departments }: Pick<KeepDepartmentDeps, 'departments'>, id: DepartmentId): Promise<Department> {
  const department = await departments.find(id);
  if (!department) throw new NotFound('region.department-unknown');
  return department;
}

function fieldFaults({ openingHours, callbackNorm }: DepartmentFields): FieldFault[] {
  const within = (field: string) => (fault: FieldFault): FieldFault => ({ ...fault, field: `${field}.${fault.field}` });
  return [
    ...(openingHours ? calendarFaults(openingHours).map(within('openingHours')) : []),
    ...(callbackNorm ? normFaults(callbackNorm).map(within('callbackNorm')) : []),
  ];
}

async function referenceFaults({ departments }: KeepDepartmentDeps, { agreementId }: DepartmentFields): Promise<FieldFault[]> {
  if (agreementId == null || (await departments.agreementExists(agreementId))) return [];
  return [{ field: 'agreementId', code: 'region.agreement-unknown' }];
}

async function announced(deps: KeepDepartmentDeps, id: DepartmentId, action: 'create' | 'change', fields: readonly string[]): Promise<Department> {
  const department = await findDepartment(deps, id);
  const authority = department.authorityId === null ? {} : { authorityId: department.authorityId };
  deps.record({ action, subjectKind: 'department', subjectId: id, ...authority, details: { fields } });
  deps.publish({ topic: 'region.changed', ...authority, subjectId: id });
  return department;
}
