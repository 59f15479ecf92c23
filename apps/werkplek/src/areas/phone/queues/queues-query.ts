import { queryOptions } from '@tanstack/react-query';
import type { RoutingQueue, RoutingRules } from '@ingang/contracts/routing';
import { request } from '../../../api/request.ts';

export const queuesQuery = queryOptions({
  queryKey: ['phone', 'queues'],
  queryFn: async ({ signal }) => (await request<{ results: RoutingQueue[] }>('/routing-queues', { signal })).results,
});

export const routingRulesQuery = queryOptions({
  queryKey: ['phone', 'routing-rules'],
  queryFn: ({ signal }) => request<RoutingRules>('/routing-rules', { signal }),
});
