import { beforeAll, describe, expect, it } from 'vitest';
import { erlangA, erlangB, erlangC } from '../queueing/index.ts';
import { type CentreModel, simulate } from './index.ts';
import { streamOf } from './random/generator.ts';

/**
 * 200 random centres of which queueing theory knows the answer. Of 95 % confidence intervals one in twenty must miss: of 200 misses are binomial, with more than 19 in 0.2 % of all cases and fewer than 3 in 0.2 %. And the misses
 * must not lean to one side: the errors in standard errors, put together, are within 3.3 of nought (0.1 %). The seeds are
 * fixed, so the outcome is always the same.
 */
const cases = 200;
const replications = 10;
const counted = 1000;
const chance = streamOf(14078, 'random centres', 0);
const between = (low: number, high: number): number => low + chance.next() * (high - low);

interface Figure {
  readonly what: string;
  readonly true: number;
  readonly mean: number;
  readonly halfWidth: number;
}

function centre(agents: number, arrivalsPerSecond: number, handlingSeconds: number, patience: { patience?: CentreModel['streams'][number]['patience'] }): CentreModel {
  const warmUpSeconds = 200 / arrivalsPerSecond;
  const seconds = warmUpSeconds + counted / arrivalsPerSecond;
  return {
    intervalSeconds: seconds, cycles: 1, warmUpSeconds,
    streams: [{ name: 'calls', authority: 'dordrecht', channel: 'phone', arrivals: { perInterval: [arrivalsPerSecond * seconds] }, talk: { kind: 'exponential', meanSeconds: handlingSeconds }, ...patience }],
    groups: [{ name: 'team', presence: { agents } }],
  };
}

function play(number: number): Figure[] {
  const agents = 1 + Math.floor(between(0, 30));
  const handlingSeconds = between(60, 400);
  const kind = (['B', 'C', 'A'] as const)[number % 3]!;
  const load = kind === 'C' ? Math.max(0.2 * agents, Math.min(0.75 * agents, agents - between(0.3, 1.3) * Math.sqrt(agents))) : agents * between(0.7, 1.3);
  const arrivalsPerSecond = load / handlingSeconds;
  const patienceSeconds = between(30, 600);
  const patience = { B: { kind: 'constant', seconds: 0 }, C: undefined, A: { kind: 'exponential', meanSeconds: patienceSeconds } } as const;
  const model = centre(agents, arrivalsPerSecond, handlingSeconds, patience[kind] === undefined ? {} : { patience: patience[kind] });
  const { all, groups } = simulate(model, { seed: number, replications });
  const figure = (what: string, { mean, halfWidth }: { readonly mean: number; readonly halfWidth: number }, truth: number): Figure => ({ what, true: truth, mean, halfWidth });
  if (kind === 'B') return [figure('loss', all.abandonment, erlangB(agents, load))];
  if (kind === 'C') {
    const waiting = erlangC(agents, { arrivalsPerSecond, handlingSeconds }, 20);
    return [figure('probability of waiting', all.waitProbability, waiting.waitProbability), figure('mean wait', all.meanWaitSeconds, waiting.meanWaitSeconds)];
  }
  const waiting = erlangA(agents, { arrivalsPerSecond, handlingSeconds, patienceSeconds }, 20);
  return [figure('abandonment', all.abandonment, waiting.abandonment), figure('service level', all.serviceLevel, waiting.serviceLevel), figure('occupancy', groups.team!.occupancy, waiting.occupancyFraction)];
}

describe('against Erlang B, C and A', () => {
  let figures: Map<string, Figure[]>;
  beforeAll(() => {
    figures = Map.groupBy(Array.from({ length: cases }, (_, number) => play(number)).flat(), ({ what }) => what);
  });
  const misses = (of: readonly Figure[]): number => of.filter((one) => Math.abs(one.mean - one.true) > one.halfWidth).length;

  it('the confidence interval misses as often as it should', () => {
    const first = ['loss', 'probability of waiting', 'abandonment'].flatMap((what) => figures.get(what)!);
    expect(first.length).toBe(cases);
    expect(misses(first)).toBeLessThanOrEqual(19);
    expect(misses(first)).toBeGreaterThanOrEqual(3);
  });

  it.each(['loss', 'probability of waiting', 'mean wait', 'abandonment', 'service level', 'occupancy'])('%s leans to neither side', (what) => {
    const all = figures.get(what)!;
    const errors = all.map((one) => ((one.mean - one.true) / one.halfWidth) * 2.262 * Math.sqrt(7 / 9)); // Student's t of 9 degrees, scaled to a deviation of 1
    expect(all.length).toBeGreaterThan(60);
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / Math.sqrt(errors.length))).toBeLessThan(3.3);
    expect(misses(all)).toBeLessThanOrEqual(12); // of 67; more in 0.01 %
  });
});
