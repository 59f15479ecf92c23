import type { AuthorityId, ProductId } from '@ingang/kernel';
import { sameContent } from '../domain/article.ts';
import { toQuestionAnswer, type RowTools } from '../domain/question-answer-row.ts';
import type { TakeRow } from './import-rows.ts';
import { publishArticle } from './publish-article.ts';
import { rewriteArticle, writeArticle, type WriteDeps } from './write-article.ts';

export interface TakeOptions {
  readonly authorityId: AuthorityId | null;
  /** Show the imported answers to readers at once. */
  readonly publish: boolean;
}

export interface TakeDeps extends WriteDeps {
  readonly tools: RowTools;
  /** The product of that name (official or everyday), if we have it. */
  readonly findProduct: (name: string) => Promise<ProductId | null>;
}

/**
 * Takes in rows of a question-answer file: a new row becomes an article, a changed row a new version, the same row
 * nothing. What an editor added since (keywords, validity, product) stays; the text follows the file.
 */
export function takeQuestionAnswers(deps: TakeDeps, options: TakeOptions): TakeRow {
  return async (row, { dryRun }) => {
    const { key, product, content } = toQuestionAnswer(row, options.authorityId, deps.tools);
    const productId = product === null ? null : await deps.findProduct(product);
    const present = await deps.articles.findByExternalKey(key);
    if (!present) {
      if (dryRun) return 'created';
      const written = await writeArticle(deps, { ...content, productId }, { externalKey: key });
      if (options.publish) await publishArticle(deps, written.id, written.version, 'publish');
      return 'created';
    }
    const { question, answer, details, sources } = content;
    const next = { ...present, question, answer, details, sources, productId: productId ?? present.productId };
    const mustPublish = options.publish && present.publishedVersion !== present.version;
    if (sameContent(present, next) && !mustPublish) return 'unchanged';
    if (dryRun) return 'changed';
    const rewritten = await rewriteArticle(deps, present.id, present.version, next);
    if (options.publish) await publishArticle(deps, rewritten.id, rewritten.version, 'publish');
    return 'changed';
  };
}
