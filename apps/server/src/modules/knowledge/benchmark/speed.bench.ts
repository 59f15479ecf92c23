/**
 * Time and memory of the search with 20,000 long articles, one thread, warm.
 *
 *   node apps/server/src/modules/knowledge/benchmark/speed.bench.ts [articles] [words per article]
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadDutchLexicon } from '../dictionary/index.ts';
import { createDutchAnalyzer, createSearchIndex, type SearchableArticle, type SearchIndex } from '../domain/search/index.ts';
import { loadStarterSynonyms } from '../starter-synonyms.ts';
import { answerCorpus, productCorpus } from './corpora.ts';
import { longArticles } from './long-articles.ts';

const articleCount = Number(process.argv[2] ?? 20_000);
const wordsPerArticle = Number(process.argv[3] ?? 700);
const on = new Date('2026-11-21T12:00:00Z');

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function megabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6 + process.memoryUsage().arrayBuffers / 1e6;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function report(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2);
  console.log(`${name.padEnd(34)} n ${sorted.length}  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms  most ${at(1)} ms`);
}

function queryTexts(): string[] {
  const sets = [productCorpus('dev'), productCorpus('held-out'), answerCorpus('dev'), answerCorpus('held-out')];
  return sets.flatMap((corpus) => corpus.questions.map((question) => question.text));
}

/** With `tries` above 1 the best of so many: what the work itself takes, when others use the machine too. */
function searchTimes(index: SearchIndex, texts: readonly string[], prefixLastWord: boolean, tries = 1): number[] {
  const once = (text: string): number =>
    milliseconds(() => index.search({ text, on, audience: 'public', limit: 10, prefixLastWord }));
  return texts.map((text) => Math.min(...Array.from({ length: tries }, () => once(text))));
}

/** Every question as it grows while somebody types, from the third letter. */
function halfTyped(texts: readonly string[]): string[] {
  return texts.flatMap((text) => Array.from({ length: Math.ceil((text.length - 3) / 4) }, (_, step) => text.slice(0, 3 + step * 4)));
}

function misspelt(texts: readonly string[]): string[] {
  return texts.map((text) => text.replace(/(\p{L}{3})(\p{L})(\p{L})/gu, '$1$3$2'));
}

const before = megabytes();
const lexiconTime = performance.now();
const lexicon = await loadDutchLexicon();
console.log(`word list: ${(performance.now() - lexiconTime).toFixed(0)} ms, ${lexicon.size} forms, ${(megabytes() - before).toFixed(0)} MB`);

const words = [...lexicon.words()].filter((word) => word.length > 3);
const articles: SearchableArticle[] = longArticles(articleCount, words, wordsPerArticle);
const withTexts = megabytes();
const index = createSearchIndex(createDutchAnalyzer(lexicon), { synonyms: await loadStarterSynonyms() });
const buildTime = milliseconds(() => articles.forEach((article) => index.upsert(article)));
const characters = articles.reduce((sum, article) => sum + article.details.length, 0) / articles.length;
console.log(`${articleCount} articles of ${characters.toFixed(0)} characters: built in ${(buildTime / 1000).toFixed(1)} s, ${(megabytes() - withTexts).toFixed(0)} MB beside the texts`);

const texts = queryTexts();
searchTimes(index, texts, false);
searchTimes(index, texts, true);
for (const tries of [1, 5]) {
  console.log(tries === 1 ? 'each query once' : `each query ${tries} times, the best counts`);
  report('whole questions', searchTimes(index, texts, false, tries));
  report('while typing', searchTimes(index, halfTyped(texts), true, tries));
  report('with a typing error in every word', searchTimes(index, misspelt(texts), false, tries));
  report('10,000 characters', searchTimes(index, Array.from({ length: 50 }, (_, start) => texts.slice(start).join(' ').slice(0, 10_000)), false, tries));
}
const groups = await loadStarterSynonyms();
report('change one group of synonyms', groups.map((group) => milliseconds(() => index.upsertSynonyms({ ...group, everyday: [...group.everyday, 'iets anders'] }))));
console.log(`learn all ${groups.length} groups anew: ${milliseconds(() => groups.forEach((group) => index.upsertSynonyms(group))).toFixed(1)} ms`);
const changed = articles.filter((_, number) => number % 40 === 0);
for (const tries of [1, 5]) {
  const edit = (article: SearchableArticle, edition: number): number =>
    milliseconds(() => index.upsert({ ...article, details: `${article.details} gewijzigd ${edition}` }));
  const times = changed.map((article) => Math.min(...Array.from({ length: tries }, (_, edition) => edit(article, edition))));
  report(`change an article, best of ${tries}`, times);
}
