import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Conflict, Invalid } from '@ingang/kernel';
import { checkContent, sameContent, type ArticleContent } from './article.ts';
import { articleEdges, nextStatus } from './article-status.ts';
import { shortAnswer } from './short-answer.ts';

const content: ArticleContent = {
  question: 'Wat kost een paspoort?',
  answer: 'Een paspoort kost 80 euro.',
  details: '',
  productId: null,
  audience: 'resident',
  authorityId: null,
  variantOf: null,
  validFrom: null,
  validTo: null,
  sources: [],
  keywords: [],
  onWebsite: true,
};

test('every fault of an article is told at once', () => {
  const wrong: ArticleContent = { ...content, question: ' ', validFrom: '2026-02-01', validTo: '2026-01-01', sources: [{ title: 'x', url: 'javascript:1' }], audience: 'agent' };
  try {
    checkContent(wrong);
    expect.unreachable();
  } catch (error) {
    expect((error as Invalid).faults.map((fault) => fault.field)).toEqual(['question', 'validTo', 'sources[0].url', 'onWebsite']);
  }
});

test('the same text is recognised whatever the order of its fields', () => {
  const turned = Object.fromEntries(Object.entries(content).toReversed()) as unknown as ArticleContent;
  expect(sameContent(content, turned)).toBe(true);
  const sources = [{ title: 'a', url: 'https://a.example' }];
  expect(sameContent({ ...content, sources }, { ...content, sources: [{ url: 'https://a.example', title: 'a' }] })).toBe(true);
  expect(sameContent(content, { ...content, answer: 'Anders.' })).toBe(false);
});

test('every edge of the life of an article leads where its table says, and no other exists', () => {
  for (const { from, action, to } of articleEdges) expect(nextStatus(from, action)).toBe(to);
  expect(() => nextStatus('draft', 'withdraw')).toThrow(Conflict);
  expect(() => nextStatus('withdrawn', 'withdraw')).toThrow(Conflict);
});

test('a short answer keeps whole sentences of the first paragraph', () => {
  expect(shortAnswer('Ja. Dat kan altijd.\n\nMeer uitleg.', 60)).toBe('Ja. Dat kan altijd.');
  expect(shortAnswer('Dit is zin een. Dit is zin twee. Dit is zin drie.', 34)).toBe('Dit is zin een. Dit is zin twee.');
});

test('a short answer is never longer than asked, and never empty when there is text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 2000 }), fc.integer({ min: 20, max: 400 }), (text, most) => {
      const short = shortAnswer(text, most);
      expect(short.length).toBeLessThanOrEqual(most);
      if (text.trim() !== '') expect(short).not.toBe('');
    }),
  );
});
