import type { AuthorityId, CustomerId, DepartmentId, UserId } from '@ingang/kernel';
import type { WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { FollowUpDesk } from './desk.ts';
import type { CallbackFilter } from './ports.ts';

export type CallbackListName = 'mine' | 'department' | 'due-today' | 'overdue' | 'open' | 'returned' | 'closed' | 'all';

export interface ListWish {
  readonly list: CallbackListName;
  readonly departmentId?: DepartmentId;
  readonly authorityId?: AuthorityId;
  readonly customerId?: CustomerId;
  readonly text?: string;
}

interface Viewer {
  readonly userId: UserId;
  /** Own departments; '*' for who works for the whole contact centre. */
  readonly departmentIds: readonly DepartmentId[] | '*';
}

/** Which callbacks a list of that name holds for somebody, now. `calendar` says which date it is. */
export function filterOf(wish: ListWish, viewer: Viewer, calendar: WorkingCalendar, now: Date): Omit<CallbackFilter, 'limit' | 'after'> {
  const own = viewer.departmentIds === '*' ? undefined : viewer.departmentIds;
  const departmentIds = wish.departmentId ? [wish.departmentId] : wish.list === 'department' ? (own ?? undefined) : undefined;
  const narrowed = {
    ...(departmentIds && { departmentIds }),
    ...(wish.authorityId && { authorityId: wish.authorityId }),
    ...(wish.customerId && { customerId: wish.customerId }),
    ...(wish.text && { text: wish.text }),
  };
  switch (wish.list) {
    case 'mine':
      return { ...narrowed, running: true, assigneeId: viewer.userId };
    case 'due-today':
      return { ...narrowed, running: true, dueFrom: now, dueBefore: endOfToday(calendar, now) };
    case 'overdue':
      return { ...narrowed, running: true, dueBefore: now };
    case 'returned':
      return { ...narrowed, running: true, state: 'returned' };
    case 'closed':
      return { ...narrowed, running: false };
    case 'all':
      return { ...narrowed, running: 'both' };
    default:
      return { ...narrowed, running: true };
  }
}

function endOfToday(calendar: WorkingCalendar, now: Date): Date {
  return new Date(calendar.midnight(calendar.epochDayAt(now.getTime()) + 1));
}

export interface Counts {
  readonly mine: number;
  readonly department: number;
  readonly dueToday: number;
  readonly overdue: number;
  readonly returned: number;
  readonly open: number;
}

/** The figures beside the lists: the same filters, so that a figure always equals its list. */
export async function countCallbacks(desk: Pick<FollowUpDesk, 'callbacks' | 'now'>, viewer: Viewer, calendar: WorkingCalendar): Promise<Counts> {
  const count = (list: CallbackListName) => desk.callbacks.count(filterOf({ list }, viewer, calendar, desk.now));
  return {
    mine: await count('mine'),
    department: await count('department'),
    dueToday: await count('due-today'),
    overdue: await count('overdue'),
    returned: await count('returned'),
    open: await count('open'),
  };
}
