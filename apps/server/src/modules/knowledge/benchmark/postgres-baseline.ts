import { Client } from 'pg';
import { startTestPostgres } from '../../../../../../tests/support/test-postgres.ts';
import type { SearchableArticle } from '../domain/search/index.ts';
import type { Engine } from './baselines.ts';

export interface PostgresBaseline {
  load(documents: readonly SearchableArticle[]): Promise<Engine>;
  stop(): Promise<void>;
}

const SEARCH = `
  SELECT id FROM document, (
    SELECT string_agg(lexeme::text, ' | ')::tsquery AS query
    FROM unnest(to_tsvector('dutch', $1)) AS word
  ) AS asked
  WHERE content @@ query
  ORDER BY ts_rank(content, query, 1) DESC, id
  LIMIT 3`;

/**
 * PostgreSQL's own full text search with its Dutch configuration: question weighted above the text, any of the words,
 * rank with the logarithm of the length. On a throw-away server.
 */
export async function startPostgresBaseline(): Promise<PostgresBaseline> {
  const server = await startTestPostgres('embedded');
  const client = new Client({ connectionString: server.url });
  await client.connect();
  return {
    async load(documents) {
      await client.query('DROP TABLE IF EXISTS document');
      await client.query('CREATE TABLE document (id text PRIMARY KEY, content tsvector)');
      for (const { id, question, answer, details } of documents) {
        const content = `setweight(to_tsvector('dutch', $2), 'A') || to_tsvector('dutch', $3)`;
        await client.query(`INSERT INTO document VALUES ($1, ${content})`, [id, question, `${answer} ${details}`]);
      }
      return async (question) => (await client.query<{ id: string }>(SEARCH, [question])).rows.map((row) => row.id);
    },
    async stop() {
      await client.end();
      await server.stop();
    },
  };
}
