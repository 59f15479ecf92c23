import type { JobHandler, Schedule } from '../../platform/jobs/job.ts';
import { anonymiseBatch, anonymiseFollowUps, becameOverdue } from './postgres/later-work.ts';
import { followUpTopic } from './usecases/desk.ts';

export const followUpSchedules: readonly Schedule[] = [
  { kind: 'followup.overdue', everySeconds: 60 },
  { kind: 'followup.anonymise', everySeconds: 86_400 },
];

/** Nobody does anything when a deadline passes, so somebody must say it: the counts on the screens are live. */
const tellOverdue: JobHandler = async (work) => {
  for (const { id, authority_id: authorityId, department_id: departmentId } of await becameOverdue(work.tx, work.now, 150)) {
    work.publish({ topic: followUpTopic, authorityId, subjectId: id, about: { departmentId, overdue: true } });
  }
};

/** One batch; when it was full, another follows at once in a transaction of its own. */
const anonymise: JobHandler = async (work) => {
  const done = await anonymiseFollowUps(work.tx, work.now);
  if (done > 0) work.record({ action: 'erase', subjectKind: 'callback', details: { callbacks: done, because: 'retention period over' } });
  if (done === anonymiseBatch) work.enqueue({ kind: 'followup.anonymise' });
};

export const followUpJobs: Readonly<Record<string, JobHandler>> = {
  'followup.overdue': tellOverdue,
  'followup.anonymise': anonymise,
};
