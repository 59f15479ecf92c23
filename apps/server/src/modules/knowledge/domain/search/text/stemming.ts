import { irregularStem } from './irregular-forms.ts';
import { type Lexicon, WordRole } from './lexicon.ts';
import { devoice, endsInUnstressedSyllable, endsInVowel, singleConsonant, stemsBefore } from './spelling-rules.ts';

const SHORTEST_STEM = 3;
const PARTICLES =
  'aan|achter|af|bij|binnen|buiten|dicht|door|in|klaar|kwijt|los|mee|na|neer|om|onder|op|open|over|samen|tegen|terug|toe|uit|vast|voor|vrij|weg';
const PARTICIPLE = new RegExp(`^(${PARTICLES})?ge(.{3,}?)(d|t|en)$`);
const PREFIXED = new RegExp(`^(${PARTICLES}|her|mis|ont|ver|be)(.{3,})$`);

/**
 * The stem under which all inflections of a Dutch word meet: plurals, diminutives, inflected adjectives and verb forms.
 * The word list decides where the spelling leaves two roads open; without it the commonest road is taken.
 *
 * @param word a normalised word
 * @example stemOf('rijbewijzen', sampleLexicon) // 'rijbewijs'
 * @example stemOf('aangevraagd', sampleLexicon) // 'aanvraag'
 */
export function stemOf(word: string, lexicon: Lexicon): string {
  if (word.length <= SHORTEST_STEM || /\d/.test(word)) return irregularStem(word) ?? word;
  const irregular = irregularStem(word) ?? prefixedIrregularStem(word);
  if (irregular !== undefined) return irregular;
  const lemma = lexicon.lemmaOf(word);
  if (lemma !== undefined) return stemOfLemma(lemma, lexicon);
  return stemOfLemma(word, lexicon);
}

/** Prefixed strong verbs: verkocht, ingeschreven, overgenomen. */
function prefixedIrregularStem(word: string): string | undefined {
  const prefixed = PREFIXED.exec(word);
  if (prefixed === null) return undefined;
  const [, prefix, rest] = prefixed;
  const stem = irregularStem(rest!) ?? irregularStem(`ge${rest!}`);
  return stem === undefined || stem.length < SHORTEST_STEM ? undefined : prefix! + stem;
}

function stemOfLemma(word: string, lexicon: Lexicon): string {
  const roles = lexicon.rolesOf(word);
  const isHeadNoun = (roles & WordRole.headword) !== 0 && (roles & WordRole.noun) !== 0;
  if (isHeadNoun) return devoice(word);
  return (
    participleStem(word, lexicon) ??
    endingStem(word, lexicon) ??
    (roles === 0 ? unknownStem(word) : devoice(word))
  );
}

/** aangevraagd → aanvraag, gesloopt → sloop; only towards verbs of the word list. */
function participleStem(word: string, lexicon: Lexicon): string | undefined {
  const match = PARTICIPLE.exec(word);
  if (match === null) return undefined;
  const [, particle = '', body, ending] = match;
  const candidates = ending === 'en' ? stemsBefore(body!) : [body!];
  const stem = candidates.find((candidate) => isVerb(candidate, lexicon));
  return stem === undefined ? undefined : particle + devoice(stem);
}

function isVerb(word: string, lexicon: Lexicon): boolean {
  return (lexicon.rolesOf(word) & WordRole.verb) !== 0;
}

const ENDINGS = ['jes', 'je', 'pjes', 'pje', 'etjes', 'etje', 'tjes', 'tje', 'en', 'de', 'te', 't', 'd', 'e', 's'];

/** Cuts one ending off when what remains is in the word list. */
function endingStem(word: string, lexicon: Lexicon): string | undefined {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_STEM) continue;
    const cut = word.slice(0, -ending.length);
    const startsWithVowel = ending[0] === 'e';
    const wanted = rolesBefore(ending);
    const found = (startsWithVowel ? stemsBefore(cut) : [cut, singleConsonant(cut)]).find(
      (stem) => lexicon.has(stem) && (wanted === 0 || (lexicon.rolesOf(stem) & wanted) !== 0),
    );
    if (found !== undefined) return devoice(found);
  }
  return undefined;
}

/** Diminutives are of nouns, a bare d or t is of verbs. */
function rolesBefore(ending: string): number {
  if (ending.includes('j')) return WordRole.noun;
  return ending === 'd' || ending === 't' ? WordRole.verb : 0;
}

/** A word outside the word list: a name, an English word, a new or misspelt one. Only plural and infinitive endings. */
function unknownStem(word: string): string {
  if (word.length > 4 && word.endsWith('en')) {
    const cut = word.slice(0, -2);
    if (endsInVowel(cut)) return cut;
    return endsInUnstressedSyllable(cut) ? cut : stemsBefore(cut)[0]!;
  }
  if (word.length > 4 && word.endsWith('s') && !/[siu]s$/.test(word)) return word.slice(0, -1);
  return devoice(word);
}
