import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { publicPrincipal, type Principal } from '../../../platform/access/index.ts';
import { newId, type Work } from '../../../platform/database/work.ts';
import { aCustomer } from '../testing/examples.ts';
import { postgresCustomers } from './customer-register.ts';

let floor: Ground;
const of = (authority: string): Principal => ({ ...publicPrincipal, kind: 'user', authorityIds: [authority as AuthorityId] });

beforeAll(async () => {
  floor = await ground();
  await addAuthorities(floor.pools.owner);
  await floor.inWork(async (work) => {
    const customers = postgresCustomers(work.tx, '2026-01-14');
    await customers.add(aCustomer({ id: newId(), familyName: 'Geheimhouder' }));
    await customers.add(aCustomer({ id: newId(), familyName: 'Sliedrechter', authorityId: 'sliedrecht' as AuthorityId }));
  });
});

async function rows<Row>(work: Work, query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(work.tx)).rows;
}

test('row-level security and the index of keys work together: the range is looked up, not filtered', async () => {
  const plan = await floor.inWork(async (work) => {
    await sql`SET LOCAL enable_seqscan = off`.execute(work.tx);
    const lines = await rows(work, sql<{ 'QUERY PLAN': string }>`EXPLAIN SELECT customer_id FROM customer_key
      WHERE authority_id = 'sliedrecht' AND key >= 'n:sl' AND key < 'n:sm' ORDER BY key LIMIT 10`);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  }, of('sliedrecht'));
  expect(plan).toMatch(/Index Only Scan using customer_key_pkey/);
  expect(plan).toMatch(/Index Cond: \(\(authority_id = 'sliedrecht'::text\) AND \(key >= 'n:sl'::text\) AND \(key < 'n:sm'::text\)\)/);
  expect(plan).toMatch(/Filter: .*authority_id = ANY/);
});

test('the words of names are asked through functions that keep to the visible authorities', async () => {
  const similar = (word: string) => (work: Work) => rows(work, sql<{ word: string }>`SELECT word FROM app.similar_name_words(${word}, 'x', 100)`);
  expect(await floor.inWork(similar('geheimhoudr'), of('papendrecht'))).toEqual([{ word: 'geheimhouder' }]);
  for (const typed of ['geheimhoudr', 'geheimhouder', 'heimhoud']) expect(await floor.inWork(similar(typed), of('sliedrecht'))).toEqual([]);
  expect(await floor.inWork(similar('geheimhouder'), publicPrincipal)).toEqual([]);
});

test.each([
  ['reading the words directly', sql`SELECT * FROM name_word`],
  ['teaching words to another authority', sql`SELECT app.learn_name_words('papendrecht', ARRAY['x'], ARRAY['x'])`],
  ['forgetting words', sql`SELECT app.forget_name_words()`],
  ['pointing a customer of another authority elsewhere', sql`SELECT app.follow_survivor((SELECT id FROM customer LIMIT 1 OFFSET 5), NULL)`],
  ['writing a key for another authority', sql`INSERT INTO customer_key VALUES ('papendrecht', 'n:x', ${newId()})`],
  ['moving a customer to another authority', sql`UPDATE customer SET authority_id = 'papendrecht'`],
])('%s is refused by the database itself', async (_name, query) => {
  await expect(floor.inWork((work) => query.execute(work.tx), of('sliedrecht'))).rejects.toMatchObject({ code: '42501' });
});
