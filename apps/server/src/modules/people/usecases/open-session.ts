import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { longestSessionSeconds } from '../domain/session-rules.ts';
import { newSecret, secretHash } from '../secrets/secret.ts';
import type { Sessions } from './ports.ts';
import type { OpenedSession } from './sign-in.ts';

export interface SessionFor {
  readonly userId: UserId;
  readonly method: 'password' | 'oidc';
  readonly purpose: string;
}

/** Opens a session for somebody whose identity was proven, in work that is done as that person. */
export async function openSession(work: Work, sessions: Sessions, { userId, method, purpose }: SessionFor): Promise<OpenedSession> {
  const secret = newSecret();
  const expiresAt = new Date(work.now.getTime() + longestSessionSeconds * 1000);
  const id = work.newId();
  await sessions.open({ id, secretHash: secretHash(secret), userId, method, purpose, createdAt: work.now, expiresAt });
  work.record({ action: 'sign-in', subjectKind: 'session', subjectId: id, details: { method } });
  return { secret, expiresAt };
}
