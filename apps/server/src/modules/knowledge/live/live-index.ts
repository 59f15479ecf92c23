import type { Logger } from 'pino';
import { systemPrincipal } from '../../../platform/access/index.ts';
import type { Work, WorkFor } from '../../../platform/database/work.ts';
import type { Event } from '../../../platform/realtime/event.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import type { SearchIndex } from '../domain/search/index.ts';
import { askingAuthorities, type AskingAuthority, publishedAfter, publishedAmong, publishedFingerprint } from '../postgres/published-articles.ts';
import { synonymsInPostgres } from '../postgres/synonyms.ts';
import { inTurns } from './in-turns.ts';
import { Shelf, type Question } from './shelf.ts';

export const articleTopic = 'knowledge.changed';
export const synonymTopic = 'knowledge.synonyms-changed';
/** Names of products are searched too; a new list of them concerns any number of articles. */
export const productTopic = 'knowledge.products-changed';
const regionTopic = 'region.changed';

const pageSize = 500;
/** A long article takes some milliseconds; other requests wait for no more than a few. */
const articlesPerTurn = 5;
const checkEveryMilliseconds = 60_000;

export type MakeIndex = () => SearchIndex;

/**
 * Keeps the search index of this process equal to what is published, in whatever process it was published.
 *
 * Trade-off: a copy in every process against a search without the database in under ten milliseconds.
 * Modes: closed → filling → live ⇄ refilling. Transitions: open() fills before the server listens; an event of an
 * article changes one entry, one of the synonyms or of the region only those; an event of the products, or a
 * fingerprint that differs at the regular check, fills a new index beside the old one and swaps, so that there is never
 * a moment without an index. Events that arrive while filling are applied to the new one afterwards: reading an article
 * again is harmless.
 */
export class LiveIndex {
  readonly #deps: Pick<RoomDeps, 'inWork' | 'feed' | 'log'>;
  readonly #makeIndex: MakeIndex;
  readonly #log: Logger;
  #shelf: Shelf;
  #authorities: readonly AskingAuthority[] = [];
  #fingerprint = '';
  #turn: Promise<void> = Promise.resolve();

  constructor(deps: Pick<RoomDeps, 'inWork' | 'feed' | 'log'>, makeIndex: MakeIndex) {
    this.#deps = deps;
    this.#makeIndex = makeIndex;
    this.#log = deps.log;
    this.#shelf = new Shelf(makeIndex());
  }

  /** Fills the index and follows changes; returns how to stop. */
  async open(): Promise<() => void> {
    const unfollow = this.#deps.feed.follow((events) => this.#apply(events));
    this.#turn = this.#fill(); // not in turn: a server that cannot fill its index must not open
    await this.#turn;
    const check = setInterval(() => void this.#inTurn(() => this.#check()), checkEveryMilliseconds).unref();
    return () => {
      unfollow();
      clearInterval(check);
    };
  }

  find(question: Question): ReturnType<Shelf['find']> {
    return this.#shelf.find(question);
  }

  get size(): number {
    return this.#shelf.size;
  }

  get authorities(): readonly AskingAuthority[] {
    return this.#authorities;
  }

  #apply(events: readonly Event[]): void {
    const about = events.filter((event) => event.topic === articleTopic).map((event) => event.subjectId);
    if (about.length > 0) void this.#inTurn(() => this.#reload([...new Set(about)]));
    const topics = new Set(events.map((event) => event.topic));
    if (topics.has(synonymTopic)) void this.#inTurn(() => this.#reloadSynonyms());
    if (topics.has(regionTopic)) void this.#inTurn(() => this.#reloadAuthorities());
    if (topics.has(productTopic)) void this.#inTurn(() => this.#fill());
  }

  /** One after another, so that an older state never overwrites a newer one. */
  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(task).catch((error: Error) => {
      this.#log.error({ reason: error.message }, 'the knowledge index could not follow a change; the regular check will');
    });
    return this.#turn;
  }

  /** Fills a new index beside the present one, then swaps. */
  async #fill(): Promise<void> {
    await this.#read(async (work) => {
      const shelf = new Shelf(this.#makeIndex());
      await shelf.learn((await synonymsInPostgres(work.tx).read()).groups);
      this.#authorities = await askingAuthorities(work.tx);
      this.#fingerprint = await publishedFingerprint(work.tx);
      let after = '00000000-0000-0000-0000-000000000000';
      for (let page = await publishedAfter(work.tx, after, pageSize); page.length > 0; page = await publishedAfter(work.tx, after, pageSize)) {
        await inTurns(page, articlesPerTurn, (article) => shelf.put(article)); // searches go on meanwhile
        after = page.at(-1)!.id;
      }
      this.#shelf = shelf;
    });
    this.#log.info({ articles: this.#shelf.size }, 'knowledge index filled');
  }

  async #reload(ids: readonly string[]): Promise<void> {
    await this.#read(async (work) => {
      const published = new Map((await publishedAmong(work.tx, ids)).map((article) => [article.id as string, article]));
      await inTurns(ids, articlesPerTurn, (id) => {
        const article = published.get(id);
        if (article) this.#shelf.put(article);
        else this.#shelf.take(id);
      });
      this.#fingerprint = await publishedFingerprint(work.tx);
    });
  }

  /** A search that comes between may know half of a change; that is over within milliseconds. */
  async #reloadSynonyms(): Promise<void> {
    const start = performance.now();
    const changed = await this.#read(async (work) => {
      const { groups } = await synonymsInPostgres(work.tx).read();
      this.#fingerprint = await publishedFingerprint(work.tx);
      return this.#shelf.learn(groups);
    });
    this.#log.info({ groups: changed, milliseconds: Math.round(performance.now() - start) }, 'synonyms learned');
  }

  async #reloadAuthorities(): Promise<void> {
    this.#authorities = await this.#read((work) => askingAuthorities(work.tx));
  }

  async #check(): Promise<void> {
    const now = await this.#read((work) => publishedFingerprint(work.tx));
    if (now !== this.#fingerprint) await this.#fill();
  }

  /** As the system: the index holds the articles of all authorities, and each search says which may be seen. */
  #read<T>(task: (work: Work) => Promise<T>): Promise<T> {
    const workFor: WorkFor = { principal: systemPrincipal, purpose: 'system-task', correlationId: 'knowledge-index', locale: 'nl' };
    return this.#deps.inWork(workFor, task);
  }
}
