import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { addAuthorities } from '../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../tests/support/ground.ts';
import { publicPrincipal, systemPrincipal } from '../access/index.ts';
import { inWork } from './work.ts';

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

describe('a piece of work', () => {
  test('leaves everything it records, tells, asks for and answers, in one go', async () => {
    const { principal, purpose, correlationId, locale } = { principal: systemPrincipal, purpose: 'test', correlationId: 'all', locale: 'nl' as const };
    const answer = { userKey: 'u', key: 'k', requestHash: 'h', status: 201, body: { said: 'é😀' } };
    await inWork(on.work, { principal, purpose, correlationId, locale }, async (work) => {
      for (const subjectId of ['first', 'second']) {
        work.record({ action: 'look', subjectKind: 'test', subjectId, details: { found: 2 } });
        work.publish({ topic: 'test.changed', subjectId, about: { number: 1 } });
      }
      work.enqueue({ kind: 'test.later', payload: { a: 1 }, uniqueKey: 'once' });
      work.enqueue({ kind: 'test.later', payload: { a: 2 }, uniqueKey: 'once' });
    }, () => answer);
    const owner = on.pools.owner;
    const recorded = await owner.query(`SELECT subject_id, details FROM audit_entry WHERE correlation_id = 'all' ORDER BY subject_id`);
    expect(recorded.rows).toEqual([{ subject_id: 'first', details: { found: 2 } }, { subject_id: 'second', details: { found: 2 } }]);
    const told = await owner.query(`SELECT subject_id, about FROM event WHERE topic = 'test.changed' ORDER BY id`);
    expect(told.rows).toEqual([{ subject_id: 'first', about: { number: 1 } }, { subject_id: 'second', about: { number: 1 } }]);
    expect((await owner.query(`SELECT payload, status FROM job WHERE kind = 'test.later'`)).rows).toEqual([{ payload: { a: 1 }, status: 'waiting' }]);
    expect((await owner.query(`SELECT status, response FROM idempotency_key`)).rows).toEqual([{ status: 201, response: answer.body }]);
  });

  test('that swallowed the failure of a statement is not taken for done', async () => {
    const swallowing = on.inWork(async (work) => {
      await sql`SELECT 1 / 0`.execute(work.tx).catch(() => undefined);
      return 'done';
    });
    await expect(swallowing).rejects.toThrow('had failed before its commit');
  });

  test('states names that look like SQL as they are', async () => {
    const odd = `o'brien\\'; DROP TABLE contact; --`;
    const principal = { ...publicPrincipal, authorityIds: [odd as AuthorityId] };
    const { rows } = await on.inWork((work) => sql<{ value: string }>`SELECT app.setting('authorities') AS value`.execute(work.tx), principal);
    expect(rows).toEqual([{ value: odd }]);
  });

  test('leaves its connection fit for the next, however it ends', async () => {
    for (let time = 0; time < 20; time += 1) {
      await expect(on.inWork((work) => sql`SELECT nonsense`.execute(work.tx))).rejects.toThrow('nonsense');
      expect(await on.inWork(async (work) => (await sql`SELECT 1 AS one`.execute(work.tx)).rows)).toEqual([{ one: 1 }]);
    }
  });
});
