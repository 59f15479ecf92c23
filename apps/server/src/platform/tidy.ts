import { sql } from 'kysely';
import type { JobHandler, Schedule } from './jobs/job.ts';

/** Keeps the tables of the ground floor small: events ten minutes, answers to repeated requests a day, finished jobs a week. */
export const tidy: JobHandler = async (work) => {
  const before = (seconds: number): Date => new Date(work.now.getTime() - seconds * 1000);
  await sql`DELETE FROM event WHERE at < ${before(600)}`.execute(work.tx);
  await sql`DELETE FROM idempotency_key WHERE created_at < ${before(86_400)}`.execute(work.tx);
  await sql`DELETE FROM job WHERE status = 'done' AND finished_at < ${before(7 * 86_400)}`.execute(work.tx);
};

export const tidySchedule: Schedule = { kind: 'platform.tidy', everySeconds: 300 };
