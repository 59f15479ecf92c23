import type * as contract from '@ingang/contracts/people';
import type { Account, Token } from '../usecases/ports.ts';
import type { RecordedEntry } from '../usecases/audit-ports.ts';

export function showUser(account: Account, lockedUntil: Date | undefined): contract.User {
  const { id, version, kind, username, displayName, email, language, active, oidcSubject, lastSignInAt } = account;
  return {
    id, version, kind, username, displayName, email, language, active,
    assignments: [...account.assignments] as contract.User['assignments'],
    skills: [...account.skills],
    lockedUntil: lockedUntil?.toISOString() ?? null,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    linkedToOpenIdConnect: oidcSubject !== null,
  };
}

export function showColleague({ id, displayName, assignments }: Account): contract.Colleague {
  const present = <T>(values: readonly (T | null)[]): T[] => [...new Set(values)].filter((value) => value !== null);
  return {
    id, displayName,
    roles: present(assignments.map(({ role }) => role)) as contract.Role[],
    authorityIds: present(assignments.map(({ authorityId }) => authorityId)),
    departmentIds: present(assignments.map(({ departmentId }) => departmentId)),
  };
}

export function showToken(token: Token): contract.Token {
  const { id, name, userId, userName, roles, scopes, purpose, createdAt, expiresAt, lastUsedAt, revokedAt } = token;
  return {
    id, name, userId, userName, purpose,
    roles: [...roles],
    scopes: scopes === null ? null : [...scopes],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

export function showEntry(entry: RecordedEntry): contract.AuditEntry {
  return { ...entry, at: entry.at.toISOString(), details: { ...entry.details } };
}
