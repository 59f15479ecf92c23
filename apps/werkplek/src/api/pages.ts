import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request, type Query } from './request.ts';

interface Page<Item> {
  readonly results: readonly Item[];
  readonly nextCursor?: string;
}

/** A collection that comes in parts: the query for all parts fetched so far. */
export function pagesOf<Item>(room: string, path: string, query: Query) {
  return infiniteQueryOptions({
    queryKey: [room, 'pages', path, query],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => request<Page<Item>>(path, { query: { ...query, cursor: pageParam }, signal }),
    getNextPageParam: (last) => last.nextCursor,
    select: (data) => data.pages.flatMap(({ results }) => results),
  });
}
