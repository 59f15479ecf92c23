import type { ArticleId, AuthorityId, ProductId, UserId } from '@ingang/kernel';
import type { Article, ArticleContent, ArticleStatus } from '../domain/article.ts';

export interface ArticleFilter {
  readonly status?: ArticleStatus;
  readonly authorityId?: AuthorityId;
  readonly productId?: ProductId;
  /** Words that the short question must hold. */
  readonly text?: string;
  /** Where the page before ended. */
  readonly after?: { readonly changedAt: Date; readonly id: string };
  readonly limit: number;
}

export interface SavedVersion {
  readonly version: number;
  readonly content: ArticleContent;
  readonly changedAt: Date;
  readonly changedByName: string;
}

export interface Editor {
  readonly id: UserId | undefined;
  readonly name: string;
}

/** Port: the shelf with articles and all their versions. */
export interface Articles {
  find(id: ArticleId): Promise<Article | undefined>;
  /** Those that came from elsewhere under these keys; nobody else changes them until this work is done. */
  findByExternalKeys(keys: readonly string[]): Promise<Article[]>;
  /** Newest change first. */
  list(filter: ArticleFilter): Promise<Article[]>;
  versions(id: ArticleId): Promise<SavedVersion[]>;
  version(id: ArticleId, version: number): Promise<SavedVersion | undefined>;
  add(article: Article, editor: Editor): Promise<void>;
  /**
   * Saves the article; a new version number keeps the text as a version.
   * @returns false when the version on the shelf is no longer `basedOn`
   */
  save(article: Article, basedOn: { readonly version: number; readonly status: ArticleStatus }, editor: Editor): Promise<boolean>;
  /** Puts down many articles at once, new ones and ones read by `findByExternalKeys`: their states in order, of which every new version is kept. */
  putAll(states: readonly Article[], editor: Editor): Promise<void>;
}
