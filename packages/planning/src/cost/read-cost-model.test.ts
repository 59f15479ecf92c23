import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfForm, CostModelFaults, readCostModel } from './index.ts';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

const good: Json = {
  inputs: {
    municipalities: [{ name: 'A', inhabitants: 20_000 }, { name: 'B' }], callsInYearAtFactor1: 1000, daysOpen: 250, netHoursPerFte: 1350, serviceLevelTarget: 0.8,
    answerTimeSeconds: 30, hourlyShares: { '08': 0.5, '9': 0.5 }, yearlyCostPerFteEuro: { firstLine: 1, secondLine: 1, outsourcedFirstLine: 1 }, secondLineHandlingSeconds: 420,
  },
  forms: { '0': { pooled: false, volumeFactor: [1], direct: [0.2], firstLineHandlingSeconds: [120], depreciationEuro: 0 } },
};

/** Every place in a document, as a list of keys. */
function placesIn(value: Json, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]))];
}

function withValueAt(document: Json, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  const copy = structuredClone(document) as { [key: string]: Json };
  copy[key] = withValueAt(copy[key]!, rest, value);
  return copy;
}

/** Faults, or figures that are all finite: nothing else may come out. */
function checkOutcome(file: unknown): void {
  try {
    const { inputs, forms } = readCostModel(file);
    for (const form of Object.values(forms)) for (const year of costOfForm(inputs, form)) {
      const numbers = JSON.stringify(year, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value));
      expect(numbers).not.toContain('not finite');
    }
  } catch (error) {
    if (!(error instanceof CostModelFaults)) throw error;
    expect(error.faults.length).toBeGreaterThan(0);
    for (const fault of error.faults) expect(fault).not.toMatch(/NaN|undefined|\[object/);
  }
}

const nasty = fc.oneof(
  fc.constantFrom<Json>(0, -1, -0, 1e-320, 1e300, Number.MAX_VALUE, 0.999_999_999_999_999_9, 1e9, 2 ** 31, '', '5', null, true, [], {}, [[]], { a: 1 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.jsonValue() as fc.Arbitrary<Json>,
);

describe('whatever a file says', () => {
  it('one or two wrong values give faults or finite figures', () => {
    const places = placesIn(good);
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...places), nasty), { minLength: 1, maxLength: 2 }), (changes) => {
      let file: Json = good;
      for (const [place, value] of changes) if (placesIn(file).some((known) => known.join() === place.join())) file = withValueAt(file, place, value);
      checkOutcome(file);
    }), { numRuns: 3000 });
  });

  it('any JSON gives faults', () => {
    fc.assert(fc.property(fc.jsonValue(), (file) => checkOutcome(file)));
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (inputs, forms) => checkOutcome({ inputs, forms })));
  });

  it('no name is special, and a deep heap of brackets is only a list', () => {
    const form = JSON.stringify((good as { forms: { '0': Json } }).forms['0']);
    const { forms } = readCostModel({ ...(good as object), forms: JSON.parse(`{"__proto__": ${form}, "constructor": ${form}}`) as unknown });
    expect(Object.keys(forms)).toEqual(['__proto__', 'constructor']);
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
    checkOutcome({ ...(good as object), forms: { a: { pooled: deep, volumeFactor: deep, direct: [deep], firstLineHandlingSeconds: 'x'.repeat(10_000), depreciationEuro: deep } } });
  });

  it('more work than there are people is a fault, and not a wait', () => {
    const busy = withValueAt(withValueAt(good, ['inputs', 'callsInYearAtFactor1'], 1e9), ['inputs', 'daysOpen'], 1);
    expect(() => readCostModel(busy)).toThrow('forms.0 keeps 58333333 people busy in the busiest hour of year 1; 100000 is the most');
  });

  it('an hour counts once', () => {
    expect(() => readCostModel(withValueAt(good, ['inputs', 'hourlyShares'], { '08': 0.5, '8': 0.5 }))).toThrow('inputs.hourlyShares.08 is an hour that is there already');
  });
});
