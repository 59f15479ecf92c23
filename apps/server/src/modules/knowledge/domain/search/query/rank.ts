import type { ArticleStore } from '../store/article-store.ts';
import type { TermIndex } from '../store/term-index.ts';
import type { TitleGrams } from '../store/title-grams.ts';
import type { SearchQuery } from '../types.ts';
import { OWN_AUTHORITY, SHARE_OF_BEST, TRIGRAM_SHARE } from '../weights.ts';
import { BestResults, type Ranked } from './best-results.ts';
import type { Concept } from './concept.ts';
import type { QueryWord } from './read-query.ts';
import { scoreConcepts, SlotScores } from './score-concepts.ts';
import { scoreTitles } from './score-titles.ts';
import { shownFor } from './visibility.ts';

export interface RankSources {
  readonly store: ArticleStore;
  readonly terms: TermIndex;
  readonly titles: TitleGrams;
}

/** Trigrams alone must be this alike before they make a result. */
const LEAST_LIKENESS = 0.25;

/** The best articles for a query that this reader may see, in order. */
export function rank(
  words: readonly QueryWord[],
  concepts: readonly Concept[],
  sources: RankSources,
  query: SearchQuery,
  limit: number,
): readonly Ranked[] {
  const { store, terms, titles } = sources;
  const byTerms = scoreConcepts(concepts, terms, store.size, store.slotCount);
  const byTitle = scoreTitles(words, titles, store.slotCount);
  const shown = new SlotScores(store.slotCount);
  const offer = (slot: number, score: number): void => {
    const target = shownFor(slot, store, query);
    if (target !== undefined) shown.raise(target, score);
  };
  for (const slot of byTerms.touched) {
    offer(slot, byTerms.values[slot]! * (1 - TRIGRAM_SHARE) + byTitle.values[slot]! * TRIGRAM_SHARE);
  }
  for (const slot of byTitle.touched) {
    const likeness = byTitle.values[slot]!;
    if (byTerms.values[slot] === 0 && likeness >= LEAST_LIKENESS) offer(slot, likeness * TRIGRAM_SHARE);
  }
  return bestOf(shown, store, query, limit);
}

function bestOf(shown: SlotScores, store: ArticleStore, query: SearchQuery, limit: number): readonly Ranked[] {
  const best = new BestResults(limit);
  for (const slot of shown.touched) {
    const article = store.at(slot);
    const isOwn = article.authorityId !== null && article.authorityId === query.authorityId;
    const score = shown.values[slot]! * (isOwn ? OWN_AUTHORITY : 1);
    if (best.takes(score)) best.offer({ slot, score, isOwn, id: article.id });
  }
  const least = (best.results[0]?.score ?? 0) * SHARE_OF_BEST;
  return best.results.filter((result) => result.score >= least);
}
