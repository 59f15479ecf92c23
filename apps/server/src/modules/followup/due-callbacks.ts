import type { AuthorityId, CustomerId, FollowUpId, UserId } from '@ingang/kernel';
import type { WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { Work } from '../../platform/database/work.ts';
import { displayPhone } from '../customers/index.ts';
import { authorityCalendar, departmentCard } from '../region/index.ts';
import { defaultAttemptRule, dueNow, type Callback, type DueReason } from './domain/index.ts';
import { callbacksInPostgres } from './postgres/callbacks.ts';

/** Somebody who should be phoned now, by who answers the telephone. */
export interface DueCallback {
  readonly id: FollowUpId;
  readonly authorityId: AuthorityId;
  readonly since: Date;
  readonly because: DueReason;
  /** Whose promise it is; left out: the contact centre's own, for whoever has time. */
  readonly onlyFor?: UserId;
}

/** Beyond these, the ones with the nearest deadline go first. */
const mostCallbacks = 500;

/**
 * The callbacks that may be offered now: those of the contact centre itself, and those that one of these people made their own. What
 * waits on the list of a department is not: its people answer no queue.
 *
 * @param people who takes calls now
 */
export async function dueCallbacks(work: Work, { people, dueMinutes }: { readonly people: readonly UserId[]; readonly dueMinutes: number }): Promise<DueCallback[]> {
  const register = callbacksInPostgres(work.tx);
  const everybodys = await register.list({ running: true, state: 'returned', limit: mostCallbacks });
  const theirs = people.length === 0 ? [] : await register.list({ running: true, assigneeIds: people, limit: mostCallbacks });
  const callbacks = [...everybodys, ...theirs].map(({ callback }) => callback);
  const known = new Map<string, Promise<WorkingCalendar | undefined>>();
  const due: DueCallback[] = [];
  for (const callback of callbacks) {
    const hours = await hoursOf(work, callback, known);
    const now = hours && dueNow(defaultAttemptRule, callback, { hours, now: work.now, dueMinutes });
    const { id, authorityId, state, assignment } = callback;
    if (now) due.push({ id, authorityId, ...now, ...(state !== 'returned' && assignment.userId !== undefined && { onlyFor: assignment.userId }) });
  }
  return due;
}

/** Of who phones: the contact centre of the authority, or the department. */
function hoursOf(work: Work, { state, authorityId, assignment }: Callback, known: Map<string, Promise<WorkingCalendar | undefined>>): Promise<WorkingCalendar | undefined> {
  const key = state === 'returned' ? authorityId : `${authorityId} ${assignment.departmentId}`;
  const hours = known.get(key) ?? (state === 'returned' ? authorityCalendar(work, authorityId) : departmentCard(work, assignment.departmentId, authorityId).then((card) => card?.hours));
  known.set(key, hours);
  return hours;
}

/** What an agent reads before saying whether they will phone. */
export interface OfferedCallback {
  readonly authorityId: AuthorityId;
  readonly customerId?: CustomerId;
  readonly customerName: string;
  readonly reason: string;
  /** Normal form. */
  readonly phone: string;
  readonly phoneDisplay: string;
  readonly deadline: Date;
  readonly attempts: number;
  /** Whose promise it is, if anybody's. */
  readonly assigneeId?: UserId;
}

/** Undefined for what the reader may not see. That it was looked at is recorded. */
export async function lookAtOffered(work: Work, id: FollowUpId): Promise<OfferedCallback | undefined> {
  const record = await callbacksInPostgres(work.tx).find(id);
  if (!record) return undefined;
  const { authorityId, customerId, reason, phone, deadline, attempts, assignment } = record.callback;
  work.record({ action: 'look', subjectKind: 'callback', subjectId: id, authorityId, ...(customerId && { customerId }) });
  return { authorityId, customerName: record.customerName, reason, phone, phoneDisplay: displayPhone(phone), deadline, attempts: attempts.length, ...(customerId && { customerId }), ...(assignment.userId && { assigneeId: assignment.userId }) };
}
