import type { JobHandler, Schedule } from '../../../platform/jobs/job.ts';
import { queuedWorksInPostgres } from '../postgres/long-works.ts';

const KEPT_DAYS = 30;

export const forgetWorksSchedule: Schedule = { kind: 'planning.forget-works', everySeconds: 86_400 };

/** Results of calculations are for now; what is worth keeping is kept elsewhere. */
export const forgetWorks: JobHandler = (work) => queuedWorksInPostgres(work).forgetBefore(new Date(work.now.getTime() - KEPT_DAYS * 86_400_000));
