import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Article, ArticlePage, ArticleVersion, KnowledgeSearchResult, Synonyms } from '@ingang/contracts/knowledge';
import { request } from '../../api/request.ts';

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

/** Articles of the whole region whose question has these words: what an authority can have a variant of. */
export const articlesOfRegionQuery = (words: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['knowledge', 'of-region', words],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { results } = await request<ArticlePage>('/knowledge/articles', { query: { q: words.trim() || undefined, limit: 200 }, signal });
      return results.filter(({ authorityId }) => authorityId === null);
    },
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
