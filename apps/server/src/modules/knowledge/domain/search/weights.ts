import type { SearchField } from './types.ts';

/**
 * Every number that decides an order, in one place. They were set on the development questions of the benchmark only
 * (docs/benchmarks/knowledge-search.md).
 */
interface FieldWeight {
  /** How much a word in this field counts against a word in the details. */
  readonly weight: number;
  /** Words in a field of usual length; a longer field dilutes. Fixed, so that an article's weights never depend on other articles. */
  readonly usualWords: number;
  /** 0: length does not matter, 1: twice as long counts half. */
  readonly dilution: number;
}

export const FIELDS: Readonly<Record<SearchField, FieldWeight>> = {
  question: { weight: 4, usualWords: 4, dilution: 0.5 },
  product: { weight: 3, usualWords: 3, dilution: 0.4 },
  keywords: { weight: 3, usualWords: 6, dilution: 0.2 },
  answer: { weight: 1.6, usualWords: 25, dilution: 0.5 },
  details: { weight: 1, usualWords: 150, dilution: 0.5 },
};

/** How fast repeating a word stops helping (k1 of BM25). */
export const SATURATION = 2;

/** How sure an alternative for a word of the query is. */
export const ALTERNATIVE = {
  exact: 1,
  root: 0.55,
  synonym: 0.9,
  /** A word of the index that starts as the unfinished last word. */
  completion: 0.85,
  /** Times `errorKept` for every typing error. */
  misspelt: 0.95,
  errorKept: 0.8,
  /** Taking a word that exists for a typing error of another. */
  misspeltThoughKnown: 0.5,
  /** Two words that the index writes as one. */
  joined: 0.6,
} as const;

/** How much a word of every question (aanvragen, kosten) counts. */
export const LIGHT_WORD = 0.3;

/** A word inside a phrase with a synonym of its own counts this much on its own. */
export const INSIDE_PHRASE = 0.6;

/** Share of the trigram likeness in the score; the rest is BM25. */
export const TRIGRAM_SHARE = 0.3;

/** An own answer of the caller's authority outweighs an equal or slightly better one of the region. */
export const OWN_AUTHORITY = 1.15;

/** Results below this share of the best are noise. */
export const SHARE_OF_BEST = 0.12;
