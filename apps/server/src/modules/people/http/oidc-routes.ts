import type { FastifyRequest } from 'fastify';
import { DomainError, Refused } from '@ingang/kernel';
import { OidcCallbackQuery, OidcQuery } from '@ingang/contracts/people';
import { systemPrincipal } from '../../../platform/access/index.ts';
import { route, type Direct, type Route } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { usualPurpose } from '../domain/session-rules.ts';
import { IdentityProvider } from '../oidc/identity-provider.ts';
import { PostgresAccounts } from '../postgres/accounts.ts';
import { PostgresOidcAttempts } from '../postgres/oidc-attempts.ts';
import { secretHash } from '../secrets/secret.ts';
import { matchAccount } from '../usecases/match-account.ts';
import type { OpenedSession } from '../usecases/sign-in.ts';
import { oidcCookie, sessionCookie } from './cookie.ts';
import { openSessionOf } from './signed-in-as.ts';

const tag = 'people';
const callbackPath = '/api/v1/session/oidc/callback';
const attemptSeconds = 600;

/** Signing in through the organisation's identity provider: there and back again, by redirects of the browser. */
export function oidcRoutes(deps: RoomDeps): Route[] {
  const provider = deps.config.oidc && new IdentityProvider(deps.config.oidc);
  return [
    route({
      method: 'GET', path: '/session/oidc', operationId: 'beginOpenIdConnect', tag, access: 'public', query: OidcQuery, status: 302,
      summary: 'Sign in through the identity provider of the organisation', attemptsPerMinute: 300,
      description: 'Redirects the browser to the identity provider.',
      direct: async (direct, { query, request, reply }) => {
        const address = await landing(deps, async () => {
          if (!provider) throw new Refused('sign-in.oidc-not-set-up');
          const begun = await provider.begin(originOf(deps, request) + callbackPath);
          const until = new Date(deps.clock.now().getTime() + attemptSeconds * 1000);
          const attempt = { ...begun, returnTo: ownPath(query.returnTo) };
          await direct.inWork((work) => new PostgresOidcAttempts(work).begin(secretHash(begun.state), attempt, until));
          const { name, options } = oidcCookie(deps.config);
          reply.setCookie(name, begun.state, options);
          return begun.address;
        });
        reply.header('location', address);
        return undefined;
      },
    }),
    route({
      method: 'GET', path: '/session/oidc/callback', operationId: 'finishOpenIdConnect', tag, access: 'public', query: OidcCallbackQuery,
      status: 302, summary: 'Where the identity provider sends the browser back to', attemptsPerMinute: 300,
      direct: async (direct, { request, reply }) => {
        const oidc = oidcCookie(deps.config);
        const address = await landing(deps, async () => {
          if (!provider) throw new Refused('sign-in.oidc-not-set-up');
          const { opened, returnTo } = await finish({ deps, direct, provider, request });
          const { name, options } = sessionCookie(deps.config);
          reply.setCookie(name, opened.secret, { ...options, expires: opened.expiresAt });
          return returnTo;
        });
        reply.clearCookie(oidc.name, oidc.options);
        reply.header('location', address);
        return undefined;
      },
    }),
  ];
}

interface Finishing {
  readonly deps: RoomDeps;
  readonly direct: Direct;
  readonly provider: IdentityProvider;
  readonly request: FastifyRequest;
}

async function finish({ deps, direct, provider, request }: Finishing): Promise<{ opened: OpenedSession; returnTo: string }> {
  const state = request.cookies[oidcCookie(deps.config).name];
  const currentUrl = new URL(request.url, originOf(deps, request));
  if (!state || currentUrl.searchParams.get('state') !== state) throw new Refused('sign-in.oidc-expired');
  const attempt = await direct.inWork((work) => new PostgresOidcAttempts(work).take(secretHash(state), work.now));
  if (!attempt) throw new Refused('sign-in.oidc-expired');
  const claims = await provider.finish(currentUrl, { ...attempt, state });
  // As the system: whoever signs in is nobody yet, and the account must be found among all.
  const asSystem = { ...direct.workFor, principal: systemPrincipal, purpose: 'administration' };
  const account = await deps.inWork(asSystem, (work) =>
    matchAccount({ accounts: new PostgresAccounts(work), now: work.now, record: work.record }, claims),
  );
  const person = { userId: account.id, displayName: account.displayName, purpose: usualPurpose, method: 'oidc' } as const;
  return { opened: await openSessionOf(deps, direct, person), returnTo: attempt.returnTo };
}

/** A browser that is on its way lands on the sign-in page with what went wrong, not on problem details. */
async function landing(deps: RoomDeps, task: () => Promise<string>): Promise<string> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    deps.log.warn({ code: error.code, reason: error.params['reason'] }, 'sign-in with OpenID Connect refused');
    return `/sign-in?fault=${encodeURIComponent(error.code)}`;
  }
}

function originOf({ config }: RoomDeps, request: FastifyRequest): string {
  return config.publicUrl ?? `${request.protocol}://${request.host}`;
}

/** Only paths of this application: never a way to send people to another website. */
function ownPath(returnTo: string | undefined): string {
  return returnTo !== undefined && /^\/(?![/\\])[\w\-./?=&%~]*$/.test(returnTo) ? returnTo : '/';
}
