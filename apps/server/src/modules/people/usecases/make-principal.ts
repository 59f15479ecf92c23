import type { AuthorityId, UserId } from '@ingang/kernel';
import { permissionsOf, type Permission, type Policy, type Principal, type Role } from '../../../platform/access/index.ts';
import { visibleOn, type Situation } from '../../region/index.ts';
import type { Assignment } from '../domain/assignments.ts';

export interface Identity {
  readonly kind: 'user' | 'token';
  readonly userId: UserId;
  readonly name: string;
  readonly assignments: readonly Assignment[];
  readonly sessionId?: string;
  readonly tokenId?: string;
  /** Roles that count for a token; undefined for all. */
  readonly roles?: readonly string[] | undefined;
  /** What a token is narrowed to: permissions, or rooms as `contacts:*`; undefined for all. */
  readonly scopes?: readonly string[] | undefined;
}

/** Works out what somebody may do and see on a date: roles held then, how authorities cooperate then, policies of the rooms. */
export function makePrincipal(identity: Identity, rules: { situation: Situation; policies: readonly Policy[]; date: string }): Principal {
  const { kind, userId, name, sessionId, tokenId } = identity;
  const counting = identity.assignments.filter(({ role }) => identity.roles?.includes(role) ?? true);
  const visible = visibleOn(counting, rules.situation, rules.date);
  const scopes = visible.scopes as ReadonlyMap<Role, readonly AuthorityId[] | '*'>;
  const roles = [...scopes.keys()];
  const permissions = narrowed(permissionsOf(roles, rules.policies), identity.scopes);
  return {
    kind, userId, name, roles, permissions, scopes,
    authorityIds: visible.authorityIds,
    departmentIds: visible.departmentIds,
    reach: reachOf(permissions, scopes, visible.authorityIds, rules.policies),
    ...(sessionId !== undefined && { sessionId }),
    ...(tokenId !== undefined && { tokenId }),
  };
}

function narrowed(permissions: ReadonlySet<Permission>, scopes: readonly string[] | undefined): ReadonlySet<Permission> {
  if (scopes === undefined) return permissions;
  const wanted = new Set(scopes);
  return new Set([...permissions].filter((permission) => wanted.has(permission) || wanted.has(`${permission.split(':')[0]}:*`)));
}

/** Per permission the authorities for which a role gives it, where that is fewer than all that are visible. */
function reachOf(
  permissions: ReadonlySet<Permission>,
  scopes: ReadonlyMap<Role, readonly AuthorityId[] | '*'>,
  authorityIds: readonly AuthorityId[],
  policies: readonly Policy[],
): Map<Permission, readonly AuthorityId[]> {
  const reach = new Map<Permission, readonly AuthorityId[]>();
  for (const permission of permissions) {
    const giving = policies.flatMap((policy) => policy[permission] ?? []);
    const opened = giving.flatMap((role): (AuthorityId | '*')[] => [scopes.get(role) ?? []].flat());
    if (opened.includes('*')) continue;
    const within = authorityIds.filter((id) => opened.includes(id));
    if (within.length < authorityIds.length) reach.set(permission, within);
  }
  return reach;
}
