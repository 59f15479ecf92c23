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
export { createSearchIndex } from './create-search-index.ts';
export { type Analyzer, createDutchAnalyzer, createLexicon, type Lexicon, type LexiconForm, WordRole } from './text/index.ts';
