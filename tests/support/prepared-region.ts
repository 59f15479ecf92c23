import { join } from 'node:path';
import { connectionUrl, launchPostgres } from '../../apps/server/src/platform/database/embedded/index.ts';
import { signedIn, withRegion, type TestRole } from './people.ts';
import { testServer } from './test-server.ts';

export interface PreparedPerson {
  /** Send these to be this person. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Puts the region into a database, with people who are signed in now, for real servers to serve. */
export async function prepareRegion(databaseUrl: string, people: Readonly<Record<string, TestRole>>): Promise<ReadonlyMap<string, PreparedPerson>> {
  const server = await testServer({ databaseUrl });
  try {
    server.clock.set(new Date());
    await withRegion(server);
    const prepared = new Map<string, PreparedPerson>();
    for (const [name, role] of Object.entries(people)) prepared.set(name, await signedIn(server, name, role));
    return prepared;
  } finally {
    await server.close();
  }
}

/** The same in the data folder of a server with an embedded database, which is forced to disk as in daily use. */
export async function prepareDataDir(dataDir: string, people: Readonly<Record<string, TestRole>>): Promise<ReadonlyMap<string, PreparedPerson>> {
  const postgres = await launchPostgres({ dataDir: join(dataDir, 'postgres') });
  try {
    return await prepareRegion(connectionUrl(postgres.connection), people);
  } finally {
    await postgres.stop();
  }
}
