import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import type { HttpDeps } from './app.ts';
import { Problem } from './problem.ts';
import type { Route } from './route.ts';

const description = `Everything the screens do, a script can do. Sign in with an API token
(\`Authorization: Bearer …\`, made by \`npm run -s ingang -- token create\`). Errors are problem details (RFC 9457);
their language follows Accept-Language (nl, en). Send an Idempotency-Key with a POST that must happen once.
Say for which purpose personal data are used with the header Purpose.`;

/** OpenAPI 3.1 of all routes, at /api/v1/openapi.json, following the NL API Design Rules. */
export async function registerOpenApi(app: FastifyInstance, deps: HttpDeps): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Ingang',
        version: '1.0.0',
        description,
        license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
        contact: { name: 'Ingang', url: 'https://ingang.example', email: 'api@ingang.example' },
      },
      servers: [{ url: `${deps.config.publicUrl ?? `http://localhost:${deps.config.port}`}/api/v1` }],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'ingang' },
        },
      },
    },
    stripBasePath: true,
    transformObject: (documented) => {
      const document = 'openapiObject' in documented ? documented.openapiObject : documented.swaggerObject;
      addVersionHeaders(document as Described);
      return document;
    },
  });
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('api-version', '1.0.0').header('access-control-allow-origin', '*').send(app.swagger()),
  );
}

interface Described {
  readonly paths?: Record<string, Record<string, { responses?: Record<string, { headers?: object }> }>>;
}

function addVersionHeaders(document: Described): void {
  for (const operations of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(operations)) {
      for (const response of Object.values(operation.responses ?? {})) {
        response.headers = { 'API-Version': { schema: { type: 'string' }, description: 'full version of the API' } };
      }
    }
  }
}

const problem = (text: string) => ({
  description: text,
  content: { 'application/problem+json': { schema: Problem } },
});

/** What a route declares, in the form that the framework validates, serialises and documents. */
export function openApiOf(route: Route): FastifySchema & { response: object } {
  const success = route.produces
    ? { description: route.summary, content: { [route.produces]: { schema: { type: 'string' } } } }
    : (route.answer ?? { description: route.summary, type: 'null' });
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    security: route.access === 'public' ? [] : [{ token: [] }, { session: [] }],
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body }),
    response: {
      [route.status ?? 200]: success,
      400: problem('The input is not right'),
      ...(route.access !== 'public' && { 401: problem('Not signed in'), 403: problem('Not allowed') }),
      404: problem('Not found'),
      409: problem('Somebody was first'),
      429: problem('Too many requests'),
    },
  } as FastifySchema & { response: object };
}
