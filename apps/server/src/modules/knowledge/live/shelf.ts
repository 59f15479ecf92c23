import type { AuthorityId } from '@ingang/kernel';
import type { SearchableArticle, SearchAudience, SearchIndex } from '../domain/search/index.ts';
import { toPlainText } from '../markdown/markdown.ts';
import type { PublishedArticle } from '../postgres/published-articles.ts';

/** One result as the screens and the API know it. */
export interface Found {
  readonly article: PublishedArticle;
  readonly score: number;
  readonly snippet: readonly { readonly text: string; readonly match: boolean }[];
}

export interface Question {
  readonly text: string;
  readonly authorityId: AuthorityId | null;
  readonly limit: number;
  readonly typing: boolean;
  readonly on: Date;
  readonly audience: SearchAudience;
}

/** The published articles in memory: the search index and what is needed to show a result without the database. */
export class Shelf {
  readonly #index: SearchIndex;
  readonly #articles = new Map<string, PublishedArticle>();

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  get size(): number {
    return this.#articles.size;
  }

  put(article: PublishedArticle): void {
    this.#articles.set(article.id, article);
    this.#index.upsert(toSearchable(article));
  }

  take(id: string): void {
    this.#articles.delete(id);
    this.#index.remove(id);
  }

  find(question: Question): { results: Found[]; didYouMean?: string } {
    const { typing, ...rest } = question;
    const answer = this.#index.search({ ...rest, prefixLastWord: typing });
    const results = answer.results.map((hit): Found => ({
      article: this.#articles.get(hit.id)!,
      score: hit.score,
      snippet: hit.snippet.parts.map((part) => ({ text: part.text, match: part.marked })),
    }));
    return answer.didYouMean === undefined ? { results } : { results, didYouMean: answer.didYouMean };
  }
}

function toSearchable({ id, content, productNames }: PublishedArticle): SearchableArticle {
  return {
    id,
    articleId: id,
    question: content.question,
    answer: content.answer,
    details: toPlainText(content.details),
    productNames,
    keywords: content.keywords,
    authorityId: content.authorityId,
    audience: content.audience === 'agent' ? 'agent' : 'public',
    publishedToWebsite: content.onWebsite,
    validFrom: content.validFrom === null ? null : startOfDay(content.validFrom),
    validTo: content.validTo === null ? null : startOfDay(content.validTo, 1),
    language: 'nl',
  };
}

const zone = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

/** Midnight in the Netherlands at the start of a day, `addDays` later. */
function startOfDay(day: string, addDays = 0): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  utc.setUTCDate(utc.getUTCDate() + addDays);
  const offset = zone.formatToParts(utc).find((part) => part.type === 'timeZoneName')!.value.slice(4, 6);
  return new Date(utc.getTime() - Number(offset) * 3_600_000);
}
