import { Conflict, NotFound, type ArticleId, type NewId } from '@ingang/kernel';
import { checkContent, sameContent, type Article, type ArticleContent } from '../domain/article.ts';
import { drafted, rewritten, type Origin } from '../domain/article-changes.ts';
import type { Articles, Editor } from './articles.ts';

export interface WriteDeps {
  readonly articles: Articles;
  readonly now: Date;
  readonly newId: NewId;
  readonly editor: Editor;
  /** Tells the search and the screens. */
  readonly announce: (article: Article) => void;
}

/** A new article, as a draft that only editors see. */
export async function writeArticle(
  deps: WriteDeps,
  content: ArticleContent,
  origin: Origin = {},
): Promise<Article> {
  const article = drafted(deps.newId() as ArticleId, content, origin, { at: deps.now, byName: deps.editor.name });
  await deps.articles.add(article, deps.editor);
  deps.announce(article);
  return article;
}

/**
 * A new version of the text. Readers go on seeing the published one until this one is published.
 *
 * @param basedOn the version that the editor had before them
 * @throws NotFound `article.not-found`, Invalid, Conflict `conflict.version` with the present article
 */
export async function rewriteArticle(
  deps: WriteDeps,
  id: ArticleId,
  basedOn: number,
  change: Partial<ArticleContent>,
): Promise<Article> {
  const present = await deps.articles.find(id);
  if (!present) throw new NotFound('article.not-found');
  if (present.version !== basedOn) throw new Conflict('conflict.version', present);
  const content = checkContent({ ...present, ...change });
  if (sameContent(present, content)) return present;
  const next = rewritten(present, content, { at: deps.now, byName: deps.editor.name });
  if (!(await deps.articles.save(next, present, deps.editor))) {
    throw new Conflict('conflict.version', await deps.articles.find(id));
  }
  deps.announce(next);
  return next;
}
