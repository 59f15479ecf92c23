/**
 * The knowledge search: `createSearchIndex(analyzer, { synonyms })` makes an index in memory that follows changes at once.
 */
export type {
  SearchableArticle,
  SearchAnswer,
  SearchAudience,
  SearchField,
  SearchHit,
  SearchIndex,
  SearchQuery,
  SynonymGroup,
  TextPart,
} from './types.ts';
