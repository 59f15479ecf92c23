import { NewOwnWish, OwnWish, OwnWishList, OwnWishParams } from '@ingang/contracts/planning/own-schedule';
import type { Work } from '../../../../platform/database/work.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import { agreementsInPostgres } from '../../postgres/schedule/agreements.ts';
import { askWish, ownWishes, takeBackWish, type WishDesk } from '../../usecases/own-schedule/keep-wish.ts';
import { actingOf } from '../acting-of.ts';
import type { KeptWish } from '../../usecases/schedule/ports.ts';

const shared = { tag: 'planning', access: 'planning:see-own-schedule' } as const;

/** What people would rather, said by themselves. */
export const wishRoutes: readonly Route[] = [
  route({
    ...shared, method: 'GET', path: '/my-schedule-wishes', operationId: 'listMyWishes', answer: OwnWishList, summary: 'What you would rather, from today on',
    handle: async (work) => ({ results: (await ownWishes(deskOf(work))).map(show) }),
  }),
  route({
    ...shared, method: 'POST', path: '/my-schedule-wishes', operationId: 'askWish', body: NewOwnWish, status: 201, answer: OwnWish,
    summary: 'Say that you would rather not work on a date, or only within hours; replaces an earlier wish for it', handle: async (work, { body }) => show(await askWish(deskOf(work), body)),
  }),
  route({
    ...shared, method: 'DELETE', path: '/my-schedule-wishes/:wishId', operationId: 'takeBackWish', params: OwnWishParams, status: 204, summary: 'Take a wish back',
    handle: async (work, { params }) => {
      await takeBackWish(deskOf(work), params.wishId);
      return undefined;
    },
  }),
];

function deskOf(work: Work): WishDesk {
  return { ...actingOf(work), agreements: agreementsInPostgres(work) };
}

function show({ id, date, hours, answer, reason }: KeptWish) {
  return { id, date, hours, answer, reason };
}
