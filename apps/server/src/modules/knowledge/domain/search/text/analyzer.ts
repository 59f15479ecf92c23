import { splitCompound } from './compounds.ts';
import { irregularStem } from './irregular-forms.ts';
import type { Lexicon } from './lexicon.ts';
import { RecentlyUsed } from './recently-used.ts';
import { rootOf } from './roots.ts';
import { separableVerbs } from './separable-verbs.ts';
import { stemOf } from './stemming.ts';
import { PART_OF_WORD } from '../weights.ts';

/** A term of the index and how much it says about the word it came from, above 0 to 1. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** What a word is found under: its own term, and weaker ones for the parts and the verb it is made of. */
export interface WordAnalysis {
  readonly term: string;
  /** Parts of a compound; empty for a simple word. Together they mean about what the word means. */
  readonly parts: readonly WeightedTerm[];
  /** The verb behind the word, such as *verhuis* for *verhuizing*. */
  readonly roots: readonly WeightedTerm[];
}

export interface Analyzer {
  /** @param word a normalised word, as `tokenise` gives it */
  analyse(word: string): WordAnalysis;
  /** Per word of a sentence the stem of the separable verb that it is the first part of; see `separableVerbs`. */
  verbsOf(words: readonly string[]): (string | undefined)[];
  /** Whether the word list knows this word or all its parts: then it is probably no typing error. */
  knows(word: string): boolean;
}

const NONE: readonly never[] = [];

/**
 * The Dutch analyser. Spelling variants of a compound meet in one term, because its parts are joined as stems without
 * linking sounds: *pannekoek* and *pannenkoek*, and in a query also *parkeer vergunning*.
 *
 * @example createDutchAnalyzer(sampleLexicon).analyse('huwelijksaktes').term // 'huwelijkakte'
 */
export function createDutchAnalyzer(lexicon: Lexicon): Analyzer {
  const remembered = new RecentlyUsed<WordAnalysis>((word) => analyseWord(word, lexicon));
  return {
    knows: (word) => lexicon.has(word) || splitCompound(word, lexicon).length > 0,
    verbsOf: (words) => separableVerbs(words, lexicon),
    analyse: (word) => remembered.get(word),
  };
}

function analyseWord(word: string, lexicon: Lexicon): WordAnalysis {
  const parts = partsOf(word, lexicon);
  if (parts.length === 0) {
    const term = stemOf(word, lexicon);
    return { term, parts: NONE, roots: rootsOf([{ term, weight: 1 }], lexicon, PART_OF_WORD.root) };
  }
  const analyses = parts.map((part) => analyseWord(part, lexicon));
  const terms = analyses.map((part) => part.term);
  const term = terms.join('');
  const weighted = distinct(
    [
      ...terms.map((part) => ({ term: part, weight: PART_OF_WORD.part })),
      ...endings(terms).map((part) => ({ term: part, weight: PART_OF_WORD.part })),
      ...analyses.flatMap((part) => part.parts.map((inner) => ({ term: inner.term, weight: PART_OF_WORD.innerPart }))),
    ],
    term,
  );
  return { term, parts: weighted, roots: distinct(rootsOf(weighted, lexicon, PART_OF_WORD.partRoot), term) };
}

function partsOf(word: string, lexicon: Lexicon): readonly string[] {
  if (irregularStem(word) !== undefined) return NONE;
  const base = lexicon.lemmaOf(word) ?? word;
  return splitCompound(base, lexicon).map((part) => part.word);
}

/** parkeerkaart of gehandicapten|parkeer|kaart: what a compound ends in is a word of its own. */
function endings(terms: readonly string[]): string[] {
  const joined: string[] = [];
  for (let start = 1; start < terms.length - 1; start += 1) joined.push(terms.slice(start).join(''));
  return joined;
}

function rootsOf(terms: readonly WeightedTerm[], lexicon: Lexicon, weight: number): readonly WeightedTerm[] {
  const roots: WeightedTerm[] = [];
  for (const { term } of terms) {
    const root = rootOf(term, lexicon);
    if (root !== undefined) roots.push({ term: root, weight });
  }
  return roots.length === 0 ? NONE : roots;
}

function distinct(terms: readonly WeightedTerm[], except: string): WeightedTerm[] {
  const heaviest = new Map<string, number>();
  for (const { term, weight } of terms) {
    if (term !== except) heaviest.set(term, Math.max(weight, heaviest.get(term) ?? 0));
  }
  return [...heaviest].map(([term, weight]) => ({ term, weight }));
}
