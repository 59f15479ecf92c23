import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ground, quietLog, type Ground } from '../../../../../tests/support/ground.ts';
import { inWork } from '../database/work.ts';
import { systemPrincipal } from '../access/index.ts';
import { DatabaseEventFeed } from './feed.ts';

let on: Ground;
let here: DatabaseEventFeed;
let there: DatabaseEventFeed;
const seenHere: string[] = [];
const seenThere: string[] = [];

beforeAll(async () => {
  on = await ground();
  here = new DatabaseEventFeed(on.pools.app, quietLog, { nudgeMilliseconds: 10, pollMilliseconds: 200 });
  there = new DatabaseEventFeed(on.pools.app, quietLog, { nudgeMilliseconds: 10, pollMilliseconds: 200 });
  await Promise.all([here.start(), there.start()]);
  here.follow((events) => seenHere.push(...events.map((event) => event.subjectId)));
  there.follow((events) => seenThere.push(...events.map((event) => event.subjectId)));
});
afterAll(() => {
  here.stop();
  there.stop();
});

function publish(subjectId: string): Promise<void> {
  const workFor = { principal: systemPrincipal, purpose: 'test', correlationId: 'test', locale: 'nl' } as const;
  return inWork({ ...on.work, nudge: here.nudge }, workFor, async (work) => work.publish({ topic: 'test', subjectId }));
}

test('what one process publishes reaches both, once', async () => {
  await publish('first');
  await vi.waitFor(() => expect([seenHere, seenThere]).toEqual([['first'], ['first']]), 5000);
});

test('an event of a slow transaction is not skipped by faster ones that started later', async () => {
  const slow = await on.pools.app.connect();
  await slow.query('BEGIN');
  await slow.query(`INSERT INTO event (topic, subject_id) VALUES ('test', 'slow')`);
  await publish('fast');
  await slow.query('COMMIT');
  slow.release();
  await vi.waitFor(() => expect(seenThere.toSorted()).toEqual(['fast', 'first', 'slow']), 5000);
});

test('a thousand concurrent publications all arrive, none twice', async () => {
  const before = seenThere.length;
  const wanted = Array.from({ length: 1000 }, (_, number) => `many-${number}`);
  await Promise.all(wanted.map((subjectId) => publish(subjectId)));
  await vi.waitFor(() => expect(seenThere.slice(before).toSorted()).toEqual(wanted.toSorted()), 10_000);
});

test('a lost connection is repaired', async () => {
  await on.pools.owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN ingang_event'`);
  await publish('after');
  await vi.waitFor(() => expect(seenThere).toContain('after'), 10_000);
});
