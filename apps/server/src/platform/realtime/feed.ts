import type pg from 'pg';
import type { Logger } from 'pino';
import type { AuthorityId, UserId } from '@ingang/kernel';
import type { Event, EventFeed } from './event.ts';

/**
 * Follows the event table of the database, so that every process sees what any process did.
 *
 * Trade-off: one wake-up per process and tick instead of one NOTIFY per row. A commit that published something
 * asks for a nudge; at most one NOTIFY leaves per `nudgeMilliseconds`, and a slow poll covers a lost one.
 * Modes: stopped → following → stopped. Order: a sequence number is handed out before a commit and may become
 * visible late, so reading "everything above the last id" can miss rows. Only events of transactions older than
 * every running one are read (`transaction_id < pg_snapshot_xmin`), in order of (transaction_id, id).
 */
export class DatabaseEventFeed implements EventFeed {
  readonly #pool: pg.Pool;
  readonly #log: Logger;
  readonly #handlers = new Set<(events: readonly Event[]) => void>();
  readonly #nudgeMilliseconds: number;
  readonly #pollMilliseconds: number;
  #listener: pg.PoolClient | undefined;
  #position: string | undefined;
  #reading = false;
  #readAgain = false;
  #nudgePending = false;
  #poll: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(pool: pg.Pool, log: Logger, { nudgeMilliseconds = 50, pollMilliseconds = 1000 } = {}) {
    this.#pool = pool;
    this.#log = log;
    this.#nudgeMilliseconds = nudgeMilliseconds;
    this.#pollMilliseconds = pollMilliseconds;
  }

  follow(handler: (events: readonly Event[]) => void): () => void {
    this.#handlers.add(handler);
    return () => void this.#handlers.delete(handler);
  }

  async start(): Promise<void> {
    const { rows } = await this.#pool.query<{ xmin: string }>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin');
    this.#position = rows[0]!.xmin;
    await this.#listen();
    this.#poll = setInterval(() => void this.#tick(), this.#pollMilliseconds);
    this.#poll.unref();
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#poll);
    this.#listener?.release(true);
    this.#listener = undefined;
  }

  /** Tells all processes to look, at most once per `nudgeMilliseconds`. */
  readonly nudge = (): void => {
    if (this.#nudgePending || this.#stopped) return;
    this.#nudgePending = true;
    setTimeout(() => {
      this.#nudgePending = false;
      if (this.#stopped) return;
      this.#pool.query('NOTIFY ingang_event').catch((error: Error) => this.#log.warn({ reason: error.message }, 'nudge failed; the poll will find the events'));
    }, this.#nudgeMilliseconds).unref();
  };

  async #listen(): Promise<void> {
    const client = await this.#pool.connect();
    client.on('notification', () => void this.#read());
    client.on('error', () => void (this.#listener = undefined));
    await client.query('LISTEN ingang_event');
    this.#listener = client;
  }

  async #tick(): Promise<void> {
    try {
      if (!this.#listener) await this.#listen();
      await this.#read();
    } catch (error) {
      this.#log.warn({ reason: (error as Error).message }, 'cannot follow events; trying again');
    }
  }

  async #read(): Promise<void> {
    if (this.#reading || this.#stopped) {
      this.#readAgain = true;
      return;
    }
    this.#reading = true;
    try {
      do {
        this.#readAgain = false;
        this.#hand(await this.#fetchNew());
      } while (this.#readAgain && !this.#stopped);
    } catch (error) {
      this.#log.warn({ reason: (error as Error).message }, 'cannot read events; trying again');
    } finally {
      this.#reading = false;
    }
  }

  async #fetchNew(): Promise<Event[]> {
    const { rows } = await this.#pool.query<Row>(
      `WITH horizon AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xmin)
       SELECT event.id, event.topic, event.authority_id, event.subject_id, event.user_id, event.about, horizon.xmin::text AS xmin
       FROM horizon LEFT JOIN event ON event.transaction_id >= $1::text::xid8 AND event.transaction_id < horizon.xmin
       ORDER BY event.transaction_id, event.id`,
      [this.#position],
    );
    this.#position = rows[0]!.xmin;
    return rows.filter((row) => row.id !== null).map(toEvent);
  }

  #hand(events: readonly Event[]): void {
    if (events.length === 0) return;
    for (const handler of this.#handlers) handler(events);
  }
}

interface Row {
  id: string | null;
  topic: string;
  authority_id: string | null;
  subject_id: string;
  user_id: string | null;
  about: Record<string, string | number | boolean>;
  xmin: string;
}

function toEvent(row: Row): Event {
  return {
    id: row.id!,
    topic: row.topic,
    ...(row.authority_id !== null && { authorityId: row.authority_id as AuthorityId }),
    subjectId: row.subject_id,
    ...(row.user_id !== null && { onlyFor: row.user_id as UserId }),
    about: row.about,
  };
}
