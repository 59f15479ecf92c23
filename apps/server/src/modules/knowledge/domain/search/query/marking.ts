import type { Analyzer } from '../text/analyzer.ts';
import { tokenise } from '../text/tokenise.ts';
import type { TextPart } from '../types.ts';
import type { Concept } from './concept.ts';

/** A word of an article that answers one of the query's concepts. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly concept: number;
}

/** Letters that are compared to find the places worth a closer look. */
const START_LETTERS = 3;
const SPACE = /\s/;

/**
 * Recognises in any text the words that a query asks for, in whatever form, part or synonym they stand there. Looks first
 * for the beginnings of those words, and analyses only the words in which one occurs.
 */
export class Marker {
  readonly #analyzer: Analyzer;
  readonly #conceptOfTerm = new Map<string, number>();
  readonly #beginnings: RegExp | undefined;

  constructor(concepts: readonly Concept[], analyzer: Analyzer) {
    this.#analyzer = analyzer;
    const beginnings = new Set<string>();
    concepts.forEach((concept, index) => {
      for (const word of concept.words) beginnings.add(beginningOf(word));
      for (const { term } of concept.alternatives.flatMap(({ terms }) => terms)) {
        beginnings.add(beginningOf(term));
        if (!this.#conceptOfTerm.has(term)) this.#conceptOfTerm.set(term, index);
      }
    });
    if (this.#conceptOfTerm.size > 0) this.#beginnings = new RegExp([...beginnings].map(withAccents).join('|'), 'gi');
  }

  hitsIn(text: string): Hit[] {
    const hits: Hit[] = [];
    const beginnings = this.#beginnings;
    if (beginnings === undefined) return hits;
    beginnings.lastIndex = 0;
    while (beginnings.test(text)) {
      const { start, end } = spaced(text, beginnings.lastIndex - 1);
      for (const token of tokenise(text.slice(start, end))) {
        const concept = this.#conceptOf(token.word);
        if (concept !== undefined) hits.push({ start: start + token.start, end: start + token.end, concept });
      }
      beginnings.lastIndex = end;
    }
    return hits;
  }

  #conceptOf(word: string): number | undefined {
    const { term, parts, roots } = this.#analyzer.analyse(word);
    const own = this.#conceptOfTerm.get(term);
    if (own !== undefined) return own;
    for (const other of [...parts, ...roots]) {
      const concept = this.#conceptOfTerm.get(other.term);
      if (concept !== undefined) return concept;
    }
    return undefined;
  }
}

/** boom → bo, because the plural is bomen. */
function beginningOf(word: string): string {
  return word.slice(0, word[1] === word[2] ? START_LETTERS - 1 : START_LETTERS);
}

/** Terms are without accents, texts are not. They hold letters and digits only, so nothing needs escaping. */
function withAccents(beginning: string): string {
  return beginning.replaceAll(/[aceiou]/g, (letter) => ACCENTED[letter]!);
}

const ACCENTED: Readonly<Record<string, string>> = { a: '[aáàäâ]', c: '[cç]', e: '[eéèëê]', i: '[iíìïî]', o: '[oóòöô]', u: '[uúùüû]' };

/** What stands between two spaces around this place. */
function spaced(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  while (start > 0 && !SPACE.test(text[start - 1]!)) start -= 1;
  let end = at + 1;
  while (end < text.length && !SPACE.test(text[end]!)) end += 1;
  return { start, end };
}

/**
 * Cuts `text.slice(from, to)` into marked and unmarked parts. The parts concatenated give that slice.
 *
 * @param hits in order of place
 */
export function markedParts(text: string, hits: readonly Hit[], from = 0, to = text.length): TextPart[] {
  const parts: TextPart[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), marked: false });
  return parts;
}
