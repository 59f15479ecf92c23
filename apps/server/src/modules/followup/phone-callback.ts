import { NotFound, type FollowUpId, type UserId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { deskOf } from './desk-of.ts';
import { actOn, type AttemptResult, type Callback, type FollowUpActor, type FollowUpCommand } from './domain/index.ts';
import { actOnCallback, keepAct, toPromised } from './usecases/act-on-callback.ts';
import { announce, type FollowUpDesk } from './usecases/desk.ts';
import type { CallbackRecord } from './usecases/ports.ts';

/**
 * Whoever is about to phone makes the callback their own, unless it is already.
 *
 * @returns what it is about
 * @throws NotFound `callback.not-found`; Refused `follow-up.not-yours`; Conflict `follow-up.not-in-this-state`
 */
export async function takeToPhone(work: Work, id: FollowUpId): Promise<Pick<Callback, 'customerId' | 'productId' | 'reason'>> {
  const desk = deskOf(work);
  const record = await desk.callbacks.find(id);
  if (!record) throw new NotFound('callback.not-found');
  const isMine = record.callback.assignment.userId === desk.person.userId && record.callback.state !== 'open';
  if (!isMine) await actOnCallback(desk, id, { command: { action: 'take' }, basedOn: record.callback.version });
  return record.callback;
}

/** What the telephone knows of an attempt: kept as that of the person who phoned, without typing. */
export async function logPhoneAttempt(work: Work, id: FollowUpId, attempt: { readonly by: UserId; readonly byName: string; readonly result: AttemptResult; readonly phone: string }): Promise<void> {
  const { by, byName, result, phone } = attempt;
  const desk = deskOf({ ...work, principal: { ...work.principal, userId: by, name: byName } });
  const record = await desk.callbacks.findToChange(id);
  if (!record) throw new NotFound('callback.not-found');
  const log: FollowUpCommand = { action: 'log-attempt', result, phone };
  if (record.callback.madeBy !== undefined) return void (await actOnCallback(desk, id, { command: log, basedOn: record.callback.version }));
  await followThrough(desk, record, [
    ...(record.callback.assignment.userId === by ? [] : [{ action: 'take' } as const]),
    log,
    ...(result === 'spoken' ? [{ action: 'close', result: 'reached' } as const] : []),
  ]);
}

const whoeverPhoned: readonly FollowUpActor[] = ['handler', 'department', 'contact-centre'];

/** A promise that the telephone made by itself is kept by whoever got the caller from the queue: it becomes theirs, and ends with the conversation. */
async function followThrough(desk: FollowUpDesk, before: CallbackRecord, commands: readonly FollowUpCommand[]): Promise<void> {
  const { assignment, authorityId } = before.callback;
  const department = await desk.region.department(assignment.departmentId, authorityId);
  if (!department) throw new NotFound('callback.department-unknown');
  let record = before;
  for (const command of commands) {
    const done = actOn(record.callback, command, { now: desk.now, userId: desk.person.userId, actors: whoeverPhoned, attemptRule: desk.attemptRule, hours: department.hours });
    record = await keepAct(desk, record, done, { command, basedOn: record.callback.version }, department);
    await announce(desk, await toPromised(desk, record), 'change', done.event);
  }
}
