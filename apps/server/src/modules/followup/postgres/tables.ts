import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { TimeNorm } from '@ingang/kernel/working-calendar';
import type { AttemptResult, FollowUpKind, FollowUpResult, FollowUpState, TimeWindow } from '../domain/index.ts';

type Instant = ColumnType<Date, Date, Date>;

/** A type and not an interface, since Kysely wants an index signature. */
export type FollowUpTables = {
  follow_up: {
    id: string;
    serial: Generated<string>;
    kind: FollowUpKind;
    version: number;
    state: FollowUpState;
    authority_id: string;
    department_id: string;
    involved_departments: string[];
    assignee_id: string | null;
    contact_id: string | null;
    question_id: string | null;
    customer_id: string | null;
    customer_name: string;
    product_id: string | null;
    phone: string | null;
    reason: string;
    explanation: string | null;
    windows: JSONColumnType<TimeWindow[]>;
    norm: JSONColumnType<TimeNorm>;
    deadline: Instant;
    settled_at: Date | null;
    misrouted_count: number;
    reopened_count: number;
    made_at: Instant;
    made_by: string | null;
    made_by_name: string;
    closed_at: Date | null;
    result: FollowUpResult | null;
    close_note: string | null;
    anonymised_at: Date | null;
  };
  follow_up_attempt: {
    follow_up_id: string;
    number: number;
    at: Instant;
    user_id: string;
    user_name: string;
    result: AttemptResult;
    phone: string;
    note: string | null;
  };
  follow_up_event: {
    follow_up_id: string;
    number: number;
    at: Instant;
    user_id: string | null;
    user_name: string;
    event: string;
    from_department_id: string | null;
    to_department_id: string | null;
    misrouted: boolean;
    note: string | null;
  };
};
