import type { ArticleId } from '@ingang/kernel';
import { inOrder, type Article } from '../domain/article.ts';
import type { ArticleFilter, Articles, Editor, SavedVersion } from '../usecases/articles.ts';

/** The shelf in memory, for tests of use cases; held to the same contract as the one in PostgreSQL. */
export class ArticlesInMemory implements Articles {
  readonly #articles = new Map<ArticleId, Article>();
  readonly #versions = new Map<ArticleId, SavedVersion[]>();

  async find(id: ArticleId): Promise<Article | undefined> {
    return this.#articles.get(id);
  }

  async findByExternalKeys(keys: readonly string[]): Promise<Article[]> {
    return [...this.#articles.values()].filter(({ externalKey }) => externalKey !== null && keys.includes(externalKey));
  }

  async list(filter: ArticleFilter): Promise<Article[]> {
    const text = filter.text?.toLowerCase();
    return [...this.#articles.values()]
      .filter((one) => filter.status === undefined || one.status === filter.status)
      .filter((one) => filter.authorityId === undefined || one.authorityId === filter.authorityId)
      .filter((one) => filter.productId === undefined || one.productId === filter.productId)
      .filter((one) => text === undefined || one.question.toLowerCase().includes(text))
      .toSorted(newestFirst)
      .filter((one) => filter.after === undefined || newestFirst(filter.after, one) < 0)
      .slice(0, filter.limit);
  }

  async versions(id: ArticleId): Promise<SavedVersion[]> {
    return (this.#versions.get(id) ?? []).toReversed();
  }

  async version(id: ArticleId, version: number): Promise<SavedVersion | undefined> {
    return this.#versions.get(id)?.find((saved) => saved.version === version);
  }

  async add(article: Article, _editor: Editor): Promise<void> {
    this.#articles.set(article.id, article);
    this.#versions.set(article.id, [saved(article)]);
  }

  async putAll(states: readonly Article[]): Promise<void> {
    for (const state of states) {
      this.#articles.set(state.id, state);
      const versions = this.#versions.get(state.id) ?? [];
      if (versions.every(({ version }) => version !== state.version)) versions.push(saved(state));
      this.#versions.set(state.id, versions);
    }
  }

  async save(article: Article, basedOn: { version: number; status: string }, _editor: Editor): Promise<boolean> {
    const present = this.#articles.get(article.id);
    if (present?.version !== basedOn.version || present.status !== basedOn.status) return false;
    this.#articles.set(article.id, article);
    if (article.version !== present.version) this.#versions.get(article.id)!.push(saved(article));
    return true;
  }
}

function saved(article: Article): SavedVersion {
  return { version: article.version, content: inOrder(article), changedAt: article.changedAt, changedByName: article.changedByName };
}

function newestFirst(one: { changedAt: Date; id: string }, other: { changedAt: Date; id: string }): number {
  return other.changedAt.getTime() - one.changedAt.getTime() || one.id.localeCompare(other.id);
}
