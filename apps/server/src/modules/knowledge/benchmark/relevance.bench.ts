/**
 * How often the right answer is first or among the first three, for this engine and for simpler ones on the same
 * questions in the same run.
 *
 *   node apps/server/src/modules/knowledge/benchmark/relevance.bench.ts [dev|dev-2|held-out|fresh|websites]
 */
import { loadDutchLexicon } from '../dictionary/index.ts';
import { createDutchAnalyzer } from '../domain/search/index.ts';
import { loadStarterSynonyms } from '../starter-synonyms.ts';
import { type Engine, plainBm25Engine, trigramEngine } from './baselines.ts';
import { answerCorpus, type Corpus, productCorpus, type QuestionSet } from './corpora.ts';
import { ingangEngine } from './ingang-engine.ts';
import { measureRelevance } from './measure.ts';
import { startPostgresBaseline } from './postgres-baseline.ts';

const sets: readonly QuestionSet[] = ['dev', 'dev-2', 'held-out', 'fresh', 'websites'];
const wanted = sets.filter((set) => process.argv[2] === undefined || process.argv[2] === set);
const analyzer = createDutchAnalyzer(await loadDutchLexicon());
const synonyms = await loadStarterSynonyms();
const postgres = await startPostgresBaseline();

async function report(set: QuestionSet, { name, documents, questions }: Corpus): Promise<void> {
  const engines: [string, Engine][] = [
    ['Ingang, with the starter synonyms', ingangEngine(analyzer, documents, { synonyms })],
    ['Ingang, without synonyms', ingangEngine(analyzer, documents)],
    ['Ingang, without synonyms and trigrams', ingangEngine(analyzer, documents, { trigramShare: 0 })],
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
  for (const set of wanted) {
    await report(set, productCorpus(set));
    await report(set, productCorpus(set, true));
    if (set === 'dev' || set === 'dev-2' || set === 'held-out') await report(set, answerCorpus(set));
  }
} finally {
  await postgres.stop();
}
