import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../apps/server/src/platform/database/migrate.ts';
import { startTestPostgres, type TestPostgresKind } from './test-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly testCluster: TestCluster;
  }
}

/** What a test file needs to clone a database of its own: see database.ts. */
export interface TestCluster {
  readonly kind: TestPostgresKind;
  /** Connects to the database `postgres` of the run's cluster. */
  readonly url: string;
  /** The migrated database that is cloned; nobody connects to it. */
  readonly template: string;
}

const TEMPLATE = 'ingang_template';

/** One cluster for a run; the migrations run once, and every test clones their result. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  try {
    await makeTemplate(postgres.url);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  project.provide('testCluster', { kind: postgres.kind, url: postgres.url, template: TEMPLATE });
  return () => postgres.stop();
}

async function makeTemplate(url: string): Promise<void> {
  await withClient(url, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
  await withClient(databaseUrl(url, TEMPLATE), migrate);
}

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  return url.replace(/\/postgres(?=\?|$)/, `/${database}`);
}

export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
