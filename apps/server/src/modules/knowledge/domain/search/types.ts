import type { AuthorityId } from '@ingang/kernel';

/** Who reads the results: an agent sees everything that is valid, the public only what is published to the website. */
export type SearchAudience = 'agent' | 'public';

/** The fields of an article that are searched, in the order in which a snippet is preferred. */
export type SearchField = 'question' | 'answer' | 'details' | 'product' | 'keywords';

/** One answer in the index: an article, or an authority's own variant of it. Plain text only, never HTML. */
export interface SearchableArticle {
  /** Unique in the index: the article's id, or the variant's own id. */
  readonly id: string;
  /** Variants of one article share this: at most one of them is shown to a caller of one authority. */
  readonly articleId: string;
  /** The short question. */
  readonly question: string;
  /** The short answer. */
  readonly answer: string;
  /** The long text. */
  readonly details: string;
  /** Names of the product in the UPL and the names citizens use for it. */
  readonly productNames: readonly string[];
  /** Words an editor added to make the article findable. */
  readonly keywords: readonly string[];
  /** Whose answer it is; null for the whole region. */
  readonly authorityId: AuthorityId | null;
  /** For whom it was written: `public` is for citizens and agents, `agent` for agents only. */
  readonly audience: SearchAudience;
  readonly publishedToWebsite: boolean;
  /** First instant of validity; null for always. */
  readonly validFrom: Date | null;
  /** First instant after validity; null for open end. */
  readonly validTo: Date | null;
  /** BCP 47 language of the texts, such as `nl` or `en`. */
  readonly language: string;
}

export interface SearchQuery {
  /** What was typed, of any length; only the first part of a very long text is read. */
  readonly text: string;
  /** Whose citizen asks. Own answers replace and precede those of the region. */
  readonly authorityId?: AuthorityId | null;
  /** Show own articles of other authorities too. Default false. */
  readonly includeOtherAuthorities?: boolean;
  /** Only the authority's own answers, none of the region. Default false. */
  readonly ownOnly?: boolean;
  /** Most results wanted, 1 to 100. Default 10. */
  readonly limit?: number;
  /** True while typing: the last word may be unfinished. Default false. */
  readonly prefixLastWord?: boolean;
  /** The instant at which the answers must be valid. */
  readonly on: Date;
  readonly audience: SearchAudience;
}

/** A piece of plain text; `marked` where a word of the query was found. Concatenated pieces give the text to show. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface SearchHit {
  readonly id: string;
  readonly articleId: string;
  readonly authorityId: AuthorityId | null;
  /** Above 0, higher is better; to be compared only within one answer. */
  readonly score: number;
  /** The article's question with the words found marked. */
  readonly question: readonly TextPart[];
  /** The passage that shows best why this was found: up to about 200 characters of the named field. */
  readonly snippet: { readonly field: SearchField; readonly parts: readonly TextPart[] };
  /** The words of the query that were found in this article, as typed (lower case), in their order. */
  readonly matchedWords: readonly string[];
}

export interface SearchAnswer {
  readonly results: readonly SearchHit[];
  /** The query as it was probably meant, when a word of it occurs nowhere. */
  readonly didYouMean?: string;
}

/** Words that mean the same to a citizen. `kliko → container` finds the container for who asks for the kliko. */
export interface SynonymGroup {
  readonly id: string;
  /** Words or short phrases that citizens use. */
  readonly everyday: readonly string[];
  /** Words or short phrases that the articles use, the likeliest first. */
  readonly official: readonly string[];
  /** True when the everyday words are also found by asking for the official ones. */
  readonly bothWays: boolean;
}

/** An index in memory. Every change is visible to the next search. */
export interface SearchIndex {
  /** Adds an article or replaces the one with the same id. */
  upsert(article: SearchableArticle): void;
  /** Removes an article; says whether it was there. */
  remove(id: string): boolean;
  /** Adds a synonym group or replaces the one with the same id. */
  upsertSynonyms(group: SynonymGroup): void;
  removeSynonyms(id: string): boolean;
  search(query: SearchQuery): SearchAnswer;
  /** Number of articles in the index. */
  readonly size: number;
}
