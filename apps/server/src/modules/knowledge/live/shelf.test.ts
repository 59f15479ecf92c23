import { expect, test } from 'vitest';
import { createDutchAnalyzer, createSearchIndex, type SearchIndex, type SynonymGroup } from '../domain/search/index.ts';
import { sampleArticle } from '../domain/search/sample-articles.ts';
import { sampleLexicon } from '../domain/search/text/index.ts';
import { Shelf } from './shelf.ts';

const on = new Date('2026-11-21T10:00:00Z');

function group(id: string, everyday: string, official = 'afvalcontainer'): SynonymGroup {
  return { id, everyday: [everyday], official: [official], bothWays: false };
}

/** An index that tells what it was asked to change. */
function watched(): { readonly index: SearchIndex; readonly changes: string[] } {
  const changes: string[] = [];
  const real = createSearchIndex(createDutchAnalyzer(sampleLexicon));
  const index: SearchIndex = {
    upsert: (article) => (changes.push(`article ${article.id}`), real.upsert(article)),
    remove: (id) => real.remove(id),
    upsertSynonyms: (one) => (changes.push(`+${one.id}`), real.upsertSynonyms(one)),
    removeSynonyms: (id) => (changes.push(`-${id}`), real.removeSynonyms(id)),
    search: (query) => real.search(query),
    get size() {
      return real.size;
    },
  };
  return { index, changes };
}

test('a change of the synonyms touches the groups that changed, and no article', async () => {
  const { index, changes } = watched();
  index.upsert(sampleArticle({ id: 'container', question: 'Hoe krijg ik een afvalcontainer?' }));
  const shelf = new Shelf(index);
  expect(await shelf.learn([group('a', 'otto'), group('b', 'rolemmer')])).toBe(2);
  changes.length = 0;
  expect(await shelf.learn([group('a', 'otto'), group('c', 'duobak')])).toBe(2);
  expect(changes).toEqual(['-b', '+c']);
  const found = (text: string) => index.search({ text, on, audience: 'agent' }).results.map(({ id }) => id);
  expect([found('otto'), found('rolemmer'), found('duobak')]).toEqual([['container'], [], ['container']]);
});

test('the same list again changes nothing', async () => {
  const { index, changes } = watched();
  const shelf = new Shelf(index);
  const groups = Array.from({ length: 200 }, (_, number) => group(`g${number}`, `woord${number}`));
  await shelf.learn(groups);
  changes.length = 0;
  expect(await shelf.learn(groups.map((one) => ({ ...one })))).toBe(0);
  expect(changes).toEqual([]);
});
