import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '@ingang/kernel';
import type { PlatformTables } from '../database/tables.ts';
import { inWork, newId, type WorkDeps, type WorkFor } from '../database/work.ts';
import { systemPrincipal } from '../access/index.ts';
import type { JobHandler, Schedule } from './job.ts';

export interface WorkerDeps {
  readonly db: Kysely<PlatformTables>;
  readonly work: WorkDeps;
  readonly clock: Clock;
  readonly log: Logger;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly schedules: readonly Schedule[];
}

interface Claimed {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly max_attempts: number;
}

/** How long a process may hold a job before another takes it over, because the first must have died. */
const leaseSeconds = 300;

/**
 * Wait after a failed attempt: 5 s, doubling to at most an hour.
 * @param attempts attempts made so far, from 1
 * @example backoffSeconds(1) // 5
 */
export function backoffSeconds(attempts: number): number {
  return Math.min(5 * 2 ** (attempts - 1), 3600);
}

/**
 * Runs the jobs of the database, together with any number of other processes: a job is claimed with SKIP LOCKED,
 * done in one transaction with its effects, and comes back with backoff when it fails; after its last attempt it
 * is a dead letter. States: waiting → running → done | waiting (failed, will be tried again) | dead.
 */
export class JobWorker {
  readonly #deps: WorkerDeps;
  readonly #name = randomUUID();
  #timer: NodeJS.Timeout | undefined;
  #busy: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(deps: WorkerDeps) {
    this.#deps = deps;
  }

  start(everyMilliseconds = 1000): void {
    const turn = (): void => {
      if (this.#stopped) return;
      this.#busy = this.runDue().catch((error: Error) => this.#deps.log.error({ reason: error.message }, 'jobs: turn failed'));
      void this.#busy.then(() => {
        if (!this.#stopped) this.#timer = setTimeout(turn, everyMilliseconds);
      });
    };
    turn();
  }

  /** Lets the job in hand finish. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#busy;
  }

  /** Runs everything that is due now, one after another; returns how many were attempted. */
  async runDue(): Promise<void> {
    await this.#enqueueScheduled();
    for (let job = await this.#claim(); job && !this.#stopped; job = await this.#claim()) await this.#run(job);
  }

  async #enqueueScheduled(): Promise<void> {
    const { db, clock, schedules } = this.#deps;
    const now = clock.now();
    for (const { kind, everySeconds } of schedules) {
      const period = String(Math.floor(now.getTime() / 1000 / everySeconds));
      await sql`INSERT INTO job (id, kind, run_at, unique_key, created_at)
        SELECT ${newId()}, ${kind}, ${now}, ${period}, ${now}
        WHERE NOT EXISTS (SELECT FROM job WHERE kind = ${kind} AND unique_key = ${period})
        ON CONFLICT DO NOTHING`.execute(db);
    }
  }

  async #claim(): Promise<Claimed | undefined> {
    const { db, clock, handlers } = this.#deps;
    const now = clock.now();
    const until = new Date(now.getTime() + leaseSeconds * 1000);
    const { rows } = await sql<Claimed>`
      UPDATE job SET status = 'running', attempts = attempts + 1, locked_by = ${this.#name}, locked_until = ${until}
      WHERE id = (SELECT id FROM job
        WHERE kind = ANY (${Object.keys(handlers)}) AND run_at <= ${now}
          AND (status = 'waiting' OR (status = 'running' AND locked_until < ${now}))
        ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, kind, payload, attempts, max_attempts`.execute(db);
    return rows[0];
  }

  async #run(job: Claimed): Promise<void> {
    const workFor: WorkFor = { principal: systemPrincipal, purpose: 'system-task', correlationId: job.id, locale: 'nl' };
    try {
      await inWork(this.#deps.work, workFor, async (work) => {
        await this.#deps.handlers[job.kind]!(work, job.payload);
        const done = await sql`UPDATE job SET status = 'done', finished_at = ${work.now}, locked_until = NULL
          WHERE id = ${job.id} AND locked_by = ${this.#name} AND status = 'running'`.execute(work.tx);
        if (done.numAffectedRows !== 1n) throw new Error('the lease was lost to another process');
      });
    } catch (error) {
      await this.#failed(job, error as Error);
    }
  }

  async #failed(job: Claimed, error: Error): Promise<void> {
    const dead = job.attempts >= job.max_attempts;
    this.#deps.log.error({ jobId: job.id, kind: job.kind, attempts: job.attempts, dead, reason: error.message }, 'job failed');
    const next = new Date(this.#deps.clock.now().getTime() + backoffSeconds(job.attempts) * 1000);
    await sql`UPDATE job SET status = ${dead ? 'dead' : 'waiting'}, run_at = ${next}, last_error = ${error.message.slice(0, 2000)},
      locked_by = NULL, locked_until = NULL WHERE id = ${job.id} AND locked_by = ${this.#name}`.execute(this.#deps.db);
  }
}
