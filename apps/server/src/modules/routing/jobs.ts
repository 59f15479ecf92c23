import type { JobHandler, Schedule } from '../../platform/jobs/job.ts';
import { assignmentKeepDays, assignmentsInPostgres } from './postgres/routing.ts';

const BATCH = 5_000;
export const forgetSchedule: Schedule = { kind: 'routing.forget-assignments', everySeconds: 86_400 };

/** Who got what is kept as long as it serves; one batch, and when it was full another follows. */
export const forgetAssignments: JobHandler = async (work) => {
  const before = new Date(work.now.getTime() - (await assignmentKeepDays(work)) * 86_400_000);
  const forgotten = await assignmentsInPostgres(work).forget(before, BATCH);
  if (forgotten === BATCH) work.enqueue({ kind: forgetSchedule.kind });
};
