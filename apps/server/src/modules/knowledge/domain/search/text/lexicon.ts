/** What a word may be in a compound and in a sentence, as bits of one number. */
export const WordRole = {
  /** May come first or in the middle of a compound as it is: lantaarn|paal, honden|belasting. */
  leads: 1,
  /** May come first with a linking s: huwelijk|s|aangifte. */
  leadsWithS: 2,
  /** May end a compound. */
  ends: 4,
  noun: 8,
  verb: 16,
  /** Stands in the word list itself; without this bit it is an inflected form of another word. */
  headword: 32,
} as const;

/** A word list with what it knows of each word. Words are normalised (see `normaliseWord`). */
export interface Lexicon {
  has(word: string): boolean;
  /** The word of which this is a plural, an inflected adjective or a verb form; undefined when it is none. */
  lemmaOf(word: string): string | undefined;
  /** Sum of `WordRole` bits; 0 for an unknown word. */
  rolesOf(word: string): number;
  /**
   * No known word that stands in `text` at `start` is longer than this; 0 when none can stand there. For the splitting of
   * compounds, which would otherwise look up every piece of a word.
   */
  longestAt(text: string, start: number): number;
  /** All known forms, in no meaningful order. */
  words(): Iterable<string>;
  /** Number of known forms. */
  readonly size: number;
}

/** Words that start with the same letters are looked up together. */
const START_LETTERS = 3;

/** One form for `createLexicon`. */
export interface LexiconForm {
  readonly word: string;
  readonly roles: number;
  readonly lemma?: string;
}

/**
 * A lexicon of the given forms. A form given twice has the roles of both. Of two lemmas the noun's counts (*kaarten* are
 * more often cards than a way to pass the evening), and of two nouns the longer (*bomen* are rather trees than bombs).
 *
 * @example createLexicon([{ word: 'brieven', roles: WordRole.noun, lemma: 'brief' }]).lemmaOf('brieven') // 'brief'
 */
export function createLexicon(forms: Iterable<LexiconForm>): Lexicon {
  const roles = new Map<string, number>();
  const lemmas = new Map<string, string>();
  const lemmasOfNouns = new Set<string>();
  const longest = new Map<string, number>();
  for (const form of forms) {
    roles.set(form.word, (roles.get(form.word) ?? 0) | form.roles);
    const start = form.word.slice(0, START_LETTERS);
    if ((longest.get(start) ?? 0) < form.word.length) longest.set(start, form.word.length);
    if (form.lemma === undefined || form.lemma === form.word) continue;
    const isNoun = (form.roles & WordRole.noun) !== 0;
    const known = lemmas.get(form.word);
    const replaces = isNoun && (!lemmasOfNouns.has(form.word) || form.lemma.length > (known?.length ?? 0));
    if (known === undefined || replaces) lemmas.set(form.word, form.lemma);
    if (isNoun) lemmasOfNouns.add(form.word);
  }
  return {
    has: (word) => roles.has(word),
    lemmaOf: (word) => lemmas.get(word),
    rolesOf: (word) => roles.get(word) ?? 0,
    longestAt: (text, start) => longest.get(text.slice(start, start + START_LETTERS)) ?? 0,
    words: () => roles.keys(),
    get size() {
      return roles.size;
    },
  };
}
