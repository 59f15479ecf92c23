import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, readScenario, ScenarioFaults } from '../index.ts';
import { exampleFile } from '../testing/examples.ts';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

const good = exampleFile('drechtsteden-sliedrecht-joins') as unknown as Json;

function placesIn(value: Json, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]))];
}

function withValueAt(document: Json, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  const copy = (Array.isArray(document) ? [...document] : { ...(document as object) }) as { [key: string]: Json };
  copy[key] = withValueAt(copy[key]!, rest, value);
  return copy;
}

/** Faults, or figures that are all finite: nothing else may come out. */
function checkOutcome(file: unknown): void {
  try {
    const figures = JSON.stringify(evaluate(readScenario(file)), (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value));
    expect(figures).not.toContain('not finite');
  } catch (error) {
    if (!(error instanceof ScenarioFaults)) throw error;
    expect(error.faults.length).toBeGreaterThan(0);
    for (const fault of error.faults) expect(fault).not.toMatch(/NaN|undefined|\[object/);
  }
}

const faultsOf = (file: unknown): readonly string[] => {
  try {
    readScenario(file);
    return [];
  } catch (error) {
    if (error instanceof ScenarioFaults) return error.faults;
    throw error;
  }
};

const nasty = fc.oneof(
  fc.constantFrom<Json>(0, -1, 1e-320, 1e300, Number.MAX_VALUE, 1e9, 0.999_999_999, 366, '', '5', '2027-05', '3a', 'phone', null, true, [], {}, [[]], { a: 1 }, '__proto__', 'constructor'),
  fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -3, max: 100 }), fc.jsonValue() as fc.Arbitrary<Json>,
);

describe('whatever a file says', () => {
  it('one or two wrong values give faults or finite figures', () => {
    const places = placesIn(good);
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...places), nasty), { minLength: 1, maxLength: 2 }), (changes) => {
      let file: Json = good;
      for (const [place, value] of changes) if (placesIn(file).some((known) => known.join() === place.join())) file = withValueAt(file, place, value);
      checkOutcome(file);
    }), { numRuns: 600 });
  });

  it('any JSON gives faults', () => {
    fc.assert(fc.property(fc.jsonValue(), (file) => checkOutcome(file)));
  });

  it('what is not known, missing or impossible is said with its place', () => {
    expect(faultsOf(good)).toEqual([]);
    expect(faultsOf({ ...(good as object), version: 2, colour: 'red' })).toEqual([
      'colour is not known; known are version, name, about, start, years, calendar, authorities, channels, forms, secondLine, norms, costs, contactsGrowthPerYear, contracts, splitBy, events, source, uncertain, sources',
      'version must be 1, not 2',
    ]);
    const at = (place: string, value: Json): readonly string[] => faultsOf(withValueAt(good, place.split('.'), value));
    expect(at('authorities.sliedrecht.form', '7')).toEqual(['authorities.sliedrecht.form names the form 7, which is not there; there are 0, 1, 3a, 3b']);
    expect(at('channels.phone.handlingSeconds', 0)).toEqual(['channels.phone.handlingSeconds must be a number from 1 to 86400, not 0']);
    expect(at('calendar.hourWeights', { '8': 1 })).toEqual(['calendar.hourWeights."8" is not an hour from 00 to 23']);
    expect(at('events.0.month', '2026-12')).toEqual(['events.0.month is before the start, 2027-01']);
    expect(at('forms.3a.contract', 'evening-partner')).toEqual(['forms.3a.contract is for a form whose firstLine is "provider"']);
    expect(at('uncertain', { 'costs.netHoursPerFte': { kind: 'uniform', least: 3, most: 2 } })).toEqual(['uncertain.costs.netHoursPerFte must go up from least to most']);
    expect(at('sources', { nowhere: { kind: 'assumption' } })).toEqual(['sources.nowhere is not the address of an assumption']);
  });

  it('more work than there are people is a fault, and not a wait', () => {
    const busy = readScenario(withValueAt(good, ['authorities', 'sliedrecht', 'inhabitants'], 1e8));
    expect(() => evaluate({ ...busy, channels: { ...busy.channels, phone: { ...busy.channels['phone']!, contactsPerInhabitant: 1000 } } })).toThrow(ScenarioFaults);
  });
});
