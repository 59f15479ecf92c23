/**
 * One of several processes leads: the one that holds an advisory lock of PostgreSQL.
 *
 * Purpose: some work may be done once only, and must go on elsewhere when a process is gone. Trade-off: one connection of its own for
 * as long as the process lives; in return a process that is killed gives way at once, because its connection ends with it.
 * Modes: trying → leading → lost → trying. A leader that cannot reach the database for two seconds gives up leading.
 */
import pg from 'pg';
import type { Logger } from 'pino';
import type { Connection } from './pools.ts';

export interface LeadershipOptions {
  readonly connection: Connection;
  /** A number of its own for each kind of work. */
  readonly lock: number;
  readonly log: Logger;
  /** Leads from now on; what it throws gives the lead away, to be tried again. */
  readonly onWon: () => Promise<void>;
  /** Leads no more: somebody else may already. */
  readonly onLost: () => Promise<void>;
}

const beatMilliseconds = 1000;
const patienceMilliseconds = 2000;

export class Leadership {
  readonly #options: LeadershipOptions;
  #client: pg.Client | undefined;
  #isLeading = false;
  #closed = false;
  #beating: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(options: LeadershipOptions) {
    this.#options = options;
  }

  get isLeading(): boolean {
    return this.#isLeading;
  }

  /** Tries at once, and from then on every second. */
  async open(): Promise<void> {
    await this.#beat();
    const again = (): void => {
      this.#beating = setTimeout(() => {
        this.#turn = this.#beat().finally(() => {
          if (!this.#closed) again();
        });
      }, beatMilliseconds);
    };
    again();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#beating);
    await this.#turn;
    await this.#lose();
  }

  async #beat(): Promise<void> {
    const { lock, log, onWon } = this.#options;
    try {
      this.#client ??= await this.#connect();
      if (this.#isLeading) return void (await this.#query('SELECT 1', []));
      const [row] = await this.#query<{ won: boolean }>('SELECT pg_try_advisory_lock($1) AS won', [lock]);
      if (!row?.won) return;
      this.#isLeading = true;
      await onWon();
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'the lead could not be taken or kept; trying again');
      await this.#lose();
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...this.#options.connection, options: '-c role=ingang_app -c search_path=public', keepAlive: true, connectionTimeoutMillis: patienceMilliseconds });
    client.on('error', () => void this.#lose());
    client.on('end', () => void this.#lose());
    await client.connect();
    return client;
  }

  async #query<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error('the database does not answer')), patienceMilliseconds);
    try {
      return (await Promise.race([this.#client!.query<Row>(text, [...values]), late.promise])).rows;
    } finally {
      clearTimeout(timer);
    }
  }

  async #lose(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    const wasLeading = this.#isLeading;
    this.#isLeading = false;
    if (wasLeading) await this.#options.onLost();
    client?.removeAllListeners('end');
    await client?.end().catch(() => undefined); // a connection that is gone need not be ended
  }
}
