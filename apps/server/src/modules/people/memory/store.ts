import type { UserId } from '@ingang/kernel';
import type { Account, NewSession, NewToken, OidcAttempt, PurposeTerm } from '../usecases/ports.ts';

/** What the adapters in memory share, as the tables of the database do. */
export interface PeopleStore {
  readonly accounts: Map<UserId, Account>;
  readonly passwordHashes: Map<UserId, string>;
  readonly attempts: Map<string, { failed: number; lockedUntil: Date | undefined; lastAt: Date }>;
  readonly sessions: Map<string, NewSession & { purpose: string; lastSeenAt: Date }>;
  readonly tokens: Map<string, NewToken & { lastUsedAt: Date | null; revokedAt: Date | null }>;
  readonly members: { teamId: string; userId: UserId; leads: boolean }[];
  readonly purposes: Map<string, PurposeTerm>;
  readonly oidcAttempts: Map<string, { attempt: OidcAttempt; until: Date }>;
}

export function emptyStore(): PeopleStore {
  return {
    accounts: new Map(), passwordHashes: new Map(), attempts: new Map(), sessions: new Map(), tokens: new Map(), members: [], purposes: new Map(),
    oidcAttempts: new Map(),
  };
}
