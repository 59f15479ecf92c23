import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  connectionUrl,
  launchPostgres,
  throwAwaySettings,
  type LaunchedPostgres,
  type PostgresPrograms,
} from '../../apps/server/src/platform/database/embedded/index.ts';

/** Which PostgreSQL the tests run on: the one from npm, or Debian's server as somebody else's DATABASE_URL would be. */
export type TestPostgresKind = 'embedded' | 'debian';

/** A throw-away PostgreSQL. `url` is a DATABASE_URL of a role that may make databases. */
export interface TestPostgres {
  readonly kind: TestPostgresKind;
  readonly url: string;
  stop(): Promise<void>;
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const OWNER = 'ingang_owner';
const PASSWORD = 'only-for-this-test-run';

/** INGANG_TEST_POSTGRES=debian runs the same tests on Debian's server. */
export function chosenKind(): TestPostgresKind {
  return process.env['INGANG_TEST_POSTGRES'] === 'debian' ? 'debian' : 'embedded';
}

/** The folder with the programs of Debian's newest PostgreSQL server, or undefined when none is installed. */
export function debianProgramsFolder(): string | undefined {
  if (!existsSync(DEBIAN_FOLDER)) return undefined;
  const versions = readdirSync(DEBIAN_FOLDER).filter((name) => existsSync(join(DEBIAN_FOLDER, name, 'bin', 'postgres')));
  const newest = versions.toSorted((one, other) => Number(other) - Number(one))[0];
  return newest === undefined ? undefined : join(DEBIAN_FOLDER, newest, 'bin');
}

/** Starts a cluster of its own in a temporary folder. It is not forced to disk, and removed by `stop`. */
export async function startTestPostgres(kind: TestPostgresKind = chosenKind()): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const dataDir = join(folder, 'postgres');
    const { server, url } = kind === 'embedded' ? await startEmbedded(dataDir) : await startDebian(dataDir);
    return { kind, url, stop: () => server.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

interface Started {
  readonly server: LaunchedPostgres;
  readonly url: string;
}

async function startEmbedded(dataDir: string): Promise<Started> {
  const server = await launchPostgres({ dataDir, settings: throwAwaySettings(), durable: false, database: 'postgres' });
  return { server, url: connectionUrl(server.connection) };
}

/** Over TCP, with a password, as a role that is no superuser: what an administrator's server looks like. */
async function startDebian(dataDir: string): Promise<Started> {
  const port = await freePort();
  const settings = { ...throwAwaySettings(), listen_addresses: '127.0.0.1', port };
  const server = await launchPostgres({
    dataDir,
    settings,
    durable: false,
    database: 'postgres',
    programs: debianPrograms(),
  });
  const client = new Client(server.connection);
  await client.connect();
  await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEDB CREATEROLE PASSWORD '${PASSWORD}'`);
  await client.end();
  return { server, url: `postgresql://${OWNER}:${PASSWORD}@127.0.0.1:${port}/postgres` };
}

function debianPrograms(): PostgresPrograms {
  const folder = debianProgramsFolder();
  if (folder === undefined) throw new Error('Debian\'s PostgreSQL server is not installed: apt-get install postgresql-15');
  return {
    postgres: join(folder, 'postgres'),
    initdb: join(folder, 'initdb'),
    initdbOptions: ['--encoding=UTF8', '--locale=C.UTF-8', '--auth-local=trust', '--auth-host=scram-sha-256', '--username=app'],
  };
}

/** A TCP port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
