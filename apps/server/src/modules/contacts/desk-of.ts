import { deadlineFor } from '@ingang/kernel/working-calendar';
import { holdsRoleFor, type Principal } from '../../platform/access/index.ts';
import type { Work } from '../../platform/database/work.ts';
import { customerSummary, sameCustomer, touchCustomer } from '../customers/index.ts';
import { userNames } from '../people/index.ts';
import { authorityCalendar, departmentNames, productNames } from '../region/index.ts';
import { answerDays } from './domain/index.ts';
import { selectAnswerPeriods } from './postgres/answer-periods.ts';
import { postgresContacts } from './postgres/contact-register.ts';
import { postgresDrafts } from './postgres/draft-register.ts';
import { postgresTimeline } from './postgres/timeline-register.ts';
import { askedOnce, RememberedNames } from './remembered-names.ts';
import type { Colleague, Desk } from './usecases/desk.ts';
import type { Directory } from './usecases/ports.ts';

/** This room's use cases on PostgreSQL, with the other rooms behind their doors. */
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
    directory: directoryOf(work),
  };
}

/** Names that everybody may know and that hardly ever change; customers are never among them. */
const remembered = { products: new RememberedNames(), departments: { nl: new RememberedNames(), en: new RememberedNames() } };

function directoryOf(work: Work): Directory {
  return {
    customerNames: askedOnce(async (ids) => new Map((await customerSummary(work, ids)).map((line) => [line.id, line.displayName]))),
    sameCustomer: (id) => sameCustomer(work, id),
    noteContact: (id, at) => touchCustomer(work, id, at),
    productNames: (ids) => remembered.products.of(ids, (missing) => productNames(work, missing)),
    departmentNames: (ids) => remembered.departments[work.locale].of(ids, (missing) => departmentNames(work, missing)),
    answerBy: async (authorityId, channel, receivedAt) => {
      const days = answerDays(await selectAnswerPeriods(work.tx), authorityId, channel);
      return deadlineFor(await authorityCalendar(work, authorityId), { kind: 'end-of-working-day', days }, receivedAt);
    },
    agentName: async (id) => (await userNames(work, [id])).get(id),
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
