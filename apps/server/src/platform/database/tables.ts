import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Instant = ColumnType<Date, Date, Date>;

/** The tables of the technical ground floor. Each room declares its own and adds them with `tx.withTables<…>()`. */
export interface PlatformTables {
  audit_entry: {
    id: string;
    at: Instant;
    user_id: string | null;
    user_name: string;
    token_id: string | null;
    action: string;
    subject_kind: string;
    subject_id: string | null;
    customer_id: string | null;
    authority_id: string | null;
    purpose: string;
    details: JSONColumnType<Record<string, unknown>>;
    correlation_id: string;
  };
  event: {
    id: Generated<string>;
    transaction_id: Generated<string>;
    at: Generated<Date>;
    topic: string;
    authority_id: string | null;
    subject_id: string;
    user_id: string | null;
    about: JSONColumnType<Record<string, unknown>>;
  };
  job: {
    id: string;
    kind: string;
    payload: JSONColumnType<Record<string, unknown>>;
    status: 'waiting' | 'running' | 'done' | 'dead';
    run_at: Instant;
    attempts: number;
    max_attempts: number;
    unique_key: string | null;
    locked_by: string | null;
    locked_until: Date | null;
    last_error: string | null;
    created_at: Instant;
    finished_at: Date | null;
  };
  idempotency_key: {
    user_key: string;
    key: string;
    request_hash: string;
    status: number;
    response: JSONColumnType<Record<string, unknown>> | null;
    created_at: Instant;
  };
}
