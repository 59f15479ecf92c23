import type { ArticleId } from '@ingang/kernel';
import { checkContent, type Article, type ArticleContent } from './article.ts';
import { nextStatus, type ArticleAction } from './article-status.ts';

/** When something was done to an article, and by whom. */
export interface Moment {
  readonly at: Date;
  readonly byName: string;
}

/** Where an article came from, when nobody typed it here. */
export interface Origin {
  readonly externalKey?: string;
  readonly isDemo?: boolean;
}

/**
 * A new article, as a draft.
 * @throws Invalid `article.invalid` with every fault at once
 */
export function drafted(id: ArticleId, content: ArticleContent, origin: Origin, { at, byName }: Moment): Article {
  return {
    ...checkContent(content),
    id,
    status: 'draft',
    version: 1,
    publishedVersion: null,
    isDemo: origin.isDemo ?? false,
    externalKey: origin.externalKey ?? null,
    changedAt: at,
    changedByName: byName,
  };
}

/** The next version of an article, with this content, which is checked already. */
export function rewritten(present: Article, content: ArticleContent, { at, byName }: Moment): Article {
  return { ...present, ...content, version: present.version + 1, changedAt: at, changedByName: byName };
}

/**
 * An article whose newest text is shown to readers, or taken away from them.
 * @throws Conflict `article.not-published` when there is nothing to withdraw
 */
export function moved(present: Article, action: ArticleAction, { at, byName }: Moment): Article {
  const status = nextStatus(present.status, action);
  return { ...present, status, publishedVersion: status === 'published' ? present.version : null, changedAt: at, changedByName: byName };
}
