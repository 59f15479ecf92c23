import { Conflict, NotFound, type ArticleId } from '@ingang/kernel';
import type { Article } from '../domain/article.ts';
import { moved } from '../domain/article-changes.ts';
import type { ArticleAction } from '../domain/article-status.ts';
import type { WriteDeps } from './write-article.ts';

/**
 * Shows the newest text to readers, or takes the article away from them.
 *
 * @param basedOn the version that the editor had before them, so that nobody publishes what they have not read
 * @throws NotFound `article.not-found`, Conflict `conflict.version`, Conflict `article.not-published`
 */
export async function publishArticle(
  deps: WriteDeps,
  id: ArticleId,
  basedOn: number,
  action: ArticleAction,
): Promise<Article> {
  const present = await deps.articles.find(id);
  if (!present) throw new NotFound('article.not-found');
  if (present.version !== basedOn) throw new Conflict('conflict.version', present);
  const next = moved(present, action, { at: deps.now, byName: deps.editor.name });
  if (!(await deps.articles.save(next, present, deps.editor))) {
    throw new Conflict('conflict.version', await deps.articles.find(id));
  }
  deps.announce(next);
  return next;
}
