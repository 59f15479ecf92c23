import { DomainError } from '@ingang/kernel';
import { deadlineFor, nextOpening, statusAt, workingSecondsBetween, type ClosedReason, type TimeNorm, type WorkingCalendar } from '@ingang/kernel/working-calendar';
import { spokenMoment, type SpokenMoment } from './spoken-moment.ts';
import type { TimeWindow } from './follow-up.ts';
import { judgeWindow, type TimeSpan, type WindowVerdict } from './time-window.ts';

/** Called back by the end of the next working day (handbook, sections 2 and 3). */
export const callbackNorm: TimeNorm = { kind: 'end-of-working-day', days: 1 };

/** What is left of a wish, in minutes, must be at least this to be worth naming, unless the whole wish is shorter. */
const shortestRestMinutes = 10;
const mostStarts = 400;

export interface PromiseQuestion {
  readonly now: Date;
  readonly norm: TimeNorm;
  /** Hours in which the norm counts: the authority's telephone. */
  readonly authority: WorkingCalendar;
  /** Hours of who must do it. */
  readonly department: WorkingCalendar;
  /** Wishes of the customer; empty when any time suits. */
  readonly windows: readonly TimeWindow[];
  /** Opening time the department needs between now and the deadline, in minutes. Left out: 30. */
  readonly neededMinutes?: number;
}

/**
 * On what a promise rests. `norm`; `window`: the customer's wish, within the norm; `window-after-norm`: the customer asks for
 * later; `department-later`: the department is closed too long to make the norm; `never`: the department does not open.
 */
export type PromiseBasis = 'norm' | 'window' | 'window-after-norm' | 'department-later' | 'never';

export interface HonestPromise {
  readonly basis: PromiseBasis;
  /** What may be promised; null when nothing may. */
  readonly deadline: Date | null;
  /** The stretch that may be named, when a wish can be met. */
  readonly within?: TimeSpan;
  readonly normDeadline: Date | null;
  readonly departmentCanMakeNorm: boolean;
  /** Why the department is closed now, when it is. */
  readonly departmentClosedBecause?: ClosedReason;
  /** When the department opens next, or now when it is open. */
  readonly departmentOpensAt: Date | null;
  /** Opening time of the department before the deadline, in minutes. */
  readonly departmentMinutes: number;
  readonly windows: readonly WindowVerdict[];
  /** The deadline, ready to be said. */
  readonly say: SpokenMoment | null;
}

/**
 * What can honestly be promised to a customer, and whether the department can keep it given its own hours.
 *
 * The norm is counted in the authority's hours. When the department has too little opening time before that, its own next
 * working day is promised instead: a promise known to be empty is worse than a later one. A wish of the customer that can be
 * met is the promise; of several, the last one within the norm, or else the first one after it.
 *
 * @throws Invalid `norm.invalid`
 */
export function honestPromise(question: PromiseQuestion): HonestPromise {
  const { now, norm, authority, department } = question;
  const normDeadline = deadlineOrNull(authority, norm, now);
  const minutesFor = (deadline: Date) => Math.floor(workingSecondsBetween(department, now, deadline) / 60);
  const canMake = (deadline: Date) => minutesFor(deadline) >= (question.neededMinutes ?? 30);
  const departmentCanMakeNorm = normDeadline !== null && canMake(normDeadline);
  const ownDeadline = departmentCanMakeNorm ? normDeadline : laterDeadline(department, norm, now, canMake);
  const windows = question.windows.map((window) => judgeWindow(window, now, department, normDeadline ?? now));
  const wish = chosenWish(windows, normDeadline, canMake);
  const deadline = wish?.until ?? ownDeadline;
  const status = statusAt(department, now);
  return {
    basis: basisOf(wish, ownDeadline, normDeadline, departmentCanMakeNorm),
    deadline,
    ...(wish && { within: wish }),
    normDeadline,
    departmentCanMakeNorm,
    ...(status.state === 'closed' && { departmentClosedBecause: status.because }),
    departmentOpensAt: nextOpening(department, now),
    departmentMinutes: deadline ? minutesFor(deadline) : 0,
    windows,
    say: deadline && spokenMoment(department, deadline, now),
  };
}

function basisOf(wish: TimeSpan | undefined, own: Date | null, normDeadline: Date | null, canMakeNorm: boolean): PromiseBasis {
  if (wish) return normDeadline !== null && wish.until <= normDeadline ? 'window' : 'window-after-norm';
  if (own === null) return 'never';
  return canMakeNorm ? 'norm' : 'department-later';
}

function chosenWish(windows: readonly WindowVerdict[], normDeadline: Date | null, canMake: (deadline: Date) => boolean): TimeSpan | undefined {
  const usable = windows
    .flatMap((verdict) => ('usable' in verdict && (verdict.verdict === 'fits' || isLongEnough(verdict.usable)) ? [verdict.usable] : []))
    .filter(({ until }) => canMake(until))
    .toSorted((a, b) => a.until.getTime() - b.until.getTime());
  return usable.findLast(({ until }) => normDeadline !== null && until <= normDeadline) ?? usable[0];
}

function isLongEnough({ from, until }: TimeSpan): boolean {
  return until.getTime() - from.getTime() >= shortestRestMinutes * 60_000;
}

/** The norm in the department's own hours, started again after each deadline that leaves too little time. */
function laterDeadline(department: WorkingCalendar, norm: TimeNorm, now: Date, canMake: (deadline: Date) => boolean): Date | null {
  let from = now;
  for (let starts = 0; starts < mostStarts; starts += 1) {
    const deadline = deadlineOrNull(department, norm, from);
    if (deadline === null || canMake(deadline)) return deadline;
    from = new Date(deadline.getTime() + 1);
  }
  return null;
}

function deadlineOrNull(calendar: WorkingCalendar, norm: TimeNorm, from: Date): Date | null {
  try {
    return deadlineFor(calendar, norm, from);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar.never-opens') return null;
    throw error;
  }
}
