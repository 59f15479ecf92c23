import type { KnownWord, Vocabulary } from '../store/vocabulary.ts';
import { editDistance } from './edit-distance.ts';

/** A word of the index that may have been meant. */
export interface Correction extends KnownWord {
  /** Number of typing errors, 1 or more. */
  readonly errors: number;
}

const MOST_CORRECTIONS = 6;

/** How many errors a word of this many letters may have before it is another word. */
function errorsAllowed(letters: number): number {
  if (letters < 4) return 0;
  if (letters < 6) return 1;
  return letters < 10 ? 2 : 3;
}

/**
 * Words of the index that differ from this one by a few typing errors, the likeliest first: fewest errors, then the
 * same first letter, then the commonest, then by alphabet.
 */
export function correctionsOf(word: string, vocabulary: Vocabulary): Correction[] {
  const limit = errorsAllowed(word.length);
  if (limit === 0) return [];
  const corrections: Correction[] = [];
  for (const candidate of vocabulary.resembling(word)) {
    const errors = editDistance(word, candidate.word, limit);
    if (errors > 0 && errors <= limit) corrections.push({ ...candidate, errors });
  }
  const otherStart = (correction: Correction): number => (correction.word[0] === word[0] ? 0 : 1);
  return corrections
    .sort(
      (a, b) =>
        a.errors - b.errors ||
        otherStart(a) - otherStart(b) ||
        b.articleCount - a.articleCount ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, MOST_CORRECTIONS);
}
