import type { ArticleStore } from '../store/article-store.ts';
import type { TermIndex } from '../store/term-index.ts';
import type { TitleGrams } from '../store/title-grams.ts';
import type { SearchQuery } from '../types.ts';
import { questionKinds } from '../text/question-kinds.ts';
import { RANKING, TITLE } from '../weights.ts';
import type { Concept } from './concept.ts';
import { BestResults, type Ranked } from './best-results.ts';
import type { QueryMeaning } from './find-concepts.ts';
import type { QueryWord } from './read-query.ts';
import { scoreConcepts } from './score-concepts.ts';
import type { ScoreScratch } from './slot-scores.ts';
import { scoreTitles } from './score-titles.ts';
import { shownFor } from './visibility.ts';

export interface RankSources {
  readonly store: ArticleStore;
  readonly terms: TermIndex;
  /** The same for the words of titles alone. */
  readonly titleTerms: TermIndex;
  readonly titles: TitleGrams;
  /** 0 to 1; see `RANKING.trigramShare`. */
  readonly trigramShare: number;
  readonly scratch: ScoreScratch;
}

/** The best articles for a query that this reader may see, in order. */
export function rank(
  words: readonly QueryWord[],
  { concepts, translations }: QueryMeaning,
  sources: RankSources,
  query: SearchQuery,
  limit: number,
): readonly Ranked[] {
  const { store, terms, titleTerms, titles, trigramShare, scratch } = sources;
  const { titleShare } = RANKING;
  const byTerms = scratch.take(store.slotCount);
  const byTitle = scratch.take(store.slotCount);
  scoreConcepts(concepts, terms, store.size, byTerms, store.slotCount, scratch);
  const byTitleTerms = scratch.take(store.slotCount);
  scoreConcepts([...concepts, ...kindsAsked(words)], titleTerms, store.size, byTitleTerms, store.slotCount, scratch);
  scoreTitles(words, translations, titles, byTitle);
  const best = new BestResults(limit);
  for (let at = 0; at < byTerms.count; at += 1) {
    const slot = byTerms.slotAt(at);
    const score = byTerms.of(slot) * (1 - trigramShare - titleShare) + byTitleTerms.of(slot) * titleShare + byTitle.of(slot) * trigramShare;
    if (score > 0 && score * RANKING.ownAuthority >= best.least) offer(best, slot, score, store, query);
  }
  for (let at = 0; at < byTitle.count; at += 1) {
    const slot = byTitle.slotAt(at);
    if (byTitle.of(slot) < RANKING.leastLikeness || byTerms.of(slot) > 0) continue;
    const score = byTitle.of(slot) * trigramShare;
    if (score > 0 && score * RANKING.ownAuthority >= best.least) offer(best, slot, score, store, query);
  }
  scratch.giveBack(byTerms, byTitleTerms, byTitle);
  const least = Math.max(RANKING.leastScore, (best.results[0]?.score ?? 0) * RANKING.shareOfBest);
  return best.results.filter((result) => result.score >= least);
}

function kindsAsked(words: readonly QueryWord[]): Concept[] {
  return questionKinds(words.map(({ word }) => word)).map((kind) => ({
    words: [],
    weight: TITLE.sameKindOfQuestion,
    alternatives: [{ terms: [{ term: kind, weight: 1 }] }],
    certain: true,
  }));
}

/** Puts forward what is to be shown where this article was found. */
function offer(best: BestResults, slot: number, score: number, store: ArticleStore, query: SearchQuery): void {
  const target = shownFor(slot, store, query);
  if (target === undefined) return;
  const { id, authorityId } = store.at(target);
  const isOwn = authorityId !== null && authorityId === query.authorityId;
  best.offer({ slot: target, score: score * (isOwn ? RANKING.ownAuthority : 1), isOwn, id });
}
