import { Conflict, Invalid, Refused, type UserId } from '@ingang/kernel';
import type { Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { leadsOther, type LedTeam } from '../domain/leading.ts';
import { skillFaults, type SkillLevel } from '../domain/skills.ts';
import { mayHandOut } from './hand-out-roles.ts';
import { findUser } from './keep-user.ts';
import type { Account, Accounts, TeamMembers } from './ports.ts';

export interface SetSkillsDeps {
  readonly principal: Principal;
  readonly accounts: Accounts;
  readonly members: TeamMembers;
  readonly teams: () => Promise<readonly LedTeam[]>;
  /** Keys of the skills on the list. */
  readonly skills: () => Promise<ReadonlySet<string>>;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

/**
 * Sets what somebody can do: by who administers the account, or by the lead of a team that the person is in.
 *
 * @throws NotFound `people.user-unknown`; Refused `people.not-in-your-team`, `people.own-skills`; Invalid with every fault;
 *   Conflict `conflict.version` with `current`
 */
export async function setSkills(deps: SetSkillsDeps, id: UserId, version: number, skills: readonly SkillLevel[]): Promise<Account> {
  const account = await findUser(deps, id);
  if (!mayHandOut(deps.principal, account.assignments)) await requireLead(deps, id);
  const faults = skillFaults(skills, await deps.skills(), account.skills);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  if (!(await deps.accounts.claimSkills(id, version))) throw new Conflict('conflict.version', await findUser(deps, id));
  await deps.accounts.setSkills(id, skills);
  deps.record({ action: 'change', subjectKind: 'user', subjectId: id, details: { fields: ['skills'] } });
  deps.publish({ topic: 'people.changed', subjectId: id });
  return findUser(deps, id);
}

async function requireLead(deps: SetSkillsDeps, id: UserId): Promise<void> {
  if (deps.principal.userId === id) throw new Refused('people.own-skills');
  if (!(await leads(deps, id))) throw new Refused('people.not-in-your-team');
}

/** Whether the caller is the lead of somebody. */
export async function leads({ principal, members, teams }: Pick<SetSkillsDeps, 'principal' | 'members' | 'teams'>, id: UserId): Promise<boolean> {
  if (principal.userId === undefined || principal.userId === id || !principal.roles.includes('team-lead')) return false;
  return leadsOther({
    mine: await members.ofUser(principal.userId),
    theirs: await members.ofUser(id),
    teams: await teams(),
    leadFor: principal.scopes?.get('team-lead') ?? principal.authorityIds,
  });
}
