import { sql } from 'kysely';
import { Invalid, type ArticleId, type AuthorityId, type ProductId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { ArticleContent } from '../domain/article.ts';

/** Names of products, by id. */
export async function productNames(tx: Tx, ids: readonly (ProductId | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM product WHERE id = ANY (${wanted}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The product that goes by this name, official or everyday; null when none does. */
export async function productByName(tx: Tx, name: string): Promise<ProductId | null> {
  const wanted = name.trim().toLowerCase();
  const { rows } = await sql<{ id: ProductId }>`
    SELECT id FROM product WHERE lower(upl_name) = ${wanted} OR lower(name) = ${wanted} OR upl_uri = ${name.trim()}
    ORDER BY lower(upl_name) = ${wanted} DESC, id LIMIT 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Looks products up by name without asking again: for many rows at a time. */
export async function productFinder(tx: Tx): Promise<(name: string) => ProductId | null> {
  const { rows } = await sql<{ id: ProductId; name: string; upl_name: string | null; upl_uri: string | null }>`
    SELECT id, name, upl_name, upl_uri FROM product ORDER BY id DESC`.execute(tx);
  const byUri = new Map(rows.map(({ id, upl_uri: uri }) => [uri, id]));
  const byName = new Map([...rows.map((row) => [row.name.toLowerCase(), row.id] as const), ...rows.map((row) => [row.upl_name?.toLowerCase(), row.id] as const)]);
  return (name) => byName.get(name.trim().toLowerCase()) ?? byUri.get(name.trim()) ?? null;
}

/** An article that another one belongs together with: the region's, or an authority's variant of it. */
export interface RelatedArticle {
  readonly id: ArticleId;
  readonly question: string;
  readonly authorityId: AuthorityId | null;
  readonly variantOf: ArticleId | null;
}

/** The articles that these are variants of, and the variants of these that are not withdrawn, in order of authority. */
export async function relatedArticles(tx: Tx, articles: readonly { readonly id: ArticleId; readonly variantOf: ArticleId | null }[]): Promise<RelatedArticle[]> {
  const ids = articles.map(({ id }) => id);
  const bases = articles.flatMap(({ variantOf }) => (variantOf === null ? [] : [variantOf]));
  const { rows } = await sql<RelatedArticle>`
    SELECT id, question, authority_id AS "authorityId", variant_of AS "variantOf" FROM article
    WHERE id = ANY (${bases}::uuid[]) OR (variant_of = ANY (${ids}::uuid[]) AND status <> 'withdrawn')
    ORDER BY authority_id NULLS FIRST, id`.execute(tx);
  return rows;
}

/**
 * @param self the article that is being written, when it is there already
 * @throws Invalid when a variant is not of an article of the region, or its authority has another one
 */
export async function requireVariantPossible(tx: Tx, { variantOf, authorityId }: Pick<ArticleContent, 'variantOf' | 'authorityId'>, self?: ArticleId): Promise<void> {
  if (variantOf == null) return;
  const { rows } = await sql<{ base: boolean; taken: boolean }>`SELECT
    EXISTS (SELECT FROM article WHERE id = ${variantOf} AND authority_id IS NULL) AS base,
    EXISTS (SELECT FROM article WHERE variant_of = ${variantOf} AND authority_id = ${authorityId} AND status <> 'withdrawn'
      AND id IS DISTINCT FROM ${self ?? null}::uuid) AS taken`.execute(tx);
  const { base, taken } = rows[0]!;
  if (!base) throw new Invalid('article.invalid', [{ field: 'variantOf', code: 'article.variant-unknown' }]);
  if (taken) throw new Invalid('article.invalid', [{ field: 'variantOf', code: 'article.variant-exists' }]);
}

/** @throws Invalid naming the product or authority that does not exist */
export async function requireKnown(tx: Tx, { productId, authorityId }: Partial<ArticleContent>): Promise<void> {
  const { rows } = await sql<{ product: boolean; authority: boolean }>`SELECT
    (${productId ?? null}::uuid IS NULL OR EXISTS (SELECT FROM product WHERE id = ${productId ?? null}::uuid)) AS product,
    (${authorityId ?? null}::text IS NULL OR EXISTS (SELECT FROM authority WHERE id = ${authorityId ?? null})) AS authority`.execute(tx);
  const faults = [
    ...(rows[0]!.product ? [] : [{ field: 'productId', code: 'article.product-unknown' }]),
    ...(rows[0]!.authority ? [] : [{ field: 'authorityId', code: 'article.authority-unknown' }]),
  ];
  if (faults.length > 0) throw new Invalid('article.invalid', faults);
}
