import type { AuthorityId, DepartmentId } from '@ingang/kernel';
import type { RoleAssignment } from '@ingang/contracts/people';
import type { Assignment } from '../domain/assignments.ts';

/** Roles as a caller writes them down, with everything that was left out filled in. */
export function readAssignments(written: readonly RoleAssignment[]): Assignment[] {
  return written.map(({ role, authorityId, departmentId, validFrom, validUntil }) => ({
    role,
    authorityId: (authorityId ?? null) as AuthorityId | null,
    departmentId: (departmentId ?? null) as DepartmentId | null,
    validFrom: validFrom ?? null,
    validUntil: validUntil ?? null,
  }));
}
