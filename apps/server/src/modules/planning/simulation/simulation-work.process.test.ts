import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RoomDeps } from '../../../platform/room.ts';
import { keepsTheContract } from '../long-work/testing/kind-contract.ts';
import { filmWork } from './film-work.ts';
import { simulationWork } from './simulation-work.ts';
import { endless, smallCentre } from './testing/small-centre.ts';

const deps = (): RoomDeps => ({}) as RoomDeps; // a simulation asks the server for nothing
const centre = (cycles: number) => ({ kind: 'centre', centre: smallCentre(cycles) }) as const;

describe('a simulation is a long work', () => {
  keepsTheContract({
    kind: simulationWork, deps,
    short: { of: centre(100), replications: 3, seed: 1 },
    long: { of: centre(endless), replications: 4, seed: 1 },
  });
});

test('a centre that cannot be is told as such', async () => {
  const control = { signal: new AbortController().signal, threads: 1, progress: () => undefined };
  await expect(simulationWork.run({ of: centre(0), replications: 2, seed: 1 }, control, deps())).rejects.toMatchObject({ code: 'planning.centre-unusable' });
});

const scenario: unknown = JSON.parse(readFileSync(new URL(import.meta.resolve('@ingang/planning/examples/drechtsteden-growth-path.json')), 'utf8'));
const realism = { busynessVariation: 0.1, patienceSeconds: 90, agentsMore: 0 };
const control = { signal: new AbortController().signal, threads: 2, progress: () => undefined };

test('a week of a scenario gives figures with their confidence, and a film of a day of it', async () => {
  const of = { kind: 'scenario', scenario, period: { week: '2027-09' }, realism } as const;
  const outcome = await simulationWork.run({ of, replications: 3, seed: 1 }, control, deps());
  expect(outcome.all.serviceLevel.mean).toBeGreaterThan(0.7);
  expect(outcome.all.serviceLevel.halfWidth).toBeGreaterThan(0);
  expect(outcome.hours.length).toBeGreaterThan(40);
  const { film, streams, weekday, date } = await filmWork.run({ of, seed: 1, day: 1 }, control, deps());
  expect([weekday, date, film.lengthSeconds, streams.length]).toEqual([1, null, 86_400, film.streams.length]);
  expect(new Set(streams.map(({ authority }) => authority)).size).toBe(6);
});

test('a day that is not played and a month that the scenario does not have are told as such', async () => {
  const of = { kind: 'scenario', scenario, period: { week: '1999-01' }, realism } as const;
  await expect(simulationWork.run({ of, replications: 2, seed: 1 }, control, deps())).rejects.toMatchObject({ code: 'planning.centre-unusable', params: { fault: expect.stringContaining('without 1999-01') } });
  await expect(filmWork.run({ of: centre(1), seed: 1, day: 3 }, control, deps())).rejects.toMatchObject({ code: 'planning.centre-unusable' });
});
