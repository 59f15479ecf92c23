import { LongWork as Answer, LongWorkList, LongWorkParams, LongWorkQuery } from '@ingang/contracts/planning/work';
import type { Static } from 'typebox';
import type { Locale } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { LongWork } from '../domain/long-work.ts';
import { askDepsOf, tellFailure } from '../long-work/index.ts';
import { askedWorksInPostgres } from '../postgres/long-works.ts';
import { cancelWork, openWork } from '../usecases/ask-for-work.ts';
import type { WorkCard } from '../usecases/work-ports.ts';

const common = { tag: 'planning', access: 'planning:look-ahead' } as const;

export const longWorkRoutes: readonly Route[] = [
  route({
    ...common, method: 'GET', path: '/planning-works', operationId: 'listPlanningWorks', query: LongWorkQuery, answer: LongWorkList,
    summary: 'Long calculations that you asked for, newest first',
    handle: async (work, { query }) => ({ results: (await askedWorksInPostgres(work).list(query.kind)).map((card) => showCard(card, work.locale)) }),
  }),
  route({
    ...common, method: 'GET', path: '/planning-works/:workId', operationId: 'readPlanningWork', params: LongWorkParams, answer: Answer,
    summary: 'A long calculation: how far it is, and what came out', description: 'Events with topic planning-work.changed tell when to ask again.',
    handle: async (work, { params }) => show(await openWork(askDepsOf(work), params.workId), work.locale),
  }),
  route({
    ...common, method: 'POST', path: '/planning-works/:workId/cancel', operationId: 'cancelPlanningWork', params: LongWorkParams, answer: Answer,
    summary: 'End a long calculation that is no longer wanted',
    handle: async (work, { params }) => show(await cancelWork(askDepsOf(work), params.workId), work.locale),
  }),
];

function showCard({ id, kind, state, done, of, failure, askedAt, beganAt, finishedAt }: WorkCard, locale: Locale): Static<typeof LongWorkList>['results'][number] {
  return {
    id, kind, state, done, of, askedAt: askedAt.toISOString(), beganAt: beganAt?.toISOString() ?? null, finishedAt: finishedAt?.toISOString() ?? null,
    failure: failure && { code: failure.code, message: tellFailure(locale, failure.code, failure.params) },
  };
}

function show(work: LongWork, locale: Locale): Static<typeof Answer> {
  return { ...showCard(work, locale), result: work.result };
}
