import { expect, test } from 'vitest';
import { loadDutchLexicon } from './dictionary/index.ts';
import { createDutchAnalyzer, createSearchIndex } from './domain/search/index.ts';
import { sampleArticle } from './domain/search/sample-articles.ts';
import { loadStarterSynonyms, readSynonymGroups } from './starter-synonyms.ts';

test('a group is read from its line', () => {
  expect(readSynonymGroups('id,everyday,official,direction\nkliko, kliko | otto |,afvalcontainer,both\n')).toEqual([
    { id: 'kliko', everyday: ['kliko', 'otto'], official: ['afvalcontainer'], bothWays: true },
  ]);
});

test('every shipped group has an id of its own and words on both sides', async () => {
  const groups = await loadStarterSynonyms();
  expect(groups.length).toBeGreaterThanOrEqual(150);
  expect(new Set(groups.map((group) => group.id)).size).toBe(groups.length);
  expect(groups.filter((group) => group.everyday.length === 0 || group.official.length === 0)).toEqual([]);
});

test('what citizens say finds what the municipality calls it', async () => {
  const index = createSearchIndex(createDutchAnalyzer(await loadDutchLexicon()), { synonyms: await loadStarterSynonyms() });
  for (const name of ['afvalcontainer', 'paspoort', 'huwelijk', 'bijstand', 'verhuismelding', 'straatverlichting', 'hondenbelasting']) {
    index.upsert(sampleArticle({ id: name, question: name }));
  }
  const first = (text: string) => index.search({ text, on: new Date('2026-11-21'), audience: 'public' }).results[0]?.id;
  expect(first('ik wil mijn kliko omruilen')).toBe('afvalcontainer');
  expect(first('mijn pas is gestolen')).toBe('paspoort');
  expect(first('wat kost trouwen op zaterdag')).toBe('huwelijk');
  expect(first('ik heb geen werk')).toBe('bijstand');
  expect(first('change of address')).toBe('verhuismelding');
  expect(first('I lost my passport')).toBe('paspoort');
  expect(first('de lantaarnpaal is kapot')).toBe('straatverlichting');
});
