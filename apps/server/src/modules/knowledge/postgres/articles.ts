import { sql, type Selectable } from 'kysely';
import type { ArticleId, AuthorityId, ProductId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import { inOrder, type Article, type ArticleStatus } from '../domain/article.ts';
import type { ArticleFilter, Articles, Editor, SavedVersion } from '../usecases/articles.ts';
import type { KnowledgeTables } from './tables.ts';

export function articlesInPostgres(tx: Tx): Articles {
  return new ArticlesInPostgres(tx);
}

// The driver would turn a date into a Date at local midnight; as text it stays the day that was written.
const validFrom = sql<string | null>`valid_from::text`.as('valid_from');
const validTo = sql<string | null>`valid_to::text`.as('valid_to');

class ArticlesInPostgres implements Articles {
  readonly #db;
  constructor(tx: Tx) {
    this.#db = tx.withTables<KnowledgeTables>();
  }

  #select() {
    return this.#db.selectFrom('article').selectAll().select([validFrom, validTo]);
  }

  async find(id: ArticleId): Promise<Article | undefined> {
    const row = await this.#select().where('id', '=', id).executeTakeFirst();
    return row && toArticle(row);
  }

  async findByExternalKeys(keys: readonly string[]): Promise<Article[]> {
    const rows = await this.#select().where('external_key', '=', sql<string>`ANY (${[...keys]}::text[])`).orderBy('id').forUpdate().execute();
    return rows.map(toArticle);
  }

  async list(filter: ArticleFilter): Promise<Article[]> {
    let query = this.#select().orderBy('changed_at', 'desc').orderBy('id').limit(filter.limit);
    if (filter.status) query = query.where('status', '=', filter.status);
    if (filter.authorityId) query = query.where('authority_id', '=', filter.authorityId);
    if (filter.productId) query = query.where('product_id', '=', filter.productId);
    if (filter.text) query = query.where('question', 'ilike', `%${filter.text.replaceAll(/[\\%_]/g, '\\$&')}%`);
    if (filter.after) {
      const { changedAt, id } = filter.after;
      query = query.where((where) => where.or([where('changed_at', '<', changedAt), where.and([where('changed_at', '=', changedAt), where('id', '>', id)])]));
    }
    return (await query.execute()).map(toArticle);
  }

  async versions(id: ArticleId): Promise<SavedVersion[]> {
    const rows = await this.#db.selectFrom('article_version').selectAll().where('article_id', '=', id).orderBy('version', 'desc').execute();
    return rows.map(toVersion);
  }

  async version(id: ArticleId, version: number): Promise<SavedVersion | undefined> {
    const row = await this.#db.selectFrom('article_version').selectAll().where('article_id', '=', id).where('version', '=', version).executeTakeFirst();
    return row && toVersion(row);
  }

  async add(article: Article, editor: Editor): Promise<void> {
    await this.#db.insertInto('article').values({ id: article.id, external_key: article.externalKey, is_demo: article.isDemo, ...toRow(article, editor) }).execute();
    await this.#keepVersion(article, editor);
  }

  async save(article: Article, basedOn: { version: number; status: ArticleStatus }, editor: Editor): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('article')
      .set(toRow(article, editor))
      .where('id', '=', article.id)
      .where('version', '=', basedOn.version)
      .where('status', '=', basedOn.status)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    if (article.version !== basedOn.version) await this.#keepVersion(article, editor);
    return true;
  }

  /** Rows travel as one JSON text, so that a statement is the same however many there are. */
  async putAll(states: readonly Article[], editor: Editor): Promise<void> {
    const last = new Map(states.map((state) => [state.id, state]));
    const rows = [...last.values()].map((article) => ({
      id: article.id,
      external_key: article.externalKey,
      is_demo: article.isDemo,
      ...toRow(article, editor),
      sources: article.sources,
    }));
    await sql`INSERT INTO article (${sql.raw(['id', 'external_key', 'is_demo', ...changingColumns].join(', '))})
      SELECT ${sql.raw(['id', 'external_key', 'is_demo', ...changingColumns].join(', '))} FROM jsonb_populate_recordset(NULL::article, ${JSON.stringify(rows)}::jsonb)
      ON CONFLICT (id) DO UPDATE SET ${sql.raw(changingColumns.map((name) => `${name} = excluded.${name}`).join(', '))}`.execute(this.#db);
    const versions = states.map((state) => ({ ...toVersionRow(state, editor), content: inOrder(state) }));
    await sql`INSERT INTO article_version (article_id, version, content, changed_at, changed_by, changed_by_name)
      SELECT article_id, version, content, changed_at, changed_by, changed_by_name
      FROM jsonb_populate_recordset(NULL::article_version, ${JSON.stringify(versions)}::jsonb)
      ON CONFLICT DO NOTHING`.execute(this.#db);
  }

  async #keepVersion(article: Article, editor: Editor): Promise<void> {
    await this.#db.insertInto('article_version').values(toVersionRow(article, editor)).execute();
  }
}

/** Everything of an article that a later text or publishing may change. */
const changingColumns = [
  'authority_id', 'variant_of', 'status', 'version', 'published_version', 'question', 'answer', 'details', 'product_id', 'audience',
  'valid_from', 'valid_to', 'sources', 'keywords', 'on_website', 'changed_at', 'changed_by', 'changed_by_name',
] as const satisfies readonly (keyof ReturnType<typeof toRow>)[];

function toVersionRow(article: Article, editor: Editor) {
  return {
    article_id: article.id,
    version: article.version,
    content: JSON.stringify(inOrder(article)),
    changed_at: article.changedAt,
    changed_by: editor.id ?? null,
    changed_by_name: editor.name,
  };
}

function toRow(article: Article, editor: Editor) {
  return {
    authority_id: article.authorityId,
    variant_of: article.variantOf,
    status: article.status,
    version: article.version,
    published_version: article.publishedVersion,
    question: article.question,
    answer: article.answer,
    details: article.details,
    product_id: article.productId,
    audience: article.audience,
    valid_from: article.validFrom,
    valid_to: article.validTo,
    sources: JSON.stringify(article.sources),
    keywords: [...article.keywords],
    on_website: article.onWebsite,
    changed_at: article.changedAt,
    changed_by: editor.id ?? null,
    changed_by_name: editor.name,
  };
}

function toArticle(row: Selectable<KnowledgeTables['article']>): Article {
  return {
    id: row.id as ArticleId,
    status: row.status,
    version: row.version,
    publishedVersion: row.published_version,
    question: row.question,
    answer: row.answer,
    details: row.details,
    productId: row.product_id as ProductId | null,
    audience: row.audience,
    authorityId: row.authority_id as AuthorityId | null,
    variantOf: row.variant_of as ArticleId | null,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    sources: row.sources,
    keywords: row.keywords,
    onWebsite: row.on_website,
    isDemo: row.is_demo,
    externalKey: row.external_key,
    changedAt: row.changed_at,
    changedByName: row.changed_by_name,
  };
}

function toVersion(row: Selectable<KnowledgeTables['article_version']>): SavedVersion {
  return { version: row.version, content: row.content, changedAt: row.changed_at, changedByName: row.changed_by_name };
}
