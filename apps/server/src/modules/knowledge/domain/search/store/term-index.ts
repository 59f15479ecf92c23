import { RANKING } from '../weights.ts';
import { Postings } from './postings.ts';

/** Terms and the articles they stand in. */
export class TermIndex {
  readonly #terms = new Map<string, Postings>();

  add(term: string, slot: number, impact: number): void {
    let postings = this.#terms.get(term);
    if (postings === undefined) {
      postings = new Postings();
      this.#terms.set(term, postings);
    }
    postings.add(slot, impact);
  }

  remove(term: string, slot: number): void {
    const postings = this.#terms.get(term);
    if (postings === undefined) return;
    postings.remove(slot);
    if (postings.size === 0) this.#terms.delete(term);
  }

  postingsOf(term: string): Postings | undefined {
    return this.#terms.get(term);
  }

  has(term: string): boolean {
    return this.#terms.has(term);
  }

  get size(): number {
    return this.#terms.size;
  }
}

/**
 * How much finding a term says: the rarer, the more. Always above 0, also for a term of every article.
 *
 * @param articleCount number of articles in the index
 * @param articlesWithTerm 0 to articleCount
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.1, with 1 added
 * @example inverseFrequency(3, 1).toFixed(3) // '0.981'
 */
export function inverseFrequency(articleCount: number, articlesWithTerm: number): number {
  return Math.log(1 + (articleCount - articlesWithTerm + 0.5) / (articlesWithTerm + RANKING.raritySmoothing));
}
