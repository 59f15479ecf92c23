import type { AuthorityId, CustomerId, DepartmentId, FollowUpId, ProductId, UserId } from '@ingang/kernel';
import type { TimeNorm, WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { Callback, FollowUpEvent } from '../domain/index.ts';

/** A callback as it lies in the register: the rules' own shape and what people need to read with it. */
export interface CallbackRecord {
  readonly callback: Callback;
  readonly serial: number;
  readonly customerName: string;
  readonly explanation: string | null;
  readonly madeByName: string;
  readonly closeNote: string | null;
  /** Names of who made each attempt, in the order of the attempts. */
  readonly attemptNames: readonly string[];
}

export interface HistoryLine {
  readonly at: Date;
  readonly byName: string;
  readonly event: FollowUpEvent | 'created';
  readonly note: string | null;
  readonly fromDepartmentId: DepartmentId | null;
  readonly toDepartmentId: DepartmentId | null;
  readonly misrouted: boolean;
}

export interface NewHistoryLine extends Omit<HistoryLine, 'byName'> {
  readonly by: UserId | undefined;
  readonly byName: string;
}

/** Which callbacks; everything given must hold. Running ones come by deadline, closed ones by when they were closed, last first. */
export interface CallbackFilter {
  readonly running: boolean | 'both';
  readonly state?: Callback['state'];
  readonly assigneeId?: UserId;
  /** One of these. */
  readonly assigneeIds?: readonly UserId[];
  readonly departmentIds?: readonly DepartmentId[];
  readonly authorityId?: AuthorityId;
  readonly customerId?: CustomerId;
  /** Not settled yet, and due at or after / before these instants. */
  readonly dueFrom?: Date;
  readonly dueBefore?: Date;
  /** Number, name or reason. */
  readonly text?: string;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
}

/** Where promises are kept. What the caller may not see does not exist here. */
export interface CallbackRegister {
  /** @returns its serial number */
  add(record: Omit<CallbackRecord, 'serial' | 'attemptNames'>, line: NewHistoryLine): Promise<number>;
  find(id: FollowUpId): Promise<CallbackRecord | undefined>;
  /** The same, and nobody else changes it until this work is done. */
  findToChange(id: FollowUpId): Promise<CallbackRecord | undefined>;
  /** Keeps a changed callback as its next version, with what was done to it. `settledAt`: the first real attempt. */
  save(record: CallbackRecord, line: NewHistoryLine, settledAt: Date | undefined): Promise<void>;
  history(id: FollowUpId): Promise<HistoryLine[]>;
  list(filter: CallbackFilter): Promise<CallbackRecord[]>;
  count(filter: Omit<CallbackFilter, 'limit' | 'after'>): Promise<number>;
}

export interface DepartmentCard {
  readonly id: DepartmentId;
  readonly name: string;
  readonly hours: WorkingCalendar;
  readonly norm: TimeNorm;
}

/** What this room must know of the region. */
export interface Region {
  /** The hours of the authority's telephone: those in which the norm counts. */
  authorityHours(id: AuthorityId): Promise<WorkingCalendar>;
  /** A calendar that says which date it is here; its hours do not matter. */
  anyCalendar(): Promise<WorkingCalendar>;
  /** One department with its hours; undefined when there is none that works for the authority. */
  department(id: DepartmentId, authorityId: AuthorityId): Promise<DepartmentCard | undefined>;
  /** Departments that work for an authority, those for the product first. */
  departmentsFor(authorityId: AuthorityId, productId?: ProductId): Promise<readonly { id: DepartmentId; name: string; fits: boolean }[]>;
  departmentNames(ids: readonly DepartmentId[]): Promise<ReadonlyMap<string, string>>;
  productNames(ids: readonly ProductId[]): Promise<ReadonlyMap<string, string>>;
  userNames(ids: readonly UserId[]): Promise<ReadonlyMap<string, string>>;
}
