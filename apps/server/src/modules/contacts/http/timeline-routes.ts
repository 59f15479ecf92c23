import { CustomerParams, Timeline, TimelineOfAddress, TimelineOfCustomer } from '@ingang/contracts/timeline';
import type { CustomerId } from '@ingang/kernel';
import { route, type Route } from '../../../platform/http/route.ts';
import type { TimelineEntry } from '../domain/index.ts';
import { deskOf } from '../desk-of.ts';
import { timelineOfAddress, timelineOfCustomer, type SeenTimeline } from '../usecases/look-at-timeline.ts';
import { tag } from './contact-routes.ts';
import { nextPlace, readPlace } from './places.ts';

export const timelineRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/customers/:customerId/timeline',
    operationId: 'getCustomerTimeline',
    tag,
    summary: 'Everything that happened with a customer, from new to old',
    description: 'Over all channels, contacts, follow-ups and zaken of the authorities that you may see, under every registration that was merged with this one.',
    access: 'contacts:look',
    params: CustomerParams,
    query: TimelineOfCustomer,
    answer: Timeline,
    handle: async (work, { params, query }) => {
      const limit = query.limit ?? 25;
      const page = { ...readPlace(query.cursor), limit: limit + 1 };
      return show(await timelineOfCustomer(deskOf(work), params.customerId as CustomerId, page, query.kind), limit);
    },
  }),
  route({
    method: 'GET',
    path: '/timeline',
    operationId: 'getAddressTimeline',
    tag,
    summary: 'Everything that happened at an address, from new to old',
    access: 'contacts:look',
    query: TimelineOfAddress,
    answer: Timeline,
    handle: async (work, { query }) => {
      const { cursor, limit = 25, kind, ...address } = query;
      const page = { ...readPlace(cursor), limit: limit + 1 };
      return show(await timelineOfAddress(deskOf(work), address, page, kind), limit);
    },
  }),
];

function show(seen: SeenTimeline, limit: number) {
  const page = seen.entries.slice(0, limit);
  return {
    results: page.map(showEntry),
    ...nextPlace(seen.entries.length > limit, page.at(-1), (entry) => ({ at: entry.at, id: entry.subjectId })),
    watch: { customerIds: [...seen.customerIds], ...(seen.addressKey !== undefined && { addressKey: seen.addressKey }) },
  };
}

function showEntry(entry: TimelineEntry) {
  const { subjectId, at, dueAt, ...rest } = entry;
  return { ...rest, id: subjectId, at: at.toISOString(), ...(dueAt && { dueAt: dueAt.toISOString() }) };
}
