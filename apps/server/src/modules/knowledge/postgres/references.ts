import { sql } from 'kysely';
import { Invalid, type ProductId } from '@ingang/kernel';
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
