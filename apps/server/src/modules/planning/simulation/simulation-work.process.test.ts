import { describe, expect, test } from 'vitest';
import type { RoomDeps } from '../../../platform/room.ts';
import { keepsTheContract } from '../long-work/testing/kind-contract.ts';
import { simulationWork } from './simulation-work.ts';
import { endless, smallCentre } from './testing/small-centre.ts';

const deps = (): RoomDeps => ({}) as RoomDeps; // a simulation asks the server for nothing

describe('a simulation is a long work', () => {
  keepsTheContract({
    kind: simulationWork, deps,
    short: { centre: smallCentre(100), replications: 3, seed: 1 },
    long: { centre: smallCentre(endless), replications: 4, seed: 1 },
  });
});

test('a centre that cannot be is told as such', async () => {
  const control = { signal: new AbortController().signal, threads: 1, progress: () => undefined };
  await expect(simulationWork.run({ centre: { ...smallCentre(1), cycles: 0 }, replications: 2, seed: 1 }, control, deps())).rejects.toMatchObject({ code: 'planning.centre-unusable' });
});
