import { Refused } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { normalUsername } from '../domain/username.ts';
import type { Account, Accounts } from './ports.ts';

/** What the identity provider says about somebody. */
export interface OidcClaims {
  /** Issuer and subject: the only thing that never changes. */
  readonly subject: string;
  /** Only when the provider says that it was verified. */
  readonly email: string | undefined;
  readonly username: string | undefined;
}

export interface MatchAccountDeps {
  readonly accounts: Accounts;
  readonly now: Date;
  readonly record: Work['record'];
}

/**
 * Finds the account of somebody whom the identity provider knows: by subject, and the first time by e-mail address or
 * username, after which the account is linked to that subject for good. An account that is linked to another subject is
 * never handed over.
 *
 * @throws Refused `sign-in.oidc-no-account`
 */
export async function matchAccount({ accounts, now, record }: MatchAccountDeps, claims: OidcClaims): Promise<Account> {
  const linked = await accounts.findByOidcSubject(claims.subject);
  const account = linked ?? (await firstTime(accounts, claims));
  if (!account || !account.active || account.kind !== 'person') throw new Refused('sign-in.oidc-no-account');
  if (!linked) {
    if (!(await accounts.change(account.id, account.version, { oidcSubject: claims.subject }))) throw new Refused('sign-in.oidc-failed');
    record({ action: 'change', subjectKind: 'user', subjectId: account.id, details: { fields: ['oidcSubject'] } });
  }
  await accounts.noteSignIn(account.id, now);
  return account;
}

async function firstTime(accounts: Accounts, { email, username }: OidcClaims): Promise<Account | undefined> {
  const unlinked = (account: Account | undefined): account is Account => account?.oidcSubject === null && account.active;
  const byEmail = email === undefined ? [] : (await accounts.findByEmail(email)).filter(unlinked);
  if (byEmail.length === 1) return byEmail[0];
  const byUsername = username === undefined ? undefined : await accounts.findByUsername(normalUsername(username));
  return unlinked(byUsername) ? byUsername : undefined;
}
