import { pino } from 'pino';
import { FixedClock } from '@ingang/kernel';
import { readConfig, type Config } from '../../apps/server/src/config.ts';
import { createServer, type Server } from '../../apps/server/src/compose/server.ts';
import { freshDatabase } from './database.ts';

/** A Wednesday morning in working time. */
export const testNow = '2026-01-14T09:00:00Z';

export interface TestServer extends Server {
  readonly clock: FixedClock;
  readonly databaseUrl: string;
}

export interface TestServerOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly databaseUrl?: string;
  /** What an empty database is filled with. Left out: nothing. */
  readonly seed?: Config['content'];
  /** Where the clock stands. Left out: `testNow`. */
  readonly now?: string;
}

/**
 * The whole server on a fresh database, without a port: talk to it with `server.app.inject(…)`. The clock stands
 * still at `testNow`. Close it in afterAll.
 */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const databaseUrl = options.databaseUrl ?? (await freshDatabase()).url;
  const config = readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '0', ...options.env, DATABASE_URL: databaseUrl }, process.cwd());
  const clock = new FixedClock(options.now ?? testNow);
  const log = pino({ level: config.logLevel });
  const server = await createServer({ config, connection: { connectionString: databaseUrl }, log, clock, ...(options.seed && { seed: options.seed }) });
  await server.app.ready();
  return { ...server, clock, databaseUrl };
}
