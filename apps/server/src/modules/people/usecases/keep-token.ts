import { Invalid, NotFound, Refused, type AuthorityId, type UserId } from '@ingang/kernel';
import type { Principal, Role } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { usualPurpose, usualTokenDays } from '../domain/session-rules.ts';
import { newSecret, secretHash, tokenPrefix } from '../secrets/secret.ts';
import { mayHandOut, type RegionUnits } from './hand-out-roles.ts';
import { purposesNow } from './keep-purpose.ts';
import type { Accounts, Purposes, Token, Tokens } from './ports.ts';

export interface KeepTokenDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: () => string;
  readonly accounts: Accounts;
  readonly tokens: Tokens;
  readonly purposes: Purposes;
  readonly region: () => Promise<RegionUnits>;
  /** Every permission that a room knows. */
  readonly permissions: ReadonlySet<string>;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

export interface NewTokenInput {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Undefined: the roles are held for the region. */
  readonly authorityId?: AuthorityId | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly purpose?: string | undefined;
  readonly days?: number | undefined;
}

export const longestTokenDays = 366;

/**
 * Makes a token for a script, with a service account of its own, so that the audit log tells scripts apart.
 *
 * @returns the token with its secret, which cannot be read again
 * @throws Invalid with every fault; Refused `people.role-of-others`, `people.scope-of-others`
 */
export async function createToken(deps: KeepTokenDeps, input: NewTokenInput): Promise<{ readonly token: Token; readonly secret: string }> {
  const { name, roles, authorityId, scopes, purpose = usualPurpose, days = usualTokenDays } = input;
  await check(deps, input);
  const assignments = roles.map((role) => ({ role, authorityId: authorityId ?? null, departmentId: null, validFrom: null, validUntil: null }));
  if (!mayHandOut(deps.principal, assignments)) throw new Refused('people.role-of-others');
  await refuseWiderThanOwn(deps, scopes);
  const userId = deps.newId() as UserId;
  const id = deps.newId();
  const secret = `${tokenPrefix}${newSecret()}`;
  const username = `script-${userId}`;
  await deps.accounts.add(
    { id: userId, kind: 'service', username, displayName: name, email: null, language: 'nl', active: true, oidcSubject: null, assignments, skills: [] },
    deps.now,
  );
  const expiresAt = new Date(deps.now.getTime() + days * 86_400_000);
  const token = { id, userId, name, roles, scopes: scopes ?? null, purpose, createdAt: deps.now, expiresAt };
  await deps.tokens.add({ ...token, secretHash: secretHash(secret), createdBy: deps.principal.userId ?? null });
  deps.record({ action: 'create', subjectKind: 'token', subjectId: id, ...(authorityId && { authorityId }), details: { roles: [...roles], days } });
  return { token: { ...token, userName: name, lastUsedAt: null, revokedAt: null }, secret };
}

/** Tokens of the authorities that the caller administers, newest first. */
export async function listTokens(deps: Pick<KeepTokenDeps, 'principal' | 'tokens' | 'accounts'>): Promise<readonly Token[]> {
  const tokens = await deps.tokens.list();
  const administered: Token[] = [];
  for (const token of tokens) {
    const account = await deps.accounts.find(token.userId);
    if (account && mayHandOut(deps.principal, account.assignments)) administered.push(token);
  }
  return administered;
}

/** @throws NotFound `people.token-unknown`, also for a token of others */
export async function revokeToken(deps: Pick<KeepTokenDeps, 'principal' | 'tokens' | 'accounts' | 'now' | 'record' | 'publish'>, id: string): Promise<void> {
  const known = (await listTokens(deps)).some((token) => token.id === id);
  if (!known || !(await deps.tokens.revoke(id, deps.now))) throw new NotFound('people.token-unknown');
  deps.record({ action: 'change', subjectKind: 'token', subjectId: id, details: { fields: ['revoked'] } });
  deps.publish({ topic: 'people.token-revoked', subjectId: id });
}

async function check(deps: KeepTokenDeps, { authorityId, scopes, purpose, days }: NewTokenInput): Promise<void> {
  const faults = (scopes ?? []).flatMap((scope, i) => (isKnownScope(scope, deps.permissions) ? [] : [{ field: `scopes[${i}]`, code: 'people.scope-unknown' }]));
  if (authorityId !== undefined && !(await deps.region()).authorities.has(authorityId)) faults.push({ field: 'authorityId', code: 'people.authority-unknown' });
  if (purpose !== undefined && !(await purposesNow(deps)).some(({ code }) => code === purpose)) faults.push({ field: 'purpose', code: 'people.purpose-unknown' });
  if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= longestTokenDays)) faults.push({ field: 'days', code: 'people.token-days' });
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
}

function isKnownScope(scope: string, permissions: ReadonlySet<string>): boolean {
  return permissions.has(scope) || (scope.endsWith(':*') && [...permissions].some((permission) => permission.startsWith(scope.slice(0, -1))));
}

/** A token that was narrowed cannot make one that is not. */
async function refuseWiderThanOwn(deps: KeepTokenDeps, scopes: readonly string[] | undefined): Promise<void> {
  const { tokenId, permissions } = deps.principal;
  if (tokenId === undefined) return;
  const own = (await deps.tokens.list()).find(({ id }) => id === tokenId);
  if (own && own.scopes === null) return;
  const covered = (scope: string): boolean =>
    scope.endsWith(':*')
      ? [...deps.permissions].filter((permission) => permission.startsWith(scope.slice(0, -1))).every((permission) => permissions.has(permission as `${string}:${string}`))
      : permissions.has(scope as `${string}:${string}`);
  if (!scopes?.every(covered)) throw new Refused('people.scope-of-others');
}
