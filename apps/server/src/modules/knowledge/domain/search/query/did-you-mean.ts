import type { Correction } from './misspelling.ts';
import type { QueryWord } from './read-query.ts';

/**
 * The query with its misspelt words replaced by the likeliest words of the index; undefined when nothing is misspelt.
 * Words that are right stay as they were typed.
 */
export function suggestionFor(
  text: string,
  words: readonly QueryWord[],
  corrections: ReadonlyMap<number, Correction>,
): string | undefined {
  if (corrections.size === 0) return undefined;
  let suggestion = '';
  let at = 0;
  words.forEach((word, index) => {
    const correction = corrections.get(index);
    if (correction === undefined) return;
    suggestion += text.slice(at, word.start) + correction.word;
    at = word.end;
  });
  return (suggestion + text.slice(at)).trim();
}
