import type { JobHandler, Schedule } from '../../../platform/jobs/job.ts';
import { forgetBriefings } from '../postgres/briefings.ts';
import { forgetNumbers } from '../postgres/forget-numbers.ts';
import { forgetOffers } from '../postgres/offers.ts';
import { forgetPickUps } from '../postgres/pick-ups.ts';

const batch = 5000;
export const forgetSchedule: Schedule = { kind: 'phone.forget-callers', everySeconds: 86_400 };

/** One batch; when it was full, another follows at once in a transaction of its own. */
export const forgetCallers: JobHandler = async (work) => {
  await forgetBriefings(work);
  await forgetPickUps(work);
  await forgetOffers(work);
  const forgotten = await forgetNumbers(work, batch);
  if (forgotten > 0) work.record({ action: 'erase', subjectKind: 'call', details: { calls: forgotten, because: 'retention period over' } });
  if (forgotten === batch) work.enqueue({ kind: forgetSchedule.kind });
};
