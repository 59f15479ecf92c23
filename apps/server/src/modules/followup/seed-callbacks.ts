import type { AuthorityId, ContactId, CustomerId, DepartmentId, ProductId, QuestionId, UserId } from '@ingang/kernel';
import type { Principal } from '../../platform/access/index.ts';
import type { Work } from '../../platform/database/work.ts';
import { deskOf } from './desk-of.ts';
import { actOn, type FollowUpActor, type FollowUpCommand, type TimeWindow } from './domain/index.ts';
import { keepAct } from './usecases/act-on-callback.ts';
import type { FollowUpDesk } from './usecases/desk.ts';
import { makeCallback } from './usecases/make-callback.ts';
import { promiseOf } from './usecases/propose-promise.ts';

/** A promise of the past with everything that happened to it since, in order. */
export interface PastCallback {
  readonly madeAt: Date;
  readonly madeBy: UserId;
  readonly madeByName: string;
  readonly authorityId: AuthorityId;
  readonly departmentId: DepartmentId;
  readonly customerName: string;
  readonly customerId?: CustomerId;
  readonly contactId?: ContactId;
  readonly questionId?: QuestionId;
  readonly productId?: ProductId;
  readonly phone: string;
  readonly reason: string;
  /** Hours in which the customer likes to be phoned, on the day of the deadline. */
  readonly window?: { readonly from: string; readonly until: string };
  readonly acts: readonly { readonly at: Date; readonly by: UserId; readonly byName: string; readonly command: FollowUpCommand; readonly note?: string }[];
}

const everyActor: readonly FollowUpActor[] = ['handler', 'department', 'department-lead', 'contact-centre', 'contact-centre-lead'];

/**
 * Makes promises of the past through the same rules as those of today, so that demo data cannot be in a state that the
 * product itself never reaches.
 */
export async function seedCallbacks(work: Work, all: readonly PastCallback[]): Promise<void> {
  for (const past of all) {
    const then = deskOf(asOf(work, past.madeAt, past.madeBy, past.madeByName));
    const made = await makeCallback(then, { ...past, windows: await windowsOf(then, past) });
    let record = made.record;
    for (const act of past.acts) {
      const desk = deskOf(asOf(work, act.at, act.by, act.byName));
      const department = await desk.region.department(record.callback.assignment.departmentId, past.authorityId);
      const done = actOn(record.callback, act.command, { now: act.at, userId: act.by, actors: everyActor, attemptRule: desk.attemptRule, hours: department!.hours });
      record = await keepAct(desk, record, done, { command: act.command, basedOn: record.callback.version, ...(act.note !== undefined && { note: act.note }) }, department!);
    }
  }
}

async function windowsOf(desk: FollowUpDesk, past: PastCallback): Promise<TimeWindow[]> {
  const department = past.window && (await desk.region.department(past.departmentId, past.authorityId));
  if (!past.window || !department) return [];
  const { say } = await promiseOf(desk, { authorityId: past.authorityId, windows: [] }, department);
  return say ? [{ date: say.date, ...past.window }] : [];
}

/** The same work as if it were then, done by that person. */
function asOf(work: Work, now: Date, userId: UserId, name: string): Work {
  const principal: Principal = { ...work.principal, userId, name };
  return { ...work, now, principal, record: () => undefined };
}
