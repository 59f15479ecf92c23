import { isStopWord } from '../text/common-words.ts';

/**
 * The trigrams of a word, with a space before and after it, so that beginnings and ends count: the measure by which
 * misspelt and related words resemble each other. Each trigram once. A stop word is
 * compared whole: that another word looks like *bij* says nothing.
 *
 * @param word a normalised word
 * @param open true for an unfinished word: its end says nothing
 * @example gramsOf('pas') // [' pa', 'pas', 'as ']
 */
export function gramsOf(word: string, open = false): string[] {
  if (!open && isStopWord(word)) return [` ${word} `];
  const padded = open ? ` ${word}` : ` ${word} `;
  const grams = new Set<string>();
  for (let start = 0; start + 3 <= padded.length; start += 1) grams.add(padded.slice(start, start + 3));
  return [...grams];
}
