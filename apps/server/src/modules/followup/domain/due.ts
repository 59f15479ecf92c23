import type { WorkingCalendar } from '@ingang/kernel/working-calendar';
import { workingSecondsBetween } from '@ingang/kernel/working-calendar';
import { attemptAdvice, countedAttempts, type AttemptRule } from './attempt-rule.ts';
import type { Callback } from './follow-up.ts';
import { windowSpan } from './time-window.ts';

/**
 * Why a citizen may be phoned now. `window`: it is the time that they asked for; `overdue`: the deadline has passed; `again`: nobody answered
 * before, and the pause is over; `deadline`: it is near.
 */
export const dueReasons = ['window', 'overdue', 'again', 'deadline'] as const;
export type DueReason = (typeof dueReasons)[number];

export interface Due {
  readonly because: DueReason;
  /** Since when it has been so, as far as that can be told; not after now. */
  readonly since: Date;
}

/**
 * Whether the customer should be phoned now: it suits them, who phones is open, the pause since the last attempt is over, and it
 * is time.
 *
 * @param hours of who phones
 * @param dueMinutes working minutes before the deadline from which on it is time, when the customer had no wish
 * @returns undefined when not now
 */
export function dueNow(rule: AttemptRule, callback: Callback, { hours, now, dueMinutes }: { readonly hours: WorkingCalendar; readonly now: Date; readonly dueMinutes: number }): Due | undefined {
  const advice = attemptAdvice(rule, callback, hours, now);
  if (advice.advice !== 'try' || advice.notBefore === null || advice.notBefore > now) return undefined;
  const { deadline, madeAt, attempts, windows } = callback;
  const since = (moment: Date): Date => (moment < madeAt ? madeAt : moment > now ? now : moment);
  const open = windows.map((window) => windowSpan(window, hours.timeZone)).find(({ from, until }) => from <= now && now < until);
  if (open) return { because: 'window', since: since(open.from) };
  const nearFrom = new Date(deadline.getTime() - dueMinutes * 60_000);
  if (deadline < now) return { because: 'overdue', since: since(nearFrom) };
  const last = countedAttempts(rule, attempts).at(-1);
  if (last) return { because: 'again', since: since(new Date(last.at.getTime() + rule.pauseMinutes * 60_000)) };
  return workingSecondsBetween(hours, now, deadline) <= dueMinutes * 60 ? { because: 'deadline', since: since(nearFrom) } : undefined;
}
