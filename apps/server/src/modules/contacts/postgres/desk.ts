import type { Work } from '../../../platform/database/work.ts';
import type { Desk } from '../usecases/desk.ts';
import { postgresContacts } from './contact-register.ts';
import { postgresDirectory } from './directory.ts';
import { postgresDrafts } from './draft-register.ts';
import { postgresTimeline } from './timeline-register.ts';

/** The desk of the use cases, for one piece of work. */
export function deskOf(work: Work): Desk {
  return {
    principal: work.principal,
    now: work.now,
    newId: work.newId,
    locale: work.locale,
    record: (entry) => work.record(entry),
    publish: (event) => work.publish(event),
    contacts: postgresContacts(work.tx),
    drafts: postgresDrafts(work.tx),
    timeline: postgresTimeline(work.tx),
    directory: postgresDirectory(work.tx, work.locale),
  };
}
