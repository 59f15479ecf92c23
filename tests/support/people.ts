import type { AuthorityId, DepartmentId, UserId } from '@ingang/kernel';
import { systemPrincipal } from '../../apps/server/src/platform/access/index.ts';
import { newId, type Work } from '../../apps/server/src/platform/database/work.ts';
import { PostgresAccounts } from '../../apps/server/src/modules/people/postgres/accounts.ts';
import { PostgresSessions } from '../../apps/server/src/modules/people/postgres/sessions.ts';
import { openSession } from '../../apps/server/src/modules/people/usecases/open-session.ts';
import { seedRegion } from '../../apps/server/src/modules/region/index.ts';
import { readContent } from '../../apps/server/src/seed/content/index.ts';
import type { TestServer } from './test-server.ts';

/** The region of the content, without people: six authorities with their departments and products. */
export async function withRegion(server: TestServer): Promise<void> {
  await asSystem(server, (work) => seedRegion(work, readContent()));
}

export interface TestRole {
  readonly role: string;
  readonly authorityId?: string;
  readonly departmentId?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

export interface TestPerson {
  readonly userId: UserId;
  /** Send these with `server.app.inject(…)` to be this person in a browser on our own pages. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Somebody with roles who is signed in: no password is involved, so that it takes a millisecond.
 *
 * @example const agent = await signedIn(server, 'fatima', { role: 'agent', authorityId: 'papendrecht' });
 *          await server.app.inject({ method: 'GET', url: '/api/v1/session', headers: agent.headers });
 */
export async function signedIn(server: TestServer, username: string, ...roles: TestRole[]): Promise<TestPerson> {
  const assignments = roles.map(({ role, authorityId, departmentId, validFrom, validUntil }) => ({
    role,
    authorityId: (authorityId ?? null) as AuthorityId | null,
    departmentId: (departmentId ?? null) as DepartmentId | null,
    validFrom: validFrom ?? null,
    validUntil: validUntil ?? null,
  }));
  const userId = newId() as UserId;
  const { secret } = await asSystem(server, async (work) => {
    const account = { id: userId, kind: 'person', username, displayName: username, email: null, language: 'nl', active: true, oidcSubject: null, assignments, skills: [] } as const;
    await new PostgresAccounts(work).add(account, work.now);
    return openSession(work, new PostgresSessions(work), { userId, method: 'password', purpose: 'customer-contact' });
  });
  return { userId, headers: { cookie: `ingang=${secret}`, 'sec-fetch-site': 'same-origin' } };
}

export function asSystem<T>(server: TestServer, task: (work: Work) => Promise<T>): Promise<T> {
  return server.deps.inWork({ principal: systemPrincipal, purpose: 'test', correlationId: 'test', locale: 'nl' }, task);
}
