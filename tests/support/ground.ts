import { Kysely, PostgresDialect } from 'kysely';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { FixedClock } from '@ingang/kernel';
import { systemPrincipal, type Principal } from '../../apps/server/src/platform/access/index.ts';
import { createPools, type Pools } from '../../apps/server/src/platform/database/pools.ts';
import type { PlatformTables } from '../../apps/server/src/platform/database/tables.ts';
import { inWork, type Work, type WorkDeps } from '../../apps/server/src/platform/database/work.ts';
import { freshDatabase } from './database.ts';

export const quietLog = pino({ level: 'silent' });

export interface Ground {
  readonly url: string;
  readonly pools: Pools;
  readonly db: Kysely<PlatformTables>;
  readonly clock: FixedClock;
  readonly work: WorkDeps;
  /** Runs a task in one piece of work, as the system unless told otherwise. */
  inWork<T>(task: (work: Work) => Promise<T>, principal?: Principal): Promise<T>;
}

/** The ground floor on a fresh database: for tests of adapters, below any HTTP. */
export async function ground(now = '2026-01-14T09:00:00Z'): Promise<Ground> {
  const { url } = await freshDatabase();
  const pools = createPools({ connectionString: url }, quietLog, 8);
  afterAll(() => pools.end());
  const db = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool: pools.app }) });
  const clock = new FixedClock(now);
  const work: WorkDeps = { db, clock, nudge: () => undefined };
  return {
    url,
    pools,
    db,
    clock,
    work,
    inWork: (task, principal = systemPrincipal) =>
      inWork(work, { principal, purpose: 'test', correlationId: 'test', locale: 'nl' }, task),
  };
}
