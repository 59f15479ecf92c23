import type { ArticleId, AuthorityId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import type { ArticleContent } from './domain/article.ts';
import type { SynonymGroup } from './domain/search/index.ts';
import { writeDeps } from './write-deps.ts';
import { productByName } from './postgres/references.ts';
import { synonymsInPostgres } from './postgres/synonyms.ts';
import { publishArticle } from './usecases/publish-article.ts';
import { replaceSynonyms } from './usecases/synonyms.ts';
import { writeArticle } from './usecases/write-article.ts';

/** An article as the content files have it. `product` is its official name; `demo`: it holds invented amounts. */
export interface SeedArticle extends Omit<ArticleContent, 'productId' | 'authorityId' | 'variantOf'> {
  readonly id: string;
  readonly product: string;
  readonly authority: string | null;
  /** Name in the files of the article of the region that this one is a variant of. */
  readonly variantOf: string | null;
  readonly demo: boolean;
}

/** Where an article of the content files ended up. */
export interface SeededArticle {
  readonly articleId: string;
  readonly version: number;
}

/** A variant whose article is not there (a demo article in a region without demo content) stands for itself. */
function baseOf(seeded: ReadonlyMap<string, SeededArticle>, name: string | null): ArticleId | null {
  return ((name !== null && seeded.get(name)?.articleId) || null) as ArticleId | null;
}

/** Writes and publishes the articles, and gives the search its first synonyms. @returns ids by the name in the files */
export async function seedKnowledge(
  work: Work,
  articles: readonly SeedArticle[],
  synonyms: readonly Omit<SynonymGroup, 'id'>[],
): Promise<Map<string, SeededArticle>> {
  const deps = { ...writeDeps(work), editor: { id: undefined, name: 'Ingang' } };
  const seeded = new Map<string, SeededArticle>();
  const ofTheRegionFirst = [...articles].sort((a, b) => Number(a.variantOf !== null) - Number(b.variantOf !== null));
  for (const { id, product, authority, demo, variantOf, ...article } of ofTheRegionFirst) {
    const productId = await productByName(work.tx, product);
    const content: ArticleContent = { ...article, productId, authorityId: authority as AuthorityId | null, variantOf: baseOf(seeded, variantOf) };
    const written = await writeArticle(deps, content, { externalKey: `content:${id}`, isDemo: demo });
    await publishArticle(deps, written.id, written.version, 'publish');
    seeded.set(id, { articleId: written.id, version: written.version });
  }
  const shelf = synonymsInPostgres(work.tx);
  await replaceSynonyms(shelf, synonyms.map((group) => ({ ...group, id: work.newId() })), (await shelf.read()).version);
  return seeded;
}
