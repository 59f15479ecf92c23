import { findConcepts } from './query/find-concepts.ts';
import { suggestionFor } from './query/did-you-mean.ts';
import { Marker, markedParts } from './query/marking.ts';
import { rank, type RankSources } from './query/rank.ts';
import { readQuery } from './query/read-query.ts';
import { ScoreScratch } from './query/slot-scores.ts';
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
import { RANKING } from './weights.ts';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;

export interface SearchIndexOptions {
  /** Synonym groups to begin with. */
  readonly synonyms?: Iterable<SynonymGroup>;
  /** Share of the trigram likeness in the score, 0 to 1, for measuring what it brings. Default `RANKING.trigramShare`. */
  readonly trigramShare?: number;
}

/**
 * An empty search index. For a full rebuild make a second one beside it, fill it, and put it in the first one's place.
 *
 * @param analyzer how words are compared; see `createDutchAnalyzer`
 */
export function createSearchIndex(analyzer: Analyzer, options: SearchIndexOptions = {}): SearchIndex {
  const index = new Index(analyzer, options.trigramShare ?? RANKING.trigramShare);
  for (const group of options.synonyms ?? []) index.upsertSynonyms(group);
  return index;
}

class Index implements SearchIndex {
  readonly #analyzer: Analyzer;
  readonly #trigramShare: number;
  readonly #store = new ArticleStore();
  readonly #terms = new TermIndex();
  readonly #vocabulary = new Vocabulary();
  readonly #titles = new TitleGrams();
  readonly #scratch = new ScoreScratch();
  readonly #synonyms: SynonymTable;

  constructor(analyzer: Analyzer, trigramShare: number) {
    this.#analyzer = analyzer;
    this.#trigramShare = trigramShare;
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
    const words = readQuery(query.text, query.prefixLastWord ?? false, this.#analyzer);
    const meaning = findConcepts(words, {
      analyzer: this.#analyzer,
      terms: this.#terms,
      vocabulary: this.#vocabulary,
      synonyms: this.#synonyms,
    });
    const limit = Math.min(MAX_LIMIT, Math.max(1, Math.floor(query.limit ?? DEFAULT_LIMIT)));
    const ranked = rank(words, meaning, this.#rankSources(), query, limit);
    const { concepts, corrections } = meaning;
    const marker = new Marker(concepts, this.#analyzer);
    const results = ranked.map(({ slot, score }) => this.#hit(slot, score, concepts, marker));
    const didYouMean = suggestionFor(query.text, words, corrections);
    return didYouMean === undefined ? { results } : { results, didYouMean };
  }

  #rankSources(): RankSources {
    return { store: this.#store, terms: this.#terms, titles: this.#titles, trigramShare: this.#trigramShare, scratch: this.#scratch };
  }

  #hit(slot: number, score: number, concepts: readonly Concept[], marker: Marker): SearchHit {
    const article = this.#store.at(slot);
    const matched = this.#matched(slot, concepts);
    return {
      id: article.id,
      articleId: article.articleId,
      authorityId: article.authorityId,
      score,
      question: markedParts(article.question, marker.hitsIn(article.question)),
      snippet: snippetOf(article, marker, matched.length),
      matchedWords: [...new Set(matched.flatMap((concept) => concept.words))],
    };
  }

  #matched(slot: number, concepts: readonly Concept[]): Concept[] {
    return concepts.filter((concept) =>
      concept.alternatives.some(({ terms }) => terms.some(({ term }) => this.#terms.postingsOf(term)?.has(slot) === true)),
    );
  }
}
