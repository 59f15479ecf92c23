import { stringify } from 'csv-stringify/sync';
import type { Work } from '../../platform/database/work.ts';
import type { Article } from './domain/article.ts';
import { articlesInPostgres } from './postgres/articles.ts';
import { productNames } from './postgres/references.ts';
import { synonymsInPostgres } from './postgres/synonyms.ts';
import type { Articles } from './usecases/articles.ts';

/** Opens one piece of work per page, so that a long export holds up nothing. */
export type InWork = <T>(task: (work: Work) => Promise<T>) => Promise<T>;

const pageSize = 200;

/** Everything that the library holds and that may be seen, as one JSON document, piece by piece. */
export async function* exportAsJson(inWork: InWork): AsyncGenerator<string> {
  const synonyms = await inWork((work) => synonymsInPostgres(work.tx).read());
  yield `{"synonyms":${JSON.stringify(synonyms.groups)},"articles":[`;
  let first = true;
  for await (const page of pages(inWork, async (work, articles) => withVersions(articlesInPostgres(work.tx), articles))) {
    for (const article of page) {
      yield `${first ? '' : ','}\n${JSON.stringify(article)}`;
      first = false;
    }
  }
  yield '\n]}\n';
}

/** What readers see, in the columns in which it can be imported again. */
export async function* exportAsCsv(inWork: InWork): AsyncGenerator<string> {
  yield stringify([['id', 'question', 'answer', 'product', 'authority']]);
  for await (const page of pages(inWork, csvRows)) yield stringify(page);
}

async function csvRows(work: Work, articles: readonly Article[]): Promise<string[][]> {
  const shelf = articlesInPostgres(work.tx);
  const names = await productNames(work.tx, articles.map((article) => article.productId));
  const rows: string[][] = [];
  for (const article of articles) {
    if (article.publishedVersion === null) continue;
    const { content } = (await shelf.version(article.id, article.publishedVersion))!;
    const answer = content.details.startsWith(content.answer) || content.details === '' ? content.details || content.answer : `${content.answer}\n\n${content.details}`;
    rows.push([article.externalKey ?? article.id, content.question, answer, names.get(content.productId ?? '') ?? '', content.authorityId ?? '']);
  }
  return rows;
}

async function withVersions(shelf: Articles, articles: readonly Article[]): Promise<object[]> {
  const found: object[] = [];
  for (const article of articles) found.push({ ...article, versions: await shelf.versions(article.id) });
  return found;
}

async function* pages<T>(inWork: InWork, read: (work: Work, articles: readonly Article[]) => Promise<T[]>): AsyncGenerator<T[]> {
  let after: { changedAt: Date; id: string } | undefined;
  do {
    const { rows, next } = await inWork(async (work) => {
      const articles = await articlesInPostgres(work.tx).list({ limit: pageSize, ...(after && { after }) });
      const last = articles.at(-1);
      return { rows: await read(work, articles), next: articles.length < pageSize || !last ? undefined : { changedAt: last.changedAt, id: last.id } };
    });
    yield rows;
    after = next;
  } while (after);
}
