import type { AuthorityId } from '@ingang/kernel';
import type { SearchableArticle, SearchAnswer, SearchAudience, SearchIndex, SynonymGroup } from '../domain/search/index.ts';
import { toPlainText } from '../markdown/markdown.ts';
import type { PublishedArticle } from '../postgres/published-articles.ts';
import { inTurns } from './in-turns.ts';

/** Learning a group takes some hundredths of a millisecond. */
const synonymsPerTurn = 50;

/** An own answer this near to the best one, as a share of its score, is about the same question. */
const ownIsEnough = 0.5;

/** One result as the screens and the API know it. */
export interface Found {
  readonly article: PublishedArticle;
  readonly score: number;
  readonly snippet: readonly { readonly text: string; readonly match: boolean }[];
}

export interface Question {
  readonly text: string;
  readonly authorityId: AuthorityId | null;
  /** The authority keeps its own knowledge: the region answers only what it has no answer of its own to. */
  readonly ownFirst: boolean;
  readonly limit: number;
  readonly typing: boolean;
  readonly on: Date;
  readonly audience: SearchAudience;
}

/** The published articles in memory: the search index and what is needed to show a result without the database. */
export class Shelf {
  readonly #index: SearchIndex;
  readonly #articles = new Map<string, PublishedArticle>();
  #synonyms: ReadonlyMap<string, SynonymGroup> = new Map();

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

  /**
   * Makes the index know these groups and no others, without touching an article. Takes a turn at a time, so that
   * searches go on meanwhile.
   *
   * @returns how many groups were new, changed or gone
   */
  async learn(groups: readonly SynonymGroup[]): Promise<number> {
    const next = new Map(groups.map((group) => [group.id, group]));
    const gone = [...this.#synonyms.keys()].filter((id) => !next.has(id));
    const changed = groups.filter((group) => JSON.stringify(this.#synonyms.get(group.id)) !== JSON.stringify(group));
    await inTurns(gone, synonymsPerTurn, (id) => this.#index.removeSynonyms(id));
    await inTurns(changed, synonymsPerTurn, (group) => this.#index.upsertSynonyms(group));
    this.#synonyms = next;
    return gone.length + changed.length;
  }

  take(id: string): void {
    this.#articles.delete(id);
    this.#index.remove(id);
  }

  #answer({ typing, ownFirst, ...rest }: Question): SearchAnswer {
    const query = { ...rest, prefixLastWord: typing };
    const all = this.#index.search(query);
    if (!ownFirst) return all;
    const own = this.#index.search({ ...query, ownOnly: true });
    return (own.results[0]?.score ?? 0) > (all.results[0]?.score ?? 0) * ownIsEnough ? own : all;
  }

  find(question: Question): { results: Found[]; didYouMean?: string } {
    const answer = this.#answer(question);
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
    articleId: content.variantOf ?? id,
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
