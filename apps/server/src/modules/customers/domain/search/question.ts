import { parsePostcode } from '../address.ts';
import { parseBirthDate } from '../birth-date.ts';
import { isPrefixWord, isStrongPrefix } from '../name-prefixes.ts';
import { plainText } from '../plain-text.ts';
import { phonePrefixes } from '../phone-use.ts';

export type MatchedOn = 'name' | 'similar-name' | 'birth-date' | 'postcode' | 'street' | 'phone' | 'email' | 'number';

/** Keys that start with `start` and hold every one of `holding` somewhere. */
export interface KeyRange {
  readonly start: string;
  readonly holding?: readonly string[];
  readonly on: MatchedOn;
}

/** One thing that was typed, with everything it may mean: any of the ranges will do. */
export interface SearchTerm {
  readonly ranges: readonly KeyRange[];
  /** The word, when it may be a name that was misheard or mistyped. */
  readonly word?: string;
}

/** Everything that was typed: a customer must match every term. */
export type SearchQuestion = readonly SearchTerm[];

const mostTerms = 12;

/**
 * Reads what was typed into the one search box: e-mail, postcode and number, dates of birth, phone numbers, and words that may
 * be of a name, a street or a place. Every word may be unfinished.
 *
 * @param typed up to 200 characters
 * @param thisYear to tell which century a year of two digits may be in
 * @example readSearchQuestion('3311 gr 300', 2026) // [{ ranges: [{ start: 'a:3311gr 300;', on: 'postcode' }] }]
 */
export function readSearchQuestion(typed: string, thisYear: number): SearchQuestion {
  const terms: SearchTerm[] = [];
  let rest = ` ${typed.normalize('NFKC').replace(/\s+/g, ' ').trim()} `;
  for (const { pattern, read } of readers) {
    rest = rest.replace(pattern, (...match) => {
      const ranges = read(match as string[], thisYear);
      if (!ranges) return match[0] as string;
      terms.push({ ranges });
      return ' ';
    });
  }
  return [...terms, ...wordTerms(plainText(rest), thisYear)].slice(0, mostTerms);
}

interface Reader {
  readonly pattern: RegExp;
  readonly read: (match: readonly string[], thisYear: number) => KeyRange[] | undefined;
}

const readers: readonly Reader[] = [
  { pattern: /[^\s,;<>]*@[^\s,;<>]*/gu, read: ([address = '']) => (address === '@' ? undefined : [{ start: `e:${address.toLowerCase()}`, on: 'email' }]) },
  {
    pattern: /(?<![\p{L}\d])([1-9]\d{3})( ?)([a-z]{2})(?![\p{L}\d])(?:[ ,]+(\d{1,5})[ -]?([a-z](?![a-z])|[a-z\d]{1,4}(?= *$))?(?![\p{L}\d]))?/giu,
    read: ([, digits, space, letters, number, detail]) => postcodeRanges(`${digits}${letters}`, space === ' ' && !number && isPrefixWord(letters!), number, detail),
  },
  { pattern: /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/g, read: ([, day, month, year], thisYear) => dateRanges(`${day}-${month}`, year!, thisYear) },
  { pattern: /(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)/g, read: ([date = '']) => birthRanges(parseBirthDate(date.replace(/-(\d)(?!\d)/g, '-0$1'))) },
  { pattern: /(?<!\d)\d{1,2} \p{L}{3,9}\.? \d{4}(?!\d)/gu, read: ([date = '']) => birthRanges(parseBirthDate(date)) },
  { pattern: /(?<![\p{L}\d])14 ?0\d{2,3}(?!\d)/gu, read: ([number = '']) => phoneRanges(number) },
  { pattern: /(?<![\p{L}\d])(?:\+|0)[\d(][\d ().-]*\d/gu, read: ([number = '']) => phoneRanges(number) },
];

function postcodeRanges(postcode: string, mayBeWord: boolean, number: string | undefined, detail: string | undefined): KeyRange[] | undefined {
  const read = mayBeWord ? undefined : parsePostcode(postcode);
  if (!read) return undefined;
  const start = `a:${read.toLowerCase()}`;
  return [{ start: number ? `${start} ${Number(number)};${(detail ?? '').toLowerCase()}` : start, on: 'postcode' }];
}

function dateRanges(dayAndMonth: string, year: string, thisYear: number): KeyRange[] | undefined {
  const years = year.length === 4 ? [year] : [`20${year}`, `19${year}`].filter((full) => Number(full) <= thisYear);
  const dates = years.map((full) => parseBirthDate(`${dayAndMonth}-${full}`)).filter((date) => date !== undefined);
  return dates.length > 0 ? dates.map((date) => ({ start: `d:${date}`, on: 'birth-date' })) : undefined;
}

function birthRanges(date: string | undefined): KeyRange[] | undefined {
  return date === undefined ? undefined : [{ start: `d:${date}`, on: 'birth-date' }];
}

/** Eight digits together may be a date or a company's number too, and are read with the words. */
function phoneRanges(typed: string): KeyRange[] | undefined {
  if (/^\d{8}$/.test(typed)) return undefined;
  const starts = phonePrefixes(typed);
  return starts.length > 0 ? starts.map((start) => ({ start: `t:${start}`, on: 'phone' })) : undefined;
}

function wordTerms(text: string, thisYear: number): SearchTerm[] {
  const words = text.split(' ').filter(Boolean);
  const telling = words.filter((word) => !isStrongPrefix(word));
  return (telling.length > 0 ? telling : words).map((word, index, all) =>
    /^\d/.test(word) ? { ranges: numberRanges(word, all[index - 1], thisYear) } : wordTerm(word),
  );
}

function wordTerm(word: string): SearchTerm {
  const name: KeyRange = { start: `n:${word}`, on: 'name' };
  if (word.length < 3) return { ranges: [name] };
  return { word, ranges: [name, { start: `s:${word}`, on: 'street' }, { start: `c:${word}`, on: 'street' }] };
}

/** Digits may be a house number, the start of a postcode, a year or date of birth, a company's number or part of a phone number. */
function numberRanges(word: string, before: string | undefined, thisYear: number): KeyRange[] {
  const house = /^([1-9]\d{0,4})([a-z\d]*)$/.exec(word);
  const isDigits = /^\d+$/.test(word);
  const number = isDigits ? word : house?.[1];
  const street: KeyRange[] =
    before !== undefined && number !== undefined && number.length <= 5
      ? [{ start: `s:${before}`, holding: [` ${number};${isDigits ? '' : word.slice(number.length)}`], on: 'street' }]
      : [];
  if (!isDigits) return [...street, { start: `n:${word}`, on: 'name' }];
  const isYear = word.length === 4 && Number(word) >= 1900 && Number(word) <= thisYear;
  const compact = word.length === 8 ? parseBirthDate(word) : undefined;
  return [
    ...street,
    ...(word.length <= 4 && before === undefined ? [{ start: `a:${word}`, on: 'postcode' } as const] : []),
    ...(word.length === 4 && before !== undefined ? [{ start: `a:${word}`, on: 'postcode' } as const] : []),
    ...(isYear ? [{ start: `d:${word}`, on: 'birth-date' } as const] : []),
    ...(compact ? [{ start: `d:${compact}`, on: 'birth-date' } as const] : []),
    ...(word.length === 8 ? [{ start: `k:${word}`, on: 'number' } as const] : []),
    ...phonePrefixes(word).map((start) => ({ start: `t:${start}`, on: 'phone' }) as const),
  ];
}

/** Whether a key lies in a range: what the database does with an index, for one key. */
export function liesIn(key: string, { start, holding = [] }: KeyRange): boolean {
  return key.startsWith(start) && holding.every((part) => key.includes(part));
}

/**
 * The same question when all its words are of one name: one range to look through, instead of comparing customers.
 * Undefined when something else was asked, or a single word.
 *
 * @param rarest which of the terms is the least common
 * @example asOneName(readSearchQuestion('jan de vries', 2026), 1) // { start: 'n:vries', holding: [' jan'], on: 'name' }
 */
export function asOneName(question: SearchQuestion, rarest: number): KeyRange | undefined {
  const words = question.map(nameWordOf);
  const driver = words[rarest];
  if (words.length < 2 || driver === undefined || words.includes(undefined)) return undefined;
  const others = words.filter((_, index) => index !== rarest);
  return { start: `n:${driver}`, holding: others.map((word) => ` ${word}`), on: 'name' };
}

/**
 * The same question when it is words of a name and one date or year of birth: ranges of dates that hold those words. Empty when
 * something else was asked.
 *
 * @example asDatedName(readSearchQuestion('ahmed 1933', 2026)) // [{ start: 'd:1933', holding: [' ahmed'], on: 'birth-date' }]
 */
export function asDatedName(question: SearchQuestion): KeyRange[] {
  const dates = question.map(({ ranges }) => ranges.filter(({ start }) => start.startsWith('d:')));
  const dated = dates.filter((ranges) => ranges.length > 0);
  const words = question.filter((_, index) => dates[index]!.length === 0).map(nameWordOf);
  if (dated.length !== 1 || words.length === 0 || words.includes(undefined)) return [];
  return dated[0]!.map((range) => ({ ...range, holding: words.map((word) => ` ${word}`) }));
}

function nameWordOf({ ranges }: SearchTerm): string | undefined {
  return ranges.find(({ start }) => start.startsWith('n:'))?.start.slice(2);
}
