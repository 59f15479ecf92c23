import { randomBytes } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { uuidV7, type Clock, type NewId } from '@ingang/kernel';
import type { Principal } from '../access/index.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { NewEvent } from '../realtime/event.ts';
import type { NewJob } from '../jobs/job.ts';
import type { PlatformTables } from './tables.ts';

export type Tx = Transaction<PlatformTables>;
export type Locale = 'nl' | 'en';

/** On whose behalf and why something is done; stated before the first query, checked by row-level security. */
export interface WorkFor {
  readonly principal: Principal;
  /** Doelbinding: why personal data are used, such as `customer-contact`. */
  readonly purpose: string;
  readonly correlationId: string;
  readonly locale: Locale;
}

/**
 * One unit of work: a transaction with everything that must happen together. What is recorded, published and
 * enqueued is written just before the commit, or not at all.
 */
export interface Work extends WorkFor {
  readonly tx: Tx;
  readonly now: Date;
  readonly newId: NewId;
  /** Records a look at or change of personal data. */
  record(entry: AuditEntry): void;
  /** Tells screens and indexes that something changed. */
  publish(event: NewEvent): void;
  /** Work to be done later, exactly when this transaction commits. */
  enqueue(job: NewJob): void;
}

export interface WorkDeps {
  readonly db: Kysely<PlatformTables>;
  readonly clock: Clock;
  /** Called after a commit that published events, so that followers need not wait for the next tick. */
  readonly nudge: () => void;
}

export const newId: NewId = () => uuidV7(Date.now(), randomBytes(10));

/** Runs `task` in one transaction; its result is returned only after the commit is on disk. */
export async function inWork<T>(deps: WorkDeps, workFor: WorkFor, task: (work: Work) => Promise<T>): Promise<T> {
  const entries: AuditEntry[] = [];
  const events: NewEvent[] = [];
  const jobs: NewJob[] = [];
  const result = await deps.db.transaction().execute(async (tx) => {
    await stateFor(tx, workFor.principal);
    const now = deps.clock.now();
    const work: Work = {
      ...workFor,
      tx,
      now,
      newId,
      record: (entry) => void entries.push(entry),
      publish: (event) => void events.push(event),
      enqueue: (job) => void jobs.push(job),
    };
    const value = await task(work);
    await writeAudit(work, entries);
    await writeEvents(tx, events);
    await writeJobs(work, jobs);
    return value;
  });
  if (events.length > 0) deps.nudge();
  return result;
}

async function stateFor(tx: Tx, principal: Principal): Promise<void> {
  const list = (ids: readonly string[] | '*'): string => (ids === '*' ? '*' : ids.join(','));
  await sql`SELECT set_config('ingang.user_id', ${principal.userId ?? ''}, true),
    set_config('ingang.authorities', ${list(principal.authorityIds)}, true),
    set_config('ingang.departments', ${list(principal.departmentIds)}, true),
    set_config('ingang.roles', ${heldRoles(principal)}, true)`.execute(tx);
}

/** `role:authority` for every role and authority it counts for, as row-level security reads it. */
function heldRoles(principal: Principal): string {
  const held = principal.roles.flatMap((role) => {
    const scope = principal.scopes?.get(role) ?? principal.authorityIds;
    return scope === '*' ? [`${role}:*`] : scope.map((authorityId) => `${role}:${authorityId}`);
  });
  return held.join(',');
}

async function writeAudit(work: Work, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    id: work.newId(),
    at: work.now,
    user_id: work.principal.userId ?? null,
    user_name: work.principal.name,
    token_id: work.principal.tokenId ?? null,
    action: entry.action,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId ?? null,
    customer_id: entry.customerId ?? null,
    authority_id: entry.authorityId ?? null,
    purpose: work.purpose,
    details: JSON.stringify(entry.details ?? {}),
    correlation_id: work.correlationId,
  }));
  await work.tx.insertInto('audit_entry').values(rows).execute();
}

async function writeEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    topic: event.topic,
    authority_id: event.authorityId ?? null,
    subject_id: event.subjectId,
    about: JSON.stringify(event.about ?? {}),
  }));
  await tx.insertInto('event').values(rows).execute();
}

async function writeJobs(work: Work, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map((job) => ({
    id: work.newId(),
    kind: job.kind,
    payload: JSON.stringify(job.payload ?? {}),
    status: 'waiting' as const,
    run_at: job.runAt ?? work.now,
    attempts: 0,
    max_attempts: job.maxAttempts ?? 8,
    unique_key: job.uniqueKey ?? null,
    created_at: work.now,
  }));
  await work.tx.insertInto('job').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
}
