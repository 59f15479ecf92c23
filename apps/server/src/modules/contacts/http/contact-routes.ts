import {
  ChangeContact, Contact, ContactParams, DiscardContact, FinishContact, OpenContact, RegisterContact, TakeOverContact, VersionOnly,
} from '@ingang/contracts/contacts';
import type { ContactId, UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { Contact as DomainContact } from '../domain/index.ts';
import { deskOf } from '../desk-of.ts';
import { changeContact } from '../usecases/change-contact.ts';
import type { Desk } from '../usecases/desk.ts';
import { discardContact, restoreContact } from '../usecases/discard-contact.ts';
import { finishContact } from '../usecases/finish-contact.ts';
import { lookAtContact } from '../usecases/look-at-contact.ts';
import { openContact } from '../usecases/open-contact.ts';
import { registerContact } from '../usecases/register-contact.ts';
import { takeOverContact } from '../usecases/take-over-contact.ts';
import { readChanges, readNewContact } from './read-input.ts';
import { showContact, showingConflicts } from './show-contact.ts';

export const tag = 'contacts';
/** Room for the longest note and answers in four-byte characters. */
export const bodyLimitBytes = 1024 * 1024;

/** Does a task at the desk and shows the contact that comes of it. */
export function answering(work: Work, task: (desk: Desk) => Promise<DomainContact>) {
  const desk = deskOf(work);
  return showingConflicts(desk, async () => showContact(desk, await task(desk)));
}

const idOf = (params: { readonly contactId: string }) => params.contactId as ContactId;

export const contactRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/contacts',
    operationId: 'openContact',
    tag,
    summary: 'Open a contact when it starts',
    description: 'The open contact is its own draft: send what is typed with PATCH while it happens, and finish it when it is over.',
    access: 'contacts:handle',
    body: OpenContact,
    bodyLimitBytes,
    status: 201,
    answer: Contact,
    handle: (work, { body: { waitsForAnybody = false, ...contact } }) => answering(work, (desk) => openContact(desk, readNewContact(contact), waitsForAnybody ? 'anybody' : 'mine')),
  }),
  route({
    method: 'POST',
    path: '/contacts/registrations',
    operationId: 'registerContact',
    tag,
    summary: 'Register a whole contact that is over',
    description: 'Opens and finishes in one request, for scripts and for registering afterwards. Send an Idempotency-Key: the same request twice registers once.',
    access: 'contacts:handle',
    body: RegisterContact,
    bodyLimitBytes,
    status: 201,
    answer: Contact,
    handle: (work, { body }) => answering(work, (desk) => registerContact(desk, readNewContact(body), body.ending)),
  }),
  route({
    method: 'GET',
    path: '/contacts/:contactId',
    operationId: 'getContact',
    tag,
    summary: 'Look at a contact',
    description: 'With the draft of your own screen while it is open. Looking is recorded.',
    access: 'contacts:look',
    params: ContactParams,
    answer: Contact,
    handle: async (work, { params }) => {
      const desk = deskOf(work);
      const { contact, draft } = await lookAtContact(desk, idOf(params));
      return showContact(desk, contact, draft);
    },
  }),
  route({
    method: 'PATCH',
    path: '/contacts/:contactId',
    operationId: 'changeContact',
    tag,
    summary: 'Write in an open contact, or correct a finished one',
    description: 'Fields left out stay, null empties. A list of questions is complete: those not in it are removed. 409 carries the present contact in `current`.',
    access: 'contacts:handle',
    params: ContactParams,
    body: ChangeContact,
    bodyLimitBytes,
    answer: Contact,
    handle: (work, { params, body }) => answering(work, (desk) => changeContact(desk, idOf(params), body.version, readChanges(body))),
  }),
  route({
    method: 'POST',
    path: '/contacts/:contactId/finish',
    operationId: 'finishContact',
    tag,
    summary: 'Finish a contact, with last changes',
    description: 'Names everything that is still missing at once. With `draftVersion`, 409 carries in `current` a draft that another screen of yours saved meanwhile. A question with an article or an answer counts as answered unless said otherwise.',
    access: 'contacts:handle',
    params: ContactParams,
    body: FinishContact,
    bodyLimitBytes,
    answer: Contact,
    handle: (work, { params, body }) =>
      answering(work, (desk) => finishContact(desk, idOf(params), body.version, readChanges(body), body.ending, body.draftVersion)),
  }),
  route({
    method: 'POST',
    path: '/contacts/:contactId/discard',
    operationId: 'discardContact',
    tag,
    summary: 'Throw away a contact that was opened by mistake',
    access: 'contacts:handle',
    params: ContactParams,
    body: DiscardContact,
    answer: Contact,
    handle: (work, { params, body }) => answering(work, (desk) => discardContact(desk, idOf(params), body.version, body.reason)),
  }),
  route({
    method: 'POST',
    path: '/contacts/:contactId/restore',
    operationId: 'restoreContact',
    tag,
    summary: 'Take back a contact that was thrown away',
    access: 'contacts:handle',
    params: ContactParams,
    body: VersionOnly,
    answer: Contact,
    handle: (work, { params, body }) => answering(work, (desk) => restoreContact(desk, idOf(params), body.version)),
  }),
  route({
    method: 'POST',
    path: '/contacts/:contactId/take-over',
    operationId: 'takeOverContact',
    tag,
    summary: "Take over an agent's open contact, or give it to a colleague",
    access: 'contacts:lead',
    params: ContactParams,
    body: TakeOverContact,
    answer: Contact,
    handle: (work, { params, body }) =>
      answering(work, (desk) => takeOverContact(desk, idOf(params), body.version, body.agentId as UserId | undefined)),
  }),
];
