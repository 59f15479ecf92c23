import { makeSchedule, replanDay, type ScheduleOptions } from '@ingang/planning/schedule';
import { proposalOf } from '../domain/schedule/proposal.ts';
import { answerFromThread } from '../long-work/thread-side.ts';
import type { SolverInput } from './solver-work.ts';

/** The solver blocks its thread, and asks from time to time whether to stop: that is when it tells how many seconds have gone. */
await answerFromThread(async ({ errand, current }: SolverInput, progress) => {
  const { problem, seconds, gap, day } = errand;
  const began = performance.now();
  let told = -1;
  const tell = (): false => {
    const gone = Math.min(seconds, Math.floor((performance.now() - began) / 1000));
    if (gone > told) progress(gone, seconds);
    told = Math.max(told, gone);
    return false;
  };
  const options: ScheduleOptions = { now: () => performance.now(), seconds, gap, shouldStop: tell, onProgress: tell };
  return proposalOf(errand, current, day ? await replanDay(problem, day.known, { ...day, absent: day.absent.map(({ personId }) => personId) }, options) : await makeSchedule(problem, options));
});
