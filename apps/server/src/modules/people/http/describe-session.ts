import { Refused } from '@ingang/kernel';
import type { Session } from '@ingang/contracts/people';
import { requireUserId, type Principal } from '../../../platform/access/index.ts';
import { idleSeconds } from '../domain/session-rules.ts';
import { purposesNow } from '../usecases/keep-purpose.ts';
import type { Accounts, Purposes } from '../usecases/ports.ts';

export interface DescribeSessionDeps {
  readonly accounts: Accounts;
  readonly purposes: Purposes;
  readonly now: Date;
}

export interface SessionFacts {
  readonly principal: Principal;
  readonly purpose: string;
  readonly method: Session['method'];
  readonly expiresAt: Date;
}

/** Everything a screen wants to know at its start: who is signed in, what that opens, and why it is done. */
export async function describeSession(deps: DescribeSessionDeps, facts: SessionFacts): Promise<Session> {
  const { principal } = facts;
  const account = await deps.accounts.find(requireUserId(principal));
  if (!account || principal.authorityIds === '*') throw new Refused('access.sign-in-needed');
  return {
    user: {
      id: account.id,
      username: account.username,
      displayName: account.displayName,
      language: account.language,
      roles: [...principal.roles],
      assignments: [...account.assignments] as Session['user']['assignments'],
      permissions: [...principal.permissions].toSorted(),
      authorityIds: [...principal.authorityIds],
      departmentIds: principal.departmentIds === '*' ? '*' : [...principal.departmentIds],
    },
    purpose: facts.purpose,
    purposes: (await purposesNow(deps)).map(({ code, name, legalBasis }) => ({ code, name, legalBasis })),
    expiresAt: facts.expiresAt.toISOString(),
    idleSeconds,
    method: facts.method,
  };
}
