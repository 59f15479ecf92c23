import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeWithData } from '../../../../tests/support/test-data.ts';
import { erlangA, erlangB, erlangC, smallestStaff } from './index.ts';

interface Vectors {
  readonly grid_erlangB_C: readonly { readonly n: number; readonly A: number; readonly B: number; readonly C: number | null }[];
  readonly grid_erlangC_sl: readonly {
    readonly calls_per_30min: number; readonly aht_s: number; readonly T_s: number; readonly target: number; readonly min_agents: number;
    readonly SL: number; readonly ASA_s: number; readonly occupancy: number; readonly prob_wait: number;
  }[];
  readonly grid_erlangA: readonly {
    readonly calls_per_30min: number; readonly aht_s: number; readonly mean_patience_s: number; readonly n: number; readonly Pwait: number;
    readonly Pab: number; readonly EW: number; readonly Lq: number; readonly util: number; readonly EW_given_wait: number;
  }[];
}

/** Twelve digits of sixty that the vectors were worked out with. */
const near = (actual: number, expected: number): void => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));

describeWithData('values worked out with sixty digits', 'erlang/erlang_reference_vectors.json', (file) => {
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

  it('Erlang B and C', () => {
    expect(vectors.grid_erlangB_C.length).toBeGreaterThan(100);
    for (const { n, A, B, C } of vectors.grid_erlangB_C) {
      near(erlangB(n, A), B);
      if (C !== null) near(erlangC(n, { arrivalsPerSecond: A / 60, handlingSeconds: 60 }, 0).waitProbability, C);
    }
  });

  it('staff for a service level by Erlang C', () => {
    expect(vectors.grid_erlangC_sl.length).toBeGreaterThan(100);
    for (const vector of vectors.grid_erlangC_sl) {
      const traffic = { arrivalsPerSecond: vector.calls_per_30min / 1800, handlingSeconds: vector.aht_s };
      expect(smallestStaff(traffic, { serviceLevel: { fraction: vector.target, withinSeconds: vector.T_s } })).toBe(vector.min_agents);
      const waiting = erlangC(vector.min_agents, traffic, vector.T_s);
      near(waiting.serviceLevel, vector.SL);
      near(waiting.meanWaitSeconds, vector.ASA_s);
      near(waiting.occupancyFraction, vector.occupancy);
      near(waiting.waitProbability, vector.prob_wait);
    }
  });

  it('waiting and giving up by Erlang A', () => {
    expect(vectors.grid_erlangA.length).toBeGreaterThan(30);
    for (const vector of vectors.grid_erlangA) {
      const traffic = { arrivalsPerSecond: vector.calls_per_30min / 1800, handlingSeconds: vector.aht_s, patienceSeconds: vector.mean_patience_s };
      const waiting = erlangA(vector.n, traffic, 20);
      near(waiting.waitProbability, vector.Pwait);
      near(waiting.abandonment, vector.Pab);
      near(waiting.meanWaitSeconds, vector.EW);
      near(waiting.meanWaitOfWaitingSeconds, vector.EW_given_wait);
      near(waiting.meanQueue, vector.Lq);
      near(waiting.occupancyFraction, vector.util);
    }
  });
});

it('the example of Garnett, Mandelbaum and Reiman: 50 agents, 48 calls a minute of a minute, patience of two minutes', () => {
  const traffic = { arrivalsPerSecond: 0.8, handlingSeconds: 60, patienceSeconds: 120 };
  expect(erlangC(50, traffic, 0).meanWaitSeconds).toBeCloseTo(20.8, 1);
  expect(erlangC(50, traffic, 0).meanQueue).toBeCloseTo(16.7, 1);
  expect(erlangA(50, traffic, 0).abandonment).toBeCloseTo(0.031, 3);
  expect(erlangA(50, traffic, 0).meanWaitSeconds).toBeCloseTo(3.7, 1);
});

it('12,345 erlang on 12,421 agents, as published', () => {
  expect(erlangC(12_421, { arrivalsPerSecond: 12_345, handlingSeconds: 1 }, 0).waitProbability).toBeCloseTo(0.381_225_015_06, 10);
});
