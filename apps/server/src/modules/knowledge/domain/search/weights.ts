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
  question: { weight: 2, usualWords: 4, dilution: 0.85 },
  product: { weight: 3, usualWords: 3, dilution: 0.4 },
  keywords: { weight: 3, usualWords: 6, dilution: 0.2 },
  answer: { weight: 1.2, usualWords: 25, dilution: 0.5 },
  details: { weight: 0.7, usualWords: 150, dilution: 0.35 },
};

/** The title on its own: the short question, a name of the product or a keyword. */
export const TITLE = {
  /** Words in the shortest title; each further one dilutes. */
  usualWords: 1,
  /** 0: length does not matter, 1: twice as long counts half. */
  dilution: 0.4,
  /** What asking the same kind of question (when, what does it cost) counts against a word of the subject. */
  sameKindOfQuestion: 0.3,
};

/** What a word that is found under something else than itself says about it, at the article's side. */
export const PART_OF_WORD = {
  part: 0.6,
  /** A part of a part: hulp in jeugd|hulpverleningsplan. */
  innerPart: 0.45,
  /** The verb behind a simple word. */
  root: 0.6,
  /** The verb behind a part. */
  partRoot: 0.3,
};

/** How sure an alternative for a word of the query is. */
export const ALTERNATIVE = {
  exact: 1,
  /** The first of an editor's words; each next one a little less, so that editors can put the likeliest first. */
  synonym: 0.9,
  nextSynonym: 0.95,
  /** All parts of a compound together; shared out among them. */
  parts: 1.2,
  /** A word of the index that starts as the unfinished last word. */
  completion: 0.85,
  /** Times `errorKept` for every typing error. */
  misspelt: 0.95,
  errorKept: 0.8,
  /** Taking a word that exists for a typing error of another. */
  misspeltThoughKnown: 0.3,
  /** Two words that the index writes as one. */
  joined: 0.6,
};

/** How words that say less count in the query. */
export const COMMON_WORD = {
  /** A word of every question: aanvragen, kosten, nieuw. */
  light: 0.2,
  /** Likeness by trigrams only: hoe, wanneer, mijn. */
  stop: 0.6,
  /** Likeness by trigrams only: the editors' first word for a word of the query, and the word itself. */
  translation: 0.5,
  translated: 0.6,
  /** A word inside a phrase that has a synonym of its own. */
  insidePhrase: 0.6,
  /** A word that occurs nowhere, when reckoning what the perfect article would be worth. */
  unknown: 0.3,
  /** The same for a part of a compound: who asks for a laadpaal gets little from a lantaarnpaal. */
  missingPart: 0.5,
};

export const RANKING = {
  /** How fast repeating a word stops helping (k1 of BM25). */
  saturation: 3,
  /** Added to the number of articles with a term: in a small index one article more or less says little. */
  raritySmoothing: 0.5,
  /** A word that is worth less than this share of the whole query (gemeente, in every article) is passed over: nothing depends on it, and it costs most. */
  leastWorth: 0.03,
  /** In a large index, trigrams that stand in more than this share of the titles are passed over. */
  commonGram: 0.25,
  largeIndex: 1_000,
  /** Share of the trigram likeness in the score; the rest is BM25. */
  trigramShare: 0.4,
  /** Share of the words of the title in the score. */
  titleShare: 0.2,
  /** Trigrams alone must be this alike before they make a result. */
  leastLikeness: 0.15,
  /** An own answer of the caller's authority comes before one of the region about the same, also when its question is longer. */
  ownAuthority: 1.3,
  /** Below this score, of about 1 for the perfect article, nothing was understood: an empty list is more honest. */
  leastScore: 0.06,
  /** Results below this share of the best are noise. */
  shareOfBest: 0.3,
};
