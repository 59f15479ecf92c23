import type { SearchableArticle } from '../types.ts';
import { MAX_SLOTS } from './postings.ts';

/** The articles of the index, each in a numbered slot, and which of them are variants of one another. */
export class ArticleStore {
  readonly #slots = new Map<string, number>();
  readonly #articles: (SearchableArticle | undefined)[] = [];
  readonly #variants = new Map<string, number[]>();
  readonly #free: number[] = [];

  get size(): number {
    return this.#slots.size;
  }

  /** One more than the highest slot in use. */
  get slotCount(): number {
    return this.#articles.length;
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  at(slot: number): SearchableArticle {
    const article = this.#articles[slot];
    if (article === undefined) throw new RangeError(`No article in slot ${slot}`);
    return article;
  }

  /** Slots of all variants with this article id, in no meaningful order. */
  variantsOf(articleId: string): readonly number[] {
    return this.#variants.get(articleId) ?? [];
  }

  /** @throws RangeError above 1,048,576 articles */
  add(article: SearchableArticle): number {
    const slot = this.#free.pop() ?? this.#articles.length;
    if (slot >= MAX_SLOTS) throw new RangeError(`The search index holds at most ${MAX_SLOTS} articles`);
    this.#slots.set(article.id, slot);
    this.#articles[slot] = article;
    this.#variants.set(article.articleId, [...this.variantsOf(article.articleId), slot]);
    return slot;
  }

  remove(slot: number): void {
    const article = this.at(slot);
    this.#slots.delete(article.id);
    this.#articles[slot] = undefined;
    this.#free.push(slot);
    const left = this.variantsOf(article.articleId).filter((other) => other !== slot);
    if (left.length === 0) this.#variants.delete(article.articleId);
    else this.#variants.set(article.articleId, left);
  }
}
