import type { JobHandler, Schedule } from '../../../platform/jobs/job.ts';
import { presenceHistoryInPostgres } from '../postgres/adherence/presence-history.ts';
import { swapsInPostgres } from '../postgres/own-schedule/swaps.ts';

export const lapsingSwaps: Schedule = { kind: 'planning.lapse-swaps', everySeconds: 300 };
export const forgettingOwnSchedules: Schedule = { kind: 'planning.forget-own-schedules', everySeconds: 21_600 };

/** A swap of a shift that has begun, or that the schedule changed, is over: both are told by their screens. */
export const lapseSwaps: JobHandler = async (work) => {
  for (const id of await swapsInPostgres(work).lapse(work.now)) work.publish({ topic: 'planning.swap-changed', subjectId: id, about: { state: 'lapsed' } });
};

/** Swaps and what the telephone said are kept as long as was agreed, and then removed. */
export const forgetOwnSchedules: JobHandler = async (work) => {
  await swapsInPostgres(work).forget(work.now);
  await presenceHistoryInPostgres(work).forget(work.now);
};
