import { holdsRoleFor, type Principal } from '../../../platform/access/index.ts';
import type { Assignment } from '../domain/assignments.ts';

/** Where roles can be held. */
export interface RegionUnits {
  readonly authorities: ReadonlySet<string>;
  /** Departments with the authority they belong to; null for one of a regional service. */
  readonly departments: ReadonlyMap<string, Assignment['authorityId']>;
  /** Keys of the skills on the list. */
  readonly skills: ReadonlySet<string>;
}

/**
 * Whether the caller administers everything that these roles are about. Somebody without any role belongs to the region,
 * so that an administrator of one authority cannot take over an account that nobody else looks after.
 */
export function mayHandOut(principal: Principal, assignments: readonly Pick<Assignment, 'authorityId'>[]): boolean {
  const places = assignments.length === 0 ? [undefined] : assignments.map(({ authorityId }) => authorityId ?? undefined);
  return places.every((place) => holdsRoleFor(principal, ['administrator'], place));
}
