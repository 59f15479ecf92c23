import type { AuthorityId, ContactId, CustomerId, DepartmentId, FollowUpId, ProductId, QuestionId, UserId } from '@ingang/kernel';
import type { TimeNorm } from '@ingang/kernel/working-calendar';

/** What kinds of promise a contact can leave behind. */
export const followUpKinds = ['callback', 'web-intake', 'task'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** Where a promise stands; the edges between them are in transitions.ts. */
export const followUpStates = ['open', 'taken', 'attempted', 'reached', 'returned', 'closed'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/**
 * How a promise ended. `reached`: the customer was spoken to. `not-reached`: every attempt the rule asks for was made and
 * the customer was told in another way. `answered-otherwise`: answered by mail, letter, or at a later contact of the
 * customer's own. `withdrawn`: the customer no longer needs it. `done`: a web intake or task is finished.
 */
export const followUpResults = ['reached', 'not-reached', 'answered-otherwise', 'withdrawn', 'done'] as const;
export type FollowUpResult = (typeof followUpResults)[number];

/** Whose list it is on: a department's, and within it one person's when `userId` is there. */
export interface Assignment {
  readonly departmentId: DepartmentId;
  readonly userId?: UserId;
}

/** What every promise has, whatever its kind. */
export interface FollowUpBase {
  readonly id: FollowUpId;
  readonly authorityId: AuthorityId;
  readonly contactId?: ContactId;
  readonly questionId?: QuestionId;
  readonly customerId?: CustomerId;
  readonly productId?: ProductId;
  readonly madeAt: Date;
  readonly madeBy?: UserId;
  readonly assignment: Assignment;
  readonly state: FollowUpState;
  /** What the customer was told; it does not move when the work changes hands. */
  readonly deadline: Date;
  /** The norm the deadline was made with. */
  readonly norm: TimeNorm;
  /** How often it lay with a department that it was not for. */
  readonly misroutedCount: number;
  readonly reopenedCount: number;
  readonly closedAt?: Date;
  readonly result?: FollowUpResult;
  readonly version: number;
}

/** A wish of the customer, in wall-clock time of the authority: `date` YYYY-MM-DD, `from` and `until` HH:MM. */
export interface TimeWindow {
  readonly date: string;
  readonly from: string;
  readonly until: string;
}

export const attemptResults = ['spoken', 'no-answer', 'voicemail', 'busy', 'wrong-number'] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** One time that somebody phoned. */
export interface Attempt {
  readonly at: Date;
  readonly by: UserId;
  readonly result: AttemptResult;
  /** The number that was dialled, in normal form. */
  readonly phone: string;
  readonly note?: string;
}

/** A promise to phone the customer before a deadline. */
export interface Callback extends FollowUpBase {
  readonly kind: 'callback';
  readonly reason: string;
  /** Normal form of a number that can be called back. */
  readonly phone: string;
  /** Empty when any time suits. */
  readonly windows: readonly TimeWindow[];
  readonly attempts: readonly Attempt[];
}

/** A promise that started as a web form. */
export interface WebIntake extends FollowUpBase {
  readonly kind: 'web-intake';
}

/** Work for a department that the customer need not be phoned about. */
export interface Task extends FollowUpBase {
  readonly kind: 'task';
}

export type FollowUp = Callback | WebIntake | Task;
