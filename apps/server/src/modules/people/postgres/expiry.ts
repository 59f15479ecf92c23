import { Refused } from '@ingang/kernel';
import type { Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { peopleTx } from './tables.ts';

export interface Expiry {
  readonly expiresAt: Date;
  readonly method: 'password' | 'oidc' | 'token';
  readonly purpose: string;
}

/**
 * Until when the session or token of this caller counts, how it began and for which purpose.
 *
 * @throws Refused `access.sign-in-needed` when it ended a moment ago
 */
export async function expiryOf(work: Work, principal: Principal): Promise<Expiry> {
  const tx = peopleTx(work);
  if (principal.tokenId !== undefined) {
    const token = await tx.selectFrom('api_token').select(['expires_at', 'purpose']).where('id', '=', principal.tokenId).executeTakeFirst();
    if (token) return { expiresAt: token.expires_at, method: 'token', purpose: token.purpose };
  }
  if (principal.sessionId !== undefined) {
    const session = await tx.selectFrom('session').select(['expires_at', 'method', 'purpose']).where('id', '=', principal.sessionId).executeTakeFirst();
    if (session) return { expiresAt: session.expires_at, method: session.method, purpose: session.purpose };
  }
  throw new Refused('access.sign-in-needed');
}
