const LIGATURES: Readonly<Record<string, string>> = {
  ĳ: 'ij', æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'",
};
const NEEDS_WORK = /[^a-z0-9']/;

/**
 * Brings one word to the form in which words are compared: lower case, without accents, `ĳ` as `ij`, one kind of
 * apostrophe. Everything that is not a letter, digit or apostrophe disappears.
 *
 * @example normaliseWord('Geünifiëerd') // 'geunifieerd'
 * @example normaliseWord('ĲSBAAN') // 'ijsbaan'
 */
export function normaliseWord(word: string): string {
  const lower = word.toLowerCase();
  if (!NEEDS_WORK.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ĳæœøßłđ’‘ʼ`´]/gu, (character) => LIGATURES[character] ?? '')
    .replace(/[^\p{L}\p{N}']/gu, '');
}

/**
 * Takes the apostrophe out of a normalised word, with the ending that hangs on it: what is left is the word itself.
 *
 * @example withoutApostrophe("auto's") // 'auto'
 * @example withoutApostrophe("zzp'ers") // 'zzp'
 */
export function withoutApostrophe(word: string): string {
  if (!word.includes("'")) return word;
  const stripped = word.replace(/(?<=.{2})'(?:s|er|ers|en|je|jes|tje|tjes)$/u, '');
  return stripped.replaceAll("'", '');
}
