import type { Analyzer } from '../text/analyzer.ts';
import { isStopWord } from '../text/common-words.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import type { SearchableArticle, SearchField } from '../types.ts';
import { questionKinds } from '../text/question-kinds.ts';
import { FIELDS, RANKING, TITLE } from '../weights.ts';

/** What an article contributes to the index. */
export interface ArticleTerms {
  /** Impact per term, above 0 and below 1. */
  readonly impacts: ReadonlyMap<string, number>;
  /** Impact per term of the title alone (question, product and keywords), with the kinds of question it asks. */
  readonly titleImpacts: ReadonlyMap<string, number>;
  /** All words, for the vocabulary. */
  readonly words: ReadonlySet<string>;
  /** The words of question, product and keywords, for likeness by trigrams. */
  readonly titleWords: ReadonlySet<string>;
}

/** Of a longer text the rest is not searched; about forty pages. */
const MAX_FIELD_CHARACTERS = 100_000;

const TITLE_FIELDS: readonly SearchField[] = ['question', 'product', 'keywords'];
const ALL_FIELDS: readonly SearchField[] = [...TITLE_FIELDS, 'answer', 'details'];

/** The text of one field of an article; lists are joined with a full stop, so that phrases do not run together. */
export function fieldText(article: SearchableArticle, field: SearchField): string {
  if (field === 'product') return article.productNames.join('. ');
  if (field === 'keywords') return article.keywords.join('. ');
  return article[field].slice(0, MAX_FIELD_CHARACTERS);
}

/**
 * The terms of an article with their impact: fielded BM25 without the rarity, which is known only when asking.
 * Depends on nothing but the article.
 *
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.6 (BM25F)
 */
export function termsOf(article: SearchableArticle, analyzer: Analyzer): ArticleTerms {
  const totals = new Map<string, number>();
  const words = new Set<string>();
  const titleWords = new Set<string>();
  for (const field of ALL_FIELDS) {
    const all = tokenise(fieldText(article, field));
    if (TITLE_FIELDS.includes(field)) for (const { word } of all) titleWords.add(word);
    const tokens = all.filter(({ word }) => !isStopWord(word));
    for (const { word } of tokens) words.add(word);
    addField(totals, field, tokens, field === 'question' ? analyzer.verbsOf(all.map(({ word }) => word)) : [], analyzer);
  }
  const impacts = new Map<string, number>();
  for (const [term, total] of totals) impacts.set(term, total / (RANKING.saturation + total));
  return { impacts, titleImpacts: titleImpactsOf(article, analyzer), words, titleWords };
}

/**
 * How much of a title each of its terms is. A title says what an article is about; a long text mentions much. The short
 * question and the names of the product each count as a title, and the better one wins.
 */
function titleImpactsOf(article: SearchableArticle, analyzer: Analyzer): Map<string, number> {
  const impacts = new Map<string, number>();
  const raise = (term: string, impact: number): void => {
    impacts.set(term, Math.max(impacts.get(term) ?? 0, impact));
  };
  for (const title of [article.question, ...article.productNames, ...article.keywords]) {
    const all = tokenise(title);
    const tokens = all.filter(({ word }) => !isStopWord(word));
    const impact = 1 / (1 - TITLE.dilution + (TITLE.dilution * tokens.length) / TITLE.usualWords);
    const bounded = Math.min(1, impact);
    for (const { word } of tokens) {
      const { term, parts, roots } = analyzer.analyse(word);
      raise(term, bounded);
      for (const other of [...parts, ...roots]) raise(other.term, other.weight * bounded);
    }
    for (const verb of analyzer.verbsOf(all.map(({ word }) => word))) if (verb !== undefined) raise(verb, bounded);
    for (const kind of questionKinds(all.map(({ word }) => word))) raise(kind, bounded);
  }
  return impacts;
}

function addField(totals: Map<string, number>, field: SearchField, tokens: readonly Token[], verbs: readonly (string | undefined)[], analyzer: Analyzer): void {
  const { weight, usualWords, dilution } = FIELDS[field];
  const perOccurrence = weight / (1 - dilution + (dilution * tokens.length) / usualWords);
  const add = (term: string, share: number): void => {
    totals.set(term, (totals.get(term) ?? 0) + share * perOccurrence);
  };
  for (const { word } of tokens) {
    const { term, parts, roots } = analyzer.analyse(word);
    add(term, 1);
    for (const part of parts) add(part.term, part.weight);
    for (const root of roots) add(root.term, root.weight);
  }
  for (const verb of verbs) if (verb !== undefined) add(verb, 1);
}
