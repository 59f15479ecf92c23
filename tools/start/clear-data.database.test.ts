import { expect, it } from 'vitest';
import { withClient } from '../../tests/support/database-cluster.ts';
import { freshDatabase } from '../../tests/support/database.ts';
import { migrate } from '../../apps/server/src/platform/database/migrate.ts';
import { clearData } from './clear-data.ts';

const dataDir = '/nowhere';

it('empties a database of a server when that was confirmed, so that the migrations start anew', async () => {
  const { url } = await freshDatabase();
  await clearData({ databaseUrl: url, dataDir, isConfirmed: true });
  const { applied } = await withClient(url, migrate);
  expect(applied[0]).toMatch(/^0001/);
});

it('deletes nothing without confirmation when there is nobody to ask', async () => {
  const { url } = await freshDatabase();
  await expect(clearData({ databaseUrl: url, dataDir, isConfirmed: false })).rejects.toThrow(/--fresh would delete everything/);
  expect((await withClient(url, migrate)).applied).toEqual([]);
});

it('refuses while a server is connected', async () => {
  const { url } = await freshDatabase();
  await withClient(url, async () => {
    await expect(clearData({ databaseUrl: url, dataDir, isConfirmed: true })).rejects.toThrow(/1 other connection/);
  });
});
