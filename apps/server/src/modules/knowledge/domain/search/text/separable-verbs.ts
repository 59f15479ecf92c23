import { type Lexicon, WordRole } from './lexicon.ts';
import { stemOf } from './stemming.ts';

const PARTICLES = new Set(
  'aan achter af bij binnen dicht door heen in klaar kwijt los mee na neer om onder op open over rond samen tegen terug toe uit vast voor vrij weg'.split(' '),
);
const MOST_WORDS_BETWEEN = 9;

/**
 * Verbs that a sentence takes apart: in *hoe vraag ik een paspoort aan* the verb is *aanvragen*. Of several particles the
 * last one counts that makes a verb of the word list.
 *
 * @param words normalised words of one sentence
 * @returns per word the stem of the whole verb that it is a part of, or undefined
 * @example separableVerbs(['vraag', 'een', 'kaart', 'aan'], sampleLexicon)[0] // 'aanvraag'
 */
export function separableVerbs(words: readonly string[], lexicon: Lexicon): (string | undefined)[] {
  if (!words.some((word, index) => index > 0 && PARTICLES.has(word))) return [];
  return words.map((word, index) => {
    if (PARTICLES.has(word)) return undefined;
    for (let at = Math.min(words.length - 1, index + MOST_WORDS_BETWEEN); at > index; at -= 1) {
      if (!PARTICLES.has(words[at]!)) continue;
      const verb = words[at]! + stemOf(word, lexicon);
      if ((lexicon.rolesOf(verb) & WordRole.verb) !== 0) return stemOf(verb, lexicon);
    }
    return undefined;
  });
}
