import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '@ingang/kernel';
import { narrowedTo, publicPrincipal, requirePermission } from '../access/index.ts';
import { inWork, type WorkFor } from '../database/work.ts';
import type { HttpDeps } from './app.ts';
import type { SignedIn } from './authenticate.ts';
import { once } from './idempotency.ts';
import { localeOf } from './locale.ts';
import { openApiOf } from './openapi.ts';
import type { Input, Route } from './route.ts';

type AnyInput = Input<undefined, undefined, undefined>;

/** Gives one declared route its manners: sign-in, origin check, permission, transaction, idempotency, status. */
export function registerRoute(api: FastifyInstance, route: Route, deps: HttpDeps): void {
  api.route({
    method: route.method,
    url: route.path,
    schema: openApiOf(route),
    ...(route.bodyLimitBytes !== undefined && { bodyLimit: route.bodyLimitBytes }),
    ...(route.attemptsPerMinute !== undefined && {
      // By address: who guesses passwords changes cookies as easily as names.
      config: { rateLimit: { max: route.attemptsPerMinute, timeWindow: 60_000, keyGenerator: (request: FastifyRequest) => request.ip } },
    }),
    handler: async (request, reply) => {
      const workFor = await admit(request, route, deps);
      const input: AnyInput = {
        params: request.params as undefined,
        query: request.query as undefined,
        body: request.body as undefined,
        request,
        reply,
      };
      if (route.direct) {
        const value = await route.direct({ workFor, inWork: (task) => inWork(deps.work, workFor, task) }, input);
        return reply.sent ? reply : answer(reply, route.status ?? 200, value);
      }
      const { status, body } = await once(deps.work, workFor, request, async (work) => ({
        status: route.status ?? 200,
        body: await route.handle(work, input),
      }));
      return answer(reply, status, body);
    },
  });
}

function answer(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return status === 204 ? reply.code(204).send() : reply.code(status).send(body);
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

async function admit(request: FastifyRequest, route: Route, deps: HttpDeps): Promise<WorkFor> {
  const signedIn = await deps.authenticate(request);
  if (signedIn?.byCookie && !safeMethods.has(request.method)) requireSameOrigin(request, deps);
  let principal = signedIn?.principal ?? publicPrincipal;
  if (route.access !== 'public' && !signedIn) throw new Refused('access.sign-in-needed');
  if (route.access !== 'public' && route.access !== 'signed-in') {
    requirePermission(principal, route.access);
    principal = narrowedTo(principal, route.access);
  }
  return { principal, purpose: purposeOf(request, signedIn), correlationId: request.id, locale: localeOf(request) };
}

/** A cookie travels by itself, so a change must come from our own pages (Fetch Metadata, else Origin). */
function requireSameOrigin(request: FastifyRequest, deps: HttpDeps): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin') return;
  const origin = request.headers.origin;
  const own = deps.config.publicUrl ?? `${request.protocol}://${request.host}`;
  if (site === undefined && origin === own) return;
  throw new Refused('access.cross-site');
}

function purposeOf(request: FastifyRequest, signedIn: SignedIn | undefined): string {
  const header = request.headers['purpose'];
  if (typeof header === 'string' && /^[a-z][a-z-]{2,60}$/.test(header)) return header;
  return signedIn?.purpose ?? 'public-information';
}
