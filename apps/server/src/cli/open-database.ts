import { join } from 'node:path';
import type { Config } from '../config.ts';
import { embeddedConnection, findRunningCluster, launchPostgres } from '../platform/database/embedded/index.ts';
import type { Connection } from '../platform/database/pools.ts';

export interface OpenDatabase {
  readonly connection: Connection;
  /** Stops the database if it was started for this command. */
  close(): Promise<void>;
}

/** The database of DATABASE_URL, or the embedded one: that of the running server, or else started for the moment. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const staysOpen = async (): Promise<void> => undefined;
  if (config.databaseUrl) return { connection: { connectionString: config.databaseUrl }, close: staysOpen };
  const dataDir = join(config.dataDir, 'postgres');
  const running = findRunningCluster(dataDir);
  if (running) {
    return { connection: embeddedConnection(running.socketDirectory, 'ingang', running.port), close: staysOpen };
  }
  const postgres = await launchPostgres({ dataDir });
  return { connection: postgres.connection, close: () => postgres.stop() };
}
