import { gramsOf } from './grams.ts';
import { NumberList } from './number-list.ts';
import { RANKING } from '../weights.ts';
import type { Scores } from './postings.ts';
import { inverseFrequency } from './term-index.ts';

/** Bounds the time of one query. */
const ENTRIES_READ = 60_000;
const MOST_GRAMS_COUNTED = 0xffff;

/**
 * Likeness of a query to the titles by trigrams of letters: finds what the word list and the synonyms do not know, such
 * as *trouwzaal* for *trouwlocatie*.
 */
export class TitleGrams {
  readonly #lists = new Map<string, NumberList>();
  /** Number of trigrams per slot, 0 where there is no article. */
  #sizes = new Uint16Array(0);
  #articleCount = 0;

  /** Makes an article's entry from what it was to what it is; no words at all means no entry. */
  change(slot: number, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
    const old = gramsOfAll(before);
    const grams = gramsOfAll(after);
    for (const gram of old) if (!grams.has(gram)) this.#lists.get(gram)?.remove(slot);
    for (const gram of grams) if (!old.has(gram)) this.#listOf(gram).add(slot);
    this.#articleCount += Math.sign(grams.size) - Math.sign(old.size);
    this.#setSize(slot, grams.size);
  }

  #setSize(slot: number, size: number): void {
    if (slot >= this.#sizes.length) {
      const larger = new Uint16Array(Math.max(64, (slot + 1) * 2));
      larger.set(this.#sizes);
      this.#sizes = larger;
    }
    this.#sizes[slot] = Math.min(size, MOST_GRAMS_COUNTED);
  }

  #listOf(gram: string): NumberList {
    let list = this.#lists.get(gram);
    if (list === undefined) {
      list = new NumberList();
      this.#lists.set(gram, list);
    }
    return list;
  }

  /**
   * Adds to the scores of all articles that share trigrams with the query the share of the query they have, above 0 to 1.
   * Trigrams of very many titles say nothing and are passed over, as are the commonest when there is too much to read.
   *
   * @param weights the query's trigrams and how much each counts
   */
  score(weights: ReadonlyMap<string, number>, scores: Scores): void {
    const wanted = this.#wanted(weights);
    const total = wanted.reduce((sum, { worth }) => sum + worth, 0);
    let entries = 0;
    for (const { list, worth } of wanted) {
      entries += list?.size ?? 0;
      if (entries > ENTRIES_READ) return;
      list?.addTo(scores, worth / total);
    }
  }

  /** Rarest first. */
  #wanted(weights: ReadonlyMap<string, number>): { readonly list: NumberList | undefined; readonly worth: number }[] {
    const articleCount = this.#articleCount;
    const most = articleCount < RANKING.largeIndex ? articleCount : articleCount * RANKING.commonGram;
    const wanted = [...weights].map(([gram, weight]) => {
      const list = this.#lists.get(gram);
      const size = list?.size ?? 0;
      return { gram, list, size, worth: weight * inverseFrequency(articleCount, size) };
    });
    return wanted.filter(({ size }) => size <= most).sort((a, b) => a.size - b.size || (a.gram < b.gram ? -1 : 1));
  }

  /** Number of different trigrams in an article's title words. */
  sizeOf(slot: number): number {
    return this.#sizes[slot] ?? 0;
  }
}

function gramsOfAll(words: Iterable<string>): Set<string> {
  const grams = new Set<string>();
  for (const word of words) for (const gram of gramsOf(word)) grams.add(gram);
  return grams;
}
