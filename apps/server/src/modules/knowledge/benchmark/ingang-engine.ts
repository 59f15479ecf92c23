import type { SearchIndexOptions } from '../domain/search/create-search-index.ts';
import { type Analyzer, createSearchIndex, type SearchableArticle } from '../domain/search/index.ts';
import type { Engine } from './baselines.ts';

/** The search of this project, on these documents and nothing else. */
export function ingangEngine(analyzer: Analyzer, documents: readonly SearchableArticle[], options: SearchIndexOptions = {}): Engine {
  const index = createSearchIndex(analyzer, options);
  for (const document of documents) index.upsert(document);
  const on = new Date('2026-11-21T12:00:00Z');
  return (text) => index.search({ text, on, audience: 'public', limit: 3 }).results.map((result) => result.id);
}
