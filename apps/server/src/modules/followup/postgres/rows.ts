import type { Insertable, Selectable } from 'kysely';
import type {
  AuthorityId, ContactId, CustomerId, DepartmentId, FollowUpId, ProductId, QuestionId, UserId,
} from '@ingang/kernel';
import type { Attempt, Callback } from '../domain/index.ts';
import type { CallbackRecord, HistoryLine } from '../usecases/ports.ts';
import type { FollowUpTables } from './tables.ts';

type Row = Selectable<FollowUpTables['follow_up']>;
type AttemptRow = Selectable<FollowUpTables['follow_up_attempt']>;
type EventRow = Selectable<FollowUpTables['follow_up_event']>;

/** The columns that change in the life of a callback; those that are fixed at its birth are added by `newRow`. */
export function changingRow({ callback, customerName, explanation, closeNote }: Omit<CallbackRecord, 'serial' | 'attemptNames'>) {
  return {
    version: callback.version,
    state: callback.state,
    department_id: callback.assignment.departmentId,
    assignee_id: callback.assignment.userId ?? null,
    customer_name: customerName,
    phone: callback.phone,
    reason: callback.reason,
    explanation,
    misrouted_count: callback.misroutedCount,
    reopened_count: callback.reopenedCount,
    closed_at: callback.closedAt ?? null,
    result: callback.result ?? null,
    close_note: closeNote,
  };
}

export function newRow(record: Omit<CallbackRecord, 'serial' | 'attemptNames'>): Insertable<FollowUpTables['follow_up']> {
  const { callback, madeByName } = record;
  return {
    ...changingRow(record),
    id: callback.id,
    kind: 'callback',
    authority_id: callback.authorityId,
    involved_departments: [callback.assignment.departmentId],
    contact_id: callback.contactId ?? null,
    question_id: callback.questionId ?? null,
    customer_id: callback.customerId ?? null,
    product_id: callback.productId ?? null,
    windows: JSON.stringify(callback.windows),
    norm: JSON.stringify(callback.norm),
    deadline: callback.deadline,
    made_at: callback.madeAt,
    made_by: callback.madeBy ?? null,
    made_by_name: madeByName,
  };
}

export function toRecord(row: Row, attempts: readonly AttemptRow[]): CallbackRecord {
  return {
    callback: toCallback(row, attempts),
    serial: Number(row.serial),
    customerName: row.customer_name,
    explanation: row.explanation,
    madeByName: row.made_by_name,
    closeNote: row.close_note,
    attemptNames: attempts.map((attempt) => attempt.user_name),
  };
}

function toCallback(row: Row, attempts: readonly AttemptRow[]): Callback {
  return {
    kind: 'callback',
    id: row.id as FollowUpId,
    version: row.version,
    state: row.state,
    authorityId: row.authority_id as AuthorityId,
    assignment: {
      departmentId: row.department_id as DepartmentId,
      ...(row.assignee_id !== null && { userId: row.assignee_id as UserId }),
    },
    ...(row.contact_id !== null && { contactId: row.contact_id as ContactId }),
    ...(row.question_id !== null && { questionId: row.question_id as QuestionId }),
    ...(row.customer_id !== null && { customerId: row.customer_id as CustomerId }),
    ...(row.product_id !== null && { productId: row.product_id as ProductId }),
    madeAt: row.made_at,
    ...(row.made_by !== null && { madeBy: row.made_by as UserId }),
    reason: row.reason,
    phone: row.phone ?? '',
    windows: row.windows,
    norm: row.norm,
    deadline: row.deadline,
    misroutedCount: row.misrouted_count,
    reopenedCount: row.reopened_count,
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    ...(row.result !== null && { result: row.result }),
    attempts: attempts.map(toAttempt),
  };
}

function toAttempt(row: AttemptRow): Attempt {
  const { at, user_id: by, result, phone, note } = row;
  return { at, by: by as UserId, result, phone, ...(note !== null && { note }) };
}

export function toHistoryLine(row: EventRow): HistoryLine {
  return {
    at: row.at,
    byName: row.user_name,
    event: row.event as HistoryLine['event'],
    note: row.note,
    fromDepartmentId: row.from_department_id as DepartmentId | null,
    toDepartmentId: row.to_department_id as DepartmentId | null,
    misrouted: row.misrouted,
  };
}
