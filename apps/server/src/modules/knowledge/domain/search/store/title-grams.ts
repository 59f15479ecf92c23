import { gramsOf } from './grams.ts';
import { NumberList } from './number-list.ts';
import { inverseFrequency } from './term-index.ts';

/**
 * Likeness of a query to the titles by trigrams of letters: finds what the word list and the synonyms do not know, such
 * as *trouwzaal* for *trouwlocatie*.
 */
export class TitleGrams {
  readonly #lists = new Map<string, NumberList>();
  readonly #sizes = new Map<number, number>();

  add(slot: number, words: Iterable<string>): void {
    const grams = gramsOfAll(words);
    this.#sizes.set(slot, grams.size);
    for (const gram of grams) {
      let list = this.#lists.get(gram);
      if (list === undefined) {
        list = new NumberList();
        this.#lists.set(gram, list);
      }
      list.add(slot);
    }
  }

  remove(slot: number, words: Iterable<string>): void {
    this.#sizes.delete(slot);
    for (const gram of gramsOfAll(words)) this.#lists.get(gram)?.remove(slot);
  }

  /**
   * Calls back with every article that shares trigrams with the query and what they are worth. Trigrams that stand in
   * most titles are passed over when there are rarer ones.
   *
   * @param weights the query's trigrams and how much each counts
   */
  score(weights: ReadonlyMap<string, number>, found: (slot: number, value: number) => void): void {
    const articleCount = this.#sizes.size;
    for (const [gram, weight] of weights) {
      const list = this.#lists.get(gram);
      if (list === undefined) continue;
      const value = weight * inverseFrequency(articleCount, list.size);
      for (let at = 0; at < list.size; at += 1) found(list.at(at), value);
    }
  }

  /** What the whole query would be worth if all its trigrams were there. */
  worth(weights: ReadonlyMap<string, number>): number {
    let worth = 0;
    for (const [gram, weight] of weights) worth += weight * inverseFrequency(this.#sizes.size, this.#lists.get(gram)?.size ?? 0);
    return worth;
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
