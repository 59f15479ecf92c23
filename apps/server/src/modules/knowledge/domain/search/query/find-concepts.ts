import type { TermIndex } from '../store/term-index.ts';
import type { KnownWord, Vocabulary } from '../store/vocabulary.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { isStopWord } from '../text/common-words.ts';
import { ALTERNATIVE, COMMON_WORD } from '../weights.ts';
import type { Alternative, Concept } from './concept.ts';
import { type Correction, correctionsOf } from './misspelling.ts';
import type { QueryWord } from './read-query.ts';
import type { SynonymTable } from './synonym-table.ts';

export interface ConceptSources {
  readonly analyzer: Analyzer;
  readonly terms: TermIndex;
  readonly vocabulary: Vocabulary;
  readonly synonyms: SynonymTable;
}

/** What a query asks for, and what its misspelt words probably are. */
export interface QueryMeaning {
  readonly concepts: readonly Concept[];
  /** Per index of a query word that occurs nowhere: the likeliest word of the index. */
  readonly corrections: ReadonlyMap<number, Correction>;
  /** Per index of a query word the words that editors gave for it or for the phrase it is in. */
  readonly translations: ReadonlyMap<number, readonly string[]>;
}

const MOST_COMPLETIONS = 40;

/** Turns the words of a query into what they may stand for in this index. */
export function findConcepts(words: readonly QueryWord[], sources: ConceptSources): QueryMeaning {
  const matches = sources.synonyms.matches(words.map((word) => word.word));
  const concepts: Concept[] = [];
  const corrections = new Map<number, Correction>();
  const inPhrase = new Set<number>();
  const translations = new Map<number, readonly string[]>();
  const synonymsOf = new Map<number, Alternative[]>();
  for (const { from, to, targets } of matches) {
    const present = targets.filter((target) => isInIndex(target, sources));
    if (present.length === 0) continue;
    const alternatives = synonymAlternatives(present, sources);
    for (let index = from; index < to; index += 1) translations.set(index, present[0]!);
    if (to - from === 1) {
      synonymsOf.set(from, alternatives);
      continue;
    }
    for (let index = from; index < to; index += 1) inPhrase.add(index);
    concepts.push({ words: words.slice(from, to).map((word) => word.word), weight: 1, alternatives, certain: true });
  }
  const joined = joinedConcepts(words, sources);
  const halves = new Set(joined.flatMap(({ index }) => [index, index + 1]));
  words.forEach((word, index) => {
    const synonyms = synonymsOf.get(index) ?? [];
    if (word.role === 'stop' && synonyms.length === 0) return;
    const { concept, correction } = conceptOf(word, synonyms, inPhrase.has(index), sources);
    if (concept.alternatives.length > 0 || !halves.has(index)) concepts.push(concept);
    if (correction !== undefined && !inPhrase.has(index) && !halves.has(index)) corrections.set(index, correction);
  });
  return { concepts: [...concepts, ...joined.map((join) => join.concept)], corrections, translations };
}

function conceptOf(
  { word, role, verb, unfinished }: QueryWord,
  synonyms: readonly Alternative[],
  insidePhrase: boolean,
  sources: ConceptSources,
): { readonly concept: Concept; readonly correction?: Correction } {
  const own = alternativesOfWord(word, ALTERNATIVE.exact, sources);
  const completions = unfinished ? completionsOf(word, sources) : [];
  const certain = own.length > 0 || synonyms.length > 0;
  const understood = certain || completions.length > 0;
  const known = understood || sources.analyzer.knows(word);
  const corrections = understood ? [] : likelyCorrections(word, known, sources.vocabulary);
  const whole = verb !== undefined && sources.terms.has(verb) ? [{ terms: [{ term: verb, weight: ALTERNATIVE.exact }] }] : [];
  const alternatives = [...own, ...whole, ...synonyms, ...completions, ...misspelt(corrections, known, sources)];
  const weight = (role === 'light' && synonyms.length === 0 ? COMMON_WORD.light : 1) * (insidePhrase ? COMMON_WORD.insidePhrase : 1);
  const concept = { words: [word], weight, alternatives, certain };
  const correction = corrections[0];
  return correction === undefined ? { concept } : { concept, correction };
}

/** Only a slip inside a long word makes one think that a correct Dutch word was another. */
function likelyCorrections(word: string, known: boolean, vocabulary: Vocabulary): Correction[] {
  const corrections = correctionsOf(word, vocabulary);
  if (!known) return corrections;
  return corrections.filter(({ errors, word: other }) => errors === 1 && word.length >= 7 && other[0] === word[0]);
}

/** The word itself, its parts together, the verb behind it; only what the index has. */
function alternativesOfWord(word: string, sureness: number, { analyzer, terms }: ConceptSources): Alternative[] {
  const { term, parts, roots } = analyzer.analyse(word);
  const alternatives: Alternative[] = [];
  if (terms.has(term)) alternatives.push({ terms: [{ term, weight: sureness }] });
  const present = parts.filter((part) => terms.has(part.term));
  if (present.length > 0) {
    const share = (sureness * ALTERNATIVE.parts) / parts.reduce((sum, part) => sum + part.weight, 0);
    const missingWeight = share * parts.filter((part) => !present.includes(part)).reduce((sum, part) => sum + part.weight, 0);
    alternatives.push({ terms: present.map((part) => ({ ...part, weight: part.weight * share })), missingWeight });
  }
  for (const root of roots) {
    if (terms.has(root.term)) alternatives.push({ terms: [{ term: root.term, weight: root.weight * sureness }] });
  }
  return alternatives;
}

/** What editors put in a word's place counts as equally rare, whichever is found. */
function synonymAlternatives(targets: readonly (readonly string[])[], sources: ConceptSources): Alternative[] {
  const alternatives = targets.flatMap((target, rank) =>
    alternativesOfPhrase(target, ALTERNATIVE.synonym * ALTERNATIVE.nextSynonym ** rank, sources),
  );
  const whole = alternatives.filter(({ terms }) => terms.length === 1);
  const sharedArticleCount = Math.max(...whole.map(({ terms }) => sources.terms.postingsOf(terms[0]!.term)?.size ?? 0));
  return alternatives.map((alternative) => (alternative.terms.length === 1 ? { ...alternative, sharedArticleCount } : alternative));
}

function isInIndex(phrase: readonly string[], sources: ConceptSources): boolean {
  return alternativesOfPhrase(phrase, ALTERNATIVE.synonym, sources).length > 0;
}

function alternativesOfPhrase(phrase: readonly string[], sureness: number, sources: ConceptSources): Alternative[] {
  const words = phrase.filter((word) => !isStopWord(word));
  if (words.length === 1) return alternativesOfWord(words[0]!, sureness, sources);
  const present = words.map((word) => sources.analyzer.analyse(word).term).filter((term) => sources.terms.has(term));
  if (present.length === 0) return [];
  return [{ terms: present.map((term) => ({ term, weight: sureness / words.length })) }];
}

function completionsOf(prefix: string, sources: ConceptSources): Alternative[] {
  const completions = sources.vocabulary.startingWith(prefix, MOST_COMPLETIONS).filter(({ word }) => word !== prefix);
  return family(completions, () => ALTERNATIVE.completion, sources);
}

function misspelt(corrections: readonly Correction[], known: boolean, sources: ConceptSources): Alternative[] {
  const sureness = known ? ALTERNATIVE.misspeltThoughKnown : ALTERNATIVE.misspelt;
  return family(corrections, ({ errors }) => sureness * ALTERNATIVE.errorKept ** errors, sources);
}

/** Guesses for one word share the rarity of them all. */
function family<Word extends KnownWord>(guesses: readonly Word[], sureness: (guess: Word) => number, sources: ConceptSources): Alternative[] {
  const sharedArticleCount = guesses.reduce((sum, guess) => sum + guess.articleCount, 0);
  return guesses.flatMap((guess) => {
    const { term } = sources.analyzer.analyse(guess.word);
    return sources.terms.has(term) ? [{ terms: [{ term, weight: sureness(guess) }], sharedArticleCount }] : [];
  });
}

/** parkeer vergunning, 3311 ab: what the citizen writes apart and the index as one word. */
function joinedConcepts(words: readonly QueryWord[], { analyzer, terms, vocabulary }: ConceptSources): { index: number; concept: Concept }[] {
  const joined: { index: number; concept: Concept }[] = [];
  for (let index = 0; index + 1 < words.length; index += 1) {
    const [first, second] = [words[index]!, words[index + 1]!];
    if (first.role === 'stop' && second.role === 'stop') continue;
    const whole = first.word + second.word;
    const asWritten = vocabulary.articleCountOf(whole) > 0 ? analyzer.analyse(whole).term : undefined;
    const term = asWritten ?? analyzer.analyse(first.word).term + analyzer.analyse(second.word).term;
    if (!terms.has(term)) continue;
    const alternatives = [{ terms: [{ term, weight: 1 }] }];
    joined.push({ index, concept: { words: [first.word, second.word], weight: ALTERNATIVE.joined, alternatives, certain: true } });
  }
  return joined;
}
