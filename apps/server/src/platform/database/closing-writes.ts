import { sql, type RawBuilder } from 'kysely';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { NewJob } from '../jobs/job.ts';
import type { NewEvent } from '../realtime/event.ts';
import type { Work } from './work.ts';

/** The answer to a request that must happen once, kept for when it is sent again. */
export interface KeptAnswer {
  readonly userKey: string;
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly body: unknown;
}

/** What a piece of work leaves behind besides its own rows. */
export interface ClosingWrites {
  readonly entries: readonly AuditEntry[];
  readonly events: readonly NewEvent[];
  readonly jobs: readonly NewJob[];
  readonly answer?: KeptAnswer | undefined;
}

/** Writes all of it in one statement, just before the commit: one round trip, whatever there is. */
export async function writeClosing(work: Work, { entries, events, jobs, answer }: ClosingWrites): Promise<void> {
  const parts = [
    ...(entries.length > 0 ? [auditPart(work, entries)] : []),
    ...(events.length > 0 ? [eventPart(events)] : []),
    ...(jobs.length > 0 ? [jobPart(work, jobs)] : []),
    ...(answer ? [answerPart(work, answer)] : []),
  ];
  if (parts.length === 0) return;
  const named = parts.map((part, index) => sql`${sql.ref(`part${index}`)} AS (${part})`);
  await sql`WITH ${sql.join(named)} SELECT 1`.execute(work.tx);
}

/** Rows travel as one JSON text, so that the statement is the same however many there are. */
function rowsOf(rows: readonly object[]): RawBuilder<unknown> {
  return sql`${JSON.stringify(rows)}::jsonb`;
}

function auditPart(work: Work, entries: readonly AuditEntry[]): RawBuilder<unknown> {
  const rows = entries.map((entry) => ({
    id: work.newId(),
    action: entry.action,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId ?? null,
    customer_id: entry.customerId ?? null,
    authority_id: entry.authorityId ?? null,
    details: entry.details ?? {},
  }));
  const { principal } = work;
  return sql`INSERT INTO audit_entry (id, at, user_id, user_name, token_id, action, subject_kind, subject_id, customer_id,
      authority_id, purpose, details, correlation_id)
    SELECT id, ${work.now}::timestamptz, ${principal.userId ?? null}::uuid, ${principal.name}, ${principal.tokenId ?? null}::uuid, action,
      subject_kind, subject_id, customer_id, authority_id, ${work.purpose}, details, ${work.correlationId}
    FROM jsonb_to_recordset(${rowsOf(rows)}) AS entry(id uuid, action text, subject_kind text, subject_id text, customer_id uuid,
      authority_id text, details jsonb)`;
}

function eventPart(events: readonly NewEvent[]): RawBuilder<unknown> {
  const rows = events.map((event, place) => ({
    place,
    topic: event.topic,
    authority_id: event.authorityId ?? null,
    subject_id: event.subjectId,
    user_id: event.onlyFor ?? null,
    about: event.about ?? {},
  }));
  return sql`INSERT INTO event (topic, authority_id, subject_id, user_id, about)
    SELECT topic, authority_id, subject_id, user_id, about
    FROM jsonb_to_recordset(${rowsOf(rows)}) AS told(place integer, topic text, authority_id text, subject_id text, user_id uuid, about jsonb)
    ORDER BY place`;
}

function jobPart(work: Work, jobs: readonly NewJob[]): RawBuilder<unknown> {
  const rows = jobs.map((job) => ({
    id: work.newId(),
    kind: job.kind,
    payload: job.payload ?? {},
    run_at: job.runAt ?? work.now,
    max_attempts: job.maxAttempts ?? 8,
    unique_key: job.uniqueKey ?? null,
  }));
  return sql`INSERT INTO job (id, kind, payload, run_at, max_attempts, unique_key, created_at)
    SELECT id, kind, payload, run_at, max_attempts, unique_key, ${work.now}::timestamptz
    FROM jsonb_to_recordset(${rowsOf(rows)}) AS todo(id uuid, kind text, payload jsonb, run_at timestamptz, max_attempts integer, unique_key text)
    ON CONFLICT DO NOTHING`;
}

function answerPart(work: Work, { userKey, key, requestHash, status, body }: KeptAnswer): RawBuilder<unknown> {
  return sql`INSERT INTO idempotency_key (user_key, key, request_hash, status, response, created_at)
    VALUES (${userKey}, ${key}, ${requestHash}, ${status}::integer, ${JSON.stringify(body ?? null)}::jsonb, ${work.now}::timestamptz)`;
}
