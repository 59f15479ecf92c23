import {
  Article as ArticleAnswer, ArticleChange, ArticleContent as ContentBody, ArticlePage, ArticlePreview, ArticlePublish,
  ArticleQuery, ArticleVersion, PreviewRequest,
} from '@ingang/contracts/knowledge';
import { Uuid } from '@ingang/contracts/text';
import { Conflict, NotFound, type ArticleId, type AuthorityId, type ProductId } from '@ingang/kernel';
import { Type, type Static } from 'typebox';
import { requireAuthority } from '../../../platform/access/index.ts';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { Article, ArticleContent } from '../domain/article.ts';
import type { ArticleAction } from '../domain/article-status.ts';
import { toSafeHtml } from '../markdown/markdown.ts';
import { articlesInPostgres } from '../postgres/articles.ts';
import { productNames, relatedArticles, requireKnown, requireVariantPossible } from '../postgres/references.ts';
import { publishArticle } from '../usecases/publish-article.ts';
import { rewriteArticle, writeArticle } from '../usecases/write-article.ts';
import { toArticleAnswer, toVersionAnswer } from './answers.ts';
import { writeDeps } from '../write-deps.ts';

const Params = Type.Object({ articleId: Uuid });
const Versions = Type.Object({ results: Type.Array(ArticleVersion) });
const tag = 'knowledge';

export const articleRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/knowledge/articles',
    operationId: 'listArticles',
    tag,
    summary: 'List articles, the last changed first',
    access: 'knowledge:read',
    query: ArticleQuery,
    answer: ArticlePage,
    handle: async (work, { query }) => {
      const limit = query.limit ?? 50;
      const after = decodeCursor(query.cursor, ['changedAt', 'id']);
      const found = await articlesInPostgres(work.tx).list({
        ...(query.status && { status: query.status }),
        ...(query.authority && { authorityId: query.authority as AuthorityId }),
        ...(query.productId && { productId: query.productId as ProductId }),
        ...(query.q && { text: query.q }),
        ...(after && { after: { changedAt: new Date(after.changedAt), id: after.id } }),
        limit: limit + 1,
      });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const results = await answers(work, page);
      if (found.length <= limit || !last) return { results };
      return { results, nextCursor: encodeCursor({ changedAt: last.changedAt.toISOString(), id: last.id }) };
    },
  }),
  route({
    method: 'POST',
    path: '/knowledge/articles',
    operationId: 'writeArticle',
    tag,
    summary: 'Write a new article, as a draft',
    access: 'knowledge:write',
    body: ContentBody,
    status: 201,
    answer: ArticleAnswer,
    handle: async (work, { body }) => {
      const content = body as ArticleContent;
      await mayWrite(work, content);
      await requireVariantPossible(work.tx, content);
      return answer(work, await writeArticle(writeDeps(work), content));
    },
  }),
  route({
    method: 'POST',
    path: '/knowledge/previews',
    operationId: 'previewArticle',
    tag,
    summary: 'Show Markdown as readers will see it',
    access: 'knowledge:read',
    body: PreviewRequest,
    answer: ArticlePreview,
    direct: async (_direct, { body }) => ({ html: toSafeHtml(body.details) }),
  }),
  route({
    method: 'GET',
    path: '/knowledge/articles/:articleId',
    operationId: 'readArticle',
    tag,
    summary: 'Read an article as it was last written',
    access: 'knowledge:read',
    params: Params,
    answer: ArticleAnswer,
    handle: async (work, { params }) => answer(work, await find(work, params.articleId)),
  }),
  route({
    method: 'PATCH',
    path: '/knowledge/articles/:articleId',
    operationId: 'rewriteArticle',
    tag,
    summary: 'Save a new version of an article; readers see it after publishing',
    access: 'knowledge:write',
    params: Params,
    body: ArticleChange,
    answer: ArticleAnswer,
    handle: async (work, { params, body }) => {
      const { version, ...change } = body as Static<typeof ArticleChange>;
      const present = await find(work, params.articleId);
      await mayWrite(work, present);
      await mayWrite(work, change as Partial<ArticleContent>);
      await requireVariantPossible(work.tx, { ...present, ...(change as Partial<ArticleContent>) }, present.id);
      const write = rewriteArticle(writeDeps(work), params.articleId as ArticleId, version, change as Partial<ArticleContent>);
      return answer(work, await withCurrent(work, write));
    },
  }),
  route({
    method: 'GET',
    path: '/knowledge/articles/:articleId/versions',
    operationId: 'listArticleVersions',
    tag,
    summary: 'Every version of an article, newest first',
    access: 'knowledge:read',
    params: Params,
    answer: Versions,
    handle: async (work, { params }) => {
      const article = await find(work, params.articleId);
      const versions = await articlesInPostgres(work.tx).versions(article.id);
      return { results: versions.map((saved) => toVersionAnswer(saved, article.publishedVersion)) };
    },
  }),
  changeStatus('publish', 'Show the newest text to readers'),
  changeStatus('withdraw', 'Take the article away from readers'),
];

function changeStatus(action: ArticleAction, summary: string): Route {
  return route({
    method: 'POST',
    path: `/knowledge/articles/:articleId/${action}`,
    operationId: `${action}Article`,
    tag,
    summary,
    access: 'knowledge:write',
    params: Params,
    body: ArticlePublish,
    answer: ArticleAnswer,
    handle: async (work, { params, body }) => {
      await mayWrite(work, await find(work, params.articleId));
      const publish = publishArticle(writeDeps(work), params.articleId as ArticleId, body.version, action);
      return answer(work, await withCurrent(work, publish));
    },
  });
}

async function find(work: Work, id: string): Promise<Article> {
  const article = await articlesInPostgres(work.tx).find(id as ArticleId);
  if (!article) throw new NotFound('article.not-found');
  return article;
}

/** Own answers of an authority are written by who works for it; what they refer to must exist. */
async function mayWrite(work: Work, content: Partial<ArticleContent>): Promise<void> {
  if (content.authorityId) requireAuthority(work.principal, content.authorityId);
  await requireKnown(work.tx, content);
}

/** A version conflict carries the present article in the shape of the API, for the merge view. */
async function withCurrent(work: Work, change: Promise<Article>): Promise<Article> {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof Conflict) || error.current === undefined) throw error;
    throw new Conflict(error.code, await answer(work, error.current as Article));
  }
}

async function answer(work: Work, article: Article): Promise<Static<typeof ArticleAnswer>> {
  return (await answers(work, [article]))[0]!;
}

async function answers(work: Work, articles: readonly Article[]): Promise<Static<typeof ArticleAnswer>[]> {
  const names = await productNames(work.tx, articles.map((article) => article.productId));
  const related = await relatedArticles(work.tx, articles);
  return articles.map((article) => toArticleAnswer(article, names.get(article.productId ?? '') ?? null, related));
}
