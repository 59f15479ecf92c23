import { inverseFrequency } from '../domain/search/store/term-index.ts';
import { isStopWord } from '../domain/search/text/common-words.ts';
import { tokenise } from '../domain/search/text/tokenise.ts';
import type { SearchableArticle } from '../domain/search/index.ts';

/** Answers a question with document ids, the best first. */
export type Engine = (question: string) => readonly string[] | Promise<readonly string[]>;

const TOP = 3;

/** Trigrams alone, as pg_trgm counts them: shared trigrams over all trigrams of question and title together. */
export function trigramEngine(documents: readonly SearchableArticle[]): Engine {
  const titles = documents.map((document) => ({ id: document.id, grams: gramsOfText(document.question) }));
  return (question) => {
    const asked = gramsOfText(question);
    return best(
      titles.map(({ id, grams }) => {
        const shared = [...asked].filter((gram) => grams.has(gram)).length;
        return { id, score: shared / (asked.size + grams.size - shared) };
      }),
    );
  };
}

/** BM25 of the textbook (k1 1.2, b 0.75) on the words as written, without stop words; all fields are one. */
export function plainBm25Engine(documents: readonly SearchableArticle[]): Engine {
  const texts = documents.map((document) => ({ id: document.id, words: contentWords(`${document.question} ${document.answer} ${document.details}`) }));
  const averageLength = texts.reduce((sum, { words }) => sum + words.length, 0) / texts.length;
  const frequency = new Map<string, number>();
  for (const { words } of texts) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return (question) => {
    const asked = contentWords(question);
    return best(
      texts.map(({ id, words }) => ({ id, score: asked.reduce((sum, word) => sum + bm25(word, words), 0) })),
    );
  };

  function bm25(word: string, words: readonly string[]): number {
    const times = words.filter((other) => other === word).length;
    const rarity = inverseFrequency(texts.length, frequency.get(word) ?? 0);
    return (rarity * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * words.length) / averageLength));
  }
}

/** Two spaces before and one after each word, as pg_trgm does. */
function gramsOfText(text: string): Set<string> {
  const grams = new Set<string>();
  for (const { word } of tokenise(text)) {
    const padded = `  ${word} `;
    for (let start = 0; start + 3 <= padded.length; start += 1) grams.add(padded.slice(start, start + 3));
  }
  return grams;
}

function contentWords(text: string): string[] {
  return tokenise(text).map(({ word }) => word).filter((word) => !isStopWord(word));
}

function best(scored: readonly { readonly id: string; readonly score: number }[]): string[] {
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, TOP)
    .map(({ id }) => id);
}
