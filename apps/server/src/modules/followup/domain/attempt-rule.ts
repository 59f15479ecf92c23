import type { UserId } from '@ingang/kernel';
import { nextOpening, type WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { Attempt, AttemptResult, Callback } from './follow-up.ts';
import { windowSpan } from './time-window.ts';

/** When somebody has tried hard enough to reach a customer. Plain data: an authority may have its own. */
export interface AttemptRule {
  /** Attempts that count, 1 or more. */
  readonly attempts: number;
  /** Different dates they are spread over, 1 or more. */
  readonly days: number;
  /** Minutes on the clock between two attempts that both count: three calls in five minutes are one attempt. */
  readonly pauseMinutes: number;
  readonly countedResults: readonly AttemptResult[];
  /** How the customer hears that we tried. */
  readonly thenInformBy: 'letter' | 'email';
}

/** Three attempts spread over two days, then a letter. */
export const defaultAttemptRule: AttemptRule = {
  attempts: 3,
  days: 2,
  pauseMinutes: 60,
  countedResults: ['no-answer', 'voicemail', 'busy'],
  thenInformBy: 'letter',
};

/** What to do next about reaching the customer. */
export type AttemptAdvice =
  | { readonly advice: 'done' }
  /** The number that was dialled is not the customer's: find another before trying again. */
  | { readonly advice: 'check-number' }
  | { readonly advice: 'inform-otherwise'; readonly by: 'letter' | 'email' }
  /** `notBefore` is null when who phones never opens. */
  | { readonly advice: 'try'; readonly notBefore: Date | null; readonly attemptsLeft: number; readonly daysLeft: number };

/**
 * The attempts that count under a rule: of a counted result, and at least a pause after the last one that counted.
 *
 * @example countedAttempts(defaultAttemptRule, []) // []
 */
export function countedAttempts(rule: AttemptRule, attempts: readonly Attempt[]): Attempt[] {
  const counted: Attempt[] = [];
  for (const attempt of attempts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (!rule.countedResults.includes(attempt.result)) continue;
    const last = counted.at(-1);
    if (last === undefined || attempt.at.getTime() - last.at.getTime() >= rule.pauseMinutes * 60_000) counted.push(attempt);
  }
  return counted;
}

/**
 * What to do next: try again and when, find another number, or write.
 *
 * @param hours of who phones
 */
export function attemptAdvice(rule: AttemptRule, callback: Callback, hours: WorkingCalendar, now: Date): AttemptAdvice {
  if (callback.attempts.some(({ result }) => result === 'spoken')) return { advice: 'done' };
  const last = latest(callback.attempts);
  if (last?.result === 'wrong-number' && last.phone === callback.phone) return { advice: 'check-number' };
  const counted = countedAttempts(rule, callback.attempts);
  const dates = new Set(counted.map(({ at }) => hours.epochDayAt(at.getTime())));
  const attemptsLeft = Math.max(0, rule.attempts - counted.length);
  const daysLeft = Math.max(0, rule.days - dates.size);
  if (attemptsLeft === 0 && daysLeft === 0) return { advice: 'inform-otherwise', by: rule.thenInformBy };
  const rested = Math.max(now.getTime(), (counted.at(-1)?.at.getTime() ?? 0) + rule.pauseMinutes * 60_000);
  const waitForAnotherDay = attemptsLeft <= daysLeft;
  const lastDate = counted.length > 0 ? hours.epochDayAt(counted.at(-1)!.at.getTime()) : undefined;
  const earliest = waitForAnotherDay && lastDate !== undefined ? Math.max(rested, hours.midnight(lastDate + 1)) : rested;
  return { advice: 'try', notBefore: whenItSuits(callback, hours, new Date(earliest)), attemptsLeft, daysLeft };
}

/** The first opening that lies in a window of the customer, or the first opening when no window is left. */
function whenItSuits(callback: Callback, hours: WorkingCalendar, earliest: Date): Date | null {
  const windows = callback.windows
    .map((window) => windowSpan(window, hours.timeZone))
    .filter(({ until }) => until > earliest)
    .toSorted((a, b) => a.from.getTime() - b.from.getTime());
  for (const { from, until } of windows) {
    const opening = nextOpening(hours, from > earliest ? from : earliest);
    if (opening !== null && opening < until) return opening;
  }
  return nextOpening(hours, earliest);
}

function latest(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
}

/** A logged attempt, complete. */
export function attemptOf(at: Date, by: UserId, result: AttemptResult, phone: string, note?: string): Attempt {
  return { at, by, result, phone, ...(note !== undefined && { note }) };
}
