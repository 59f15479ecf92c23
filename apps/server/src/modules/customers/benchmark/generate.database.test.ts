import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { withClient } from '../../../../../../tests/support/database-cluster.ts';
import { ground } from '../../../../../../tests/support/ground.ts';
import type { CustomerId } from '@ingang/kernel';
import { addressLine, searchKeys } from '../domain/index.ts';
import { postgresCustomers } from '../postgres/customer-register.ts';
import { generateCustomers } from './generate.ts';
import { places } from './names.ts';

test('made-up customers are found by the keys that the rules of this room give', async () => {
  const floor = await ground();
  await addAuthorities(floor.pools.owner, places.map(([id]) => id));
  await withClient(floor.url, (client) => generateCustomers(client, 400));
  await floor.inWork(async (work) => {
    const { rows } = await sql<{ customer_id: CustomerId; keys: string[]; address_line: string }>`SELECT customer_id, keys, address_line FROM customer_line`.execute(work.tx);
    expect(rows).toHaveLength(400);
    const register = postgresCustomers(work.tx, '2026-01-14');
    for (const { customer_id: id, keys, address_line: line } of rows) {
      const customer = (await register.find(id))!;
      expect(keys, customer.familyName).toEqual(searchKeys(customer));
      expect(line.replaceAll(' ', '')).toBe(addressLine(customer.addresses[0]!).replaceAll(' ', ''));
    }
    const { rows: counted } = await sql<{ count: string }>`SELECT count(*) FROM customer_key`.execute(work.tx);
    expect(Number(counted[0]!.count)).toBe(rows.reduce((sum, { keys }) => sum + keys.length, 0));
  });
});
