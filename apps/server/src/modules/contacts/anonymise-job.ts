import type { JobHandler, Schedule } from '../../platform/jobs/job.ts';
import { anonymiseBatch, anonymiseContacts } from './postgres/anonymise.ts';

/** Once a day; the periods are in the table retention_period. */
export const anonymiseSchedule: Schedule = { kind: 'contacts.anonymise', everySeconds: 86_400 };

/** One batch; when it was full, another follows at once in a transaction of its own. */
export const anonymise: JobHandler = async (work) => {
  const done = await anonymiseContacts(work.tx, work.now);
  if (done > 0) work.record({ action: 'erase', subjectKind: 'contact', details: { contacts: done, because: 'retention period over' } });
  if (done === anonymiseBatch) work.enqueue({ kind: anonymiseSchedule.kind });
};
