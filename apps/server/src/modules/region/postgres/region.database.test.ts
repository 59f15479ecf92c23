import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { readContent } from '../../../seed/content/index.ts';
import { beforeAll } from 'vitest';
import { regionContract } from '../testing/region.contract.ts';
import { PostgresAuthorities } from './authorities.ts';
import { PostgresDepartments } from './departments.ts';
import { PostgresProducts } from './products.ts';
import { seedRegion } from './seed-region.ts';

let database: Ground;
beforeAll(async () => {
  database = await ground();
  await database.inWork((work) => seedRegion(work, readContent()));
});

class Done extends Error {}

/** What a test did is rolled back, so that the next one finds the region as it was. */
regionContract('on PostgreSQL', async (task) => {
  const run = database.inWork(async (work) => {
    await task({ authorities: new PostgresAuthorities(work), departments: new PostgresDepartments(work), products: new PostgresProducts(work) });
    throw new Done();
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof Done)) throw error;
  });
});
