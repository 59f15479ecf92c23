import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { sampleArticle } from '../domain/search/sample-articles.ts';
import type { SearchableArticle } from '../domain/search/index.ts';

/** A question of a citizen and the documents that answer it, the best first. */
export interface BenchmarkQuestion {
  readonly text: string;
  readonly answers: readonly string[];
}

export interface Corpus {
  readonly name: string;
  readonly documents: readonly SearchableArticle[];
  readonly questions: readonly BenchmarkQuestion[];
}

/**
 * dev and dev-2: looked at and tuned on; dev-2 was written before the second tuning, and its answers were looked at afterwards. held-out: written before there was an engine. fresh: written after the first tuning, then
 * looked at to widen the synonym list. websites: how municipalities word it on their websites, gathered last; nothing was
 * changed after it was asked.
 */
export type QuestionSet = 'dev' | 'dev-2' | 'held-out' | 'fresh' | 'websites';

const testData = process.env['INGANG_TEST_DATA'] ?? fileURLToPath(new URL('../../../../../../../shared/data', import.meta.url));

/**
 * Product names of the UPL for municipalities, one document per URI, with nothing but the name: the hardest case. With
 * `askedOnly` just those that one of the questions is about.
 */
export function productCorpus(set: QuestionSet, askedOnly = false): Corpus {
  const rows = readCsv(`${testData}/upl/UPL-actueel.nlportal.csv`).filter((row) => row['Gemeente'] === 'X');
  const names = new Map(rows.map((row) => [row['URI']!, row['UniformeProductnaam']!]));
  const questions = readQuestions(`products.${set}.csv`, 'products');
  const allQuestions = (['dev', 'held-out', 'fresh', 'websites'] as const).flatMap((any) => readQuestions(`products.${any}.csv`, 'products'));
  const asked = new Set(allQuestions.flatMap((question) => question.answers));
  const wanted = [...new Set(names.values())].filter((name) => !name.startsWith('UPL-naam') && (!askedOnly || asked.has(name)));
  const documents = wanted.map((name) => sampleArticle({ id: name, question: name }));
  return { name: `${documents.length} product names`, documents, questions };
}

/** The public question-answer pairs of central government. */
export function answerCorpus(set: 'dev' | 'dev-2' | 'held-out'): Corpus {
  const documents = readCsv(`${testData}/vac/rijksoverheid_vacs_bzk.csv`).map((row) =>
    sampleArticle({ id: row['id']!, question: row['question']!, details: row['reference_answer']! }),
  );
  return { name: `${documents.length} question-answer pairs`, documents, questions: readQuestions(`vacs.${set}.csv`, 'vacs') };
}

function readQuestions(file: string, column: string): BenchmarkQuestion[] {
  return readCsv(fileURLToPath(new URL(`questions/${file}`, import.meta.url))).map((row) => ({
    text: row['question']!,
    answers: row[column]!.split('|'),
  }));
}

function readCsv(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true, relax_column_count: true });
}
