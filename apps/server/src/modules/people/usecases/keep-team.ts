import { NotFound, Refused, type UserId } from '@ingang/kernel';
import { holdsRoleFor, requireRoleFor, requireUserId, type Principal, type Role } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { LedTeam } from '../domain/leading.ts';
import { findUser } from './keep-user.ts';
import type { Account, Accounts, TeamMember, TeamMembers } from './ports.ts';

export interface KeepTeamDeps {
  readonly principal: Principal;
  readonly accounts: Accounts;
  readonly members: TeamMembers;
  readonly teams: () => Promise<readonly LedTeam[]>;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

const keepers: readonly Role[] = ['administrator', 'manager'];
const lookers: readonly Role[] = [...keepers, 'team-lead'];

/**
 * The people of a team, in order of name.
 *
 * @throws NotFound `people.team-unknown`; Refused `access.other-authority` for who has nothing to do with its authorities
 */
export async function listMembers(deps: KeepTeamDeps, teamId: string): Promise<readonly TeamMember[]> {
  const { authorityIds } = await findTeam(deps, teamId);
  if (!authorityIds.some((id) => holdsRoleFor(deps.principal, lookers, id))) throw new Refused('access.other-authority', { authority: authorityIds.join(', ') });
  return deps.members.list(teamId);
}

/**
 * Puts somebody in a team, or makes him lead it or lead it no longer.
 *
 * @throws NotFound `people.team-unknown`, `people.user-unknown`; Refused `access.other-authority`, `people.user-of-others`
 */
export async function putInTeam(deps: KeepTeamDeps, teamId: string, id: UserId, { leads }: { readonly leads: boolean }): Promise<void> {
  await requireKeeper(deps, teamId);
  const account = await findUser(deps, id);
  if (!(await worksWith(deps, account))) throw new Refused('people.user-of-others');
  await deps.members.put(teamId, id, leads);
  announce(deps, teamId, id, leads ? 'leads' : 'member');
}

/** @throws NotFound `people.team-unknown`, `people.user-unknown` for who is not in it; Refused `access.other-authority` */
export async function takeFromTeam(deps: KeepTeamDeps, teamId: string, id: UserId): Promise<void> {
  await requireKeeper(deps, teamId);
  if (!(await deps.members.remove(teamId, id))) throw new NotFound('people.user-unknown');
  announce(deps, teamId, id, 'left');
}

async function findTeam({ teams }: KeepTeamDeps, teamId: string): Promise<LedTeam> {
  const team = (await teams()).find(({ id }) => id === teamId);
  if (!team) throw new NotFound('people.team-unknown');
  return team;
}

async function requireKeeper(deps: KeepTeamDeps, teamId: string): Promise<void> {
  const { active, authorityIds } = await findTeam(deps, teamId);
  if (!active) throw new NotFound('people.team-unknown');
  for (const authorityId of authorityIds) requireRoleFor(deps.principal, keepers, authorityId);
}

/** Somebody with a role for one of the caller's authorities, or for the joint contact centre when the caller has one there too. */
async function worksWith({ principal, accounts }: KeepTeamDeps, { assignments }: Account): Promise<boolean> {
  if (principal.kind === 'system' || keepers.some((role) => principal.scopes?.get(role) === '*')) return true;
  const joint = (held: Account['assignments']): boolean => held.some(({ authorityId, departmentId }) => authorityId === null && departmentId === null);
  const own = await accounts.find(requireUserId(principal));
  if (own && joint(own.assignments) && joint(assignments)) return true;
  return assignments.some(({ authorityId }) => authorityId !== null && holdsRoleFor(principal, keepers, authorityId));
}

function announce({ record, publish }: KeepTeamDeps, teamId: string, id: UserId, what: string): void {
  record({ action: 'change', subjectKind: 'user', subjectId: id, details: { fields: ['team'], team: teamId, what } });
  publish({ topic: 'people.changed', subjectId: id });
}
