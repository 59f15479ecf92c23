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
    this.#put(slot, article);
    return slot;
  }

  /** Puts another version, with the same id, in an article's slot. */
  replace(slot: number, article: SearchableArticle): void {
    this.#unlink(slot);
    this.#put(slot, article);
  }

  remove(slot: number): void {
    this.#slots.delete(this.at(slot).id);
    this.#unlink(slot);
    this.#articles[slot] = undefined;
    this.#free.push(slot);
  }

  #put(slot: number, article: SearchableArticle): void {
    this.#articles[slot] = article;
    this.#variants.set(article.articleId, [...this.variantsOf(article.articleId), slot]);
  }

  #unlink(slot: number): void {
    const { articleId } = this.at(slot);
    const left = this.variantsOf(articleId).filter((other) => other !== slot);
    if (left.length === 0) this.#variants.delete(articleId);
    else this.#variants.set(articleId, left);
  }
}
