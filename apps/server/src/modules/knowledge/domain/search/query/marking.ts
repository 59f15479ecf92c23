import type { Analyzer } from '../text/analyzer.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import type { TextPart } from '../types.ts';
import type { Concept } from './concept.ts';

/** A word of an article that answers one of the query's concepts. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly concept: number;
}

/** Recognises in any text the words that a query asks for, in whatever form, part or synonym they stand there. */
export class Marker {
  readonly #analyzer: Analyzer;
  readonly #conceptOfTerm = new Map<string, number>();

  constructor(concepts: readonly Concept[], analyzer: Analyzer) {
    this.#analyzer = analyzer;
    concepts.forEach((concept, index) => {
      for (const { terms } of concept.alternatives) {
        for (const { term } of terms) if (!this.#conceptOfTerm.has(term)) this.#conceptOfTerm.set(term, index);
      }
    });
  }

  hitsIn(text: string): Hit[] {
    const hits: Hit[] = [];
    if (this.#conceptOfTerm.size === 0) return hits;
    for (const token of tokenise(text)) {
      const concept = this.#conceptOf(token);
      if (concept !== undefined) hits.push({ start: token.start, end: token.end, concept });
    }
    return hits;
  }

  #conceptOf({ word }: Token): number | undefined {
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
