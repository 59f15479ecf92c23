import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { uuidV7, type Clock, type NewId } from '@ingang/kernel';
import type { Principal } from '../access/index.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { NewEvent } from '../realtime/event.ts';
import type { NewJob } from '../jobs/job.ts';
import { writeClosing, type KeptAnswer } from './closing-writes.ts';
import type { PlatformTables } from './tables.ts';
import { inTransaction } from './transaction.ts';

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

/**
 * Runs `task` in one transaction; its result is returned only after the commit is on disk.
 *
 * @param answerToKeep what to remember of the result, for a request that must happen once
 */
export async function inWork<T>(
  deps: WorkDeps,
  workFor: WorkFor,
  task: (work: Work) => Promise<T>,
  answerToKeep?: (result: T) => KeptAnswer,
): Promise<T> {
  const entries: AuditEntry[] = [];
  const events: NewEvent[] = [];
  const jobs: NewJob[] = [];
  const result = await inTransaction(deps.db, workFor.principal, async (tx) => {
    const work: Work = {
      ...workFor,
      tx,
      now: deps.clock.now(),
      newId,
      record: (entry) => void entries.push(entry),
      publish: (event) => void events.push(event),
      enqueue: (job) => void jobs.push(job),
    };
    const value = await task(work);
    await writeClosing(work, { entries, events, jobs, answer: answerToKeep?.(value) });
    return value;
  });
  if (events.length > 0) deps.nudge();
  return result;
}
