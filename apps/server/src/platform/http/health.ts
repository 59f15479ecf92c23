import type { FastifyInstance } from 'fastify';
import type pg from 'pg';

/** /health/live: the process answers. /health/ready: it can do work, that is, the database answers within 2 s. */
export function registerHealth(app: FastifyInstance, pool: pg.Pool): void {
  app.get('/health/live', { schema: { hide: true } }, async () => ({ status: 'live' }));
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), 2000).unref());
    try {
      const answer = await Promise.race([pool.query('SELECT 1'), late]);
      if (answer !== 'late') return { status: 'ready' };
      return reply.code(503).send({ status: 'waiting', reason: 'the database answers slowly' });
    } catch {
      return reply.code(503).send({ status: 'waiting', reason: 'the database does not answer' });
    }
  });
}
