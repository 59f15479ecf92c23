import { NotFound, type AuthorityId, type DepartmentId, type ProductId } from '@ingang/kernel';
import { honestPromise, type HonestPromise, type TimeWindow } from '../domain/index.ts';
import type { FollowUpDesk } from './desk.ts';
import type { CheckedPhone } from './phone.ts';
import type { DepartmentCard } from './ports.ts';

export interface Wish {
  readonly authorityId: AuthorityId;
  readonly productId?: ProductId;
  readonly departmentId?: DepartmentId;
  readonly phone?: string;
  readonly windows: readonly TimeWindow[];
}

export interface Proposal {
  /** Undefined when no department works for this authority. */
  readonly department: DepartmentCard | undefined;
  readonly departments: readonly { readonly id: DepartmentId; readonly name: string; readonly fits: boolean }[];
  readonly promise: HonestPromise | undefined;
  readonly phone: CheckedPhone | undefined;
}

/** What can honestly be promised now, and which department would do it: asked while the customer is still on the line. */
export async function proposePromise(desk: Pick<FollowUpDesk, 'region' | 'checkPhone' | 'now'>, wish: Wish): Promise<Proposal> {
  const departments = await desk.region.departmentsFor(wish.authorityId, wish.productId);
  const chosen = wish.departmentId ?? departments.find((one) => one.fits)?.id ?? departments[0]?.id;
  const department = chosen && (await desk.region.department(chosen, wish.authorityId));
  if (wish.departmentId && !department) throw new NotFound('callback.department-unknown');
  const promise = department && (await promiseOf(desk, wish, department));
  return { department, departments, promise, phone: wish.phone === undefined ? undefined : desk.checkPhone(wish.phone) };
}

/** The promise that this department can make now. */
export async function promiseOf(
  desk: Pick<FollowUpDesk, 'region' | 'now'>,
  wish: Pick<Wish, 'authorityId' | 'windows'>,
  department: DepartmentCard,
): Promise<HonestPromise> {
  const authority = await desk.region.authorityHours(wish.authorityId);
  return honestPromise({ now: desk.now, norm: department.norm, authority, department: department.hours, windows: wish.windows });
}
