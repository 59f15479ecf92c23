/**
 * The Dutch spelling rules that hide a stem: open and closed syllables (betalen – betaal), doubled consonants
 * (kappen – kap) and the voiced sounds that cannot end a word (schrijven – schrijf, verhuizen – verhuis).
 */
const VOWELS = 'aeiouy';
const OPEN_SYLLABLE = /(^|[^aeiouy])([aeou])([bcdfghjklmnpqrstvwxz])$/;
const DOUBLED = /([bdfgklmnprst])\1$/;

export function endsInVowel(word: string): boolean {
  return word !== '' && VOWELS.includes(word[word.length - 1]!);
}

/** @example devoice('schrijv') // 'schrijf' */
export function devoice(word: string): string {
  if (word.endsWith('v')) return `${word.slice(0, -1)}f`;
  if (word.endsWith('z')) return `${word.slice(0, -1)}s`;
  return word;
}

/** @example singleConsonant('kapp') // 'kap' */
export function singleConsonant(word: string): string {
  return DOUBLED.test(word) ? word.slice(0, -1) : word;
}

/** @example lengthenVowel('betal') // 'betaal' */
export function lengthenVowel(word: string): string {
  return word.replace(OPEN_SYLLABLE, '$1$2$2$3');
}

/**
 * The stems that may have stood before a cut-off ending that starts with a vowel, the likeliest first.
 *
 * @example stemsBefore('betal') // ['betaal', 'betal']
 * @example stemsBefore('kapp') // ['kap']
 */
export function stemsBefore(cut: string): string[] {
  const single = singleConsonant(cut);
  if (single !== cut) return [single];
  const long = devoice(lengthenVowel(cut));
  const short = devoice(cut);
  return long === short ? [short] : [long, short];
}

const SCHWA_SYLLABLE = /[^aeiou][aeiouy]+[^aeiouy]+e[lmnr]$/;

/** Whether the last e of a cut-off verb is the unstressed one of handel, wandel and verbeter. */
export function endsInUnstressedSyllable(cut: string): boolean {
  return SCHWA_SYLLABLE.test(`-${cut}`);
}
