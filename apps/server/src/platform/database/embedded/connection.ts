import { Client } from 'pg';

/** PostgreSQL listens on no network: the port only names the socket file. */
export const SOCKET_PORT = 5432;

/** How to reach an embedded PostgreSQL with `pg`, or with a child process that takes a DATABASE_URL. */
export interface EmbeddedConnection {
  /** The folder of the socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export function embeddedConnection(socketDirectory: string, database: string, port = SOCKET_PORT): EmbeddedConnection {
  return { host: socketDirectory, port, user: 'app', database };
}

/**
 * The same as an address.
 *
 * @example connectionUrl(embeddedConnection('/tmp/ingang-a1', 'ingang')) // 'postgresql://app@/ingang?host=%2Ftmp%2Fingang-a1&port=5432'
 */
export function connectionUrl({ host, port, user, database }: EmbeddedConnection): string {
  return `postgresql://${user}@/${encodeURIComponent(database)}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** Makes the database unless it is there. */
export async function ensureDatabase(wanted: EmbeddedConnection): Promise<void> {
  const { database } = wanted;
  const client = new Client({ ...wanted, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
