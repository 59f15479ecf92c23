import type { AuthorityId, DepartmentId, UserId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { listAllDepartments } from '../region/index.ts';
import type { Assignment } from './domain/assignments.ts';
import { PostgresAccounts } from './postgres/accounts.ts';
import { PostgresPasswords } from './postgres/passwords.ts';
import { PostgresTeamMembers } from './postgres/team-members.ts';
import { derivePasswordHash, newSaltAndCost } from './secrets/password-hash.ts';
import { readablePassword } from './secrets/secret.ts';
import type { SkillLevel } from './domain/skills.ts';

/** An account as a content file has it: departments by code, skills by code with a level from 1 to 5. */
export interface SeedUser {
  readonly username: string;
  readonly displayName: string;
  readonly email?: string;
  readonly language: 'nl' | 'en';
  readonly roles: readonly { readonly role: string; readonly authority?: string; readonly department?: string }[];
  readonly skills: Readonly<Record<string, number>>;
  /** The team that the person works in, or leads as team lead. */
  readonly team?: string;
}

export interface SeedKnown {
  /** Ids of departments by their code. */
  readonly departments: ReadonlyMap<string, DepartmentId>;
  /** What each skill is about. */
  readonly skillKinds: ReadonlyMap<string, SkillLevel['kind']>;
}

/** Adds accounts that sign in with `password`. @returns their ids by username */
export async function seedUsers(work: Work, users: readonly SeedUser[], password: string, known: SeedKnown): Promise<Map<string, UserId>> {
  const accounts = new PostgresAccounts(work);
  const passwords = new PostgresPasswords(work);
  const members = new PostgresTeamMembers(work);
  const hashes = await Promise.all(users.map(() => derivePasswordHash(password, newSaltAndCost())));
  const owners = new Map((await listAllDepartments(work)).map((department) => [department.id, department.authorityId]));
  const ids = new Map<string, UserId>();
  for (const [index, user] of users.entries()) {
    const id = work.newId() as UserId;
    const { username, displayName, language } = user;
    await accounts.add(
      {
        id,
        kind: 'person',
        username,
        displayName,
        email: user.email ?? null,
        language,
        active: true,
        oidcSubject: null,
        assignments: user.roles.map((held) => assignmentOf(held, known, owners)),
        skills: Object.entries(user.skills).map(([value, level]) => ({ kind: known.skillKinds.get(value) ?? 'subject', value, level })),
      },
      work.now,
    );
    await passwords.set(id, hashes[index]!, work.now);
    if (user.team !== undefined) await members.put(user.team, id, user.roles.some(({ role }) => role === 'team-lead'));
    ids.set(username, id);
  }
  return ids;
}

/**
 * Adds the first account of a region without demo content: an administrator with a random password.
 *
 * @returns what to tell whoever started the server; it cannot be read again
 */
export async function seedAdministrator(work: Work): Promise<{ readonly username: string; readonly password: string }> {
  const [username, password] = ['beheerder', readablePassword()];
  const administrator = { username, displayName: 'Beheerder', language: 'nl', roles: [{ role: 'administrator' }], skills: {} } as const;
  await seedUsers(work, [administrator], password, { departments: new Map(), skillKinds: new Map() });
  return { username, password };
}

/** A role in a department belongs to the authority of that department. */
function assignmentOf(held: SeedUser['roles'][number], known: SeedKnown, owners: ReadonlyMap<DepartmentId, AuthorityId | null>): Assignment {
  const { role, authority, department } = held;
  const departmentId = department === undefined ? null : idOfDepartment(known, department);
  const owner = departmentId === null ? null : (owners.get(departmentId) ?? null);
  return { role, authorityId: (authority as AuthorityId | undefined) ?? owner, departmentId, validFrom: null, validUntil: null };
}

function idOfDepartment(known: SeedKnown, code: string): DepartmentId {
  const id = known.departments.get(code);
  if (id === undefined) throw new Error(`There is no department "${code}" for a user to work in`);
  return id;
}
