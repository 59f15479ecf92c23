import { expect, it } from 'vitest';
import { type CentreModel, simulate, SimulationFaults } from '../simulation/index.ts';
import { simulateOnCores } from './index.ts';

const centre: CentreModel = {
  intervalSeconds: 900, cycles: 200,
  streams: [{ name: 'calls', authority: 'dordrecht', channel: 'phone', arrivals: { perInterval: [20, 40, 30, 10] }, talk: { kind: 'exponential', meanSeconds: 180 }, patience: { kind: 'exponential', meanSeconds: 120 } }],
  groups: [{ name: 'team', presence: { agentsPerInterval: [6, 9, 8, 4] } }],
};

it('gives the report that one core gives, on any number of them', async () => {
  const alone = simulate(centre, { replications: 5, seed: 3 });
  expect(await simulateOnCores(centre, { replications: 5, seed: 3, cores: 1 })).toEqual(alone);
  expect(await simulateOnCores(centre, { replications: 5, seed: 3, cores: 3 })).toEqual(alone);
});

it('stops at the same replication, also when others had begun', async () => {
  const stop = { relativeHalfWidth: 0.015, measure: 'abandonment', atLeast: 3 } as const;
  const alone = simulate(centre, { stop });
  expect(alone.replications).toBeGreaterThan(3);
  expect(await simulateOnCores(centre, { stop, cores: 3 })).toEqual(alone);
});

it('tells how far it is, never going back', async () => {
  const shares: number[] = [];
  await simulateOnCores(centre, { replications: 4, cores: 2, onProgress: ({ share }) => shares.push(share) });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

it('can be ended while it runs', async () => {
  const controller = new AbortController();
  const running = simulateOnCores({ ...centre, cycles: 2_000_000 }, { cores: 2, signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) });
  setTimeout(() => controller.abort(new Error('enough')), 200);
  await expect(running).rejects.toThrow('enough');
  await expect(simulateOnCores(centre, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
});

it('refuses a model that is none', async () => {
  await expect(simulateOnCores({ ...centre, cycles: 0 })).rejects.toThrow(SimulationFaults);
});
