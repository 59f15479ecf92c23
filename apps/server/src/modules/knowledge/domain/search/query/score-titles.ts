import { gramsOf } from '../store/grams.ts';
import type { TitleGrams } from '../store/title-grams.ts';
import { COMMON_WORD } from '../weights.ts';
import type { QueryWord } from './read-query.ts';
import type { SlotScores } from './slot-scores.ts';

const MOST_GRAMS = 80;

/**
 * Likeness of the query to each title by trigrams, 0 to 1: the rarity-weighted share of the query's trigrams that the
 * title has, less for a title with much more in it.
 *
 * @param scores empty; receives the likeness
 */
export function scoreTitles(
  words: readonly QueryWord[],
  translations: ReadonlyMap<number, readonly string[]>,
  titles: TitleGrams,
  scores: SlotScores,
): void {
  const weights = gramWeights(words, translations);
  titles.score(weights, scores);
  scores.change((slot, share) => share * Math.sqrt(Math.min(1, weights.size / titles.sizeOf(slot))));
}

function gramWeights(words: readonly QueryWord[], translations: ReadonlyMap<number, readonly string[]>): Map<string, number> {
  const weights = new Map<string, number>();
  if (words.every((word, index) => word.role === 'stop' && !translations.has(index))) return weights;
  const add = (word: string, open: boolean, weight: number): void => {
    for (const gram of gramsOf(word, open)) {
      if (weights.size >= MOST_GRAMS && !weights.has(gram)) continue;
      weights.set(gram, Math.max(weights.get(gram) ?? 0, weight));
    }
  };
  for (const [index, { word, role, unfinished }] of words.entries()) {
    const translation = translations.get(index);
    const weight = role === 'subject' ? 1 : COMMON_WORD[role];
    add(word, unfinished, translation === undefined ? weight : weight * COMMON_WORD.translated);
    for (const other of translation ?? []) add(other, false, COMMON_WORD.translation);
  }
  return weights;
}
