import { beforeAll, expect, test } from 'vitest';
import { describeWithData } from '../../../../../../tests/support/test-data.ts';
import { loadDutchLexicon } from '../dictionary/index.ts';
import { type Analyzer, createDutchAnalyzer } from '../domain/search/index.ts';
import { loadStarterSynonyms } from '../starter-synonyms.ts';
import { plainBm25Engine, trigramEngine } from './baselines.ts';
import { answerCorpus, type Corpus, productCorpus } from './corpora.ts';
import { ingangEngine } from './ingang-engine.ts';
import { measureRelevance } from './measure.ts';

/** Sixty questions cannot tell engines apart that differ by one answer. */
const oneQuestionInFifty = 0.02;

describeWithData('search finds the right answer', 'upl/UPL-actueel.nlportal.csv', () => {
  let analyzer: Analyzer;

  beforeAll(async () => {
    analyzer = createDutchAnalyzer(await loadDutchLexicon());
  });

  const corpora: [string, () => Corpus][] = [
    ['product names, held-out', () => productCorpus('held-out')],
    ['product names, websites', () => productCorpus('websites')],
    ['question-answer pairs, held-out', () => answerCorpus('held-out')],
  ];

  test.each(corpora)('better than trigrams or BM25 alone, without synonyms: %s', async (_, corpusOf) => {
    const { documents, questions } = corpusOf();
    const own = await measureRelevance(ingangEngine(analyzer, documents), questions);
    for (const simple of [trigramEngine(documents), plainBm25Engine(documents)]) {
      const other = await measureRelevance(simple, questions);
      expect(own.top1).toBeGreaterThanOrEqual(other.top1 - oneQuestionInFifty);
      expect(own.top3).toBeGreaterThan(other.top3);
    }
  });

  test('as good as it was, with the starter synonyms', async () => {
    const synonyms = await loadStarterSynonyms();
    for (const [set, top1, top3] of [['dev', 0.85, 0.93], ['websites', 0.75, 0.85]] as const) {
      const { documents, questions } = productCorpus(set);
      const found = await measureRelevance(ingangEngine(analyzer, documents, { synonyms }), questions);
      expect(found.top1).toBeGreaterThanOrEqual(top1);
      expect(found.top3).toBeGreaterThanOrEqual(top3);
    }
  });
});
