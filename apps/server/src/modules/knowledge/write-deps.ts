import type { Work } from '../../platform/database/work.ts';
import { articleTopic } from './live/live-index.ts';
import { articlesInPostgres } from './postgres/articles.ts';
import type { WriteDeps } from './usecases/write-article.ts';

/** What writing needs, on PostgreSQL and with the search and the screens listening. */
export function writeDeps(work: Work): WriteDeps {
  return {
    articles: articlesInPostgres(work.tx),
    now: work.now,
    newId: work.newId,
    editor: { id: work.principal.userId, name: work.principal.name },
    announce: ({ id, authorityId }) => work.publish({ topic: articleTopic, subjectId: id, ...(authorityId && { authorityId }) }),
  };
}
