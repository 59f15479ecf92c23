import { cpus, loadavg } from 'node:os';
import { usualFairness, usualOccupancy } from '@ingang/routing';
import { simulateOnCores } from '../../workers/index.ts';
import type { MakeAssigner } from '../assign/assigner.ts';
import { poolAssigner } from '../assign/pool-assigner.ts';
import { routerAssigner } from '../assign/router-assigner.ts';
import { Run } from '../engine/run.ts';
import { type CentreModel, simulate } from '../index.ts';

/**
 * A year of the Drechtsteden: 391,560 calls on 260 days from 08:00 to 17:00, of six municipalities by inhabitants, quarter by quarter;
 * twenty agents, conversations of 180 s (lognormal), 30 s of wrap-up, patience of 180 s; fairness and ceiling as in production.
 */
const callsInYear = 391_560;
const days = 260;
const inhabitants = { alblasserdam: 18_666, dordrecht: 118_541, 'hendrik-ido-ambacht': 26_236, papendrecht: 31_673, sliedrecht: 23_869, zwijndrecht: 44_454 };

const isOpen = (quarter: number): boolean => quarter >= 32 && quarter < 68;
const profile = Array.from({ length: 96 }, (_, quarter) => (isOpen(quarter) ? 1 + 0.6 * Math.sin(((quarter - 32) / 36) * Math.PI) : 0));
const together = profile.reduce((sum, share) => sum + share, 0);
const people = Object.values(inhabitants).reduce((sum, count) => sum + count, 0);

const year: CentreModel = {
  intervalSeconds: 900, cycles: days,
  rules: { reserves: [], fairness: usualFairness, occupancy: usualOccupancy },
  streams: Object.entries(inhabitants).map(([authority, count]) => ({
    name: authority, authority, channel: 'phone', norm: { waitSeconds: 30, share: 0.8 },
    arrivals: { perInterval: profile.map((share) => ((share / together) * callsInYear * count) / people / days) },
    talk: { kind: 'lognormal', meanSeconds: 180, coefficientOfVariation: 1 }, wrapUp: { kind: 'exponential', meanSeconds: 30 }, patience: { kind: 'exponential', meanSeconds: 180 },
  })),
  groups: [{ name: 'contact centre', presence: { agentsPerInterval: profile.map((_, quarter) => (isOpen(quarter) ? 20 : 0)) } }],
};

/** Time by the clock, and of the processor: the same on a quiet machine. */
function timed<T>(run: () => T): { readonly ms: number; readonly processorMs: number; readonly value: T } {
  const [from, used] = [performance.now(), process.cpuUsage()];
  const value = run();
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - from, processorMs: (user + system) / 1000, value };
}

const play = (assigner: MakeAssigner, replication: number) => timed(() => new Run(year, { seed: 1, replication, assigner }).finish());
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`);
const pools = Array.from({ length: 9 }, (_, replication) => play(poolAssigner, replication));
for (const [what, of] of [['by the clock', ({ ms }: { ms: number }) => ms], ['of the processor', ({ processorMs }: { processorMs: number }) => processorMs]] as const) {
  const times = pools.map(of as (one: { ms: number; processorMs: number }) => number);
  console.log(`year as a pool, ${what}: first ${times[0]!.toFixed(0)} ms, median of eight more ${median(times.slice(1)).toFixed(0)} ms, shortest ${Math.min(...times).toFixed(0)} ms`);
}
console.log(`year by the router: ${play(routerAssigner, 0).ms.toFixed(0)} ms`);
const one = timed(() => simulate(year, { replications: 8 }));
const report = await (async () => {
  const from = performance.now();
  const value = await simulateOnCores(year, { replications: 8 });
  console.log(`eight years on one core ${one.ms.toFixed(0)} ms, on ${cpus().length} cores ${(performance.now() - from).toFixed(0)} ms`);
  return value;
})();
console.log(`calls a year ${(report.all.offered.mean * days).toFixed(0)}, in time ${(report.all.serviceLevel.mean * 100).toFixed(2)} %, gave up ${(report.all.abandonment.mean * 100).toFixed(2)} %, occupancy ${(report.groups['contact centre']!.occupancy.mean * 100).toFixed(1)} %`);

/** What stays in memory while so many days are played, after a collection (with --expose-gc) or the most seen. */
function memoryMb(cycles: number): number {
  const run = new Run({ ...year, cycles }, { seed: 2, replication: 0 });
  let most = 0;
  for (let part = 1; part <= 10; part++) {
    run.advance((part / 10) * run.endMs);
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers);
  }
  return most / 2 ** 20;
}
console.log(`memory, most of ten looks: ${memoryMb(26).toFixed(1)} MB for 39,156 calls, ${memoryMb(2600).toFixed(1)} MB for 3,915,600`);
