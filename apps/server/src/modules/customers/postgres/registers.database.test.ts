import { beforeAll, beforeEach } from 'vitest';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { newId } from '../../../platform/database/work.ts';
import { customersContract } from '../testing/customers.contract.ts';
import { postgresFinder } from './customer-finder.ts';
import { postgresCustomers } from './customer-register.ts';
import { postgresDistinctions } from './distinction-register.ts';
import { postgresMerges } from './merge-register.ts';

let floor: Ground;

beforeAll(async () => {
  floor = await ground();
  await addAuthorities(floor.pools.owner);
});

beforeEach(() => floor.pools.owner.query('TRUNCATE customer, customer_key, name_word CASCADE'));

customersContract('on PostgreSQL', (use) =>
  floor.inWork((work) =>
    use(
      {
        customers: postgresCustomers(work.tx, '2026-01-14'), finder: postgresFinder(work.tx, '*'), merges: postgresMerges(work.tx),
        distinctions: postgresDistinctions(work.tx),
      },
      newId,
    ),
  ),
);
