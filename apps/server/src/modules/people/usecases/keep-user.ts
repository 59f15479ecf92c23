import { Conflict, Invalid, NotFound, Refused, type FieldFault, type UserId } from '@ingang/kernel';
import type { Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { assignmentFaults, type Assignment } from '../domain/assignments.ts';
import { passwordFaults } from '../domain/password-rules.ts';
import { civilDay } from '../../region/index.ts';
import { isUsername, normalUsername } from '../domain/username.ts';
import { mayHandOut, type RegionUnits } from './hand-out-roles.ts';
import { skillFaults, type SkillLevel } from '../domain/skills.ts';
import type { Account, Accounts, Passwords, Sessions } from './ports.ts';

export interface KeepUserDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: () => string;
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly region: () => Promise<RegionUnits>;
  readonly hashPassword: (password: string) => Promise<string>;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

export interface NewUser {
  readonly username: string;
  readonly displayName: string;
  readonly email?: string | null | undefined;
  readonly language?: 'nl' | 'en' | undefined;
  readonly password?: string | undefined;
  readonly assignments?: readonly Assignment[] | undefined;
  readonly skills?: readonly SkillLevel[] | undefined;
}

export interface UserChange {
  readonly version: number;
  readonly displayName?: string | undefined;
  readonly email?: string | null | undefined;
  readonly language?: 'nl' | 'en' | undefined;
  readonly active?: boolean | undefined;
  readonly password?: string | undefined;
  readonly unlock?: boolean | undefined;
  readonly assignments?: readonly Assignment[] | undefined;
  readonly skills?: readonly SkillLevel[] | undefined;
}

/**
 * Makes an account for somebody.
 *
 * @throws Invalid with every fault; Refused `people.role-of-others`; Conflict `people.username-taken`
 */
export async function addUser(deps: KeepUserDeps, input: NewUser): Promise<Account> {
  const username = normalUsername(input.username);
  const units = await deps.region();
  const assignments = withOwners(input.assignments ?? [], units);
  const faults: FieldFault[] = [
    ...(isUsername(username) ? [] : [{ field: 'username', code: 'people.username-invalid' }]),
    ...(input.password === undefined ? [] : passwordFaults(input.password, { username, field: 'password' })),
    ...assignmentFaults(assignments, units),
    ...skillFaults(input.skills ?? [], units.skills),
  ];
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  if (!mayHandOut(deps.principal, assignments)) throw new Refused('people.role-of-others');
  const id = deps.newId() as UserId;
  const added = await deps.accounts.add(
    {
      id, kind: 'person', username, displayName: input.displayName.trim(), email: input.email ?? null, language: input.language ?? 'nl',
      active: true, oidcSubject: null, assignments, skills: input.skills ?? [],
    },
    deps.now,
  );
  if (!added) throw new Conflict('people.username-taken');
  if (input.password !== undefined) await deps.passwords.set(id, await deps.hashPassword(input.password), deps.now);
  return announced(deps, id, 'create', ['username', ...Object.keys(input)]);
}

/**
 * Changes somebody's account: name, roles, skills, password; closes it, or lets somebody in who has to wait.
 *
 * @throws NotFound `people.user-unknown`; Invalid with every fault; Refused `people.own-roles`, `people.own-account`,
 *   `people.user-of-others`, `people.role-of-others`; Conflict `conflict.version` with `current`, `people.last-administrator`
 */
export async function changeUser(deps: KeepUserDeps, id: UserId, change: UserChange): Promise<Account> {
  const account = await findUser(deps, id);
  if (!mayHandOut(deps.principal, account.assignments)) throw new Refused('people.user-of-others');
  refuseOnSelf(deps.principal, id, change);
  const units = await deps.region();
  const assignments = change.assignments && withOwners(change.assignments, units);
  const faults: FieldFault[] = [
    ...(change.password === undefined ? [] : passwordFaults(change.password, { username: account.username, field: 'password' })),
    ...(assignments ? assignmentFaults(assignments, units) : []),
    ...skillFaults(change.skills ?? [], units.skills, account.skills),
  ];
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  if (assignments && !mayHandOut(deps.principal, assignments)) throw new Refused('people.role-of-others');
  await keepAnAdministrator(deps, account, { active: change.active ?? account.active, assignments: assignments ?? account.assignments });
  const { displayName, email, language, active } = change;
  if (!(await deps.accounts.change(id, change.version, { displayName, email, language, active } as Parameters<Accounts['change']>[2]))) {
    throw new Conflict('conflict.version', await findUser(deps, id));
  }
  if (assignments) await deps.accounts.setAssignments(id, assignments);
  if (change.skills) await deps.accounts.setSkills(id, change.skills);
  if (change.password !== undefined) await deps.passwords.set(id, await deps.hashPassword(change.password), deps.now);
  if (change.unlock) await deps.passwords.unlock(account.username);
  if (change.password !== undefined || change.active === false) await deps.sessions.endAll(id);
  const { version: _version, ...changed } = change;
  return announced(deps, id, 'change', Object.keys(changed));
}

/** @throws NotFound `people.user-unknown` */
export async function findUser({ accounts }: Pick<KeepUserDeps, 'accounts'>, id: UserId): Promise<Account> {
  const account = await accounts.find(id);
  if (!account) throw new NotFound('people.user-unknown');
  return account;
}

/** A role in a department belongs to the authority of that department. */
function withOwners(assignments: readonly Assignment[], units: RegionUnits): Assignment[] {
  return assignments.map((assignment) => {
    const owner = assignment.departmentId === null ? null : (units.departments.get(assignment.departmentId) ?? null);
    return { ...assignment, authorityId: assignment.authorityId ?? owner };
  });
}

function refuseOnSelf(principal: Principal, id: UserId, change: UserChange): void {
  if (principal.userId !== id) return;
  if (change.assignments) throw new Refused('people.own-roles');
  if (change.active === false) throw new Refused('people.own-account');
}

/** Somebody must be able to mend what goes wrong. Of two who let each other go at once, the second finds himself the last. */
async function keepAnAdministrator(deps: KeepUserDeps, before: Account, after: Pick<Account, 'active' | 'assignments'>): Promise<void> {
  const today = civilDay(deps.now);
  if (!isAdministratorOfRegion(before, today) || isAdministratorOfRegion(after, today)) return;
  await deps.accounts.holdAdministrators();
  const others = await deps.accounts.list({ role: 'administrator', active: true, kind: 'person', limit: 1000 });
  if (!others.some((other) => other.id !== before.id && isAdministratorOfRegion(other, today))) throw new Conflict('people.last-administrator');
}

/** Today, and without an end. */
function isAdministratorOfRegion({ active, assignments }: Pick<Account, 'active' | 'assignments'>, today: string): boolean {
  return active && assignments.some(({ role, authorityId, departmentId, validFrom, validUntil }) =>
    role === 'administrator' && authorityId === null && departmentId === null && validUntil === null && (validFrom ?? today) <= today);
}

async function announced(deps: KeepUserDeps, id: UserId, action: 'create' | 'change', fields: readonly string[]): Promise<Account> {
  const account = await findUser(deps, id);
  const authorityId = account.assignments[0]?.authorityId;
  deps.record({ action, subjectKind: 'user', subjectId: id, ...(authorityId != null && { authorityId }), details: { fields: [...new Set(fields)] } });
  deps.publish({ topic: 'people.changed', subjectId: id });
  return account;
}
