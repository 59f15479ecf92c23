import { findConcepts } from './query/find-concepts.ts';
import { suggestionFor } from './query/did-you-mean.ts';
import { Marker, markedParts } from './query/marking.ts';
import { rank, type RankSources } from './query/rank.ts';
import { readQuery } from './query/read-query.ts';
import { ScoreScratch } from './query/slot-scores.ts';
import { snippetOf } from './query/snippet.ts';
import { SynonymTable } from './query/synonym-table.ts';
import { ArticleStore } from './store/article-store.ts';
import { type ArticleTerms, termsOf } from './store/field-terms.ts';
import { TermIndex } from './store/term-index.ts';
import { TitleGrams } from './store/title-grams.ts';
import { Vocabulary } from './store/vocabulary.ts';
import type { Analyzer } from './text/analyzer.ts';
import type { Concept } from './query/concept.ts';
import type { SearchableArticle, SearchAnswer, SearchHit, SearchIndex, SearchQuery, SynonymGroup } from './types.ts';
import { RANKING } from './weights.ts';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
const NOTHING: ArticleTerms = { impacts: new Map(), titleImpacts: new Map(), words: new Set(), titleWords: new Set() };

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

function changeTerms(terms: TermIndex, slot: number, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
  for (const term of before.keys()) if (!after.has(term)) terms.remove(term, slot);
  for (const [term, impact] of after) if (before.get(term) !== impact) terms.add(term, slot, impact);
}

class Index implements SearchIndex {
  readonly #analyzer: Analyzer;
  readonly #trigramShare: number;
  readonly #store = new ArticleStore();
  readonly #terms = new TermIndex();
  readonly #titleTerms = new TermIndex();
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
    const known = this.#store.slotOf(article.id);
    if (known === undefined) {
      this.#change(this.#store.add(article), NOTHING, termsOf(article, this.#analyzer));
      return;
    }
    const before = termsOf(this.#store.at(known), this.#analyzer);
    this.#store.replace(known, article);
    this.#change(known, before, termsOf(article, this.#analyzer));
  }

  remove(id: string): boolean {
    const slot = this.#store.slotOf(id);
    if (slot === undefined) return false;
    this.#change(slot, termsOf(this.#store.at(slot), this.#analyzer), NOTHING);
    this.#store.remove(slot);
    return true;
  }

  /** Enters what is new, takes out what is gone, and leaves what stayed the same: an edit mostly leaves most. */
  #change(slot: number, before: ArticleTerms, after: ArticleTerms): void {
    changeTerms(this.#terms, slot, before.impacts, after.impacts);
    changeTerms(this.#titleTerms, slot, before.titleImpacts, after.titleImpacts);
    for (const word of before.words) if (!after.words.has(word)) this.#vocabulary.remove(word);
    for (const word of after.words) if (!before.words.has(word)) this.#vocabulary.add(word);
    this.#titles.change(slot, before.titleWords, after.titleWords);
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
    return { store: this.#store, terms: this.#terms, titleTerms: this.#titleTerms, titles: this.#titles, trigramShare: this.#trigramShare, scratch: this.#scratch };
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
