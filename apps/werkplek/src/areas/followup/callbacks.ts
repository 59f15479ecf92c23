import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Callback, CallbackCounts, CallbackPage, PromiseProposal, PromiseQuestion } from '@ingang/contracts/followup';
import { request, type Query } from '../../api/request.ts';

export const callbackLists = ['mine', 'department', 'due-today', 'overdue', 'open', 'returned', 'closed'] as const;
export type CallbackListName = (typeof callbackLists)[number];

export const countsQuery = queryOptions({
  queryKey: ['followup', 'counts'],
  refetchInterval: 60_000, // a promise becomes overdue by itself, without an event
  queryFn: ({ signal }) => request<CallbackCounts>('/callbacks/counts', { signal }),
});

export const callbacksQuery = (query: Query) =>
  queryOptions({
    queryKey: ['followup', 'callbacks', query],
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: ({ signal }) => request<CallbackPage>('/callbacks', { query, signal }),
  });

export const callbackQuery = (id: string) =>
  queryOptions({ queryKey: ['followup', 'callback', id], queryFn: ({ signal }) => request<Callback>(`/callbacks/${id}`, { signal }) });

export const proposalQuery = (question: PromiseQuestion) =>
  queryOptions({
    queryKey: ['followup', 'promise', question],
    placeholderData: keepPreviousData,
    staleTime: 20_000,
    queryFn: ({ signal }) => request<PromiseProposal>('/callbacks/promise', { method: 'POST', body: question, signal }),
  });

export function useCounts(enabled: boolean): CallbackCounts | undefined {
  return useQuery({ ...countsQuery, enabled }).data;
}

/** Whether this person may phone for a callback: it is theirs, or they may make it that. */
export function mayPhone({ allowed }: Pick<Callback, 'allowed'>): boolean {
  return allowed.includes('take') || allowed.includes('log-attempt');
}
