import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Article, ArticlePage, ArticleVersion, KnowledgeSearchResult, Synonyms } from '@ingang/contracts/knowledge';
import { request, type Query } from '../../api/request.ts';

export const knowledgeSearchQuery = (q: string, authority: string | null, limit = 8) =>
  queryOptions({
    queryKey: ['knowledge', 'search', q, authority, limit],
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      request<KnowledgeSearchResult>('/knowledge/search', { query: { q, authority: authority ?? undefined, limit, typing: true }, signal }),
  });

export const articleQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['knowledge', 'article', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => request<Article>(`/knowledge/articles/${id}`, { signal }),
  });

export const articlesQuery = (query: Query) =>
  queryOptions({
    queryKey: ['knowledge', 'articles', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<ArticlePage>('/knowledge/articles', { query: { ...query, limit: 100 }, signal }),
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['knowledge', 'versions', id],
    queryFn: async ({ signal }) => (await request<{ results: ArticleVersion[] }>(`/knowledge/articles/${id}/versions`, { signal })).results,
  });

export const synonymsQuery = queryOptions({
  queryKey: ['knowledge', 'synonyms'],
  queryFn: ({ signal }) => request<Synonyms>('/knowledge/synonyms', { signal }),
});
