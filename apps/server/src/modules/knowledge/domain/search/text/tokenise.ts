import { normaliseWord, withoutApostrophe } from './normalise.ts';

/** A word and where it stood in the text: `text.slice(start, end)` is how it was written. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const POSTCODE = String.raw`[1-9]\d{3}\s?[A-Z]{2}(?![\p{L}\p{N}])`;
const ABBREVIATION = String.raw`(?:\p{L}\.){2,}`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘ʼ][\p{L}\p{M}]+)*`;
const PIECES = new RegExp(`${POSTCODE}|${ABBREVIATION}|${WORD}`, 'gu');

/** Longer "words" are no words but keys, addresses or noise; what comes after this length is left out. */
const MAX_WORD_LENGTH = 64;

/**
 * Cuts a text into words. A hyphen separates words, a postcode with a space stays one word, an abbreviation loses its
 * dots, possessive and plural endings after an apostrophe go. Linear in the length of the text.
 *
 * @example tokenise('Id-kaart, 3311 AB').map((token) => token.word) // ['id', 'kaart', '3311ab']
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECES)) {
    const word = withoutApostrophe(normaliseWord(match[0]).slice(0, MAX_WORD_LENGTH));
    if (word === '') continue;
    tokens.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
