import type { Work } from '../database/work.ts';

/** Work to do later. Handlers must stand being run twice: a process may die after the work and before the tick. */
export interface NewJob {
  readonly kind: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly runAt?: Date;
  /** After this many attempts the job becomes a dead letter. Default 8, with backoff from 5 s to 1 h. */
  readonly maxAttempts?: number;
  /** At most one waiting or running job of this kind with this key. */
  readonly uniqueKey?: string;
}

/** Runs one job as the system, inside a transaction of its own that also marks the job as done. */
export type JobHandler = (work: Work, payload: Readonly<Record<string, unknown>>) => Promise<void>;

/** A job that is enqueued again and again: once per period for all processes together. */
export interface Schedule {
  readonly kind: string;
  readonly everySeconds: number;
}
