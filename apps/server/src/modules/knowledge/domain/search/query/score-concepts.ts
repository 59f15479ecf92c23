import { inverseFrequency, type TermIndex } from '../store/term-index.ts';
import { COMMON_WORD, RANKING } from '../weights.ts';
import type { Alternative, Concept } from './concept.ts';
import type { ScoreScratch, SlotScores } from './slot-scores.ts';

/**
 * How well each article answers all concepts together: the sum of what it is worth for each, as a share of the most an
 * article could be worth; 0 to about 1.
 *
 * @param articleCount number of articles in the index
 * @param total empty; receives the scores
 */
export function scoreConcepts(
  concepts: readonly Concept[],
  terms: TermIndex,
  articleCount: number,
  total: SlotScores,
  slotCount: number,
  scratch: ScoreScratch,
): void {
  const worths = concepts.map((concept) => worthOf(concept, terms, articleCount));
  const worth = worths.reduce((all, one) => all + one, 0);
  if (worth === 0) return;
  const best = scratch.take(slotCount);
  const sum = scratch.take(slotCount);
  for (const [index, { alternatives, weight }] of concepts.entries()) {
    if (worths[index]! < worth * RANKING.leastWorth) continue;
    const share = weight / worth;
    if (alternatives.length === 1) {
      addAlternative(alternatives[0]!, share, terms, articleCount, total);
      continue;
    }
    for (const alternative of alternatives) {
      if (alternative.terms.length === 1) {
        raiseAlternative(alternative, terms, articleCount, best);
        continue;
      }
      addAlternative(alternative, 1, terms, articleCount, sum);
      for (let at = 0; at < sum.count; at += 1) best.raise(sum.slotAt(at), sum.of(sum.slotAt(at)));
      sum.clear();
    }
    for (let at = 0; at < best.count; at += 1) total.add(best.slotAt(at), best.of(best.slotAt(at)) * share);
    best.clear();
  }
  scratch.giveBack(best, sum);
}

function addAlternative(alternative: Alternative, share: number, terms: TermIndex, articleCount: number, into: SlotScores): void {
  for (const { term, weight } of alternative.terms) {
    const postings = terms.postingsOf(term);
    if (postings !== undefined) postings.addTo(into, share * weight * rarityOf(alternative, postings.size, articleCount));
  }
}

function raiseAlternative(alternative: Alternative, terms: TermIndex, articleCount: number, into: SlotScores): void {
  for (const { term, weight } of alternative.terms) {
    const postings = terms.postingsOf(term);
    if (postings !== undefined) postings.raiseIn(into, weight * rarityOf(alternative, postings.size, articleCount));
  }
}

function rarityOf({ sharedArticleCount }: Alternative, own: number, articleCount: number): number {
  const articles = sharedArticleCount === undefined ? own : Math.min(articleCount, Math.max(own, sharedArticleCount));
  return inverseFrequency(articleCount, articles);
}

/** What a concept would be worth to the perfect article; a word that occurs nowhere is worth something too. */
function worthOf({ alternatives, weight }: Concept, terms: TermIndex, articleCount: number): number {
  if (alternatives.length === 0) return weight * COMMON_WORD.unknown * inverseFrequency(articleCount, 0);
  let most = 0;
  for (const alternative of alternatives) {
    let worth = (alternative.missingWeight ?? 0) * COMMON_WORD.missingPart * inverseFrequency(articleCount, 0);
    for (const { term, weight: share } of alternative.terms) {
      const own = terms.postingsOf(term)?.size ?? 0;
      worth += share * rarityOf(alternative, own, articleCount);
    }
    most = Math.max(most, worth);
  }
  return weight * most;
}
