import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { readContent } from '../../../seed/content/index.ts';
import { beforeAll } from 'vitest';
import type { Work } from '../../../platform/database/work.ts';
import { regionContract } from '../testing/region.contract.ts';
import { unitsContract } from '../testing/units.contract.ts';
import { PostgresAuthorities } from './authorities.ts';
import { PostgresDepartments } from './departments.ts';
import { PostgresProducts } from './products.ts';
import { seedRegion } from './seed-region.ts';
import { postgresUnits } from './units.ts';

let database: Ground;
beforeAll(async () => {
  database = await ground();
  await database.inWork((work) => seedRegion(work, readContent()));
});

class Done extends Error {}

/** What a test did is rolled back, so that the next one finds the region as it was. */
async function andUndo(task: (work: Work) => Promise<void>): Promise<void> {
  const run = database.inWork(async (work) => {
    await task(work);
    throw new Done();
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof Done)) throw error;
  });
}

regionContract('on PostgreSQL', (task) =>
  andUndo((work) => task({ authorities: new PostgresAuthorities(work), departments: new PostgresDepartments(work), products: new PostgresProducts(work) })),
);

unitsContract('on PostgreSQL', (task) =>
  andUndo((work) => task({
    team: postgresUnits(work, 'team'),
    location: postgresUnits(work, 'location'),
    service: postgresUnits(work, 'service'),
    agreement: postgresUnits(work, 'agreement'),
    term: postgresUnits(work, 'term'),
  })),
);
