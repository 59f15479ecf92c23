import { normaliseWord, withoutApostrophe } from './normalise.ts';

/** A word and where it stood in the text: `text.slice(start, end)` is how it was written. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longer "words" are no words but keys, addresses or noise; what comes after this length is left out. */
const MAX_WORD_LENGTH = 64;

const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
const ABBREVIATION = /(?:\p{L}\.){2,}/uy;
const POSTCODE_LETTERS = /\s?[A-Z]{2}(?![\p{L}\p{N}])/uy;
const APOSTROPHES = "'’‘ʼ";

/**
 * Cuts a text into words. A hyphen separates words, a postcode with a space stays one word, an abbreviation loses its
 * dots, possessive and plural endings after an apostrophe go. Linear in the length of the text.
 *
 * @example tokenise('Id-kaart, 3311 AB').map((token) => token.word) // ['id', 'kaart', '3311ab']
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const width = letterWidth(text, at);
    if (width === 0) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    const word = withoutApostrophe(normaliseWord(text.slice(at, end)).slice(0, MAX_WORD_LENGTH));
    if (word !== '') tokens.push({ word, start: at, end });
    at = end;
  }
  return tokens;
}

/** Characters that the letter, digit or accent at this place takes: 1, or 2 outside the basic plane; 0 for anything else. */
function letterWidth(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiLetterOrDigit(code) ? 1 : 0;
  if (Number.isNaN(code)) return 0;
  const character = String.fromCodePoint(text.codePointAt(at)!);
  if (!LETTER_OR_DIGIT.test(character)) return 0;
  return character.length === 2 ? 2 : 1;
}

function isAsciiLetterOrDigit(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

function endOfWord(text: string, start: number): number {
  let end = start;
  for (let width = letterWidth(text, end); width > 0; width = letterWidth(text, end)) {
    end += width;
    if (APOSTROPHES.includes(text.charAt(end)) && end < text.length && letterWidth(text, end + 1) > 0) end += 1;
  }
  if (end - start <= 2 && text[end] === '.') return matchEnd(ABBREVIATION, text, start) ?? end;
  if (end - start === 4 && /^[1-9]\d{3}$/.test(text.slice(start, end))) return matchEnd(POSTCODE_LETTERS, text, end) ?? end;
  return end;
}

function matchEnd(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
