import { Invalid, Refused, type UserId } from '@ingang/kernel';
import { passwordFaults } from '../domain/password-rules.ts';
import type { PasswordAttempt } from './ports.ts';

/** Each step commits by itself: a wrong present password counts as a wrong sign-in. */
export interface ChangeOwnPasswordDeps {
  readonly userId: UserId;
  readonly username: string;
  readonly beginAttempt: (username: string) => Promise<PasswordAttempt>;
  readonly deriveHash: (password: string, saltAndCost: string | undefined) => Promise<string>;
  readonly completeAttempt: (userId: UserId | undefined, derived: string) => Promise<string | undefined>;
  readonly newHash: (password: string) => Promise<string>;
  /** Keeps and records the new hash, and ends all other sessions of this person. */
  readonly keep: (hash: string) => Promise<void>;
}

/**
 * Changes one's own password. Whoever sits at somebody else's screen does not know the present one.
 *
 * @throws Invalid with faults for `new` or `current`; Refused `sign-in.wait`
 */
export async function changeOwnPassword(deps: ChangeOwnPasswordDeps, input: { readonly current: string; readonly new: string }): Promise<void> {
  const faults = passwordFaults(input.new, { username: deps.username, field: 'new' });
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const attempt = await deps.beginAttempt(deps.username);
  if (attempt.waitsUntil) throw new Refused('people.password-wait');
  const derived = await deps.deriveHash(input.current, attempt.saltAndCost);
  if ((await deps.completeAttempt(attempt.userId, derived)) === undefined) {
    throw new Invalid('input.invalid', [{ field: 'current', code: 'people.password-wrong' }]);
  }
  await deps.keep(await deps.newHash(input.new));
}
