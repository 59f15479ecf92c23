import { describe, expect, it } from 'vitest';
import { erlangC } from '../queueing/index.ts';
import { compareCentres, readCentreModel, simulate, simulation, SimulationFaults, type CentreModel } from './index.ts';
import { WaitHistogram } from './measure/wait-histogram.ts';
import { Run } from './engine/run.ts';
import { calls, quarter } from './testing/centres.ts';

const hours: CentreModel = {
  name: 'two teams', intervalSeconds: 3600, cycles: 50, warmUpSeconds: 7200,
  streams: [
    calls([], { name: 'a', queue: 'general', arrivals: { perInterval: [40, 60] }, talk: { kind: 'exponential', meanSeconds: 180 } }),
    calls([], { name: 'b', queue: 'general', authority: 'papendrecht', arrivals: { perInterval: [0, 20] }, talk: { kind: 'exponential', meanSeconds: 180 } }),
  ],
  groups: [{ name: 'team', presence: { agentsPerInterval: [4, 6] } }],
};

describe('the report', () => {
  const report = simulate(hours, { replications: 8 });

  it('counts per cycle, by authority, queue, stream and interval', () => {
    expect(report.all.offered.mean).toBeCloseTo(120, -1);
    expect(report.authorities.dordrecht!.offered.mean).toBeCloseTo(100, -1);
    expect(report.queues.general!.offered.mean).toBeCloseTo(report.all.offered.mean, 9);
    expect(report.streams.b!.offered.mean).toBeCloseTo(20, 0);
    expect(report.intervals.map(({ startsAtSeconds }) => startsAtSeconds)).toEqual([0, 3600]);
    expect(report.intervals[0]!.offered.mean).toBeCloseTo(40, 0);
    expect(report.intervals.map(({ agents }) => agents.scheduledHours.mean)).toEqual([4, 6].map((some) => expect.closeTo(some, 1)));
    expect(report.groups.team!.occupancy.mean).toBeCloseTo((120 * 180) / 3600 / 10, 1);
    expect(report.waits.p50).toBeLessThanOrEqual(report.waits.p90);
    expect(report.days.count).toBe(8 * 5); // fifty times two hours are four days and a bit
  });

  it('is the same for the same seed, and another for another', () => {
    expect(simulate(hours, { replications: 8 })).toEqual(report);
    expect(simulate(hours, { replications: 8, seed: 2 }).all.meanWaitSeconds.mean).not.toBe(report.all.meanWaitSeconds.mean);
  });

  it('stops when it is sure enough', () => {
    const sure = simulate(hours, { stop: { relativeHalfWidth: 0.05, measure: 'meanWaitSeconds', atMost: 200 } });
    expect(sure.replications).toBeGreaterThan(8);
    expect(sure.replications).toBeLessThan(200);
    expect(sure.all.meanWaitSeconds.halfWidth).toBeLessThanOrEqual(0.05 * sure.all.meanWaitSeconds.mean);
    expect(simulate(hours, { stop: { relativeHalfWidth: 1e-6, atMost: 6 } }).replications).toBe(6);
  });

  it('tells how far it is, and can be left', () => {
    const steps = simulation(hours, { replications: 2 });
    const shares = Array.from({ length: 25 }, () => steps.next().value as { share: number }).map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.5);
    expect(steps.return(undefined as never).done).toBe(true);
  });
});

it('with common customers a small difference shows that would drown otherwise', () => {
  const one: CentreModel = { ...quarter(6, [calls([], { arrivals: { perInterval: [25] }, talk: { kind: 'lognormal', meanSeconds: 180, coefficientOfVariation: 1 } })]), cycles: 200 };
  const quicker: CentreModel = { ...one, streams: [{ ...one.streams[0]!, talk: { kind: 'lognormal', meanSeconds: 176, coefficientOfVariation: 1 } }] };
  const { meanWaitSeconds } = compareCentres(one, quicker, { replications: 8 });
  const [alone, other] = [simulate(one, { replications: 8 }), simulate(quicker, { replications: 8, seed: 99 })];
  expect(meanWaitSeconds.mean).toBeLessThan(0);
  expect(meanWaitSeconds.halfWidth).toBeLessThan(-meanWaitSeconds.mean);
  expect(meanWaitSeconds.halfWidth).toBeLessThan(0.5 * Math.hypot(alone.all.meanWaitSeconds.halfWidth, other.all.meanWaitSeconds.halfWidth));
});

it('days that differ make waiting longer than chance alone', () => {
  const even: CentreModel = { intervalSeconds: 3600, cycles: 120, streams: [calls([], { arrivals: { perInterval: [60] }, talk: { kind: 'exponential', meanSeconds: 180 }, patience: { kind: 'exponential', meanSeconds: 300 } })], groups: [{ name: 'team', presence: { agents: 4 } }] };
  const { all, days } = simulate({ ...even, busynessVariation: 0.2 }, { replications: 10 });
  expect(all.offered.mean / 60).toBeCloseTo(1, 0);
  expect(all.serviceLevel.mean).toBeLessThan(simulate(even, { replications: 10 }).all.serviceLevel.mean);
  expect(days.p5).toBeLessThan(all.serviceLevel.mean - 0.15);
});

it('callbacks, second attempts, repeats and transfers are counted, and how long callbacks take', () => {
  const after = { kind: 'constant', seconds: 300 } as const;
  const model: CentreModel = {
    intervalSeconds: 3600, cycles: 24, groups: [{ name: 'team', presence: { agents: 6 } }],
    streams: [
      calls([], {
        arrivals: { perInterval: [80] }, talk: { kind: 'exponential', meanSeconds: 200 }, patience: { kind: 'exponential', meanSeconds: 60 }, retrial: { share: 0.5, after, atMost: 1 }, repeat: { share: 0.1, after },
        transfer: { share: 0.2, to: 'second' }, callback: { afterSeconds: 20, share: 0.5, placeKept: true },
      }),
      calls([], { name: 'second', arrivals: { perInterval: [0] } }),
    ],
  };
  const { all, streams } = simulate(model, { replications: 4 });
  const { calls: first, second } = streams as Record<'calls' | 'second', (typeof streams)[string]>;
  const answered = 1 - first.abandonment.mean - first.calledBack.mean;
  expect(first.calledBack.mean).toBeGreaterThan(0.02);
  expect(first.meanCallbackSeconds.mean).toBeGreaterThan(20);
  expect(first.retried.mean / first.abandonment.mean).toBeLessThan(0.5); // once each, half of them
  expect(first.retried.mean / first.abandonment.mean).toBeGreaterThan(0.3);
  expect(first.transferred.mean / (answered + first.calledBack.mean)).toBeCloseTo(0.2, 1);
  expect(first.repeated.mean / (answered + first.calledBack.mean)).toBeCloseTo(0.08, 1); // of those not put through
  expect(second.offered.mean / first.offered.mean).toBeCloseTo(first.transferred.mean, 1);
  expect(all.offered.mean).toBeCloseTo(first.offered.mean + second.offered.mean, 6);
});

it('any service time: waits follow Pollaczek and Khinchine for one agent', () => {
  const load = 0.6;
  for (const [talk, square] of [[{ kind: 'constant', seconds: 100 }, 0], [{ kind: 'lognormal', meanSeconds: 100, coefficientOfVariation: 1.2 }, 1.44], [{ kind: 'gamma', meanSeconds: 100, coefficientOfVariation: 0.7 }, 0.49]] as const) {
    const model: CentreModel = { ...quarter(1, [calls([], { arrivals: { perInterval: [9 * load] }, talk })]), cycles: 1000, warmUpSeconds: 45_000 };
    const { meanWaitSeconds } = simulate(model, { replications: 12, confidence: 0.999 }).all;
    const exact = ((load * 100) / (1 - load)) * ((1 + square) / 2);
    expect(Math.abs(meanWaitSeconds.mean - exact)).toBeLessThan(meanWaitSeconds.halfWidth);
    expect(meanWaitSeconds.halfWidth / exact).toBeLessThan(0.25);
  }
});

it('the quantiles of waits are those of theory', () => {
  const model: CentreModel = { ...quarter(10, [calls([], { arrivals: { perInterval: [40] }, talk: { kind: 'exponential', meanSeconds: 200 } })]), cycles: 4000, warmUpSeconds: 90_000 };
  const { waits } = simulate(model, { replications: 1 });
  const { serviceLevel } = erlangC(10, { arrivalsPerSecond: 40 / 900, handlingSeconds: 200 }, waits.p90);
  expect(Math.abs(serviceLevel - 0.9)).toBeLessThan(0.01);
  const histogram = new WaitHistogram();
  for (let ms = 1; ms <= 100_000; ms++) histogram.add(ms);
  for (const share of [0.01, 0.5, 0.99]) expect(Math.abs(histogram.quantileSeconds(share) / (100 * share) - 1)).toBeLessThan(0.011);
});

describe('a model that is no model', () => {
  const faultsOf = (model: unknown): readonly string[] => {
    try {
      readCentreModel(model);
      return [];
    } catch (error) {
      return (error as SimulationFaults).faults;
    }
  };

  it('is refused with every fault and its place', () => {
    expect(faultsOf([])).toEqual(['it must be an object; it is []']);
    expect(faultsOf({ ...hours, cycles: 1.5, intervallSeconds: 900 })).toEqual(['cycles must be a whole number; it is 1.5', 'intervallSeconds is not known']);
    expect(faultsOf({ ...hours, streams: [{ ...hours.streams[0], talk: { kind: 'normal' }, channel: 'fax', norm: { share: 2 } }] })).toEqual([
      'streams[0].channel must be one of phone, message, chat; it is "fax"', 'streams[0].talk.kind must be one of constant, exponential, lognormal, gamma, empirical', 'streams[0].norm.waitSeconds is missing', 'streams[0].norm.share must be a number, at least 0, at most 1; it is 2',
    ]);
  });

  it('also where two parts contradict each other', () => {
    const [stream] = hours.streams;
    expect(faultsOf({ ...hours, streams: [stream, { ...stream, arrivals: { perInterval: [1] }, transfer: { share: 1, to: 'nowhere' } }] })).toEqual([
      'two streams are called a', 'streams[1].arrivals.perInterval has 1 intervals where the cycle has 2', 'streams[1].transfer.to names no stream: nowhere',
    ]);
    expect(faultsOf(quarter(1, [calls([3, 2])], { groups: [{ name: 'x', presence: { shifts: [{ agents: 1, fromSeconds: 5, untilSeconds: 5 }] } }] }))).toEqual([
      'streams[0].arrivals.atSeconds[1] comes before the one before it', 'groups[0].presence.shifts[0] must end after it begins, within the cycle',
    ]);
    const back = { kind: 'empirical', points: [{ share: 0.5, seconds: 9 }, { share: 0.6, seconds: 3 }] } as const;
    expect(faultsOf(quarter(1, [calls([1], { talk: back })]))).toEqual(['streams[0].talk.points[1] lies below the one before it']);
    expect(() => simulate({ ...hours, warmUpSeconds: 1e9 })).toThrow(SimulationFaults);
    expect(() => new Run({ ...hours, cycles: 1 }, { seed: 1, replication: 0 })).not.toThrow();
  });
});
