import { expect, test } from 'vitest';
import { uuidV7, type ArticleId, type AuthorityId } from '@ingang/kernel';
import type { Article } from '../domain/article.ts';
import type { Articles, Editor } from '../usecases/articles.ts';

const editor: Editor = { id: undefined, name: 'Redacteur' };
let made = 0;

function article(changes: Partial<Article> = {}): Article {
  made += 1;
  return {
    id: uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made % 256)) as ArticleId,
    status: 'draft',
    version: 1,
    publishedVersion: null,
    question: `Vraag ${made}?`,
    answer: 'Antwoord.',
    details: 'Lang **antwoord**.',
    productId: null,
    audience: 'resident',
    authorityId: null,
    variantOf: null,
    validFrom: '2026-01-01',
    validTo: null,
    sources: [{ title: 'Paspoortwet', url: 'https://wetten.overheid.nl/' }],
    keywords: ['één', 'twee'],
    onWebsite: true,
    isDemo: false,
    externalKey: null,
    changedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, made)),
    changedByName: editor.name,
    ...changes,
  };
}

/** What every shelf must do, whatever it is made of. `withShelf` gives a fresh or shared shelf that forgets nothing. */
export function articlesContract(name: string, withShelf: (use: (articles: Articles) => Promise<void>) => Promise<void>): void {
  test(`${name}: what is added is found again, letter for letter`, () =>
    withShelf(async (articles) => {
      const one = article({ externalKey: `test:${made}`, question: 'Hoe vraag ik "ĳ" en 😀 aan?' });
      await articles.add(one, editor);
      expect(await articles.find(one.id)).toEqual(one);
      expect(await articles.findByExternalKeys([one.externalKey!, 'test:nobody'])).toEqual([one]);
      expect(await articles.find(article().id)).toBeUndefined();
    }));

  test(`${name}: a new version is kept beside the old one`, () =>
    withShelf(async (articles) => {
      const one = article();
      await articles.add(one, editor);
      const two = { ...one, version: 2, answer: 'Nieuw antwoord.' };
      expect(await articles.save(two, one, editor)).toBe(true);
      expect((await articles.versions(one.id)).map((saved) => [saved.version, saved.content.answer])).toEqual([
        [2, 'Nieuw antwoord.'],
        [1, 'Antwoord.'],
      ]);
      expect((await articles.version(one.id, 1))?.content.answer).toBe('Antwoord.');
    }));

  test(`${name}: many are put down at once, with every version they went through`, () =>
    withShelf(async (articles) => {
      const there = article({ externalKey: `many:${made}` });
      await articles.add(there, editor);
      const second = { ...there, version: 2, answer: 'Tweede.', status: 'published', publishedVersion: 2 } as const;
      const third = { ...second, version: 3, answer: 'Derde.', publishedVersion: 3, keywords: ['drie'], sources: [] };
      const fresh = article({ externalKey: `many:${made}`, validTo: '2026-12-31' });
      await articles.putAll([fresh, second, third], editor);
      expect(await articles.find(there.id)).toEqual(third);
      expect(await articles.find(fresh.id)).toEqual(fresh);
      expect((await articles.versions(there.id)).map((saved) => [saved.version, saved.content.answer])).toEqual([[3, 'Derde.'], [2, 'Tweede.'], [1, 'Antwoord.']]);
      await articles.putAll([{ ...fresh, status: 'published', publishedVersion: 1 }], editor);
      expect(await articles.versions(fresh.id)).toHaveLength(1);
    }));

  test(`${name}: publishing keeps the version and makes no second copy`, () =>
    withShelf(async (articles) => {
      const one = article();
      await articles.add(one, editor);
      await articles.save({ ...one, status: 'published', publishedVersion: 1 }, one, editor);
      expect(await articles.find(one.id)).toMatchObject({ status: 'published', publishedVersion: 1, version: 1 });
      expect(await articles.versions(one.id)).toHaveLength(1);
    }));

  test(`${name}: who saves on an old version is told, and changes nothing`, () =>
    withShelf(async (articles) => {
      const one = article();
      await articles.add(one, editor);
      await articles.save({ ...one, version: 2, answer: 'Eerste.' }, one, editor);
      expect(await articles.save({ ...one, version: 2, answer: 'Tweede.' }, one, editor)).toBe(false);
      expect(await articles.find(one.id)).toMatchObject({ answer: 'Eerste.' });
    }));

  test(`${name}: lists newest first, page after page, and filters`, () =>
    withShelf(async (articles) => {
      const mine = [1, 2, 3].map(() => article({ authorityId: 'papendrecht' as AuthorityId, question: 'Kost 100% meer_of_minder?' }));
      for (const one of mine) await articles.add(one, editor);
      const filter = { authorityId: 'papendrecht' as AuthorityId, text: '100% MEER_OF', limit: 2 };
      const first = await articles.list(filter);
      expect(first.map((one) => one.id)).toEqual([mine[2]!.id, mine[1]!.id]);
      const rest = await articles.list({ ...filter, after: { changedAt: first[1]!.changedAt, id: first[1]!.id } });
      expect(rest.map((one) => one.id)).toEqual([mine[0]!.id]);
      expect(await articles.list({ ...filter, text: 'zzz' })).toEqual([]);
      expect(await articles.list({ ...filter, status: 'published' })).toEqual([]);
    }));
}
