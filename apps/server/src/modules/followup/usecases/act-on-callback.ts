import { Conflict, Invalid, NotFound, type FollowUpId } from '@ingang/kernel';
import {
  actOn, actorsOf, firstRealAttempt, promiseStateAt, type ActResult, type Callback, type FollowUpCommand,
} from '../domain/index.ts';
import { announce, type FollowUpDesk, type Promised } from './desk.ts';
import type { CallbackRecord, DepartmentCard } from './ports.ts';

export interface Act {
  readonly command: FollowUpCommand;
  /** The version that the person had before them. */
  readonly basedOn: number;
  readonly note?: string;
}

/**
 * Does something to a callback: take it, log an attempt, pass it on, give it back, close it.
 *
 * @throws NotFound `callback.not-found`
 * @throws Conflict `conflict.version` or `follow-up.not-in-this-state`, with the present callback: somebody was first
 * @throws Refused `follow-up.not-yours`; Invalid for what is missing
 */
export async function actOnCallback(desk: FollowUpDesk, id: FollowUpId, act: Act): Promise<Promised> {
  const present = await desk.callbacks.findToChange(id);
  if (!present) throw new NotFound('callback.not-found');
  if (present.callback.version !== act.basedOn) throw new Conflict('conflict.version', present);
  const department = await departmentOf(desk, present.callback);
  const command = await checkedCommand(desk, present.callback, act.command);
  const done = actOn(present.callback, command, {
    now: desk.now,
    userId: desk.person.userId,
    actors: actorsOf(present.callback, desk.person),
    attemptRule: desk.attemptRule,
    hours: department.hours,
  });
  const record = await keepAct(desk, present, done, act, department);
  const promised = await toPromised(desk, record);
  await announce(desk, promised, 'change', done.event);
  return promised;
}

/** Writes down what was done, as the next version with its line of history. */
export async function keepAct(
  desk: FollowUpDesk,
  present: CallbackRecord,
  done: ActResult,
  act: Act,
  department: DepartmentCard,
): Promise<CallbackRecord> {
  const record = nextRecord(desk, present, done, act);
  const settled = firstRealAttempt(record.callback, department.hours.timeZone)?.at;
  await desk.callbacks.save(record, lineOf(desk, present, done, act), settled);
  return record;
}

function nextRecord(desk: FollowUpDesk, present: CallbackRecord, done: ActResult, { command, note }: Act): CallbackRecord {
  const callback = { ...(done.followUp as Callback), version: present.callback.version + 1 };
  const logged = callback.attempts.length > present.callback.attempts.length;
  return {
    ...present,
    callback,
    attemptNames: logged ? [...present.attemptNames, desk.personName] : present.attemptNames,
    closeNote: command.action === 'close' ? (note ?? null) : command.action === 'reopen' ? null : present.closeNote,
  };
}

function lineOf(desk: FollowUpDesk, present: CallbackRecord, done: ActResult, { note }: Act) {
  const from = present.callback.assignment.departmentId;
  const to = done.followUp.assignment.departmentId;
  return {
    at: desk.now,
    by: desk.person.userId,
    byName: desk.personName,
    event: done.event,
    note: note ?? null,
    fromDepartmentId: from === to ? null : from,
    toDepartmentId: from === to ? null : to,
    misrouted: done.misrouted,
  };
}

/** A number that was dialled is checked like any other; a department that it goes to must exist. */
async function checkedCommand(desk: FollowUpDesk, callback: Callback, command: FollowUpCommand): Promise<FollowUpCommand> {
  if (command.action === 'log-attempt' && command.phone !== undefined) {
    const phone = desk.checkPhone(command.phone);
    if (!phone.ok) throw new Invalid('callback.invalid', [{ field: 'phone', code: phone.code }]);
    return { ...command, phone: phone.normal };
  }
  if (command.action === 'reassign' && !(await desk.region.department(command.to.departmentId, callback.authorityId))) {
    throw new Invalid('callback.invalid', [{ field: 'departmentId', code: 'callback.department-unknown' }]);
  }
  return command;
}

async function departmentOf(desk: FollowUpDesk, callback: Callback): Promise<DepartmentCard> {
  const department = await desk.region.department(callback.assignment.departmentId, callback.authorityId);
  if (!department) throw new NotFound('callback.department-unknown');
  return department;
}

/** A record with what people need to read with it. */
export async function toPromised(desk: Pick<FollowUpDesk, 'region' | 'now'>, record: CallbackRecord): Promise<Promised> {
  return (await toAllPromised(desk, [record]))[0]!;
}

export async function toAllPromised(desk: Pick<FollowUpDesk, 'region' | 'now'>, records: readonly CallbackRecord[]): Promise<Promised[]> {
  const assignees = records.flatMap(({ callback }) => callback.assignment.userId ?? []);
  const [departments, users] = await Promise.all([
    desk.region.departmentNames(records.map(({ callback }) => callback.assignment.departmentId)),
    desk.region.userNames(assignees),
  ]);
  const calendar = await desk.region.anyCalendar();
  return records.map((record) => ({
    record,
    promise: promiseStateAt(record.callback, calendar, desk.now),
    departmentName: departments.get(record.callback.assignment.departmentId) ?? '',
    assigneeName: users.get(record.callback.assignment.userId ?? ''),
  }));
}
