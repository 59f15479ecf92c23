import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Logger } from 'pino';

export type Connection = pg.ClientConfig;

/** SQL texts are named on their second use, and never more than this many: dynamic SQL must not fill the server. */
const mostNames = 2000;

/** These are cheapest as plain text; and several statements in one message cannot be prepared at all. */
const controlsTransaction = /^(BEGIN|COMMIT|ROLLBACK)\b/;

/** A client that turns repeated parameterised queries into named prepared statements. */
class PreparingClient extends pg.Client {
  static readonly #names = new Map<string, string | null>();

  static #nameFor(text: string): string | undefined {
    const known = PreparingClient.#names.get(text);
    if (known) return known;
    if (known === undefined && PreparingClient.#names.size < mostNames) PreparingClient.#names.set(text, null);
    if (known !== null) return undefined;
    const name = createHash('sha1').update(text).digest('base64url');
    PreparingClient.#names.set(text, name);
    return name;
  }

  // pg declares query with a dozen overloads; only the form (text, values) is touched, all others pass unchanged.
  override query = ((...args: unknown[]): unknown => {
    const [text, values] = args;
    if (typeof text !== 'string' || !Array.isArray(values)) return Reflect.apply(pg.Client.prototype.query, this, args);
    if (controlsTransaction.test(text)) return Reflect.apply(pg.Client.prototype.query, this, [text, ...args.slice(2)]);
    const name = PreparingClient.#nameFor(text);
    if (!name) return Reflect.apply(pg.Client.prototype.query, this, args);
    return Reflect.apply(pg.Client.prototype.query, this, [{ name, text, values }, ...args.slice(2)]);
  }) as pg.Client['query'];
}

export interface Pools {
  /** Least privilege: bound by row-level security. Everything that serves a request or a job uses this one. */
  readonly app: pg.Pool;
  /** Owner of the schema: migrations and nothing else. */
  readonly owner: pg.Pool;
  end(): Promise<void>;
}

/** @param connection where the database is; @param size connections for requests and jobs together */
export function createPools(connection: Connection, log: Logger, size = 16): Pools {
  const app = new pg.Pool({ ...connection, max: size, Client: PreparingClient, options: '-c role=ingang_app -c search_path=public' });
  const owner = new pg.Pool({ ...connection, max: 2, idleTimeoutMillis: 5000, options: '-c search_path=public' });
  for (const pool of [app, owner]) {
    // The pool listens only while a connection is idle. One that breaks in somebody's hands fails what they ask of it next; without this it would end the process.
    pool.on('connect', (client) => void client.on('error', (error) => log.debug({ err: { message: error.message } }, 'database connection broke in use')));
    pool.on('error', (error) => {
      // While we take leave of the database ourselves, it may be the first to hang up.
      if (!pool.ending) log.error({ err: { message: error.message } }, 'database connection lost');
    });
  }
  return { app, owner, end: async () => void (await Promise.all([app.end(), owner.end()])) };
}
