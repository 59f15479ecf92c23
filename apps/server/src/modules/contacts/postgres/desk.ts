import { holdsRoleFor, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { Colleague, Desk } from '../usecases/desk.ts';
import { postgresContacts } from './contact-register.ts';
import { postgresDirectory } from './directory.ts';
import { postgresDrafts } from './draft-register.ts';
import { postgresTimeline } from './timeline-register.ts';

/** The desk of the use cases, for one piece of work. */
export function deskOf(work: Work): Desk {
  return {
    colleague: colleagueOf(work.principal),
    now: work.now,
    newId: work.newId,
    record: (entry) => work.record(entry),
    publish: (event) => work.publish(event),
    contacts: postgresContacts(work.tx),
    drafts: postgresDrafts(work.tx),
    timeline: postgresTimeline(work.tx),
    directory: postgresDirectory(work.tx, work.locale),
  };
}

function colleagueOf(principal: Principal): Colleague {
  return {
    id: principal.userId,
    name: principal.name,
    authorityIds: principal.authorityIds,
    leads: (authorityId) => holdsRoleFor(principal, ['team-lead', 'administrator'], authorityId),
  };
}
