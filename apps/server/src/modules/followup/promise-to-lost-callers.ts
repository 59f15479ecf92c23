import { deadlineFor, workingSecondsBetween, type TimeNorm } from '@ingang/kernel/working-calendar';
import type { AuthorityId, ContactId, FollowUpId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { authorityCalendar, departmentsFor } from '../region/index.ts';
import type { Callback } from './domain/index.ts';
import { callbacksInPostgres } from './postgres/callbacks.ts';
import { followUpTopic } from './usecases/desk.ts';

/** Somebody whom we cut off: who cannot phone us again without starting over. */
export interface LostCaller {
  /** Of the promise to be made; a second one with the same id is not made. */
  readonly id: FollowUpId;
  readonly authorityId: AuthorityId;
  readonly contactId: ContactId;
  /** Normal form. */
  readonly phone: string;
  readonly name: string;
  readonly reason: string;
  readonly explanation: string;
}

/** Before anything that was promised for tomorrow. */
const soon: TimeNorm = { kind: 'working-hours', hours: 1 };

/**
 * Promises to phone callers back whom a breakdown cut off. The promise is the contact centre's own, so that every agent may keep it; it
 * stands with a department of the authority because every promise does. Answers how many were made.
 */
export async function promiseToLostCallers(work: Work, callers: readonly LostCaller[]): Promise<number> {
  const register = callbacksInPostgres(work.tx);
  let made = 0;
  for (const caller of callers) {
    if (await register.find(caller.id)) continue;
    const [department] = await departmentsFor(work, caller.authorityId);
    if (department === undefined) continue; // an authority without departments: the place in the queue is all there is
    const { id, authorityId, contactId, phone, reason, name: customerName, explanation } = caller;
    const callback: Callback = {
      kind: 'callback', id, authorityId, contactId, phone, reason, assignment: { departmentId: department.id }, state: 'returned', windows: [], attempts: [],
      madeAt: work.now, norm: soon, deadline: await deadlineOf(work, authorityId), misroutedCount: 0, reopenedCount: 0, version: 1,
    };
    const line = { at: work.now, by: undefined, byName: work.principal.name, event: 'created', note: null, fromDepartmentId: null, toDepartmentId: department.id, misrouted: false } as const;
    await register.add({ callback, customerName, explanation, madeByName: work.principal.name, closeNote: null }, line);
    work.record({ action: 'create', subjectKind: 'callback', subjectId: id, authorityId, details: { event: 'cut-off' } });
    work.publish({ topic: followUpTopic, authorityId, subjectId: id, about: { departmentId: department.id } });
    made += 1;
  }
  return made;
}

/** An hour of opening time; of an authority whose telephone never opens, an hour. */
async function deadlineOf(work: Work, authorityId: AuthorityId): Promise<Date> {
  const hours = await authorityCalendar(work, authorityId);
  const aYear = new Date(work.now.getTime() + 365 * 86_400_000);
  return workingSecondsBetween(hours, work.now, aYear) > 3600 ? deadlineFor(hours, soon, work.now) : new Date(work.now.getTime() + 3_600_000);
}

/** Whether a promise of the contact centre waits for whoever has time; not when somebody took it, passed it on or closed it. */
export async function waitsForAnybody(work: Work, id: FollowUpId): Promise<boolean> {
  return (await callbacksInPostgres(work.tx).find(id))?.callback.state === 'returned';
}
