import { Contact, ContactParams } from '@ingang/contracts/contacts';
import { AnswerPeriodList, AnswerPeriodParams, LeaveContact, ListWaiting, SetAnswerPeriod, WaitingCount, WaitingList } from '@ingang/contracts/contacts/waiting';
import type { AuthorityId, ContactId } from '@ingang/kernel';
import type { Static } from 'typebox';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { deskOf } from '../desk-of.ts';
import { selectAnswerPeriods } from '../postgres/answer-periods.ts';
import { keepAnswerPeriod } from '../usecases/waiting/keep-answer-period.ts';
import { leaveContact } from '../usecases/waiting/leave-contact.ts';
import { lookAtWaiting } from '../usecases/waiting/look-at-waiting.ts';
import { pickUpContact } from '../usecases/waiting/pick-up-contact.ts';
import { answerPeriodsDesk } from '../answer-periods-desk.ts';
import { answering, bodyLimitBytes, tag } from './contact-routes.ts';
import { nextPlace, readPlace } from './places.ts';
import { readChanges } from './read-input.ts';
import { showList } from './show-contact.ts';

/** Messages that nobody has in hand, and within how many working days they are answered. */
export const waitingRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/contacts/waiting', operationId: 'listWaitingContacts', tag, access: 'contacts:look', query: ListWaiting, answer: WaitingList,
    summary: 'Messages that wait for anybody, the first that must be answered first',
    description: 'Fetch it again at the event waiting.changed. That you looked is recorded.',
    handle: async (work, { query: { cursor, limit = 50, authorityId, channel } }) => {
      const desk = deskOf(work);
      const filter = { ...(authorityId !== undefined && { authorityId: authorityId as AuthorityId }), ...(channel !== undefined && { channel }) };
      const { contacts, waiting, overdue } = await lookAtWaiting(desk, filter, { ...readPlace(cursor), limit: limit + 1 });
      const page = contacts.slice(0, limit);
      return { results: await showList(desk, page), waiting, overdue, ...nextPlace(contacts.length > limit, page.at(-1), ({ answerBy, id }) => ({ at: answerBy!, id })) };
    },
  }),
  route({
    method: 'GET', path: '/contacts/waiting/count', operationId: 'countWaitingContacts', tag, access: 'contacts:look', answer: WaitingCount,
    summary: 'How many messages wait for anybody, and how many of them too long',
    handle: async (work) => ({ ...(await deskOf(work).contacts.countWaiting({}, work.now)) }),
  }),
  route({
    method: 'POST', path: '/contacts/:contactId/leave', operationId: 'leaveContact', tag, access: 'contacts:handle', params: ContactParams, body: LeaveContact, bodyLimitBytes, answer: Contact,
    summary: 'Leave an open message for anybody, with last changes',
    description: 'It waits on the list, and is offered to agents when phones are quiet. What was typed in it goes along.',
    handle: (work, { params, body }) => answering(work, (desk) => leaveContact(desk, params.contactId as ContactId, body.version, readChanges(body))),
  }),
  route({
    method: 'POST', path: '/contacts/:contactId/pick-up', operationId: 'pickUpContact', tag, access: 'contacts:handle', params: ContactParams, answer: Contact,
    summary: 'Take a message that waits for anybody in hand',
    description: 'Of two who do so at once one gets it; the other gets 409 contact.taken-already.',
    handle: (work, { params }) => answering(work, (desk) => pickUpContact(desk, params.contactId as ContactId)),
  }),
  route({
    method: 'GET', path: '/answer-periods', operationId: 'listAnswerPeriods', tag, access: 'contacts:look', answer: AnswerPeriodList,
    summary: 'Within how many working days messages are answered, by channel and authority',
    handle: showPeriods,
  }),
  route({
    method: 'PUT', path: '/answer-periods/:channel', operationId: 'setAnswerPeriod', tag, access: 'contacts:set-answer-periods', params: AnswerPeriodParams, body: SetAnswerPeriod, answer: AnswerPeriodList,
    summary: 'Set within how many working days messages on a channel are answered',
    description: 'What waits already keeps the date it was given.',
    handle: async (work, { params: { channel }, body: { authorityId, workingDays } }) => {
      await keepAnswerPeriod(answerPeriodsDesk(work), channel, authorityId as AuthorityId | null, workingDays);
      return showPeriods(work);
    },
  }),
];

async function showPeriods(work: Work): Promise<Static<typeof AnswerPeriodList>> {
  const periods = await selectAnswerPeriods(work.tx);
  return { results: periods.map(({ authorityId = null, channel, workingDays }) => ({ authorityId, channel, workingDays })) };
}
