import { Invalid, Refused, type UserId } from '@ingang/kernel';
import { usualPurpose } from '../domain/session-rules.ts';
import { normalUsername } from '../domain/username.ts';
import type { PasswordAttempt } from './ports.ts';

/** Each step commits by itself: an attempt counts also when the password turns out to be wrong. */
export interface SignInDeps {
  readonly purposes: () => Promise<readonly string[]>;
  readonly beginAttempt: (username: string) => Promise<PasswordAttempt>;
  /** The same work for a name that does not exist. */
  readonly deriveHash: (password: string, saltAndCost: string | undefined) => Promise<string>;
  /** The display name when the hash is right; else records the refusal. Does the same work for nobody. */
  readonly completeAttempt: (userId: UserId | undefined, derived: string) => Promise<string | undefined>;
  readonly openSession: (person: { userId: UserId; displayName: string; purpose: string }) => Promise<OpenedSession>;
}

export interface OpenedSession {
  readonly secret: string;
  readonly expiresAt: Date;
}

export interface SignInInput {
  readonly username: string;
  readonly password: string;
  readonly purpose?: string | undefined;
}

/**
 * Signs somebody in with name and password. Answers say the same, and take as long, for a name that does not exist.
 *
 * @throws Refused `sign-in.wrong`, `sign-in.wrong-wait` and `sign-in.wait` with `until`; Invalid `people.purpose-unknown`
 */
export async function signIn(deps: SignInDeps, input: SignInInput): Promise<OpenedSession> {
  const purpose = input.purpose ?? usualPurpose;
  if (!(await deps.purposes()).includes(purpose)) {
    throw new Invalid('input.invalid', [{ field: 'purpose', code: 'people.purpose-unknown' }]);
  }
  const attempt = await deps.beginAttempt(normalUsername(input.username));
  if (attempt.waitsUntil) throw new Refused('sign-in.wait', { until: clockTime(attempt.waitsUntil) });
  const derived = await deps.deriveHash(input.password, attempt.saltAndCost);
  const { userId } = attempt;
  const displayName = await deps.completeAttempt(userId, derived);
  if (userId === undefined || displayName === undefined) {
    if (attempt.nextWait) throw new Refused('sign-in.wrong-wait', { until: clockTime(attempt.nextWait) });
    throw new Refused('sign-in.wrong');
  }
  return deps.openSession({ userId, displayName, purpose });
}

const dutchTime = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'medium' });

function clockTime(instant: Date): string {
  return dutchTime.format(instant);
}
