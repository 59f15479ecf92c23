/**
 * How often the right answer is first or among the first three, for this engine and for simpler ones on the same
 * questions in the same run.
 *
 *   node apps/server/src/modules/knowledge/benchmark/relevance.bench.ts [dev|held-out|fresh|websites]
 */
import { loadDutchLexicon } from '../dictionary/index.ts';
import { createDutchAnalyzer, createSearchIndex, type SearchableArticle } from '../domain/search/index.ts';
import type { SearchIndexOptions } from '../domain/search/create-search-index.ts';
import { loadStarterSynonyms } from '../starter-synonyms.ts';
import { type Engine, plainBm25Engine, trigramEngine } from './baselines.ts';
import { answerCorpus, type Corpus, productCorpus, type QuestionSet } from './corpora.ts';
import { measureRelevance } from './measure.ts';
import { startPostgresBaseline } from './postgres-baseline.ts';

const analyzer = createDutchAnalyzer(await loadDutchLexicon());

function ingang(documents: readonly SearchableArticle[], options: SearchIndexOptions): Engine {
  const index = createSearchIndex(analyzer, options);
  for (const document of documents) index.upsert(document);
  const on = new Date('2026-11-21T12:00:00Z');
  return (text) => index.search({ text, on, audience: 'public', limit: 3 }).results.map((result) => result.id);
}

const sets: readonly QuestionSet[] = ['dev', 'held-out', 'fresh', 'websites'];
const set = sets.find((one) => one === process.argv[2]) ?? 'dev';
const postgres = await startPostgresBaseline();
const synonyms = await loadStarterSynonyms();

async function report({ name, documents, questions }: Corpus): Promise<void> {
  const engines: [string, Engine][] = [
    ['Ingang, with the starter synonyms', ingang(documents, { synonyms })],
    ['Ingang, without synonyms', ingang(documents, {})],
    ['Ingang, without synonyms and trigrams', ingang(documents, { trigramShare: 0 })],
    ['trigrams only', trigramEngine(documents)],
    ['BM25 on words as written', plainBm25Engine(documents)],
    ['PostgreSQL full text, Dutch', await postgres.load(documents)],
  ];
  console.log(`\n${set}: ${questions.length} questions, ${name}`);
  for (const [engineName, engine] of engines) {
    const { top1, top3 } = await measureRelevance(engine, questions);
    console.log(`${engineName.padEnd(40)} ${percent(top1)} ${percent(top3)}`);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0).padStart(4)} %`;
}

try {
  const answers = set === 'fresh' || set === 'websites' ? [] : [answerCorpus(set)];
  for (const corpus of [productCorpus(set), productCorpus(set, true), ...answers]) await report(corpus);
} finally {
  await postgres.stop();
}
