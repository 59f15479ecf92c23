import type { WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { Attempt, Callback, FollowUp } from './follow-up.ts';
import { windowSpan } from './time-window.ts';

/**
 * Where a promise stands against its deadline. Running: `on-time` (due on a later date), `due-today`, `overdue`. Settled:
 * `kept`, `broken`, or `lapsed` when it ended before the deadline without a call being owed any longer; lapsed promises count
 * neither as kept nor as broken.
 */
export const promiseStates = ['on-time', 'due-today', 'overdue', 'kept', 'broken', 'lapsed'] as const;
export type PromiseState = (typeof promiseStates)[number];

/**
 * Where a promise stands at an instant. Once settled it stays so: a later instant gives the same answer.
 *
 * A callback is kept by the first real attempt at or before the deadline, also while the work goes on; see `isRealAttempt`.
 * A web intake or task is kept by being finished in time.
 *
 * @param calendar says which date it is; opening hours play no part here
 */
export function promiseStateAt(followUp: FollowUp, calendar: WorkingCalendar, now: Date): PromiseState {
  const settledAt = followUp.kind === 'callback' ? firstRealAttempt(followUp, calendar.timeZone)?.at : finishedAt(followUp);
  if (settledAt !== undefined && settledAt <= now) return settledAt <= followUp.deadline ? 'kept' : 'broken';
  if (followUp.closedAt !== undefined && followUp.closedAt <= now) return followUp.closedAt <= followUp.deadline ? 'lapsed' : 'broken';
  if (now > followUp.deadline) return 'overdue';
  return calendar.epochDayAt(now.getTime()) === calendar.epochDayAt(followUp.deadline.getTime()) ? 'due-today' : 'on-time';
}

/**
 * Whether an attempt could have reached the customer: they were spoken to, or their phone was rung at a time that suits them.
 * A wrong number rings at a stranger's, and a call outside the windows that were agreed rings at an empty house.
 */
export function isRealAttempt(attempt: Attempt, callback: Callback, timeZone: string): boolean {
  if (attempt.result === 'spoken') return true;
  if (attempt.result === 'wrong-number') return false;
  if (callback.windows.length === 0) return true;
  return callback.windows
    .map((window) => windowSpan(window, timeZone))
    .some(({ from, until }) => from <= attempt.at && attempt.at < until);
}

/** The attempt that keeps or breaks the promise. */
export function firstRealAttempt(callback: Callback, timeZone: string): Attempt | undefined {
  return callback.attempts
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .find((attempt) => isRealAttempt(attempt, callback, timeZone));
}

function finishedAt(followUp: FollowUp): Date | undefined {
  return followUp.result === 'done' || followUp.result === 'answered-otherwise' ? followUp.closedAt : undefined;
}
