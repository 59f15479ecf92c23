import { waitSecondsAfter } from '../domain/lockout.ts';
import type { Account, OidcAttempts, Passwords, Sessions, Tokens } from '../usecases/ports.ts';
import type { PeopleStore } from './store.ts';

const day = 86_400_000;
const keyOf = (hash: Buffer): string => hash.toString('hex');

export function memoryPasswords({ accounts, passwordHashes, attempts }: PeopleStore): Passwords {
  const byName = (username: string): Account | undefined =>
    [...accounts.values()].find((account) => account.username === username && account.active && account.kind === 'person');
  return {
    async begin(username, at) {
      const known = attempts.get(username);
      if (known?.lockedUntil && known.lockedUntil > at) {
        return { userId: undefined, saltAndCost: undefined, waitsUntil: known.lockedUntil, nextWait: known.lockedUntil };
      }
      const failed = 1 + (known && at.getTime() - known.lastAt.getTime() <= day ? known.failed : 0);
      const waitSeconds = waitSecondsAfter(failed);
      const nextWait = waitSeconds === 0 ? undefined : new Date(at.getTime() + waitSeconds * 1000);
      attempts.set(username, { failed, lockedUntil: nextWait, lastAt: at });
      const account = byName(username);
      const hash = account && passwordHashes.get(account.id);
      return { userId: account?.id, saltAndCost: hash?.replace(/\$[^$]*$/, ''), waitsUntil: undefined, nextWait };
    },
    async complete(userId, derived, at) {
      const account = accounts.get(userId);
      if (!account?.active || passwordHashes.get(userId) !== derived) return undefined;
      attempts.delete(account.username);
      accounts.set(userId, { ...account, lastSignInAt: at });
      return account.displayName;
    },
    set: async (userId, derived) => void passwordHashes.set(userId, derived),
    lockedUntil: async (username) => attempts.get(username)?.lockedUntil,
    unlock: async (username) => void attempts.delete(username),
  };
}

export function memorySessions({ accounts, sessions }: PeopleStore): Sessions {
  const find = (id: string) => [...sessions.values()].find((session) => session.id === id);
  return {
    open: async (session) => void sessions.set(keyOf(session.secretHash), { ...session, lastSeenAt: session.createdAt }),
    async find(secretHash, at, idleSeconds) {
      const session = sessions.get(keyOf(secretHash));
      const account = session && accounts.get(session.userId);
      if (!session || !account?.active || account.kind !== 'person' || session.expiresAt <= at) return undefined;
      if (at.getTime() - session.lastSeenAt.getTime() >= idleSeconds * 1000) return undefined;
      sessions.set(keyOf(secretHash), { ...session, lastSeenAt: at });
      const { id, userId, method, purpose, expiresAt } = session;
      const { username, displayName, language, assignments } = account;
      return { id, userId, username, displayName, language, method, purpose, expiresAt, assignments };
    },
    async setPurpose(id, purpose) {
      const session = find(id);
      if (session) sessions.set(keyOf(session.secretHash), { ...session, purpose });
    },
    async end(id) {
      const session = find(id);
      if (session) sessions.delete(keyOf(session.secretHash));
    },
    async endAll(userId, except) {
      for (const [key, session] of sessions) if (session.userId === userId && session.id !== except) sessions.delete(key);
    },
  };
}

export function memoryTokens({ accounts, tokens }: PeopleStore): Tokens {
  return {
    add: async (token) => void tokens.set(keyOf(token.secretHash), { ...token, lastUsedAt: null, revokedAt: null }),
    async find(secretHash, at) {
      const token = tokens.get(keyOf(secretHash));
      const account = token && accounts.get(token.userId);
      if (!token || !account?.active || token.revokedAt !== null || token.expiresAt <= at) return undefined;
      tokens.set(keyOf(secretHash), { ...token, lastUsedAt: at });
      const { id, userId, roles, scopes, purpose, expiresAt } = token;
      const { displayName, language, assignments } = account;
      return { id, userId, displayName, language, roles, scopes, purpose, expiresAt, assignments };
    },
    list: async () =>
      [...tokens.values()].toReversed().map(({ secretHash: _hash, createdBy: _by, ...token }) => ({
        ...token, userName: accounts.get(token.userId)?.displayName ?? '',
      })),
    async revoke(id, at) {
      const known = [...tokens].find(([, token]) => token.id === id && token.revokedAt === null);
      if (known) tokens.set(known[0], { ...known[1], revokedAt: at });
      return known !== undefined;
    },
  };
}

export function memoryOidcAttempts({ oidcAttempts }: PeopleStore): OidcAttempts {
  return {
    begin: async (stateHash, attempt, until) => void oidcAttempts.set(keyOf(stateHash), { attempt, until }),
    async take(stateHash, at) {
      const known = oidcAttempts.get(keyOf(stateHash));
      if (!known || known.until <= at) return undefined;
      oidcAttempts.delete(keyOf(stateHash));
      return known.attempt;
    },
  };
}
