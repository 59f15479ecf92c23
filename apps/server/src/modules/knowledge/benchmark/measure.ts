import type { BenchmarkQuestion } from './corpora.ts';
import type { Engine } from './baselines.ts';

/** Shares of the questions, 0 to 1, for which an accepted answer was first, or among the first three. */
export interface Relevance {
  readonly top1: number;
  readonly top3: number;
}

/** Asks an engine all questions. */
export async function measureRelevance(engine: Engine, questions: readonly BenchmarkQuestion[]): Promise<Relevance> {
  let first = 0;
  let firstThree = 0;
  for (const { text, answers } of questions) {
    const place = (await engine(text)).findIndex((id) => answers.includes(id));
    if (place === 0) first += 1;
    if (place >= 0 && place < 3) firstThree += 1;
  }
  return { top1: first / questions.length, top3: firstThree / questions.length };
}
