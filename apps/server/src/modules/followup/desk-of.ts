import { Refused } from '@ingang/kernel';
import { compileCalendar } from '@ingang/kernel/working-calendar';
import type { Principal } from '../../platform/access/index.ts';
import type { Work } from '../../platform/database/work.ts';
import { addToTimeline, linkFollowUp, releaseFollowUp } from '../contacts/index.ts';
import { canBeCalledBack, displayPhone, parsePhone, requireCustomer } from '../customers/index.ts';
import { userNames } from '../people/index.ts';
import { authorityCalendar, departmentCard, departmentNames, departmentsFor, productNames } from '../region/index.ts';
import { callbackNorm, defaultAttemptRule, type ActingPerson } from './domain/index.ts';
import { callbacksInPostgres } from './postgres/callbacks.ts';
import type { FollowUpDesk, Promised } from './usecases/desk.ts';
import type { CheckedPhone } from './usecases/phone.ts';
import type { Region } from './usecases/ports.ts';

/** This room's use cases on PostgreSQL, with the other rooms behind their doors. */
export function deskOf(work: Work): FollowUpDesk {
  return {
    callbacks: callbacksInPostgres(work.tx),
    region: regionOf(work),
    checkPhone,
    person: actingPerson(work.principal),
    personName: work.principal.name,
    attemptRule: defaultAttemptRule,
    now: work.now,
    newId: work.newId,
    record: (entry) => work.record(entry),
    publish: (event) => work.publish(event),
    linkToQuestion: (questionId, callback) => linkFollowUp(work, { questionId, followUpId: callback.id, outcome: 'callback' }),
    putOnTimeline: (promised) => putOnTimeline(work, promised),
    requireCustomer: (id) => requireCustomer(work, id),
  };
}

/** Says which date it is in the Netherlands; its hours are never asked. */
const anyCalendar = compileCalendar({ week: {} });

function regionOf(work: Work): Region {
  return {
    anyCalendar: async () => anyCalendar,
    authorityHours: (id) => authorityCalendar(work, id),
    async department(id, authorityId) {
      const card = await departmentCard(work, id, authorityId);
      return card && { ...card, norm: card.norm ?? callbackNorm };
    },
    departmentsFor: (authorityId, productId) => departmentsFor(work, authorityId, productId),
    departmentNames: (ids) => departmentNames(work, ids),
    productNames: (ids) => productNames(work, ids),
    userNames: (ids) => userNames(work, ids),
  };
}

/** A number that can be dialled back; toll-free and unusual ones with a warning, service numbers not at all. */
export function checkPhone(typed: string): CheckedPhone {
  const parsed = parsePhone(typed);
  if ('fault' in parsed) return { ok: false, code: parsed.fault };
  const { normal } = parsed.number;
  const display = displayPhone(normal);
  const answer = canBeCalledBack(parsed.number);
  if (answer.answer === 'no') return { ok: false, code: answer.code, display };
  return { ok: true, normal, display, ...(answer.answer === 'ask' && { warning: answer.code }) };
}

/** How somebody stands to promises: by their departments, or for the whole contact centre. */
export function actingPerson(principal: Principal): ActingPerson {
  if (principal.userId === undefined) throw new Refused('access.person-required');
  const leads = principal.roles.includes('team-lead');
  const ofDepartments = principal.departmentIds === '*' ? [] : principal.departmentIds;
  const inContactCentre = principal.departmentIds === '*' && principal.roles.some((role) => role === 'agent' || role === 'team-lead' || role === 'external-partner');
  return {
    userId: principal.userId,
    departmentIds: ofDepartments,
    leadsDepartmentIds: leads ? ofDepartments : [],
    contactCentre: inContactCentre ? (leads ? 'lead' : 'agent') : 'none',
  };
}

async function putOnTimeline(work: Work, { record, departmentName, promise, assigneeName }: Promised): Promise<void> {
  const { callback } = record;
  if (callback.questionId && callback.result === 'withdrawn') await releaseFollowUp(work, callback.questionId);
  if (!callback.customerId) return;
  await addToTimeline(work, {
    kind: 'follow-up',
    subjectId: callback.id,
    number: `T${record.serial}`,
    at: callback.madeAt,
    customerId: callback.customerId,
    authorityId: callback.authorityId,
    title: callback.reason.replaceAll(/\s+/g, ' ').slice(0, 160),
    summary: record.closeNote ?? record.explanation ?? '',
    status: callback.state === 'closed' ? (callback.result ?? 'closed') : callback.state,
    outcome: promise,
    dueAt: callback.deadline,
    departmentName,
    ...(assigneeName !== undefined && { agentName: assigneeName }),
  });
}
