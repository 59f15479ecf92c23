import type { AuthorityId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { listAuthorities, listAllDepartments, listSkills, listTeams } from '../../region/index.ts';
import { PostgresAccounts } from '../postgres/accounts.ts';
import { PostgresPasswords } from '../postgres/passwords.ts';
import { PostgresPurposes } from '../postgres/purposes.ts';
import { PostgresSessions } from '../postgres/sessions.ts';
import { PostgresTeamMembers } from '../postgres/team-members.ts';
import { PostgresTokens } from '../postgres/tokens.ts';
import { derivePasswordHash, newSaltAndCost } from '../secrets/password-hash.ts';
import { skillKey } from '../domain/skills.ts';
import type { RegionUnits } from '../usecases/hand-out-roles.ts';
import type { KeepPurposeDeps } from '../usecases/keep-purpose.ts';
import type { KeepTeamDeps } from '../usecases/keep-team.ts';
import type { SetSkillsDeps } from '../usecases/set-skills.ts';
import type { KeepTokenDeps } from '../usecases/keep-token.ts';
import type { KeepUserDeps } from '../usecases/keep-user.ts';

/** What the use cases about accounts need, on PostgreSQL. */
export function userDesk(work: Work): KeepUserDeps {
  return {
    principal: work.principal,
    now: work.now,
    newId: work.newId,
    accounts: new PostgresAccounts(work),
    passwords: new PostgresPasswords(work),
    sessions: new PostgresSessions(work),
    region: () => regionUnits(work),
    hashPassword: (password) => derivePasswordHash(password, newSaltAndCost()),
    record: work.record,
    publish: work.publish,
  };
}

export function tokenDesk(work: Work, permissions: ReadonlySet<string>): KeepTokenDeps {
  return {
    principal: work.principal,
    now: work.now,
    newId: work.newId,
    accounts: new PostgresAccounts(work),
    tokens: new PostgresTokens(work),
    purposes: new PostgresPurposes(work),
    region: () => regionUnits(work),
    permissions,
    record: work.record,
    publish: work.publish,
  };
}

/** What teams, skills and purposes need, on PostgreSQL. */
export function teamDesk(work: Work): KeepTeamDeps & SetSkillsDeps & KeepPurposeDeps {
  return {
    principal: work.principal,
    now: work.now,
    accounts: new PostgresAccounts(work),
    members: new PostgresTeamMembers(work),
    purposes: new PostgresPurposes(work),
    teams: () => listTeams(work),
    skills: () => knownSkills(work),
    record: work.record,
    publish: work.publish,
  };
}

async function knownSkills(work: Work): Promise<ReadonlySet<string>> {
  return new Set((await listSkills(work)).map(({ skillKind, code }) => skillKey({ kind: skillKind!, value: code })));
}

async function regionUnits(work: Work): Promise<RegionUnits> {
  const authorities = await listAuthorities(work);
  const departments = await listAllDepartments(work);
  return {
    authorities: new Set<string>(authorities.map(({ id }) => id)),
    departments: new Map<string, AuthorityId | null>(departments.map(({ id, authorityId }) => [id, authorityId])),
    skills: await knownSkills(work),
  };
}
