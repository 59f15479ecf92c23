import {
  Conflict, Invalid, type ContactId, type CustomerId, type FollowUpId, type QuestionId, type UserId,
} from '@ingang/kernel';
import { newCallback, promiseStateAt, windowFaults, type Callback } from '../domain/index.ts';
import { announce, type FollowUpDesk, type Promised } from './desk.ts';
import type { DepartmentCard } from './ports.ts';
import { promiseOf, type Wish } from './propose-promise.ts';

export interface CallbackWish extends Wish {
  readonly departmentId: NonNullable<Wish['departmentId']>;
  readonly assigneeId?: UserId;
  readonly phone: string;
  readonly customerName: string;
  readonly customerId?: CustomerId;
  readonly contactId?: ContactId;
  readonly questionId?: QuestionId;
  readonly reason: string;
  readonly explanation?: string;
}

/**
 * Makes a promise: the department phones the customer before the deadline that the norm and its own hours allow.
 *
 * @throws Invalid `callback.invalid` with every fault (number, reason, windows, department) at once
 * @throws Conflict `callback.no-opening` when the department never opens, so that nothing can be promised
 */
export async function makeCallback(desk: FollowUpDesk, wish: CallbackWish): Promise<Promised> {
  const department = await desk.region.department(wish.departmentId, wish.authorityId);
  const phone = checked(desk, wish, department);
  if (wish.customerId) await desk.requireCustomer(wish.customerId);
  const { deadline } = await promiseOf(desk, wish, department!);
  if (deadline === null) throw new Conflict('callback.no-opening');
  const callback = newCallback({
    id: desk.newId() as FollowUpId,
    authorityId: wish.authorityId,
    assignment: { departmentId: wish.departmentId, ...(wish.assigneeId && { userId: wish.assigneeId }) },
    ...(wish.contactId && { contactId: wish.contactId }),
    ...(wish.questionId && { questionId: wish.questionId }),
    ...(wish.customerId && { customerId: wish.customerId }),
    ...(wish.productId && { productId: wish.productId }),
    madeAt: desk.now,
    madeBy: desk.person.userId,
    reason: wish.reason,
    phone,
    windows: wish.windows,
    norm: department!.norm,
    deadline,
  });
  return keep(desk, wish, callback, department!);
}

/** @returns the number in normal form @throws Invalid with every fault at once */
function checked(desk: FollowUpDesk, wish: CallbackWish, department: DepartmentCard | undefined): string {
  const phone = desk.checkPhone(wish.phone);
  const faults = [
    ...(phone.ok ? [] : [{ field: 'phone', code: phone.code }]),
    ...(department ? [] : [{ field: 'departmentId', code: 'callback.department-unknown' }]),
    ...(wish.reason.trim() === '' ? [{ field: 'reason', code: 'callback.reason-missing' }] : []),
    ...wish.windows.flatMap((window, index) => windowFaults(window, `windows[${index}]`)),
  ];
  if (faults.length > 0 || !phone.ok) throw new Invalid('callback.invalid', faults);
  return phone.normal;
}

async function keep(desk: FollowUpDesk, wish: CallbackWish, callback: Callback, department: DepartmentCard): Promise<Promised> {
  const record = { callback, customerName: wish.customerName, explanation: wish.explanation ?? null, madeByName: desk.personName, closeNote: null };
  const serial = await desk.callbacks.add(record, {
    at: desk.now,
    by: desk.person.userId,
    byName: desk.personName,
    event: 'created',
    note: null,
    fromDepartmentId: null,
    toDepartmentId: callback.assignment.departmentId,
    misrouted: false,
  });
  const names = callback.assignment.userId ? await desk.region.userNames([callback.assignment.userId]) : new Map<string, string>();
  const promised: Promised = {
    record: { ...record, serial, attemptNames: [] },
    promise: promiseStateAt(callback, department.hours, desk.now),
    departmentName: department.name,
    assigneeName: names.get(callback.assignment.userId ?? ''),
  };
  if (callback.questionId) await desk.linkToQuestion(callback.questionId, callback);
  await announce(desk, promised, 'create', 'created');
  return promised;
}
