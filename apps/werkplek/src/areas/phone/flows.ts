import { queryOptions } from '@tanstack/react-query';
import type { CalamityMessage, FlowCard, FlowVersion } from '@ingang/contracts/call-flows';
import { request } from '../../api/request.ts';

export const flowsQuery = queryOptions({
  queryKey: ['phone', 'flows'],
  queryFn: async ({ signal }) => (await request<{ results: FlowCard[] }>('/call-flows', { signal })).results,
});

export const flowQuery = (id: string) =>
  queryOptions({
    queryKey: ['phone', 'flow', id],
    queryFn: ({ signal }) => request<FlowCard>(`/call-flows/${id}`, { signal }),
  });

/** Fetched once a version is opened: what is drawn here is not replaced under one's hands. */
export const versionQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['phone-version', id, number],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: ({ signal }) => request<FlowVersion>(`/call-flows/${id}/versions/${number}`, { signal }),
  });

export const calamitiesQuery = queryOptions({
  queryKey: ['phone', 'calamities'],
  queryFn: async ({ signal }) => (await request<{ results: CalamityMessage[] }>('/calamity-messages', { signal })).results,
});
