import type { Article as ArticleAnswer, ArticleVersion, Import as ImportAnswer } from '@ingang/contracts/knowledge';
import type { Locale } from '../../../platform/database/work.ts';
import type { Translate } from '../../../platform/http/messages/translate.ts';
import { inOrder, type Article, type ArticleContent } from '../domain/article.ts';
import { toSafeHtml } from '../markdown/markdown.ts';
import type { RelatedArticle } from '../postgres/references.ts';
import type { ImportRecord } from '../postgres/imports.ts';
import type { SavedVersion } from '../usecases/articles.ts';

type ContentAnswer = Omit<ArticleVersion, 'version' | 'changedAt' | 'changedByName' | 'published'>;

export function toArticleAnswer(article: Article, productName: string | null, related: readonly RelatedArticle[]): ArticleAnswer {
  return {
    ...toContent(article),
    id: article.id,
    version: article.version,
    status: article.status,
    publishedVersion: article.publishedVersion,
    isDemo: article.isDemo,
    productName,
    variantOfQuestion: related.find(({ id }) => id === article.variantOf)?.question ?? null,
    variants: related.flatMap(({ id, question, authorityId, variantOf }) => (variantOf === article.id && authorityId !== null ? [{ id, question, authorityId }] : [])),
    detailsHtml: toSafeHtml(article.details),
    changedAt: article.changedAt.toISOString(),
    changedByName: article.changedByName,
  };
}

export function toVersionAnswer(saved: SavedVersion, publishedVersion: number | null): ArticleVersion {
  return {
    ...toContent(saved.content),
    version: saved.version,
    changedAt: saved.changedAt.toISOString(),
    changedByName: saved.changedByName,
    published: saved.version === publishedVersion,
  };
}

function toContent(content: ArticleContent): ContentAnswer {
  const { sources, keywords, ...rest } = inOrder(content);
  return { ...rest, sources: [...sources], keywords: [...keywords] };
}

export function toImportAnswer(record: ImportRecord, translate: Translate, locale: Locale): ImportAnswer {
  return {
    id: record.id,
    kind: record.kind,
    fileName: record.file_name,
    dryRun: record.dry_run,
    status: record.status,
    rowsTotal: record.rows_total,
    rowsDone: record.rows_done,
    created: record.created,
    changed: record.changed,
    unchanged: record.unchanged,
    rejected: record.rejected,
    errors: record.errors.map(({ line, field, code, params }) => ({
      line,
      ...(field !== undefined && { field }),
      message: translate(locale, code, params),
    })),
    startedAt: record.started_at.toISOString(),
    finishedAt: record.finished_at?.toISOString() ?? null,
    startedByName: record.started_by_name,
  };
}
