import { inverseFrequency, type TermIndex } from '../store/term-index.ts';
import type { Alternative, Concept } from './concept.ts';

/** Scores per slot, with the list of slots that have one, so that nobody walks over all articles. */
export class SlotScores {
  readonly values: Float64Array;
  readonly touched: number[] = [];

  constructor(slotCount: number) {
    this.values = new Float64Array(slotCount);
  }

  add(slot: number, value: number): void {
    if (this.values[slot] === 0) this.touched.push(slot);
    this.values[slot]! += value;
  }

  raise(slot: number, value: number): void {
    const known = this.values[slot]!;
    if (known === 0) this.touched.push(slot);
    if (value > known) this.values[slot] = value;
  }

  clear(): void {
    for (const slot of this.touched) this.values[slot] = 0;
    this.touched.length = 0;
  }
}

/**
 * How well each article answers all concepts together: the sum of what it is worth for each, as a share of the most an
 * article could be worth; 0 to about 1.
 *
 * @param articleCount number of articles in the index
 */
export function scoreConcepts(concepts: readonly Concept[], terms: TermIndex, articleCount: number, slotCount: number): SlotScores {
  const total = new SlotScores(slotCount);
  const best = new SlotScores(slotCount);
  const sum = new SlotScores(slotCount);
  const worth = concepts.reduce((all, concept) => all + worthOf(concept, terms, articleCount), 0);
  if (worth === 0) return total;
  for (const concept of concepts) {
    for (const alternative of concept.alternatives) {
      scoreAlternative(alternative, terms, articleCount, alternative.terms.length === 1 ? best : sum);
      for (const slot of sum.touched) best.raise(slot, sum.values[slot]!);
      sum.clear();
    }
    for (const slot of best.touched) total.add(slot, (best.values[slot]! * concept.weight) / worth);
    best.clear();
  }
  return total;
}

function scoreAlternative(alternative: Alternative, terms: TermIndex, articleCount: number, into: SlotScores): void {
  const together = alternative.terms.length > 1;
  for (const { term, weight } of alternative.terms) {
    const postings = terms.postingsOf(term);
    if (postings === undefined) continue;
    const rarity = inverseFrequency(articleCount, shared(alternative, postings.size, articleCount));
    for (let at = 0; at < postings.size; at += 1) {
      const value = weight * rarity * postings.impactAt(at);
      if (together) into.add(postings.slotAt(at), value);
      else into.raise(postings.slotAt(at), value);
    }
  }
}

function shared({ sharedArticleCount }: Alternative, own: number, articleCount: number): number {
  return sharedArticleCount === undefined ? own : Math.min(articleCount, Math.max(own, sharedArticleCount));
}

/** What a concept would be worth to the perfect article; a word that occurs nowhere is worth something too. */
function worthOf({ alternatives, weight }: Concept, terms: TermIndex, articleCount: number): number {
  if (alternatives.length === 0) return weight * UNKNOWN_WORTH * inverseFrequency(articleCount, 0);
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

const UNKNOWN_WORTH = 0.6;
