import { Kysely, PostgresDialect } from 'kysely';
import { pino } from 'pino';
import type { AuthorityId, UserId } from '@ingang/kernel';
import { systemPrincipal } from '../../../platform/access/index.ts';
import { launchPostgres } from '../../../platform/database/embedded/index.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { createPools, type Pools } from '../../../platform/database/pools.ts';
import type { PlatformTables } from '../../../platform/database/tables.ts';
import { inWork, newId } from '../../../platform/database/work.ts';
import { readContent } from '../../../seed/content/index.ts';
import { PostgresAccounts } from '../../people/postgres/accounts.ts';
import { PostgresSessions } from '../../people/postgres/sessions.ts';
import { openSession } from '../../people/usecases/open-session.ts';
import { loadStarterSynonyms, seedKnowledge } from '../../knowledge/index.ts';
import { seedRegion } from '../../region/index.ts';
import { generateContacts } from './generate-sql.ts';

/** What the load needs to know of the database. */
export interface Filled {
  /** Cookie of an agent who works for the whole region and is signed in now. */
  readonly cookie: string;
  readonly productIds: readonly string[];
}

/** Fills a data folder of its own the first time, and signs an agent in every time. Then the database is stopped again. */
export async function fill(dataDir: string, contacts: number, say: (line: string) => void): Promise<Filled> {
  const postgres = await launchPostgres({ dataDir });
  const pools = createPools(postgres.connection, pino({ level: 'silent' }), 4);
  const client = await pools.owner.connect();
  try {
    await migrate(client);
    const { rows } = await client.query<{ filled: boolean }>('SELECT EXISTS (SELECT FROM contact) AS filled');
    const cookie = await signIn(pools);
    if (!rows[0]!.filled) {
      const started = performance.now();
      await generateContacts(client, contacts);
      say(`filled with ${contacts.toLocaleString('en')} contacts in ${Math.round((performance.now() - started) / 1000)} s`);
    }
    const products = await client.query<{ id: string }>('SELECT id FROM product ORDER BY id');
    return { cookie, productIds: products.rows.map((row) => row.id) };
  } finally {
    client.release();
    await pools.end();
    await postgres.stop();
  }
}

async function signIn(pools: Pools): Promise<string> {
  const db = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool: pools.app }) });
  const deps = { db, clock: { now: () => new Date() }, nudge: () => undefined };
  const workFor = { principal: systemPrincipal, purpose: 'benchmark', correlationId: 'benchmark', locale: 'nl' } as const;
  return inWork(deps, workFor, async (work) => {
    const content = readContent();
    if (await seedRegion(work, content)) await seedKnowledge(work, content.articles, await loadStarterSynonyms());
    const userId = newId() as UserId;
    const assignments = content.region.authorities.map(({ id }) => ({ role: 'agent', authorityId: id as AuthorityId, departmentId: null, validFrom: null, validUntil: null }));
    const account = { id: userId, kind: 'person', username: `bench-${userId}`, displayName: 'Bench', email: null, language: 'nl', active: true, oidcSubject: null, assignments, skills: [] } as const;
    await new PostgresAccounts(work).add(account, work.now);
    const { secret } = await openSession(work, new PostgresSessions(work), { userId, method: 'password', purpose: 'customer-contact' });
    return `ingang=${secret}`;
  });
}
