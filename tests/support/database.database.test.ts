import { expect, it } from 'vitest';
import { withClient } from './database-cluster.ts';
import { freshDatabase } from './database.ts';

it('gives every caller a migrated database of its own', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await withClient(one.url, (client) => client.query('CREATE TABLE only_here (id int)'));
  const tables = await withClient(other.url, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relkind = 'r'");
    return rows.map((row) => row.name);
  });
  expect(tables).toContain('migration');
  expect(tables).not.toContain('only_here');
});

it('lets a session take the role that requests are served under', async () => {
  const { url } = await freshDatabase();
  const role = await withClient(url, async (client) => {
    await client.query('SET ROLE ingang_app');
    const { rows } = await client.query<{ role: string }>('SELECT current_user AS role');
    return rows[0]?.role;
  });
  expect(role).toBe('ingang_app');
});
