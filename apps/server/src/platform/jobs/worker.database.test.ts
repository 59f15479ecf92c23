import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { ground, quietLog, type Ground } from '../../../../../tests/support/ground.ts';
import { backoffSeconds, JobWorker } from './worker.ts';
import type { JobHandler } from './job.ts';

let on: Ground;
beforeAll(async () => void (on = await ground()));

function worker(handlers: Record<string, JobHandler>, schedules: { kind: string; everySeconds: number }[] = []): JobWorker {
  return new JobWorker({ db: on.db, work: on.work, clock: on.clock, log: quietLog, handlers, schedules });
}
async function jobsOf(kind: string): Promise<{ status: string; attempts: number; last_error: string | null }[]> {
  return on.db.selectFrom('job').select(['status', 'attempts', 'last_error']).where('kind', '=', kind).orderBy('created_at').execute();
}

test('the wait after a failure doubles from five seconds to an hour', () => {
  expect(backoffSeconds(1)).toBe(5);
  expect([2, 3, 4].map(backoffSeconds)).toEqual([10, 20, 40]);
  expect(backoffSeconds(30)).toBe(3600);
});

test('a job is enqueued when its cause commits, and not when it is undone', async () => {
  await on.inWork(async (work) => work.enqueue({ kind: 'kept' }));
  const undone = on.inWork(async (work) => {
    work.enqueue({ kind: 'undone' });
    throw new Error('the cause failed');
  });
  await expect(undone).rejects.toThrow('the cause failed');
  expect(await jobsOf('kept')).toHaveLength(1);
  expect(await jobsOf('undone')).toHaveLength(0);
});

test('two workers do a hundred jobs, each exactly once', async () => {
  await on.inWork(async (work) => {
    for (let number = 0; number < 100; number++) work.enqueue({ kind: 'count', payload: { number } });
  });
  const seen: number[] = [];
  const handlers = { count: async (_: unknown, payload: Readonly<Record<string, unknown>>) => void seen.push(Number(payload['number'])) };
  await Promise.all([worker(handlers).runDue(), worker(handlers).runDue()]);
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, number) => number));
  expect(new Set((await jobsOf('count')).map((job) => job.status))).toEqual(new Set(['done']));
});

test('a job that fails comes back later, its effects undone, and becomes a dead letter after its last attempt', async () => {
  const failing: JobHandler = async (work) => {
    work.publish({ topic: 'half-done', subjectId: 'x' });
    await sql`INSERT INTO idempotency_key VALUES ('half', 'done', '', 0, NULL, now())`.execute(work.tx);
    throw new Error('no luck');
  };
  await on.inWork(async (work) => work.enqueue({ kind: 'fail', maxAttempts: 2 }));
  const failingWorker = worker({ fail: failing });
  await failingWorker.runDue();
  expect(await jobsOf('fail')).toEqual([{ status: 'waiting', attempts: 1, last_error: 'no luck' }]);
  await failingWorker.runDue();
  expect((await jobsOf('fail'))[0]).toMatchObject({ attempts: 1 });
  on.clock.advanceSeconds(6);
  await failingWorker.runDue();
  expect(await jobsOf('fail')).toEqual([{ status: 'dead', attempts: 2, last_error: 'no luck' }]);
  expect((await on.pools.owner.query(`SELECT key FROM idempotency_key WHERE user_key = 'half'`)).rows).toEqual([]);
});

test('a job whose process died is taken over when its lease ends', async () => {
  await on.inWork(async (work) => work.enqueue({ kind: 'abandoned' }));
  const lease = new Date(on.clock.now().getTime() + 300_000);
  await on.db.updateTable('job').set({ status: 'running', locked_by: 'dead process', locked_until: lease, attempts: 1 }).where('kind', '=', 'abandoned').execute();
  let runs = 0;
  const rescuer = worker({ abandoned: async () => void runs++ });
  await rescuer.runDue();
  expect(runs).toBe(0);
  on.clock.advanceSeconds(301);
  await rescuer.runDue();
  expect(runs).toBe(1);
  expect(await jobsOf('abandoned')).toMatchObject([{ status: 'done', attempts: 2 }]);
});

test('scheduled work runs once per period for all processes together', async () => {
  let runs = 0;
  const schedules = [{ kind: 'hourly', everySeconds: 3600 }];
  const handlers = { hourly: async () => void runs++ };
  await Promise.all([worker(handlers, schedules).runDue(), worker(handlers, schedules).runDue()]);
  await worker(handlers, schedules).runDue();
  expect(runs).toBe(1);
  on.clock.advanceSeconds(3600);
  await worker(handlers, schedules).runDue();
  expect(runs).toBe(2);
});

test('a unique key keeps one waiting job', async () => {
  await on.inWork(async (work) => {
    work.enqueue({ kind: 'unique', uniqueKey: 'a' });
    work.enqueue({ kind: 'unique', uniqueKey: 'a' });
  });
  expect(await jobsOf('unique')).toHaveLength(1);
});
