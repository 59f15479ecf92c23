import { expect, test, vi } from 'vitest';
import { FixedClock } from '@ingang/kernel';
import { memoryAccounts } from '../memory/accounts.ts';
import { memoryPasswords } from '../memory/sign-in.ts';
import { emptyStore } from '../memory/store.ts';
import { somebody } from '../testing/somebody.ts';
import { signIn } from './sign-in.ts';

const clock = new FixedClock('2026-01-14T09:00:00Z');

async function desk() {
  const store = emptyStore();
  const noor = somebody({ username: 'noor' });
  await memoryAccounts(store).add(noor, clock.now());
  const passwords = memoryPasswords(store);
  await passwords.set(noor.id, 'salt$right', clock.now());
  return {
    purposes: async () => ['customer-contact', 'complaint-handling'],
    beginAttempt: (username: string) => passwords.begin(username, clock.now()),
    deriveHash: vi.fn(async (password: string) => `salt$${password}`),
    completeAttempt: vi.fn(async (userId, derived: string) => (userId === undefined ? undefined : passwords.complete(userId, derived, clock.now()))),
    openSession: vi.fn(async () => ({ secret: 's', expiresAt: clock.now() })),
  };
}

test('opens a session for the purpose that was chosen, or for customer contact', async () => {
  const deps = await desk();
  await signIn(deps, { username: 'Noor', password: 'right' });
  await signIn(deps, { username: 'noor', password: 'right', purpose: 'complaint-handling' });
  expect(deps.openSession.mock.calls).toMatchObject([[{ purpose: 'customer-contact' }], [{ purpose: 'complaint-handling', displayName: 'Noor de Vries' }]]);
});

test('does the same work for a name that does not exist as for a wrong password', async () => {
  const deps = await desk();
  await expect(signIn(deps, { username: 'noor', password: 'wrong' })).rejects.toMatchObject({ code: 'sign-in.wrong' });
  await expect(signIn(deps, { username: 'nobody', password: 'wrong' })).rejects.toMatchObject({ code: 'sign-in.wrong' });
  expect(deps.deriveHash).toHaveBeenCalledTimes(2);
  expect(deps.completeAttempt).toHaveBeenCalledTimes(2);
  expect(deps.openSession).not.toHaveBeenCalled();
});

test('a name that waits costs no work at all', async () => {
  const deps = await desk();
  for (let i = 1; i <= 4; i += 1) await expect(signIn(deps, { username: 'noor', password: 'wrong' })).rejects.toMatchObject({ code: 'sign-in.wrong' });
  await expect(signIn(deps, { username: 'noor', password: 'wrong' })).rejects.toMatchObject({ code: 'sign-in.wrong-wait', params: { until: '10:00:30' } });
  await expect(signIn(deps, { username: 'noor', password: 'right' })).rejects.toMatchObject({ code: 'sign-in.wait' });
  expect(deps.deriveHash).toHaveBeenCalledTimes(5);
});
