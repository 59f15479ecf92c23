/**
 * Which authorities a role opens. It follows from where the role is held and from how the authorities cooperate on the
 * day; nothing is stored per person, so that an authority that joins or leaves changes what its people see at once.
 * Handling is by day or outside opening hours: an evening partner is external for the one, and the joint centre for the other.
 *
 *   held for                    | role                             | opens
 *   the region (no scope)       | administrator, privacy officer   | every authority
 *   the region (no scope)       | external partner                 | authorities that an external partner handles
 *   the region (no scope)       | any other                        | authorities that the joint contact centre handles
 *   an authority                | external partner                 | that authority, while an external partner handles it
 *   an authority                | agent, specialist, team lead     | that authority, and with a shared view all others with one
 *   an authority                | any other                        | that authority
 *   a department                | any                              | the authorities that the department works for
 */
import type { AuthorityId, DepartmentId } from '@ingang/kernel';
import { holdsOn, type AuthoritySwitches } from './cooperation.ts';

export interface RoleHeld {
  readonly role: string;
  readonly authorityId: AuthorityId | null;
  readonly departmentId: DepartmentId | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

/** The region on one date. */
export interface Situation {
  readonly switches: ReadonlyMap<AuthorityId, AuthoritySwitches>;
  /** For which authorities each department works: its own, or those of its regional service. */
  readonly departments: ReadonlyMap<DepartmentId, readonly AuthorityId[]>;
}

export interface Visible {
  readonly authorityIds: readonly AuthorityId[];
  /** '*' when no role is bound to a department. */
  readonly departmentIds: readonly DepartmentId[] | '*';
  /** Per role; '*' is the region as a whole. */
  readonly scopes: ReadonlyMap<string, readonly AuthorityId[] | '*'>;
}

const rolesOfTheRegion: ReadonlySet<string> = new Set(['administrator', 'privacy-officer']);
const rolesThatServe: ReadonlySet<string> = new Set(['agent', 'specialist', 'team-lead']);
const externalPartner = 'external-partner';

/**
 * The authorities that one role opens in a situation; '*' for the region as a whole.
 *
 * @example authoritiesOf({ role: 'agent', authorityId: 'a', departmentId: null }, { switches: new Map([['a', { handledBy: 'own', crossAuthorityView: false }]]), departments: new Map() }) // ['a']
 */
export function authoritiesOf(held: RoleHeld, situation: Situation): readonly AuthorityId[] | '*' {
  const { role, authorityId, departmentId } = held;
  const those = (wanted: (switches: AuthoritySwitches) => boolean): AuthorityId[] =>
    [...situation.switches].filter(([, switches]) => wanted(switches)).map(([id]) => id);
  if (departmentId !== null) return situation.departments.get(departmentId) ?? [];
  if (authorityId === null) {
    if (rolesOfTheRegion.has(role)) return '*';
    return those((switches) => handles(switches, role === externalPartner ? 'external' : 'joint'));
  }
  const own = situation.switches.get(authorityId);
  if (!own) return [];
  if (role === externalPartner) return handles(own, 'external') ? [authorityId] : [];
  if (!own.crossAuthorityView || !rolesThatServe.has(role)) return [authorityId];
  return [authorityId, ...those((switches) => switches.crossAuthorityView).filter((id) => id !== authorityId)];
}

/** By day or outside opening hours: who handles the one or the other needs what was said before. */
function handles({ handledBy, outsideHours }: AuthoritySwitches, who: AuthoritySwitches['handledBy']): boolean {
  return handledBy === who || outsideHours === who;
}

/**
 * Everything that somebody's roles open on a date.
 *
 * Departments: who holds a role that is not bound to a department may see the work of all departments of the authorities
 * which that role opens. Next to such a role, one bound to a department opens that department and no other.
 *
 * @param date `YYYY-MM-DD` in Europe/Amsterdam; roles that do not hold then count for nothing
 * @example visibleOn([{ role: 'administrator', authorityId: null, departmentId: null, validUntil: '2026-01-31' }], { switches: new Map([['a', { handledBy: 'own', crossAuthorityView: false }]]), departments: new Map() }, '2026-02-01').authorityIds // []
 */
export function visibleOn(roles: readonly RoleHeld[], situation: Situation, date: string): Visible {
  const holding = roles.filter((held) => holdsOn(held, date)).map((held) => ({ held, opens: authoritiesOf(held, situation) }));
  const everyone = [...situation.switches.keys()];
  const all = (opened: readonly (readonly AuthorityId[] | '*')[]): AuthorityId[] =>
    opened.includes('*') ? everyone : everyone.filter((id) => opened.some((ids) => ids.includes(id)));
  const scopes = new Map<string, readonly AuthorityId[] | '*'>();
  for (const { held, opens } of holding) {
    const known = scopes.get(held.role) ?? [];
    scopes.set(held.role, known === '*' || opens === '*' ? '*' : [...new Set([...known, ...opens])]);
  }
  return {
    authorityIds: all(holding.map(({ opens }) => opens)),
    departmentIds: departmentsOf(holding, situation, all),
    scopes,
  };
}

type Holding = { readonly held: RoleHeld; readonly opens: readonly AuthorityId[] | '*' };

function departmentsOf(
  holding: readonly Holding[],
  situation: Situation,
  all: (opened: readonly (readonly AuthorityId[] | '*')[]) => AuthorityId[],
): readonly DepartmentId[] | '*' {
  const bound = holding.flatMap(({ held }) => (held.departmentId === null ? [] : [held.departmentId]));
  if (bound.length === 0) return holding.length === 0 ? [] : '*';
  const wide = new Set(all(holding.filter(({ held }) => held.departmentId === null).map(({ opens }) => opens)));
  const ofWide = [...situation.departments].filter(([, authorityIds]) => authorityIds.some((id) => wide.has(id))).map(([id]) => id);
  return [...new Set([...ofWide, ...bound])];
}
