import type { JobHandler, Schedule } from '../../../platform/jobs/job.ts';
import { schedulesInPostgres } from '../postgres/schedule/schedules.ts';

export const forgettingSchedules: Schedule = { kind: 'planning.forget-schedules', everySeconds: 86_400 };

/** Who worked when is kept as long as the law asks, and then forgotten. */
export const forgetSchedules: JobHandler = (work) => schedulesInPostgres(work).forget(work.now);
