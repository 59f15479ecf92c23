import { sql } from 'kysely';
import type { ArticleId, AuthorityId, ProductId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { ArticleContent } from '../domain/article.ts';
import type { KnownAuthority } from '../domain/named-authority.ts';
import type { KnowledgePeriod } from '../domain/whose-knowledge.ts';

/** An article as readers see it: the text of its published version, with the names of its product. */
export interface PublishedArticle {
  readonly id: ArticleId;
  readonly version: number;
  readonly content: ArticleContent;
  readonly authorityId: AuthorityId | null;
  readonly productId: ProductId | null;
  readonly productName: string | null;
  /** Every name of the product, official and everyday. */
  readonly productNames: readonly string[];
}

interface Row {
  id: string;
  published_version: number;
  content: ArticleContent;
  product_name: string | null;
  upl_name: string | null;
  synonyms: string[] | null;
}

const columns = sql`SELECT article.id, article.published_version, article_version.content,
    product.name AS product_name, product.upl_name, product.synonyms
  FROM article
  JOIN article_version ON article_version.article_id = article.id AND article_version.version = article.published_version
  LEFT JOIN product ON product.id = (article_version.content ->> 'productId')::uuid`;

/** A page of all published articles in order of id, to fill an index without holding everything twice. */
export async function publishedAfter(tx: Tx, afterId: string, limit: number): Promise<PublishedArticle[]> {
  const { rows } = await sql<Row>`${columns} WHERE article.id > ${afterId} ORDER BY article.id LIMIT ${limit}`.execute(tx);
  return rows.map(toPublished);
}

/** Those of the given articles that readers see now. */
export async function publishedAmong(tx: Tx, ids: readonly string[]): Promise<PublishedArticle[]> {
  const { rows } = await sql<Row>`${columns} WHERE article.id = ANY (${[...ids]}::uuid[])`.execute(tx);
  return rows.map(toPublished);
}

/** Changes whenever anything that readers see changes; cheap to compute, to notice a follower that missed something. */
export async function publishedFingerprint(tx: Tx): Promise<string> {
  const { rows } = await sql<{ fingerprint: string }>`
    SELECT concat(count(*), ':', coalesce(sum(hashtextextended(id::text || published_version, 0)), 0), ':', (SELECT version FROM synonym_list)) AS fingerprint
    FROM article WHERE status = 'published'`.execute(tx);
  return rows[0]!.fingerprint;
}

/** An authority whose citizens ask, with what its forms of cooperation say of knowledge. */
export interface AskingAuthority extends KnownAuthority {
  readonly knowledge: readonly KnowledgePeriod[];
}

export async function askingAuthorities(tx: Tx): Promise<AskingAuthority[]> {
  const { rows } = await sql<AskingAuthority>`
    SELECT id, name, cbs_code AS "cbsCode", ARRAY(
      SELECT jsonb_build_object('knowledge', knowledge, 'validFrom', valid_from, 'validUntil', valid_until)
      FROM authority_cooperation JOIN cooperation_form ON code = form WHERE authority_id = authority.id
    ) AS knowledge
    FROM authority`.execute(tx);
  return rows;
}

function toPublished(row: Row): PublishedArticle {
  const names = [row.product_name, row.upl_name, ...(row.synonyms ?? [])].filter((name) => name !== null);
  return {
    id: row.id as ArticleId,
    version: row.published_version,
    content: row.content,
    authorityId: row.content.authorityId,
    productId: row.content.productId,
    productName: row.product_name,
    productNames: [...new Set(names)],
  };
}
