import { sql } from 'kysely';
import type { JobHandler, Schedule } from '../../platform/jobs/job.ts';
import { idleSeconds } from './domain/session-rules.ts';

/** Removes sessions that ended, sign-ins that were not finished, and wrong passwords of more than a day ago. */
export const forgetEndedSignIns: JobHandler = async (work) => {
  await sql`SELECT app.forget_ended_sign_ins(${work.now}, ${idleSeconds})`.execute(work.tx);
};

export const forgetting: Schedule = { kind: 'people.forget-ended-sign-ins', everySeconds: 600 };
