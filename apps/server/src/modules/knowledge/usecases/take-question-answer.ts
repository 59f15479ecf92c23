import { DomainError, type ArticleId, type AuthorityId, type ProductId } from '@ingang/kernel';
import { checkContent, sameContent, type Article } from '../domain/article.ts';
import { drafted, moved, rewritten, type Moment } from '../domain/article-changes.ts';
import type { ImportRow, RowOutcome } from '../domain/import.ts';
import { toQuestionAnswer, type QuestionAnswer, type RowTools } from '../domain/question-answer-row.ts';
import type { TakeRows } from './import-rows.ts';
import type { WriteDeps } from './write-article.ts';

export interface TakeOptions {
  readonly authorityId: AuthorityId | null;
  /** Show the imported answers to readers at once. */
  readonly publish: boolean;
}

/** The product of a name (official or everyday), if we have it. */
export type FindProduct = (name: string) => ProductId | null;

export interface TakeDeps extends WriteDeps {
  readonly tools: RowTools;
  readonly products: () => Promise<FindProduct>;
}

/**
 * Takes in rows of a question-answer file, many at a time: a new row becomes an article, a changed row a new version, the
 * same row nothing. What an editor added since (keywords, validity, product) stays; the text follows the file. What is
 * there is read once and what is new is written once, whatever the number of rows.
 */
export function takeQuestionAnswers(deps: TakeDeps, options: TakeOptions): TakeRows {
  return async (rows, { dryRun }) => {
    const read = rows.map((row) => readRow(row, options, deps.tools));
    const keys = read.flatMap((one) => (one instanceof DomainError ? [] : [one.key]));
    const shelf = new Map((await deps.articles.findByExternalKeys(keys)).map((article) => [article.externalKey!, article]));
    const findProduct = await deps.products();
    const states: Article[] = [];
    const outcomes = read.map((one) => {
      if (one instanceof DomainError) return one;
      return orFault((): RowOutcome => {
        const { outcome, changes } = changesFor(one, shelf.get(one.key), findProduct, deps, options);
        for (const article of changes) shelf.set(one.key, article);
        states.push(...changes);
        return outcome;
      });
    });
    if (!dryRun && states.length > 0) {
      await deps.articles.putAll(states, deps.editor);
      for (const article of new Map(states.map((state) => [state.id, state])).values()) deps.announce(article);
    }
    return outcomes;
  };
}

function readRow(row: ImportRow, { authorityId }: TakeOptions, tools: RowTools): QuestionAnswer | DomainError {
  return orFault(() => toQuestionAnswer(row, authorityId, tools));
}

function orFault<Value>(task: () => Value): Value | DomainError {
  try {
    return task();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** The states that an article goes through because of one row. */
function changesFor(
  { key, product, content }: QuestionAnswer,
  present: Article | undefined,
  findProduct: FindProduct,
  { now, newId, editor }: TakeDeps,
  { publish }: TakeOptions,
): { readonly outcome: RowOutcome; readonly changes: readonly Article[] } {
  const moment: Moment = { at: now, byName: editor.name };
  const productId = product === null ? null : findProduct(product);
  const shown = (article: Article): Article => (publish ? moved(article, 'publish', moment) : article);
  if (!present) {
    const written = drafted(newId() as ArticleId, { ...content, productId }, { externalKey: key }, moment);
    return { outcome: 'created', changes: [shown(written)] };
  }
  const { question, answer, details, sources } = content;
  const next = checkContent({ ...present, question, answer, details, sources, productId: productId ?? present.productId });
  const isSame = sameContent(present, next);
  if (isSame && (!publish || present.publishedVersion === present.version)) return { outcome: 'unchanged', changes: [] };
  return { outcome: 'changed', changes: [shown(isSame ? present : rewritten(present, next, moment))] };
}
