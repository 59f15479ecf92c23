import {
  Callback as CallbackAnswer, CallbackCounts, CallbackPage, CallbackQuery, CloseCallback, NewAttempt, NewCallback,
  PromiseProposal, PromiseQuestion, ReassignCallback, ReturnCallback, TakeCallback,
} from '@ingang/contracts/followup';
import { Uuid } from '@ingang/contracts/text';
import {
  Conflict, NotFound, type AuthorityId, type ContactId, type CustomerId, type DepartmentId, type FollowUpId,
  type ProductId, type QuestionId, type UserId,
} from '@ingang/kernel';
import { Type, type Static, type TSchema } from 'typebox';
import { requireAuthority, requireUserId } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { deskOf } from '../desk-of.ts';
import type { FollowUpCommand } from '../domain/index.ts';
import { actOnCallback, toAllPromised, toPromised } from '../usecases/act-on-callback.ts';
import type { FollowUpDesk, Promised } from '../usecases/desk.ts';
import { countCallbacks, filterOf } from '../usecases/list-callbacks.ts';
import { makeCallback } from '../usecases/make-callback.ts';
import type { CallbackRecord } from '../usecases/ports.ts';
import { proposePromise, type Wish } from '../usecases/propose-promise.ts';
import { toCallbackAnswer, toProposalAnswer } from './answers.ts';

const tag = 'followup';
const Params = Type.Object({ callbackId: Uuid });

export const followUpRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/callbacks/promise',
    operationId: 'proposePromise',
    tag,
    summary: 'What can honestly be promised now',
    description: 'Proposes a department and a deadline in working time, and checks the phone number. Nothing is written.',
    access: 'followup:promise',
    body: PromiseQuestion,
    answer: PromiseProposal,
    handle: async (work, { body }) => {
      requireAuthority(work.principal, body.authorityId as AuthorityId);
      return toProposalAnswer(await proposePromise(deskOf(work), toQuestion(body)), work.locale);
    },
  }),
  route({
    method: 'POST',
    path: '/callbacks',
    operationId: 'makeCallback',
    tag,
    summary: 'Promise that a department phones the customer',
    access: 'followup:promise',
    body: NewCallback,
    status: 201,
    answer: CallbackAnswer,
    handle: async (work, { body }) => {
      requireAuthority(work.principal, body.authorityId as AuthorityId);
      const desk = deskOf(work);
      return answer(work, desk, await makeCallback(desk, toWish(body)));
    },
  }),
  route({
    method: 'GET',
    path: '/callbacks',
    operationId: 'listCallbacks',
    tag,
    summary: 'Callbacks: mine, of my department, due today, overdue …',
    description: 'Running ones by deadline, closed ones the last closed first, `all` the last made first.',
    access: 'followup:read',
    query: CallbackQuery,
    answer: CallbackPage,
    handle: list,
  }),
  route({
    method: 'GET',
    path: '/callbacks/counts',
    operationId: 'countCallbacks',
    tag,
    summary: 'How many callbacks each list holds now',
    access: 'followup:read',
    answer: CallbackCounts,
    handle: async (work) => {
      const desk = deskOf(work);
      return countCallbacks(desk, viewerOf(work), await desk.region.anyCalendar());
    },
  }),
  route({
    method: 'GET',
    path: '/callbacks/:callbackId',
    operationId: 'readCallback',
    tag,
    summary: 'One callback with its attempts and history',
    access: 'followup:read',
    params: Params,
    answer: CallbackAnswer,
    handle: async (work, { params }) => {
      const desk = deskOf(work);
      const record = await desk.callbacks.find(params.callbackId as FollowUpId);
      if (!record) throw new NotFound('callback.not-found');
      const { customerId, authorityId } = record.callback;
      work.record({ action: 'look', subjectKind: 'callback', subjectId: record.callback.id, authorityId, ...(customerId && { customerId }) });
      return answer(work, desk, await toPromised(desk, record));
    },
  }),
  step('take', 'Make it your own: you will phone', TakeCallback, () => ({ action: 'take' })),
  step('release', 'Put it back on the list of the department', TakeCallback, () => ({ action: 'release' })),
  step('reopen', 'Open a callback that was closed by mistake', TakeCallback, () => ({ action: 'reopen' })),
  step('attempts', 'Log that you phoned, and what came of it', NewAttempt, (body) => ({
    action: 'log-attempt',
    result: body.result,
    ...(body.phone !== undefined && { phone: body.phone }),
    ...(body.note !== undefined && { note: body.note }),
  })),
  step('close', 'Close it with its result', CloseCallback, (body) => ({ action: 'close', result: body.result })),
  step('reassign', 'Pass it on to another person or department', ReassignCallback, (body) => ({
    action: 'reassign',
    to: { departmentId: body.departmentId as DepartmentId, ...(body.assigneeId && { userId: body.assigneeId as UserId }) },
  })),
  step('return', 'Give it back to the contact centre', ReturnCallback, (body) => ({ action: 'return', why: body.why })),
];

/** One thing that people do to a callback. */
function step<B extends TSchema>(verb: string, summary: string, body: B, toCommand: (body: Static<B>) => FollowUpCommand): Route {
  return route({
    method: 'POST',
    path: `/callbacks/:callbackId/${verb}`,
    operationId: verb === 'attempts' ? 'logAttempt' : `${verb}Callback`,
    tag,
    summary,
    access: 'followup:handle',
    params: Params,
    body,
    answer: CallbackAnswer,
    handle: async (work, input) => {
      const desk = deskOf(work);
      const sent = input.body as Static<B> & { version: number; note?: string };
      const act = { command: toCommand(sent), basedOn: sent.version, ...(sent.note !== undefined && { note: sent.note }) };
      const id = (input.params as { callbackId: string }).callbackId as FollowUpId;
      return answer(work, desk, await withCurrent(work, desk, id, actOnCallback(desk, id, act)));
    },
  } as Parameters<typeof route<typeof Params, undefined, B, typeof CallbackAnswer>>[0]);
}

async function list(work: Work, { query }: { query: Static<typeof CallbackQuery> }): Promise<Static<typeof CallbackPage>> {
  const desk = deskOf(work);
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, ['placeAt', 'id']);
  const filter = filterOf(toListWish(query), viewerOf(work), await desk.region.anyCalendar(), desk.now);
  const found = await desk.callbacks.list({ ...filter, limit: limit + 1, ...(after && { after: { at: new Date(after.placeAt), id: after.id } }) });
  const page = found.slice(0, limit);
  work.record({ action: 'search', subjectKind: 'callback', details: { list: query.list ?? 'open', found: page.length } });
  const results = await answers(work, desk, await toAllPromised(desk, page));
  const last = page.at(-1);
  if (found.length <= limit || !last) return { results };
  return { results, nextCursor: encodeCursor({ placeAt: placeOf(last, filter.running).toISOString(), id: last.callback.id }) };
}

function toListWish(query: Static<typeof CallbackQuery>) {
  return {
    list: query.list ?? 'open',
    ...(query.departmentId && { departmentId: query.departmentId as DepartmentId }),
    ...(query.authority && { authorityId: query.authority as AuthorityId }),
    ...(query.customerId && { customerId: query.customerId as CustomerId }),
    ...(query.q && { text: query.q }),
  } as const;
}

function placeOf({ callback }: CallbackRecord, running: boolean | 'both'): Date {
  return running === true ? callback.deadline : running === 'both' ? callback.madeAt : callback.closedAt!;
}

function toQuestion({ authorityId, productId, departmentId, phone, windows = [] }: Static<typeof PromiseQuestion>): Wish {
  return {
    authorityId: authorityId as AuthorityId,
    ...(productId !== undefined && { productId: productId as ProductId }),
    ...(departmentId !== undefined && { departmentId: departmentId as DepartmentId }),
    ...(phone !== undefined && { phone }),
    windows,
  };
}

function toWish(body: Static<typeof NewCallback>): Parameters<typeof makeCallback>[1] {
  const { authorityId, departmentId, windows = [], ...rest } = body;
  return {
    ...(rest as Omit<typeof rest, never> & {
      contactId?: ContactId; questionId?: QuestionId; customerId?: CustomerId; productId?: ProductId; assigneeId?: UserId;
    }),
    authorityId: authorityId as AuthorityId,
    departmentId: departmentId as DepartmentId,
    windows,
  };
}

function viewerOf(work: Work): { userId: UserId; departmentIds: readonly DepartmentId[] | '*' } {
  return { userId: requireUserId(work.principal), departmentIds: work.principal.departmentIds };
}

async function answer(work: Work, desk: FollowUpDesk, promised: Promised): Promise<Static<typeof CallbackAnswer>> {
  const history = await desk.callbacks.history(promised.record.callback.id);
  const productNames = await desk.region.productNames([promised.record.callback.productId ?? []].flat());
  return toCallbackAnswer(promised, { desk, locale: work.locale, productNames }, history);
}

async function answers(work: Work, desk: FollowUpDesk, all: readonly Promised[]): Promise<Static<typeof CallbackAnswer>[]> {
  const productNames = await desk.region.productNames(all.flatMap(({ record }) => record.callback.productId ?? []));
  const found: Static<typeof CallbackAnswer>[] = [];
  for (const promised of all) found.push(await toCallbackAnswer(promised, { desk, locale: work.locale, productNames }));
  return found;
}

/** A conflict carries the present callback in the shape of the API, so that a screen can show what happened. */
async function withCurrent(work: Work, desk: FollowUpDesk, id: FollowUpId, act: Promise<Promised>): Promise<Promised> {
  try {
    return await act;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const present = await desk.callbacks.find(id);
    const current = present && (await answer(work, desk, await toPromised(desk, present)));
    throw new Conflict(error.code, current, error.params);
  }
}
