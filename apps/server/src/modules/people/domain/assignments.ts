import type { AuthorityId, DepartmentId, FieldFault } from '@ingang/kernel';

/** A role and where it is held; without authority and department for the joint contact centre or the region. */
export interface Assignment {
  readonly role: string;
  readonly authorityId: AuthorityId | null;
  readonly departmentId: DepartmentId | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/**
 * What is wrong with the roles that somebody is to get.
 *
 * @param known authorities, and departments with the authority they belong to (null for a regional service)
 * @example assignmentFaults([{ role: 'agent', authorityId: 'nergens', departmentId: null, validFrom: null, validUntil: null }], { authorities: new Set(), departments: new Map() }) // [{ field: 'assignments[0].authorityId', code: 'people.authority-unknown' }]
 */
export function assignmentFaults(
  assignments: readonly Assignment[],
  known: { readonly authorities: ReadonlySet<string>; readonly departments: ReadonlyMap<string, string | null> },
): FieldFault[] {
  const seen = new Set<string>();
  return assignments.flatMap((assignment, i) => {
    const { role, authorityId, departmentId, validFrom, validUntil } = assignment;
    const at = (field: string, code: string): FieldFault => ({ field: `assignments[${i}].${field}`, code });
    const faults: FieldFault[] = [];
    const key = `${role} ${authorityId} ${departmentId}`;
    if (seen.has(key)) faults.push(at('role', 'people.role-twice'));
    seen.add(key);
    if (authorityId !== null && !known.authorities.has(authorityId)) faults.push(at('authorityId', 'people.authority-unknown'));
    if (departmentId !== null && !known.departments.has(departmentId)) faults.push(at('departmentId', 'people.department-unknown'));
    const ownerOfDepartment = departmentId === null ? undefined : known.departments.get(departmentId);
    if (authorityId !== null && ownerOfDepartment !== undefined && ownerOfDepartment !== authorityId) {
      faults.push(at('departmentId', 'people.department-of-another-authority'));
    }
    if (validFrom !== null && validUntil !== null && validUntil < validFrom) faults.push(at('validUntil', 'people.validity-reversed'));
    return faults;
  });
}
