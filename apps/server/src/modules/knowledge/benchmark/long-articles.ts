import { seeded } from '@ingang/planning/chance';
import type { SearchableArticle } from '../domain/search/index.ts';
import { sampleArticle } from '../domain/search/sample-articles.ts';
import { answerCorpus, productCorpus } from './corpora.ts';

/**
 * Long articles for measuring speed: each is made of sentences of the real question-answer pairs, names of products and
 * words drawn from a word list, rare ones too, so that the vocabulary grows as in real texts.
 *
 * @param count number of articles
 * @param words a word list, from which each article takes some
 * @param wordsPerArticle about how long the details are
 */
export function longArticles(count: number, words: readonly string[], wordsPerArticle: number): SearchableArticle[] {
  const random = seeded(20_261_121);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const answers = answerCorpus('dev').documents;
  const sentences = answers.flatMap((answer) => answer.details.split(/(?<=[.?!])\s+/)).filter((sentence) => sentence.length > 20);
  const products = productCorpus('dev').documents.map((product) => product.question);
  return Array.from({ length: count }, (_, number) => {
    const details: string[] = [];
    let length = 0;
    while (length < wordsPerArticle) {
      const sentence = `${pick(sentences)} ${pick(words)} ${pick(products)}. `;
      length += sentence.split(' ').length;
      details.push(sentence);
    }
    const product = pick(products);
    return sampleArticle({
      id: `article-${number}`,
      question: `${pick(answers).question} ${product} ${pick(words)}`,
      answer: `${pick(sentences)} ${pick(sentences)}`,
      details: details.join(''),
      productNames: [product],
      keywords: [pick(words), pick(words)],
    });
  });
}
