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
  for (const [index, concept] of concepts.entries()) {
    if (worths[index]! < worth * RANKING.leastWorth) continue;
    for (const alternative of concept.alternatives) {
      scoreAlternative(alternative, terms, articleCount, alternative.terms.length === 1 ? best : sum);
      sum.forEach((slot, value) => best.raise(slot, value));
      sum.clear();
    }
    const share = concept.weight / worth;
    best.forEach((slot, value) => total.add(slot, value * share));
    best.clear();
  }
  scratch.giveBack(best, sum);
}

function scoreAlternative(alternative: Alternative, terms: TermIndex, articleCount: number, into: SlotScores): void {
  const together = alternative.terms.length > 1;
  for (const { term, weight } of alternative.terms) {
    const postings = terms.postingsOf(term);
    if (postings === undefined) continue;
    const rarity = inverseFrequency(articleCount, shared(alternative, postings.size, articleCount));
    if (together) postings.addTo(into, weight * rarity);
    else postings.raiseIn(into, weight * rarity);
  }
}

function shared({ sharedArticleCount }: Alternative, own: number, articleCount: number): number {
  return sharedArticleCount === undefined ? own : Math.min(articleCount, Math.max(own, sharedArticleCount));
}

/** What a concept would be worth to the perfect article; a word that occurs nowhere is worth something too. */
function worthOf({ alternatives, weight }: Concept, terms: TermIndex, articleCount: number): number {
  if (alternatives.length === 0) return weight * COMMON_WORD.unknown * inverseFrequency(articleCount, 0);
  let most = 0;
  for (const alternative of alternatives) {
    let worth = 0;
    for (const { term, weight: share } of alternative.terms) {
      const own = terms.postingsOf(term)?.size ?? 0;
      worth += share * inverseFrequency(articleCount, shared(alternative, own, articleCount));
    }
    most = Math.max(most, worth);
  }
  return weight * most;
}
