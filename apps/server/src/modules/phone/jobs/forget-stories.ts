import type { JobHandler, Schedule } from '../../../platform/jobs/job.ts';
import { forgetEvents } from '../postgres/forget-events.ts';

const batch = 5000;
export const storySchedule: Schedule = { kind: 'phone.forget-stories', everySeconds: 86_400 };

/** What happened at calls is forgotten when its time is over; one batch, and when it was full another follows. */
export const forgetStories: JobHandler = async (work) => {
  const forgotten = await forgetEvents(work, batch);
  if (forgotten > 0) work.record({ action: 'erase', subjectKind: 'call', details: { events: forgotten, because: 'retention period over' } });
  if (forgotten === batch) work.enqueue({ kind: storySchedule.kind });
};
