import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Desktops } from '../realtime/desktops.ts';

export interface MetricsDeps {
  readonly pool: pg.Pool;
  readonly desktops: Desktops;
}

/** Figures for Prometheus at /metrics. Labels are routes and statuses, never ids or names. */
export function registerMetrics(app: FastifyInstance, deps: MetricsDeps): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'ingang_http_request_seconds',
    help: 'Time to answer a request, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  const problems = new Counter({
    name: 'ingang_http_server_errors_total',
    help: 'Requests that failed on our side',
    registers: [registry],
  });
  gauge(registry, 'ingang_desktops', 'Desktops that follow events', () => deps.desktops.count);
  gauge(registry, 'ingang_database_connections', 'Connections in use or idle', () => deps.pool.totalCount);
  gauge(registry, 'ingang_database_waiting', 'Requests that wait for a connection', () => deps.pool.waitingCount);
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) };
    seconds.observe(labels, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) problems.inc();
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

function gauge(registry: Registry, name: string, help: string, read: () => number): Gauge {
  return new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
