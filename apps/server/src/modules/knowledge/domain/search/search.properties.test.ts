import type { AuthorityId } from '@ingang/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDutchAnalyzer, createSearchIndex, type SearchableArticle, type SearchAnswer, type SearchIndex, type SearchQuery } from './index.ts';
import { sampleArticle } from './sample-articles.ts';
import { sampleLexicon } from './text/index.ts';

const analyzer = createDutchAnalyzer(sampleLexicon);
const now = new Date('2026-11-21T10:00:00Z');

const word = fc.constantFrom(
  'paspoort', 'paspoorten', 'rijbewijs', 'rijbewijzen', 'lantaarnpaal', 'vuilniswagen', 'gehandicaptenparkeerkaart', 'parkeer',
  'kaart', 'huwelijksaangifte', 'hond', 'hondenbelasting', 'brief', 'verhuizing', 'verhuizen', 'kost', 'de', 'mijn', 'wat', '3311 AB', '13b', 'xqz',
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const authority = fc.constantFrom('papendrecht' as AuthorityId, 'sliedrecht' as AuthorityId, null);
const instant = fc.option(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }));

const article = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  articleId: fc.constantFrom('a', 'b', 'c', 'd'),
  question: text,
  answer: text,
  details: text,
  productNames: fc.array(text, { maxLength: 2 }),
  keywords: fc.array(word, { maxLength: 3 }),
  authorityId: authority,
  audience: fc.constantFrom('agent' as const, 'public' as const),
  publishedToWebsite: fc.boolean(),
  validFrom: instant,
  validTo: instant,
});
const articles = fc.uniqueArray(article.map(sampleArticle), { selector: ({ id }) => id, maxLength: 12 });

const query = fc.record({
  text: fc.oneof(text, fc.string({ unit: 'binary', maxLength: 80 })),
  authorityId: authority,
  includeOtherAuthorities: fc.boolean(),
  prefixLastWord: fc.boolean(),
  audience: fc.constantFrom('agent' as const, 'public' as const),
  on: fc.constant(now),
  limit: fc.integer({ min: 1, max: 20 }),
});

function indexOf(documents: readonly SearchableArticle[]): SearchIndex {
  const index = createSearchIndex(analyzer, { synonyms: [{ id: 's', everyday: ['xqz'], official: ['brief', 'hond'], bothWays: true }] });
  for (const document of documents) index.upsert(document);
  return index;
}

function isVisible(found: SearchableArticle, { audience, authorityId, includeOtherAuthorities }: SearchQuery): boolean {
  const forReader = audience === 'agent' || (found.audience === 'public' && found.publishedToWebsite);
  const started = found.validFrom === null || found.validFrom <= now;
  const ended = found.validTo !== null && found.validTo <= now;
  const allowed = found.authorityId === null || found.authorityId === authorityId || includeOtherAuthorities === true;
  return forReader && started && !ended && allowed;
}

test('any text gives an answer, and the same text the same answer', () => {
  fc.assert(
    fc.property(articles, query, fc.string({ unit: 'binary', maxLength: 2000 }), (documents, asked, anything) => {
      const index = indexOf(documents);
      expect(index.search(asked)).toEqual(index.search(asked));
      expect(index.search({ ...asked, text: anything }).results.length).toBeLessThanOrEqual(asked.limit);
    }),
  );
});

test('any article can be put in and taken out again', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(articles, query, anyText, anyText, (documents, asked, question, details) => {
      const index = indexOf(documents);
      const before = index.search(asked);
      index.upsert(sampleArticle({ id: 'something else', question, details, productNames: [question], keywords: [details] }));
      expect(index.remove('something else')).toBe(true);
      expect(index.search(asked)).toEqual(before);
    }),
  );
});

test('the answer does not depend on the order in which articles came, nor on detours', () => {
  fc.assert(
    fc.property(articles, articles, query, fc.infiniteStream(fc.nat()), (documents, others, asked, numbers) => {
      const shuffled = documents.map((document) => ({ document, rank: numbers.next().value })).sort((a, b) => a.rank - b.rank);
      const detour = indexOf(others);
      for (const { document } of shuffled) detour.upsert(document);
      for (const { id } of others) if (!documents.some((document) => document.id === id)) detour.remove(id);
      const sameAnswer: SearchAnswer = indexOf(documents).search(asked);
      expect(detour.search(asked)).toEqual(sameAnswer);
      expect(detour.size).toBe(documents.length);
    }),
  );
});

test('nobody sees what is not for them, and a caller sees one variant of an article', () => {
  fc.assert(
    fc.property(articles, query, (documents, asked) => {
      const results = indexOf(documents).search(asked).results.map(({ id }) => documents.find((document) => document.id === id)!);
      expect(results.every((found) => isVisible(found, asked))).toBe(true);
      const own = documents.filter((document) => document.authorityId !== null && document.authorityId === asked.authorityId && isVisible(document, asked));
      for (const found of results.filter(({ authorityId }) => authorityId === null)) {
        expect(own.some(({ articleId }) => articleId === found.articleId)).toBe(false);
      }
    }),
  );
});

test('scores never rise down the list, and are above zero', () => {
  fc.assert(
    fc.property(articles, query, (documents, asked) => {
      const scores = indexOf(documents).search(asked).results.map((result) => result.score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.every((score) => score > 0)).toBe(true);
    }),
  );
});

test('while typing, an article is found from the second letter of its word to the last', () => {
  const subject = word.filter((candidate) => candidate.length > 3 && !candidate.includes(' ') && candidate !== 'mijn');
  fc.assert(
    fc.property(articles, subject, fc.nat(), (documents, wanted, cut) => {
      const article = sampleArticle({ id: 'wanted', question: wanted });
      const beginning = wanted.slice(0, 2 + (cut % (wanted.length - 1)));
      const typing = { text: beginning, on: now, audience: 'agent' as const, prefixLastWord: true, limit: 100 };
      expect(indexOf([article]).search(typing).results).toHaveLength(1);
      const others = documents.filter(({ id }) => id !== 'wanted');
      const amongOthers = indexOf([...others, article]).search(typing);
      expect(amongOthers.results).not.toHaveLength(0);
      expect(amongOthers.didYouMean).toBeUndefined();
      // Beside others about the same it may be noise; beside others about something else it is never.
      const elsewhere = others.filter((other) => !['xqz', beginning].some((same) => JSON.stringify(other).includes(same)));
      expect(indexOf([...elsewhere, article]).search(typing).results.map(({ id }) => id)).toContain('wanted');
    }),
  );
});

test('marked parts give the question back', () => {
  fc.assert(
    fc.property(articles, query, (documents, asked) => {
      for (const { id, question } of indexOf(documents).search(asked).results) {
        expect(question.map((part) => part.text).join('')).toBe(documents.find((document) => document.id === id)!.question);
      }
    }),
  );
});
