import fc from 'fast-check';
import { expect, it } from 'vitest';
import { poolAssigner } from './assign/pool-assigner.ts';
import { poolsOf } from './assign/pools.ts';
import { routerAssigner } from './assign/router-assigner.ts';
import { checkModel } from './check-model.ts';
import { Run } from './engine/run.ts';
import { calls, Diary, pooledCentres, quarter } from './testing/centres.ts';

function history(model: Parameters<typeof checkModel>[0], assigner: typeof routerAssigner, seed: number): string[] {
  const diary = new Diary();
  new Run(model, { seed, replication: 0, assigner, watcher: diary }).finish();
  return diary.lines;
}

it('pools by themselves give the history that the router of production gives, to the millisecond and the agent', () => {
  let events = 0;
  fc.assert(fc.property(pooledCentres, fc.nat(), (model, seed) => {
    checkModel(model);
    const byRouter = history(model, routerAssigner, seed);
    events += byRouter.length;
    expect(history(model, poolAssigner, seed)).toEqual(byRouter);
  }), { seed: 14078, numRuns: Number(process.env['SIMULATION_RUNS'] ?? 150) });
  expect(events).toBeGreaterThan(5000);
});

it('is no pool where routing has more to decide', () => {
  const one = calls([1]);
  expect(poolsOf(quarter(2, [one]))).toEqual({ ofStream: [0], ofGroup: [0] });
  expect(poolsOf(quarter(2, [{ ...one, skills: [{ skill: 'subject:taxes', level: 1 }] }]))).toBeUndefined();
  expect(poolsOf(quarter(2, [{ ...one, channel: 'chat' }]))).toBeUndefined();
  const apart = [{ name: 'a', presence: { agents: 1 }, authorities: ['dordrecht'] }, { name: 'b', presence: { agents: 1 }, authorities: ['papendrecht'] }];
  const two = [one, { ...one, name: 'b', authority: 'papendrecht' }];
  expect(poolsOf(quarter(0, two, { groups: apart }))).toEqual({ ofStream: [0, 1], ofGroup: [0, 1] });
  expect(poolsOf(quarter(0, two, { groups: [apart[0]!, { name: 'b', presence: { agents: 1 } }] }))).toBeUndefined();
  const partner = [apart[0]!, { ...apart[0]!, name: 'partner', place: 'partner' as const }];
  expect(poolsOf(quarter(0, [{ ...one, steps: [{ afterSeconds: 60, alsoPlaces: ['partner'] }] }], { groups: partner }))).toBeUndefined();
});
