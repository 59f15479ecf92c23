import { AddQuestion, ChangeQuestion, Contact, ContactParams, QuestionParams, VersionQuery } from '@ingang/contracts/contacts';
import type { ContactId, QuestionId } from '@ingang/kernel';
import { route, type Route } from '../../../platform/http/route.ts';
import { addQuestion, changeQuestion, removeQuestion } from '../usecases/change-question.ts';
import { answering, bodyLimitBytes, tag } from './contact-routes.ts';
import { readQuestion } from './read-input.ts';

const idsOf = (params: { readonly contactId: string; readonly questionId: string }) =>
  [params.contactId as ContactId, params.questionId as QuestionId] as const;

export const questionRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/contacts/:contactId/questions',
    operationId: 'addQuestion',
    tag,
    summary: 'Add a question to a contact',
    access: 'contacts:handle',
    params: ContactParams,
    body: AddQuestion,
    bodyLimitBytes,
    status: 201,
    answer: Contact,
    handle: (work, { params, body }) =>
      answering(work, (desk) => addQuestion(desk, params.contactId as ContactId, readQuestion(body), body.version)),
  }),
  route({
    method: 'PATCH',
    path: '/contacts/:contactId/questions/:questionId',
    operationId: 'changeQuestion',
    tag,
    summary: 'Change a question: its words, product, answer, outcome',
    access: 'contacts:handle',
    params: QuestionParams,
    body: ChangeQuestion,
    bodyLimitBytes,
    answer: Contact,
    handle: (work, { params, body }) =>
      answering(work, (desk) => changeQuestion(desk, ...idsOf(params), body.version, readQuestion(body))),
  }),
  route({
    method: 'DELETE',
    path: '/contacts/:contactId/questions/:questionId',
    operationId: 'removeQuestion',
    tag,
    summary: 'Remove a question from a contact',
    access: 'contacts:handle',
    params: QuestionParams,
    query: VersionQuery,
    answer: Contact,
    handle: (work, { params, query }) => answering(work, (desk) => removeQuestion(desk, ...idsOf(params), query.version)),
  }),
];
