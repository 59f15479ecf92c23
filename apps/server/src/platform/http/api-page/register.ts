import type { FastifyInstance } from 'fastify';
import { apiPage, type OpenApiDocument } from './api-page.ts';

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:64rem;margin:0 auto;padding:1rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}
details{border-top:1px solid;padding:.5rem 0}summary{cursor:pointer}
pre{overflow:auto;border:1px solid;padding:.5rem;font-size:.875rem}h3{font-size:1rem;margin:.75rem 0 .25rem}
a{color:LinkText}`;

/** /api/v1/docs: the API for people. */
export function registerApiPage(app: FastifyInstance): void {
  app.get('/api/v1/docs', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(apiPage(app.swagger() as unknown as OpenApiDocument)),
  );
  app.get('/api/v1/docs.css', { schema: { hide: true } }, async (_request, reply) => reply.type('text/css').send(style));
}
