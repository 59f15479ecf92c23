import { Refused, type AuthorityId, type DepartmentId, type UserId } from '@ingang/kernel';
import type { Permission, Role } from './roles.ts';

/** Who asks: a person in a session, a script with a token, the public, or the system itself (jobs, indexes). */
export interface Principal {
  readonly kind: 'user' | 'token' | 'public' | 'system';
  readonly userId: UserId | undefined;
  /** The name that the audit log shows. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** The authorities whose data may be seen today (scope of the roles × cooperation forms); '*' for the system. */
  readonly authorityIds: readonly AuthorityId[] | '*';
  /** The departments whose work may be seen; '*' for those who work for the whole contact centre. */
  readonly departmentIds: readonly DepartmentId[] | '*';
  /**
   * For which authorities each role counts today; '*' for the region as a whole, rows of no authority included.
   * Left out: every role counts for all of authorityIds.
   */
  readonly scopes?: ReadonlyMap<Role, readonly AuthorityId[] | '*'>;
  /** For which authorities each permission counts, when that is fewer than authorityIds. */
  readonly reach?: ReadonlyMap<Permission, readonly AuthorityId[]>;
  readonly sessionId?: string;
  readonly tokenId?: string;
}

export const publicPrincipal: Principal = {
  kind: 'public',
  userId: undefined,
  name: 'public',
  roles: [],
  permissions: new Set(),
  authorityIds: [],
  departmentIds: [],
};

/** For jobs and indexes: sees every authority, so code that runs as the system must say why. */
export const systemPrincipal: Principal = {
  kind: 'system',
  userId: undefined,
  name: 'system',
  roles: [],
  permissions: new Set(),
  authorityIds: '*',
  departmentIds: '*',
};

/** @throws Refused `access.not-allowed` */
export function requirePermission(principal: Principal, permission: Permission): void {
  if (principal.kind === 'system' || principal.permissions.has(permission)) return;
  throw new Refused('access.not-allowed', { permission });
}

/**
 * The same caller, seeing only the authorities for which one of the roles gives this permission: who is team lead in one
 * authority and agent in another does not become team lead in both.
 */
export function narrowedTo(principal: Principal, permission: Permission): Principal {
  const authorityIds = principal.reach?.get(permission);
  return authorityIds === undefined ? principal : { ...principal, authorityIds };
}

/** Holds one of these roles for the authority; undefined asks for a role for the region as a whole. */
export function holdsRoleFor(principal: Principal, roles: readonly Role[], authorityId: AuthorityId | undefined): boolean {
  if (principal.kind === 'system') return true;
  return principal.roles.some((role) => {
    const scope = principal.scopes?.get(role) ?? principal.authorityIds;
    return roles.includes(role) && (scope === '*' || (authorityId !== undefined && scope.includes(authorityId)));
  });
}

/**
 * Holds one of these roles for the region, or for several authorities that work together: who works for the joint centre.
 *
 * @throws Refused `access.other-authority`
 */
export function requireRoleJointly(principal: Principal, roles: readonly Role[]): void {
  if (principal.kind === 'system') return;
  const held = principal.roles.filter((role) => roles.includes(role)).flatMap((role): readonly string[] | string => principal.scopes?.get(role) ?? principal.authorityIds);
  if (!held.includes('*') && new Set(held).size < 2) throw new Refused('access.other-authority', { authority: '*' });
}

/** @throws Refused `access.other-authority` */
export function requireRoleFor(principal: Principal, roles: readonly Role[], authorityId: AuthorityId | undefined): void {
  if (!holdsRoleFor(principal, roles, authorityId)) throw new Refused('access.other-authority', { authority: authorityId ?? '*' });
}

export function maySeeAuthority(principal: Principal, authorityId: AuthorityId): boolean {
  return principal.authorityIds === '*' || principal.authorityIds.includes(authorityId);
}

/** @throws Refused `access.other-authority` */
export function requireAuthority(principal: Principal, authorityId: AuthorityId): void {
  if (!maySeeAuthority(principal, authorityId)) throw new Refused('access.other-authority', { authority: authorityId });
}

/** The signed-in person. @throws Refused `access.person-required` for tokens without a user, the public and the system */
export function requireUserId(principal: Principal): UserId {
  if (principal.userId === undefined) throw new Refused('access.person-required');
  return principal.userId;
}
