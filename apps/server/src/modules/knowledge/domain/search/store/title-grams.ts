import { gramsOf } from './grams.ts';
import { NumberList } from './number-list.ts';
import { RANKING } from '../weights.ts';
import { inverseFrequency } from './term-index.ts';

/**
 * Likeness of a query to the titles by trigrams of letters: finds what the word list and the synonyms do not know, such
 * as *trouwzaal* for *trouwlocatie*.
 */
export class TitleGrams {
  readonly #lists = new Map<string, NumberList>();
  readonly #sizes = new Map<number, number>();

  /** Makes an article's entry from what it was to what it is; no words at all means no entry. */
  change(slot: number, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
    const old = gramsOfAll(before);
    const grams = gramsOfAll(after);
    for (const gram of old) if (!grams.has(gram)) this.#lists.get(gram)?.remove(slot);
    for (const gram of grams) if (!old.has(gram)) this.#listOf(gram).add(slot);
    if (grams.size === 0) this.#sizes.delete(slot);
    else this.#sizes.set(slot, grams.size);
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
   * Calls back with every article that shares trigrams with the query and the share of the query it has, above 0 to 1.
   * Trigrams of very many titles say nothing and are passed over.
   *
   * @param weights the query's trigrams and how much each counts
   */
  score(weights: ReadonlyMap<string, number>, found: (slot: number, share: number) => void): void {
    const articleCount = this.#sizes.size;
    const most = articleCount < RANKING.largeIndex ? articleCount : articleCount * RANKING.commonGram;
    const wanted: { readonly list: NumberList | undefined; readonly worth: number }[] = [];
    for (const [gram, weight] of weights) {
      const list = this.#lists.get(gram);
      const size = list?.size ?? 0;
      if (size <= most) wanted.push({ list, worth: weight * inverseFrequency(articleCount, size) });
    }
    const total = wanted.reduce((sum, { worth }) => sum + worth, 0);
    for (const { list, worth } of wanted) list?.forEach((slot) => found(slot, worth / total));
  }

  /** Number of different trigrams in an article's title words. */
  sizeOf(slot: number): number {
    return this.#sizes.get(slot) ?? 0;
  }
}

function gramsOfAll(words: Iterable<string>): Set<string> {
  const grams = new Set<string>();
  for (const word of words) for (const gram of gramsOf(word)) grams.add(gram);
  return grams;
}
