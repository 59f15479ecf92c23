import { Kysely, PostgresDialect } from 'kysely';
import type { ClientBase } from 'pg';
import { pino } from 'pino';
import type { Config } from '../config.ts';
import { migrate, type MigrationResult } from '../platform/database/migrate.ts';
import { createPools } from '../platform/database/pools.ts';
import type { PlatformTables } from '../platform/database/tables.ts';
import { inWork, type Work } from '../platform/database/work.ts';
import { commandLineWork } from './as-command-line.ts';
import { openDatabase } from './open-database.ts';

export interface InDatabase {
  readonly migrated: MigrationResult;
  inWork<T>(task: (work: Work) => Promise<T>): Promise<T>;
  /** A connection that row-level security does not bind, for what is about the database itself. */
  asOwner<T>(task: (owner: ClientBase) => Promise<T>): Promise<T>;
}

/** Opens the database, brings it up to date, does the task, and leaves everything as it was found. */
export async function inDatabase<T>(config: Config, task: (database: InDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(config);
  const pools = createPools(database.connection, pino({ level: 'silent' }), 2);
  try {
    const asOwner: InDatabase['asOwner'] = async (some) => {
      const owner = await pools.owner.connect();
      return some(owner).finally(() => owner.release());
    };
    const migrated = await asOwner(migrate);
    const db = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool: pools.app }) });
    // Running servers find what was published at their next look, within a second.
    const deps = { db, clock: { now: () => new Date() }, nudge: () => undefined };
    return await task({ migrated, asOwner, inWork: (some) => inWork(deps, commandLineWork(), some) });
  } finally {
    await pools.end();
    await database.close();
  }
}
