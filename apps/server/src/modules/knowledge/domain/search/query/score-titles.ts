import { gramsOf } from '../store/grams.ts';
import type { TitleGrams } from '../store/title-grams.ts';
import { LIGHT_WORD } from '../weights.ts';
import type { QueryWord } from './read-query.ts';
import { SlotScores } from './score-concepts.ts';

const MOST_GRAMS = 80;

/**
 * Likeness of the query to each title by trigrams, 0 to 1: the rarity-weighted share of the query's trigrams that the
 * title has, less for a title with much more in it.
 */
export function scoreTitles(words: readonly QueryWord[], titles: TitleGrams, slotCount: number): SlotScores {
  const scores = new SlotScores(slotCount);
  const weights = gramWeights(words);
  const worth = titles.worth(weights);
  if (worth === 0) return scores;
  titles.score(weights, (slot, value) => scores.add(slot, value / worth));
  for (const slot of scores.touched) scores.values[slot]! *= Math.sqrt(Math.min(1, weights.size / titles.sizeOf(slot)));
  return scores;
}

function gramWeights(words: readonly QueryWord[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { word, role, unfinished } of words) {
    if (role === 'stop' || (word.length < 3 && !unfinished)) continue;
    for (const gram of gramsOf(word, unfinished)) {
      if (weights.size >= MOST_GRAMS && !weights.has(gram)) continue;
      weights.set(gram, Math.max(weights.get(gram) ?? 0, role === 'light' ? LIGHT_WORD : 1));
    }
  }
  return weights;
}
