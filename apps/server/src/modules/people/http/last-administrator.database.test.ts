import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { changeUser } from '../usecases/keep-user.ts';
import { userDesk } from './people-desk.ts';

let server: TestServer;
let two: readonly [TestPerson, TestPerson];

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  two = [await signedIn(server, 'een', { role: 'administrator' }), await signedIn(server, 'twee', { role: 'administrator' })];
});
afterAll(() => server.close());

/** Whether somebody waits for a lock that another holds. */
async function waiting(): Promise<string> {
  const { rows } = await asSystem(server, (work) => sql`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`.execute(work.tx));
  return rows.length === 0 ? 'nobody' : 'waits';
}

test('of two who close each other at once, on two connections, the second is refused', async () => {
  const held = Promise.withResolvers<void>();
  const changed = Promise.withResolvers<void>();
  const close = (id: UserId, before?: () => Promise<void>) => asSystem(server, async (work) => {
    await changeUser(userDesk(work), id, { version: 1, active: false });
    await before?.();
  });
  const first = close(two[0].userId, () => {
    changed.resolve();
    return held.promise;
  });
  await changed.promise; // otherwise the second may be the first
  let outcome: string | undefined;
  const second = close(two[1].userId).then(() => (outcome = 'closed'), (error: { code: string }) => (outcome = error.code));
  await expect.poll(async () => outcome ?? (await waiting()), { timeout: 5000 }).toBe('waits');
  held.resolve();
  await first;
  expect(await second).toBe('people.last-administrator');
});

test('the same over the API, when both requests arrive together', async () => {
  await asSystem(server, async (work) => {
    const desk = userDesk(work);
    const { version } = (await desk.accounts.find(two[0].userId))!;
    await changeUser(desk, two[0].userId, { version, active: true });
  });
  const fresh = [await signedIn(server, 'drie', { role: 'administrator' }), await signedIn(server, 'vier', { role: 'administrator' })] as const;
  await asSystem(server, async (work) => {
    const desk = userDesk(work);
    for (const { userId } of two) await changeUser(desk, userId, { version: (await desk.accounts.find(userId))!.version, active: false });
  });
  const demote = (by: TestPerson, whom: TestPerson) =>
    server.app.inject({ method: 'PATCH', url: `/api/v1/users/${whom.userId}`, headers: by.headers, payload: { version: 1, assignments: [{ role: 'agent' }] } });
  const [one, other] = await Promise.all([demote(fresh[0], fresh[1]), demote(fresh[1], fresh[0])]);
  expect([one.statusCode, other.statusCode].toSorted()).toEqual([200, 409]);
});
