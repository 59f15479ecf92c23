import { findConcepts } from './query/find-concepts.ts';
import { suggestionFor } from './query/did-you-mean.ts';
import { Marker, markedParts } from './query/marking.ts';
import { rank } from './query/rank.ts';
import { readQuery } from './query/read-query.ts';
import { snippetOf } from './query/snippet.ts';
import { SynonymTable } from './query/synonym-table.ts';
import { ArticleStore } from './store/article-store.ts';
import { termsOf } from './store/field-terms.ts';
import { TermIndex } from './store/term-index.ts';
import { TitleGrams } from './store/title-grams.ts';
import { Vocabulary } from './store/vocabulary.ts';
import type { Analyzer } from './text/analyzer.ts';
import type { Concept } from './query/concept.ts';
import type { SearchableArticle, SearchAnswer, SearchHit, SearchIndex, SearchQuery, SynonymGroup } from './types.ts';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;

/**
 * An empty search index. For a full rebuild make a second one beside it, fill it, and put it in the first one's place.
 *
 * @param analyzer how words are compared; see `createDutchAnalyzer`
 * @param options.synonyms groups to begin with
 */
export function createSearchIndex(analyzer: Analyzer, options: { readonly synonyms?: Iterable<SynonymGroup> } = {}): SearchIndex {
  const index = new Index(analyzer);
  for (const group of options.synonyms ?? []) index.upsertSynonyms(group);
  return index;
}

class Index implements SearchIndex {
  readonly #analyzer: Analyzer;
  readonly #store = new ArticleStore();
  readonly #terms = new TermIndex();
  readonly #vocabulary = new Vocabulary();
  readonly #titles = new TitleGrams();
  readonly #synonyms: SynonymTable;

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer;
    this.#synonyms = new SynonymTable(analyzer);
  }

  get size(): number {
    return this.#store.size;
  }

  upsert(article: SearchableArticle): void {
    this.remove(article.id);
    const slot = this.#store.add(article);
    const { impacts, words, titleWords } = termsOf(article, this.#analyzer);
    for (const [term, impact] of impacts) this.#terms.add(term, slot, impact);
    for (const word of words) this.#vocabulary.add(word);
    this.#titles.add(slot, titleWords);
  }

  remove(id: string): boolean {
    const slot = this.#store.slotOf(id);
    if (slot === undefined) return false;
    const { impacts, words, titleWords } = termsOf(this.#store.at(slot), this.#analyzer);
    for (const term of impacts.keys()) this.#terms.remove(term, slot);
    for (const word of words) this.#vocabulary.remove(word);
    this.#titles.remove(slot, titleWords);
    this.#store.remove(slot);
    return true;
  }

  upsertSynonyms(group: SynonymGroup): void {
    this.#synonyms.upsert(group);
  }

  removeSynonyms(id: string): boolean {
    return this.#synonyms.remove(id);
  }

  search(query: SearchQuery): SearchAnswer {
    const words = readQuery(query.text, query.prefixLastWord ?? false);
    const { concepts, corrections } = findConcepts(words, {
      analyzer: this.#analyzer,
      terms: this.#terms,
      vocabulary: this.#vocabulary,
      synonyms: this.#synonyms,
    });
    const limit = Math.min(MAX_LIMIT, Math.max(1, Math.floor(query.limit ?? DEFAULT_LIMIT)));
    const ranked = rank(words, concepts, { store: this.#store, terms: this.#terms, titles: this.#titles }, query, limit);
    const marker = new Marker(concepts, this.#analyzer);
    const results = ranked.map(({ slot, score }) => this.#hit(slot, score, concepts, marker));
    const didYouMean = suggestionFor(query.text, words, corrections);
    return didYouMean === undefined ? { results } : { results, didYouMean };
  }

  #hit(slot: number, score: number, concepts: readonly Concept[], marker: Marker): SearchHit {
    const article = this.#store.at(slot);
    return {
      id: article.id,
      articleId: article.articleId,
      authorityId: article.authorityId,
      score,
      question: markedParts(article.question, marker.hitsIn(article.question)),
      snippet: snippetOf(article, marker),
      matchedWords: this.#matchedWords(slot, concepts),
    };
  }

  #matchedWords(slot: number, concepts: readonly Concept[]): string[] {
    const matched = concepts.filter((concept) =>
      concept.alternatives.some(({ terms }) => terms.some(({ term }) => this.#terms.postingsOf(term)?.has(slot) === true)),
    );
    return [...new Set(matched.flatMap((concept) => concept.words))];
  }
}
