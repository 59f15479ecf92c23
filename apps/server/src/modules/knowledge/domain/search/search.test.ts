import type { AuthorityId } from '@ingang/kernel';
import { beforeEach, expect, test } from 'vitest';
import { createDutchAnalyzer, createSearchIndex, type SearchIndex, type SearchQuery } from './index.ts';
import { sampleArticle } from './sample-articles.ts';
import { sampleLexicon } from './text/index.ts';

const papendrecht = 'papendrecht' as AuthorityId;
const sliedrecht = 'sliedrecht' as AuthorityId;
const now = new Date('2026-11-21T10:00:00Z');

let index: SearchIndex;

beforeEach(() => {
  index = createSearchIndex(createDutchAnalyzer(sampleLexicon));
  index.upsert(sampleArticle({ id: 'paspoort', question: 'Wat kost een paspoort?', answer: 'Een paspoort kost 87 euro.', productNames: ['paspoort'] }));
  index.upsert(sampleArticle({ id: 'rijbewijs', question: 'Hoe vraag ik een rijbewijs aan?', answer: 'Maak een afspraak bij de balie.', details: 'Neem een pasfoto mee. Twee rijbewijzen mag niet.' }));
  index.upsert(sampleArticle({ id: 'container', question: 'Hoe krijg ik een andere afvalcontainer?', answer: 'Vraag een nieuwe container aan.' }));
  index.upsert(sampleArticle({ id: 'parkeren', question: 'Hoe krijg ik een gehandicaptenparkeerkaart?', answer: 'Met een medische keuring.' }));
});

function search(text: string, query: Partial<SearchQuery> = {}) {
  return index.search({ text, on: now, audience: 'agent', ...query });
}

function found(text: string, query: Partial<SearchQuery> = {}): string[] {
  return search(text, query).results.map((result) => result.id);
}

test.each([
  ['paspoorten', 'paspoort'],
  ['rijbewijzen', 'rijbewijs'],
  ['parkeerkaart gehandicapte', 'parkeren'],
  ['parkeer kaart', 'parkeren'],
  ['container', 'container'],
  ['afval container', 'container'],
  ['paspoord', 'paspoort'],
  ['rijbewjis', 'rijbewijs'],
])('%s finds %s', (text, id) => {
  expect(found(text)[0]).toBe(id);
});

test.each(['', '   ', 'x', '?', 'de het een', 'hoe wat waar', '🙂👍🏽', "'; DROP TABLE articles; --", '<b></b>', '\u0000', 'zzzzzzzzzz', '﷽', '14078', '3311 AB', 'artikel 13b'])(
  '%j finds nothing and harms nothing',
  (text) => {
    expect(search(text)).toEqual({ results: [] });
    expect(search(text, { prefixLastWord: true })).toEqual({ results: [] });
  },
);

test('of a very long text the beginning is read', () => {
  expect(found(`paspoort ${'bla '.repeat(2500)}`)).toEqual(['paspoort']);
  expect(found(`${'bla '.repeat(2500)} paspoort`)).toEqual([]);
});

test('what an article is about goes before what it mentions often', () => {
  index.upsert(sampleArticle({ id: 'huwelijk', question: 'Hoe vraag ik een huwelijk aan?', details: 'Een paspoort, ons paspoort, uw paspoort. '.repeat(8) }));
  expect(found('paspoort')[0]).toBe('paspoort');
});

test('of two articles about one thing the one that asks the same comes first', () => {
  index.upsert(sampleArticle({ id: 'paspoort-duur', question: 'Hoe lang geldt een paspoort?', answer: 'Tien jaar.', productNames: ['paspoort'] }));
  expect(found('hoe lang mag ik met mijn paspoort doen')[0]).toBe('paspoort-duur');
  expect(found('prijs van paspoort')[0]).toBe('paspoort');
});

test('a verb that a sentence takes apart is one verb', () => {
  expect(found('ik vraag iets aan')).toContain('rijbewijs');
});

test('an answer that has much less of the question than the best one is left out', () => {
  index.upsert(sampleArticle({ id: 'mention', question: 'Wat is een akte?', details: `Neem ook een rijbewijs mee. ${'Het plan staat in een brief over het huis. '.repeat(60)}` }));
  expect(found('rijbewijs aanvragen voor de auto')).toEqual(['rijbewijs']);
  expect(found('rijbewijs')).toContain('rijbewijs');
});

test('numbers and postcodes are words', () => {
  index.upsert(sampleArticle({ id: 'sluiting', question: 'Wanneer sluit de burgemeester een woning?', details: 'Artikel 13b Opiumwet. Bel 14078. Balie in 3311 AB.' }));
  expect(found('artikel 13b')).toEqual(['sluiting']);
  expect(found('14078')).toEqual(['sluiting']);
  expect(found('14 078')).toEqual(['sluiting']);
  expect(found('3311AB')).toEqual(['sluiting']);
  expect(found('3311 ab')).toEqual(['sluiting']);
});

test('an own variant takes the place of the article of the region, also where only that one has the words', () => {
  index.upsert(sampleArticle({ id: 'paspoort-papendrecht', articleId: 'paspoort', authorityId: papendrecht, question: 'Reisdocument in Papendrecht' }));
  expect(found('paspoort')).toEqual(['paspoort']);
  expect(found('paspoort', { authorityId: papendrecht })).toEqual(['paspoort-papendrecht']);
  expect(found('paspoort', { authorityId: sliedrecht })).toEqual(['paspoort']);
});

test('own articles come before equal ones of the region; those of others only when asked for', () => {
  for (const authorityId of [null, papendrecht, sliedrecht]) {
    index.upsert(sampleArticle({ id: `hond-${authorityId ?? 'region'}`, authorityId, question: 'Waar mag mijn hond los?' }));
  }
  expect(found('hond los', { authorityId: papendrecht })).toEqual(['hond-papendrecht', 'hond-region']);
  expect(found('hond los')).toEqual(['hond-region']);
  expect(found('hond los', { authorityId: papendrecht, includeOtherAuthorities: true })).toEqual([
    'hond-papendrecht',
    'hond-region',
    'hond-sliedrecht',
  ]);
});

test('an own variant that is not valid yet leaves the place to the article of the region', () => {
  const validFrom = new Date('2027-01-01T00:00:00Z');
  index.upsert(sampleArticle({ id: 'next-year', articleId: 'paspoort', authorityId: papendrecht, question: 'Wat kost een paspoort?', validFrom }));
  expect(found('paspoort', { authorityId: papendrecht })).toEqual(['paspoort']);
  expect(found('paspoort', { authorityId: papendrecht, on: validFrom })).toEqual(['next-year']);
});

test('validity starts at its first instant and ends before its last', () => {
  const [from, to] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-07-01T00:00:00Z')];
  index.upsert(sampleArticle({ id: 'kermis', question: 'Wanneer is de kermis?', validFrom: from, validTo: to }));
  expect(found('kermis', { on: new Date(from.getTime() - 1) })).toEqual([]);
  expect(found('kermis', { on: from })).toEqual(['kermis']);
  expect(found('kermis', { on: new Date(to.getTime() - 1) })).toEqual(['kermis']);
  expect(found('kermis', { on: to })).toEqual([]);
});

test('the public sees what is written for it and published', () => {
  index.upsert(sampleArticle({ id: 'intern', question: 'Wie belt terug?', audience: 'agent' }));
  index.upsert(sampleArticle({ id: 'concept', question: 'Wie belt terug?', publishedToWebsite: false }));
  expect(found('belt terug')).toEqual(['concept', 'intern']);
  expect(found('belt terug', { audience: 'public' })).toEqual([]);
});

test('a removed article is gone, a changed one is found by its new words only', () => {
  expect(index.remove('paspoort')).toBe(true);
  expect(index.remove('paspoort')).toBe(false);
  expect(found('paspoort')).toEqual([]);
  index.upsert(sampleArticle({ id: 'rijbewijs', question: 'Waar laat ik mijn brief?' }));
  expect(found('rijbewijs')).toEqual([]);
  expect(found('brieven')).toEqual(['rijbewijs']);
  expect(index.size).toBe(3);
});

test('synonyms work from the moment an editor adds them until they are removed', () => {
  expect(found('kliko')).toEqual([]);
  index.upsertSynonyms({ id: 'kliko', everyday: ['kliko', 'grijze bak'], official: ['afvalcontainer'], bothWays: false });
  expect(found("kliko's")).toEqual(['container']);
  expect(found('mijn grijze bak is kapot')).toEqual(['container']);
  index.upsertSynonyms({ id: 'kliko', everyday: ['kliko'], official: ['paspoort'], bothWays: false });
  expect(found('kliko')[0]).toBe('paspoort');
  expect(found('grijze bak')).toEqual([]);
  expect(index.removeSynonyms('kliko')).toBe(true);
  expect(found('kliko')).toEqual([]);
});

test('results while typing', () => {
  expect(found('paspo', { prefixLastWord: true })[0]).toBe('paspoort');
  expect(found('wat kost een pas', { prefixLastWord: true })).toContain('paspoort');
  expect(found('p', { prefixLastWord: true })).toEqual([]);
});

test('did you mean', () => {
  expect(search('Wat kost een paspoord?').didYouMean).toBe('Wat kost een paspoort?');
  expect(search('paspoort').didYouMean).toBeUndefined();
  expect(search('parkeer kaart').didYouMean).toBeUndefined();
});

test('the words found are marked, and the parts together are the text', () => {
  const [hit] = search('paspoorten kosten').results;
  expect(hit?.question).toEqual([
    { text: 'Wat ', marked: false },
    { text: 'kost', marked: true },
    { text: ' een ', marked: false },
    { text: 'paspoort', marked: true },
    { text: '?', marked: false },
  ]);
  expect(hit?.snippet.field).toBe('answer');
  expect(hit?.snippet.parts.map((part) => part.text).join('')).toBe('Een paspoort kost 87 euro.');
  expect(hit?.matchedWords).toEqual(['paspoorten', 'kosten']);
});

test('the snippet is cut from the details when the words stand there', () => {
  const details = `${'Lorem ipsum dolor sit amet. '.repeat(40)}Voor rijbewijzen geldt een verhuizing. ${'Consectetur adipiscing elit. '.repeat(40)}`;
  index.upsert(sampleArticle({ id: 'lang', question: 'Verhuizen', answer: 'Geef het door.', details }));
  const { snippet } = search('rijbewijs verhuizing').results.find((result) => result.id === 'lang')!;
  const text = snippet.parts.map((part) => part.text).join('');
  expect(snippet.field).toBe('details');
  expect(snippet.parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['rijbewijzen', 'verhuizing']);
  expect(text).toMatch(/^… .+ …$/);
  expect(text.length).toBeLessThanOrEqual(210);
});

test('at most as many results as asked for, at least one, at most a hundred', () => {
  for (let number = 0; number < 150; number += 1) index.upsert(sampleArticle({ id: `hond-${number}`, question: 'Mijn hond' }));
  expect(found('hond', { limit: 3 })).toHaveLength(3);
  expect(found('hond', { limit: 0 })).toHaveLength(1);
  expect(found('hond', { limit: 1000 })).toHaveLength(100);
  expect(found('hond')).toHaveLength(10);
});
