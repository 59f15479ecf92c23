import { beforeAll, expect, test } from 'vitest';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { publicPrincipal, type Principal } from '../../../platform/access/index.ts';
import { callbacksContract, exampleRecord, examples } from '../contract/callbacks.contract.ts';
import { callbacksInPostgres } from './callbacks.ts';
import { anonymiseFollowUps, becameOverdue } from './later-work.ts';

let on: Ground;
beforeAll(async () => {
  on = await ground();
  await addAuthorities(on.pools.owner);
  for (const [index, id] of [examples.departmentId, examples.otherDepartmentId].entries()) {
    await on.pools.owner.query(`INSERT INTO department (id, code, authority_id, name_nl, name_en) VALUES ($1, $2, 'papendrecht', 'Wmo', 'Wmo')`, [id, `wmo-${index}`]);
  }
  await on.pools.owner.query(`INSERT INTO user_account (id, username, display_name, created_at) VALUES ($1, 'bram', 'Bram', now())`, [examples.userId]);
});

callbacksContract('callbacks in PostgreSQL', (use) => on.inWork((work) => use(callbacksInPostgres(work.tx))));

const colleague: Principal = { ...publicPrincipal, kind: 'user', authorityIds: [examples.authorityId], departmentIds: [examples.otherDepartmentId] };

test('a department sees its own work, and what it passed on, and nothing else', async () => {
  const mine = exampleRecord({ assignment: { departmentId: examples.otherDepartmentId } });
  const theirs = exampleRecord();
  const created = { at: on.clock.now(), by: undefined, byName: 'Anouk', event: 'created' as const, note: null, fromDepartmentId: null, toDepartmentId: null, misrouted: false };
  await on.inWork(async (work) => {
    await callbacksInPostgres(work.tx).add(mine, created);
    await callbacksInPostgres(work.tx).add(theirs, created);
  });
  const passedOn = await on.inWork(async (work) => {
    const register = callbacksInPostgres(work.tx);
    expect(await register.find(theirs.callback.id)).toBeUndefined();
    const present = (await register.findToChange(mine.callback.id))!;
    const callback = { ...present.callback, version: 2, assignment: { departmentId: examples.departmentId } };
    await register.save({ ...present, callback }, { ...created, event: 'reassign' }, undefined);
    return register.find(mine.callback.id);
  }, colleague);
  expect(passedOn?.callback.assignment.departmentId).toBe(examples.departmentId);
});

test('another authority sees nothing', async () => {
  const stranger: Principal = { ...colleague, authorityIds: ['sliedrecht' as typeof examples.authorityId], departmentIds: '*' };
  expect(await on.inWork((work) => callbacksInPostgres(work.tx).count({ running: 'both' }), stranger)).toBe(0);
});

test('what says who it was is emptied when the retention period is over, and not a day before', async () => {
  const record = exampleRecord({ reason: 'Vertrouwelijk' });
  await on.inWork(async (work) => {
    const register = callbacksInPostgres(work.tx);
    const created = { at: work.now, by: undefined, byName: 'Anouk', event: 'created' as const, note: 'geheim', fromDepartmentId: null, toDepartmentId: null, misrouted: false };
    await register.add(record, created);
    const present = (await register.find(record.callback.id))!;
    const closed = { ...present.callback, version: 2, state: 'closed' as const, closedAt: work.now, result: 'withdrawn' as const };
    await register.save({ ...present, callback: closed, closeNote: 'geheim' }, { ...created, event: 'close-withdrawn' }, undefined);
  });
  const after = (days: number) => new Date(on.clock.now().getTime() + days * 86_400_000);
  expect(await on.inWork((work) => anonymiseFollowUps(work.tx, after(729)))).toBe(0);
  expect(await on.inWork((work) => anonymiseFollowUps(work.tx, after(731)))).toBeGreaterThan(0);
  const { rows } = await on.pools.owner.query('SELECT customer_name, phone, reason, close_note, result FROM follow_up WHERE id = $1', [record.callback.id]);
  expect(rows).toEqual([{ customer_name: '', phone: null, reason: '', close_note: null, result: 'withdrawn' }]);
});

test('a promise whose deadline passes is told once around that minute', async () => {
  const record = exampleRecord({ deadline: new Date('2026-03-02T16:00:00Z') });
  const created = { at: on.clock.now(), by: undefined, byName: 'Anouk', event: 'created' as const, note: null, fromDepartmentId: null, toDepartmentId: null, misrouted: false };
  await on.inWork((work) => callbacksInPostgres(work.tx).add(record, created));
  const overdueAt = async (instant: string) => (await on.inWork((work) => becameOverdue(work.tx, new Date(instant), 60))).map((one) => one.id);
  expect(await overdueAt('2026-03-02T15:59:59Z')).not.toContain(record.callback.id);
  expect(await overdueAt('2026-03-02T16:00:30Z')).toContain(record.callback.id);
  expect(await overdueAt('2026-03-02T16:01:30Z')).not.toContain(record.callback.id);
});
