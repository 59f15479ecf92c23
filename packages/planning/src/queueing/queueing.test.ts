import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangA, erlangB, erlangC, scaleEffect, smallestStaff, staffIntervals } from './index.ts';

const agents = fc.double({ min: 0, max: 300, noNaN: true });
const load = fc.double({ min: 0.01, max: 400, noNaN: true });
const handlingSeconds = fc.integer({ min: 10, max: 1800 });
const patienceSeconds = fc.integer({ min: 5, max: 3600 });
const within = fc.integer({ min: 0, max: 600 });
const traffics = fc.record({ load, handlingSeconds, patienceSeconds }).map(({ load: erlang, ...rest }) => ({ ...rest, arrivalsPerSecond: erlang / rest.handlingSeconds }));

/** Twelve digits: the last few are for rounding. */
const rounding = 1 + 1e-12;

/** Integrates by the midpoint rule; enough steps for six digits. */
function integral(of: (x: number) => number, from: number, to: number, steps = 200_000): number {
  const width = (to - from) / steps;
  let sum = 0;
  for (let step = 0; step < steps; step++) sum += of(from + (step + 0.5) * width);
  return sum * width;
}

/** The chances of 0, 1, 2 … contacts in the centre, from births and deaths alone. */
function stationary(count: number, arrivals: number, service: number, leaving: number): number[] {
  const weights = [1];
  for (let present = 1; present < 3000; present++) {
    weights.push((weights[present - 1]! * arrivals) / (Math.min(present, count) * service + Math.max(0, present - count) * leaving));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

describe('Erlang B', () => {
  it.each([[0.5, 0.2], [2.5, 1.3], [2.5, 6], [0.9, 1.49], [0.9, 1.51]])('%d agents and %d erlang, by its integral', (count, erlang) => {
    const inverse = erlang * integral((t) => Math.exp(-erlang * t) * (1 + t) ** count, 0, 60 / erlang);
    expect(erlangB(count, erlang)).toBeCloseTo(1 / inverse, 6);
  });

  it('falls with agents and rises with load, also between whole numbers', () => {
    fc.assert(fc.property(agents, load, (count, erlang) => {
      const lost = erlangB(count, erlang);
      expect(lost).toBeGreaterThanOrEqual(0);
      expect(lost).toBeLessThanOrEqual(1);
      expect(erlangB(count + 0.3, erlang)).toBeLessThanOrEqual(lost * rounding);
      expect(erlangB(count, erlang * 1.1) * rounding).toBeGreaterThanOrEqual(lost);
    }));
  });

  it('loses everything without agents, nothing without calls', () => {
    expect(erlangB(0, 3)).toBe(1);
    expect(erlangB(3, 0)).toBe(0);
    expect(() => erlangB(-1, 3)).toThrow(RangeError);
    expect(() => erlangB(1, Number.NaN)).toThrow(RangeError);
  });

  it('holds a hundred thousand agents', () => {
    expect(erlangB(100_000, 99_000)).toBeGreaterThan(0);
    expect(erlangB(100_000, 10)).toBe(0);
    expect(erlangB(100_000, 200_000)).toBeCloseTo(0.5, 4);
  });
});

describe('Erlang C', () => {
  it('answers that the queue grows when as much work arrives as agents can do', () => {
    expect(erlangC(10, { arrivalsPerSecond: 1, handlingSeconds: 10 }, 20)).toMatchObject({ isStable: false, serviceLevel: 0, meanWaitSeconds: Infinity });
  });

  it('knows an hour without calls', () => {
    expect(erlangC(3, { arrivalsPerSecond: 0, handlingSeconds: 10 }, 20)).toMatchObject({ serviceLevel: 1, meanWaitSeconds: 0, occupancyFraction: 0 });
    expect(erlangC(0, { arrivalsPerSecond: 0, handlingSeconds: 10 }, 20)).toMatchObject({ serviceLevel: 0 });
  });
});

describe('Erlang A', () => {
  it.each([[4, 6, 1, 0.5], [20, 18, 1, 0.2], [30, 45, 1, 2], [3, 0.4, 1, 0.01]])('%d agents, %d arriving, %d served, %d leaving: as births and deaths give it', (count, arrivals, service, leaving) => {
    const chances = stationary(count, arrivals, service, leaving);
    const queue = chances.reduce((sum, chance, present) => sum + chance * Math.max(0, present - count), 0);
    const waiting = erlangA(count, { arrivalsPerSecond: arrivals, handlingSeconds: 1 / service, patienceSeconds: 1 / leaving }, 0);
    expect(waiting.meanQueue).toBeCloseTo(queue, 9);
    expect(waiting.waitProbability).toBeCloseTo(chances.slice(count).reduce((sum, chance) => sum + chance, 0), 9);
    expect(waiting.abandonment).toBeCloseTo((queue * leaving) / arrivals, 9);
  });

  it('everybody is answered at once, answered later or gives up', () => {
    fc.assert(fc.property(agents, traffics, within, (count, traffic, seconds) => {
      const now = erlangA(count, traffic, 0);
      const then = erlangA(count, traffic, seconds);
      const ever = erlangA(count, traffic, 1e9);
      expect(now.serviceLevel).toBeCloseTo(1 - now.waitProbability, 8);
      expect(then.serviceLevel).toBeGreaterThanOrEqual(now.serviceLevel - 1e-9);
      expect(ever.serviceLevel).toBeCloseTo(1 - ever.abandonment, 8);
      expect(then.occupancyFraction).toBeLessThanOrEqual(1 + 1e-9);
      for (const share of [then.serviceLevel, then.abandonment, then.waitProbability]) {
        expect(share).toBeGreaterThanOrEqual(-1e-9);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }
    }));
  });

  it('is Erlang C for people of endless patience, and Erlang B for people of none', () => {
    const traffic = { arrivalsPerSecond: 0.1, handlingSeconds: 180 };
    expect(erlangA(20, { ...traffic, patienceSeconds: 1e9 }, 20).serviceLevel).toBeCloseTo(erlangC(20, traffic, 20).serviceLevel, 5);
    expect(erlangA(20, { ...traffic, patienceSeconds: 1e-6 }, 20).abandonment).toBeCloseTo(erlangB(20, 18), 5);
  });

  it('gives an answer for twice as much work as agents can do', () => {
    expect(erlangA(50_000, { arrivalsPerSecond: 1000, handlingSeconds: 100, patienceSeconds: 60 }, 20)).toMatchObject({ waitProbability: 1, abandonment: 0.5, occupancyFraction: 1 });
  });
});

describe('staff', () => {
  const norms = fc.record({
    serviceLevel: fc.record({ fraction: fc.double({ min: 0.1, max: 0.99, noNaN: true }), withinSeconds: within }),
    maxOccupancyFraction: fc.double({ min: 0.3, max: 1, noNaN: true }),
  });

  it('is enough, and one fewer is not', () => {
    fc.assert(fc.property(traffics, norms, fc.boolean(), (traffic, norm, withPatience) => {
      const { patienceSeconds: _patience, ...patient } = traffic;
      const staff = smallestStaff(withPatience ? traffic : patient, norm);
      const holds = (count: number): boolean => {
        const waiting = withPatience ? erlangA(count, traffic, norm.serviceLevel.withinSeconds) : erlangC(count, patient, norm.serviceLevel.withinSeconds);
        return waiting.serviceLevel >= norm.serviceLevel.fraction && waiting.occupancyFraction <= norm.maxOccupancyFraction;
      };
      expect(holds(staff)).toBe(true);
      expect(staff === 0 || !holds(staff - 1)).toBe(true);
    }), { numRuns: 200 });
  });

  it('of many intervals is the staff of each', () => {
    const contacts = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 200, noNaN: true })), { maxLength: 20 });
    fc.assert(fc.property(contacts, handlingSeconds, norms, (counts, seconds, norm) => {
      const alone = counts.map((count) => smallestStaff({ arrivalsPerSecond: count / 900, handlingSeconds: seconds }, norm));
      expect([...staffIntervals(counts, 900, { handlingSeconds: seconds }, norm)]).toEqual(alone);
    }), { numRuns: 50 });
  });

  it('refuses a norm that asks nothing or too much', () => {
    const traffic = { arrivalsPerSecond: 1, handlingSeconds: 100 };
    expect(() => smallestStaff(traffic, {})).toThrow('asks nothing');
    expect(() => smallestStaff(traffic, { serviceLevel: { fraction: 1, withinSeconds: 20 } })).toThrow('serviceLevel.fraction');
    expect(() => smallestStaff(traffic, { maxAbandonment: 0.05 })).toThrow('patienceSeconds');
    expect(() => staffIntervals([-1], 900, traffic, { maxOccupancyFraction: 0.7 })).toThrow(RangeError);
  });

  it('is fewer together than apart', () => {
    const curve = scaleEffect({ arrivalsPerSecond: 0.1, handlingSeconds: 180 }, 6, { serviceLevel: { fraction: 0.8, withinSeconds: 20 } });
    expect(curve.at(-1)).toMatchObject({ agents: 22, agentsWhenApart: 30 });
    for (const point of curve) expect(point.agents).toBeLessThanOrEqual(point.agentsWhenApart);
  });
});
