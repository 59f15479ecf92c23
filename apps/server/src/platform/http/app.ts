import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createHash, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import type { WorkDeps } from '../database/work.ts';
import type { Authenticate } from './authenticate.ts';
import { compileSerializer } from './serialization.ts';
import { compileValidator } from './validation.ts';
import { localeOf } from './locale.ts';
import { registerApiPage } from './api-page/register.ts';
import { registerOpenApi } from './openapi.ts';
import { registerRoute } from './register-route.ts';
import { sendProblem } from './problem.ts';
import { allowUpgrades } from './upgrade.ts';
import type { Translate } from './messages/translate.ts';
import type { Route } from './route.ts';

export interface HttpDeps {
  readonly config: Config;
  readonly log: Logger;
  readonly work: WorkDeps;
  readonly authenticate: Authenticate;
  readonly translate: Translate;
  readonly routes: readonly Route[];
}

/** The HTTP side of the server: every route of every room below /api/v1, with the same manners for all. */
export async function createApp(deps: HttpDeps): Promise<FastifyInstance> {
  const asProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendProblem(reply, request, error, deps.translate, localeOf(request));
  const app = Fastify({
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    trustProxy: deps.config.trustProxy,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    // for addresses that no route can be looked up for: badly encoded, or with a parameter that is far too long
    frameworkErrors: (error, request, reply) => void asProblem(error, request as unknown as FastifyRequest, reply as unknown as FastifyReply),
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(compileValidator);
  app.setSerializerCompiler(compileSerializer);
  await app.register(helmet, { contentSecurityPolicy: { directives: contentSecurity }, hsts: isHttps(deps.config) });
  await app.register(cookie);
  if (deps.config.rateLimitPerMinute > 0) {
    await app.register(rateLimit, { global: true, max: deps.config.rateLimitPerMinute, timeWindow: 60_000, keyGenerator: whoAsks });
  }
  app.setErrorHandler(asProblem);
  app.setNotFoundHandler((request, reply) => asProblem({ statusCode: 404 }, request, reply));
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const milliseconds = Math.round(reply.elapsedTime);
    // The route, never the address: an address may hold a name or a number that somebody searched for.
    deps.log.info({ requestId: request.id, method, route: routeOptions.url, status: reply.statusCode, milliseconds }, 'request');
  });
  allowUpgrades(app);
  await registerOpenApi(app, deps);
  registerApiPage(app);
  await app.register(async (api) => {
    api.addHook('onSend', async (_request, reply) => void reply.header('api-version', '1.0.0').header('cache-control', reply.getHeader('cache-control') ?? 'no-store'));
    for (const route of deps.routes) registerRoute(api, route, deps);
  }, { prefix: '/api/v1' });
  return app;
}

const contentSecurity = {
  defaultSrc: ["'self'"],
  mediaSrc: ["'self'", 'blob:'], // a recording is played from the memory of the page, after it was asked what for
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** A whole contact centre shares one address, so who is signed in counts for themselves; all others by their address. */
function whoAsks(request: FastifyRequest): string {
  const proof = request.headers.authorization ?? request.headers.cookie;
  return proof === undefined ? request.ip : createHash('sha256').update(proof).digest('base64url');
}

function isHttps(config: Config): boolean {
  return config.publicUrl?.startsWith('https:') ?? false;
}
