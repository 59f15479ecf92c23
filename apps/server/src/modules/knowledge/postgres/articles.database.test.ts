import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { publicPrincipal } from '../../../platform/access/index.ts';
import { articlesContract } from '../contract/articles.contract.ts';
import { articlesInPostgres } from './articles.ts';

let on: Ground;
beforeAll(async () => {
  on = await ground();
  await addAuthorities(on.pools.owner);
});

articlesContract('articles in PostgreSQL', (use) => on.inWork((work) => use(articlesInPostgres(work.tx))));

test('the public reads no article from the tables, only from the search', async () => {
  const seen = await on.inWork((work) => articlesInPostgres(work.tx).list({ limit: 10 }), publicPrincipal);
  expect(seen).toEqual([]);
});

test('a saved version cannot be rewritten', async () => {
  const rewrite = on.inWork(async (work) => void (await sql`UPDATE article_version SET changed_by_name = 'x'`.execute(work.tx)));
  await expect(rewrite).rejects.toThrow('append-only');
});
