import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { addAuthorities } from '../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../tests/support/ground.ts';
import { publicPrincipal } from '../access/index.ts';

let on: Ground;
beforeAll(async () => {
  on = await ground();
  await addAuthorities(on.pools.owner);
});

/** Tables in which every signed-in colleague may read every row: reference data without persons. */
const openTables = new Set(['migration']);

describe('row-level security', () => {
  test('is on for every table that holds data of people or authorities', async () => {
    const { rows } = await on.pools.owner.query<{ name: string; secured: boolean }>(
      `SELECT relname AS name, relrowsecurity AS secured FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
       WHERE nspname = 'public' AND relkind IN ('r', 'p')`,
    );
    expect(rows.length).toBeGreaterThan(10);
    const platform = new Set(['event', 'job']);
    const open = rows.filter(({ name, secured }) => !secured && !platform.has(name) && !openTables.has(name)).map(({ name }) => name);
    expect(open).toEqual([]);
  });

  test('shows nothing to a connection that states nothing', async () => {
    const { rows } = await on.pools.app.query(`SELECT current_user, (SELECT count(*)::int FROM contact) AS contacts, (SELECT count(*)::int FROM customer) AS customers`);
    expect(rows).toEqual([{ current_user: 'ingang_app', contacts: 0, customers: 0 }]);
  });

  test('what is stated for one piece of work is gone in the next on the same connection', async () => {
    const setting = sql<{ value: string }>`SELECT app.setting('authorities') AS value`;
    const principal = { ...publicPrincipal, authorityIds: ['papendrecht' as AuthorityId] };
    const during = await on.inWork(async (work) => (await setting.execute(work.tx)).rows, principal);
    const after = await on.pools.app.query(`SELECT app.setting('authorities') AS value`);
    expect([during, after.rows]).toEqual([[{ value: 'papendrecht' }], [{ value: '' }]]);
  });
});

describe('the audit log', () => {
  test('is written with the work, and not when the work is undone', async () => {
    await on.inWork(async (work) => work.record({ action: 'look', subjectKind: 'customer', subjectId: 'kept' }));
    const undone = on.inWork(async (work) => {
      work.record({ action: 'look', subjectKind: 'customer', subjectId: 'undone' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const { rows } = await on.pools.owner.query(`SELECT subject_id, purpose, user_name FROM audit_entry`);
    expect(rows).toEqual([{ subject_id: 'kept', purpose: 'test', user_name: 'system' }]);
  });

  test('cannot be changed or emptied, not even by the owner', async () => {
    for (const statement of [`UPDATE audit_entry SET user_name = 'x'`, 'DELETE FROM audit_entry', 'TRUNCATE audit_entry']) {
      await expect(on.pools.app.query(statement)).rejects.toThrow(/permission denied|append-only/);
      await expect(on.pools.owner.query(statement)).rejects.toThrow('append-only');
    }
  });
});
