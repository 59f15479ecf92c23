import { isPrefixWord, isStrongPrefix } from './name-prefixes.ts';

/**
 * Which of two family names somebody wishes to be called by (BRP: aanduiding naamgebruik E, P, V, N).
 * `own`, `partner`, `partner-own` (partner's first), `own-partner` (own first).
 */
export const nameUses = ['own', 'partner', 'partner-own', 'own-partner'] as const;
export type NameUse = (typeof nameUses)[number];

/** A person's name in the parts that Dutch administration knows. Prefixes are `van der`, `de`, `'t` and the like. */
export interface PersonName {
  /** `J.P.`: capitals with full stops; `IJ.`, `Th.` and the like are one initial. */
  readonly initials?: string;
  readonly givenNames?: string;
  readonly prefix?: string;
  readonly familyName: string;
  readonly partnerPrefix?: string;
  readonly partnerFamilyName?: string;
  readonly nameUse?: NameUse;
}

const titles = /^(?:(?:de\s+)?(?:heer|hr|dhr|mevrouw|mevr|mw|mej|fam(?:ilie)?|dr|drs|ds|ir|ing|mr|prof|mrs|ms)\.?(?=\s)\s*)+/i;
const longestName = 400;
const initialsToken = /^(?:\p{Lu}\p{Ll}{0,2}\.)*\p{Lu}(?:\p{Ll}{0,2}\.|\.?)$/u;

/**
 * Reads a person's name as it is typed: `J.P. van der Berg`, `Berg, J.P. van der`, `Jan de Vries`, `mevr. De Vries`.
 * All small letters or all capitals become proper capitals. Double names stay whole: which half is the partner's cannot be
 * seen. Undefined when there is no name in it.
 *
 * @example parsePersonName('berg, j.p. van der') // { initials: 'J.P.', prefix: 'van der', familyName: 'Berg' }
 * @example parsePersonName("Dhr. Jan Willem in 't Veld") // { givenNames: 'Jan Willem', prefix: "in 't", familyName: 'Veld' }
 */
export function parsePersonName(typed: string): PersonName | undefined {
  const text = typed.normalize('NFC').replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').replace(/ ?[-–] ?/g, '-').trim().replace(titles, '');
  if (!/\p{Letter}/u.test(text) || text.length > longestName) return undefined;
  const comma = text.indexOf(',');
  const words = comma < 0 ? initialsFirst(text.split(' ')) : [...text.slice(comma + 1).split(' '), ...text.slice(0, comma).split(' ')].filter(Boolean);
  return fromWords(words, properCapitals(text));
}

/** `De Vries J.`: lists put initials last. */
function initialsFirst(words: readonly string[]): string[] {
  const last = words.at(-1)!;
  const isLast = words.length > 1 && looksLikeInitials(last) && !looksLikeInitials(words[0]!);
  return isLast ? [last, ...words.slice(0, -1)] : [...words];
}

function fromWords(words: readonly string[], capital: (word: string) => string): PersonName {
  const { nameEnd, familyStart } = boundaries(words);
  const first = words.slice(0, nameEnd);
  const prefix = words.slice(nameEnd, familyStart).join(' ').toLowerCase();
  const isInitials = (word: string, index: number) => looksLikeInitials(word) && (index === 0 || !/^\p{Ll}$/u.test(word));
  const initialWords = first.filter(isInitials);
  const given = first.filter((word, index) => !isInitials(word, index)).map(capital).join(' ');
  return {
    ...(initialWords.length > 0 && { initials: normalInitials(initialWords.join(' ')) }),
    ...(given && { givenNames: given }),
    ...(prefix && { prefix }),
    familyName: words.slice(familyStart).map(capital).join(' '),
  };
}

/** Where given names end and where the family name starts; between them is the prefix. */
function boundaries(words: readonly string[]): { nameEnd: number; familyStart: number } {
  const lastWord = words.length - 1;
  const isPrefix = (word: string, index: number) => (index === 0 ? isStrongPrefix(word) : isPrefixWord(word)) && !initialsToken.test(word);
  const doubleName = words.findIndex((word, index) => index < lastWord && goesOnAfterDash(word));
  const lastStart = doubleName < 0 ? lastWord : doubleName;
  const prefixStart = words.findIndex((word, index) => index < lastStart && isPrefix(word, index));
  if (prefixStart < 0) return { nameEnd: lastStart, familyStart: lastStart };
  let familyStart = prefixStart;
  while (familyStart < lastStart && isPrefixWord(words[familyStart]!)) familyStart += 1;
  return { nameEnd: prefixStart, familyStart };
}

/** `Jansen-de` of Jansen-de Groot: the second half of a double name follows. */
function goesOnAfterDash(word: string): boolean {
  const dash = word.lastIndexOf('-');
  return dash > 0 && isStrongPrefix(word.slice(dash + 1));
}

/** `J.P.`, `j.p.`, `JP`, `Th.`: full stops, or two to four capitals without a vowel between them that would make it a name. */
function looksLikeInitials(word: string): boolean {
  return /^(?:(?:\p{Letter}{1,2}|chr)\.)+\p{Letter}?$/iu.test(word) || /^(?:\p{Letter}|[B-DF-HJ-NP-TV-Z]{2,4}|IJ)$/u.test(word);
}

/**
 * Initials in their usual form.
 *
 * @example normalInitials('jp') // 'J.P.'
 * @example normalInitials('Th. a') // 'Th.A.'
 * @example normalInitials('IJ.M') // 'IJ.M.'
 */
export function normalInitials(typed: string): string {
  const parts = typed.normalize('NFKC').split(/[.\s]+/).filter((part) => /\p{Letter}/u.test(part));
  const written = parts.flatMap((part) => {
    if (/^ij$/i.test(part)) return ['IJ'];
    if (/^\p{Lu}\p{Ll}{1,2}$/u.test(part)) return [part];
    return [...part].map((letter) => letter.toUpperCase());
  });
  return written.map((initial) => `${initial}.`).join('');
}

/** Leaves mixed spelling alone; all small or all large letters become capitals at the start of each part. */
function properCapitals(text: string): (word: string) => string {
  const hasBoth = /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  if (hasBoth) return (word) => word;
  return (word) =>
    word
      .toLowerCase()
      .split('-')
      .map((part) => (isPrefixWord(part) ? part : part.replace(/^(?:ij|.)/u, (start) => start.toUpperCase())))
      .join('-');
}
