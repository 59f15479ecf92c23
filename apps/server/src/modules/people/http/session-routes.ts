import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '@ingang/kernel';
import { PasswordChange, Session, SessionChange, SignIn, SignInOptions } from '@ingang/contracts/people';
import { requireUserId, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { PostgresAccounts } from '../postgres/accounts.ts';
import { PostgresPasswords } from '../postgres/passwords.ts';
import { PostgresPurposes } from '../postgres/purposes.ts';
import { PostgresSessions } from '../postgres/sessions.ts';
import { expiryOf } from '../postgres/expiry.ts';
import { secretHash } from '../secrets/secret.ts';
import { changeOwnPassword } from '../usecases/change-own-password.ts';
import { purposesNow } from '../usecases/keep-purpose.ts';
import { changeSession } from '../usecases/change-session.ts';
import { describeSession } from './describe-session.ts';
import { signIn, type OpenedSession } from '../usecases/sign-in.ts';
import { doorkeeperOf } from './authenticate.ts';
import { sessionCookie } from './cookie.ts';
import { passwordSteps } from './password-steps.ts';
import { openSessionOf } from './signed-in-as.ts';

const shared = { path: '/session', tag: 'people' } as const;

/** Signing in and out, and the session itself. */
export function sessionRoutes(deps: RoomDeps): Route[] {
  return [signInRoute(deps), readRoute(), changeRoute(deps), signOutRoute(deps), passwordRoute(deps), optionsRoute(deps)];
}

function signInRoute(deps: RoomDeps): Route {
  return route({
    ...shared, method: 'POST', operationId: 'signIn', summary: 'Sign in with name and password', access: 'public',
    description: 'Answers with a session cookie. After five wrong passwords a name has to wait, ever longer.',
    body: SignIn, answer: Session, status: 201, attemptsPerMinute: 300, bodyLimitBytes: 16 * 1024,
    direct: async (direct, { body, request, reply }) => {
      refuseOtherSites(request);
      const steps = passwordSteps(deps, direct);
      const opened = await signIn(
        {
          ...steps,
          purposes: async () => (await direct.inWork((work) => purposesNow({ purposes: new PostgresPurposes(work), now: work.now }))).map(({ code }) => code),
          openSession: (person) => openSessionOf(deps, direct, { ...person, method: 'password' }),
        },
        body,
      );
      return answerWithSession(deps, reply, opened);
    },
  });
}

/** Sets the cookie, and describes the session as its first request would. */
async function answerWithSession(deps: RoomDeps, reply: FastifyReply, opened: OpenedSession): Promise<Session> {
  const { name, options } = sessionCookie(deps.config);
  reply.setCookie(name, opened.secret, { ...options, expires: opened.expiresAt });
  const signedIn = await doorkeeperOf(deps).bySession(secretHash(opened.secret));
  if (!signedIn) throw new Refused('access.sign-in-needed');
  const { principal, purpose } = signedIn;
  return deps.inWork({ principal, purpose, correlationId: reply.request.id, locale: 'nl' }, (work) => describe(work));
}

async function describe(work: Work): Promise<Session> {
  const { principal } = work;
  const accounts = new PostgresAccounts(work);
  const { expiresAt, method, purpose } = await expiryOf(work, principal);
  return describeSession({ accounts, now: work.now, purposes: new PostgresPurposes(work) }, { principal, purpose, method, expiresAt });
}

function readRoute(): Route {
  return route({
    ...shared, method: 'GET', operationId: 'readSession', summary: 'Who am I, and what may I do?', access: 'signed-in', answer: Session,
    handle: (work) => describe(work),
  });
}

function changeRoute(deps: RoomDeps): Route {
  return route({
    ...shared, method: 'PATCH', operationId: 'changeSession', summary: 'Choose the purpose of my work, or my language', access: 'signed-in',
    body: SessionChange, answer: Session,
    direct: async (direct, { body }) => {
      await direct.inWork((work) =>
        changeSession(
          {
            principal: work.principal,
            now: work.now,
            accounts: new PostgresAccounts(work),
            purposes: new PostgresPurposes(work),
            sessions: new PostgresSessions(work),
            record: work.record,
            publish: work.publish,
          },
          body,
        ),
      );
      doorkeeperOf(deps).forgetAll();
      return direct.inWork((work) => describe(work));
    },
  });
}

function signOutRoute(deps: RoomDeps): Route {
  return route({
    ...shared, method: 'DELETE', operationId: 'signOut', summary: 'Sign out', access: 'signed-in', status: 204,
    direct: async (direct, { reply }) => {
      const { sessionId, userId } = direct.workFor.principal;
      if (sessionId === undefined || userId === undefined) throw new Refused('people.session-needed');
      await direct.inWork(async (work) => {
        await new PostgresSessions(work).end(sessionId);
        work.record({ action: 'sign-out', subjectKind: 'session', subjectId: sessionId });
        work.publish({ topic: 'people.session-ended', subjectId: sessionId });
      });
      doorkeeperOf(deps).forgetAll();
      const { name, options } = sessionCookie(deps.config);
      reply.clearCookie(name, options);
      return undefined;
    },
  });
}

function passwordRoute(deps: RoomDeps): Route {
  return route({
    ...shared, path: '/session/password', method: 'PUT', operationId: 'changeOwnPassword', summary: 'Change my password',
    access: 'signed-in', body: PasswordChange, status: 204, attemptsPerMinute: 60, bodyLimitBytes: 16 * 1024,
    direct: async (direct, { body }) => {
      const { principal } = direct.workFor;
      const userId = personOf(principal);
      const account = await direct.inWork((work) => new PostgresAccounts(work).find(userId));
      const keep = (hash: string): Promise<void> =>
        direct.inWork(async (work) => {
          await new PostgresPasswords(work).set(userId, hash, work.now);
          await new PostgresSessions(work).endAll(userId, principal.sessionId);
          work.record({ action: 'change', subjectKind: 'user', subjectId: userId, details: { fields: ['password'] } });
          work.publish({ topic: 'people.changed', subjectId: userId });
        });
      await changeOwnPassword({ ...passwordSteps(deps, direct), userId, username: account?.username ?? '', keep }, body);
      doorkeeperOf(deps).forgetAll();
      return undefined;
    },
  });
}

/** @throws Refused `people.session-needed`: a token must not become a password */
function personOf(principal: Principal) {
  if (principal.kind !== 'user') throw new Refused('people.session-needed');
  return requireUserId(principal);
}

function optionsRoute(deps: RoomDeps): Route {
  return route({
    ...shared, path: '/session/options', method: 'GET', operationId: 'readSignInOptions', summary: 'How one can sign in here',
    access: 'public', answer: SignInOptions,
    handle: async () => ({ password: true, openIdConnect: deps.config.oidc ? { address: '/api/v1/session/oidc' } : null }),
  });
}

/** Another website must not sign its visitors in under a name of its choice. */
function refuseOtherSites(request: FastifyRequest): void {
  if (request.headers['sec-fetch-site'] === 'cross-site') throw new Refused('access.cross-site');
}
