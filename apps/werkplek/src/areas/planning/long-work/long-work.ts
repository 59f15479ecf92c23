import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LongWork as Answer, LongWorkList } from '@ingang/contracts/planning/work';
import { request } from '../../../api/request.ts';

/** A long calculation with a result of its kind. */
export interface LongWork<Result> extends Omit<Answer, 'result'> {
  readonly result: Result | null;
}

export const isUnfinished = ({ state }: Pick<Answer, 'state'>): boolean => state === 'queued' || state === 'running';

/** Keys begin with the topic of its news, so that they are asked again when it moves on; what is over stays as it is. */
const workQuery = <Result>(workId: string | undefined) => queryOptions({
  queryKey: ['planning-work', workId],
  queryFn: ({ signal }) => request<LongWork<Result>>(`/planning-works/${workId}`, { signal }),
  enabled: workId !== undefined,
  staleTime: ({ state: { data } }) => (data && !isUnfinished(data) ? Infinity : 0),
});

/** The last calculations of a kind that you asked for, newest first: to come back to what still runs. */
export const worksQuery = (kind: string) => queryOptions({
  queryKey: ['planning-work', 'list', kind],
  queryFn: async ({ signal }) => (await request<LongWorkList>('/planning-works', { query: { kind }, signal })).results,
});

export interface FollowedWork<Result> {
  /** Undefined until it is known. */
  readonly work: LongWork<Result> | undefined;
  readonly error: Error | null;
  readonly cancel: () => void;
  readonly isCancelling: boolean;
}

/** Follows a long calculation: its state, how far it is, and its result. @param workId undefined when there is none */
export function useLongWork<Result>(workId: string | undefined): FollowedWork<Result> {
  const queries = useQueryClient();
  const query = workQuery<Result>(workId);
  const { data, error } = useQuery(query);
  const cancelling = useMutation({
    mutationFn: () => request<LongWork<Result>>(`/planning-works/${workId}/cancel`, { method: 'POST', idempotencyKey: crypto.randomUUID() }),
    onSettled: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  });
  return { work: data, error: error ?? cancelling.error, cancel: () => cancelling.mutate(), isCancelling: cancelling.isPending };
}
