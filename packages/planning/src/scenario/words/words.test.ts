import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumptionsOf, explanationOf, type Quantity } from '../../quantity/index.ts';
import { assumptionIn, assumptionsIn, explain, explanationIn, sourceIn, type Language } from '../index.ts';
import { formulas } from '../model/formulas.ts';
import { scenarios } from '../testing/any-scenario.ts';
import { example } from '../testing/examples.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

const languages: readonly Language[] = ['nl', 'en'];

function quantitiesBelow(quantity: Quantity, seen = new Set<Quantity>()): ReadonlySet<Quantity> {
  if (seen.has(quantity)) return seen;
  seen.add(quantity);
  if (quantity.kind === 'calculated') for (const input of quantity.inputs) quantitiesBelow(input, seen);
  return seen;
}

describe('words', () => {
  it('are there for every formula, and for nothing else', () => {
    for (const { formulas: told } of [nl, en]) expect(Object.keys(told).toSorted()).toEqual(Object.keys(formulas).toSorted());
    expect(Object.keys(nl.facts)).toEqual(Object.keys(en.facts));
    expect(nl.assumptions.map(([pattern]) => pattern)).toEqual(en.assumptions.map(([pattern]) => pattern));
    expect(Object.keys(nl.channels)).toEqual(Object.keys(en.channels));
  });

  it('keep the name of a form, and count years from one', () => {
    expect(assumptionIn('en', example('drechtsteden-form-0'), 'forms.0.effects.phone.handlingSeconds.0')).toBe('handling time in the first line of form 0 by phone, year 1');
  });

  it('are there for every assumption and figure of any scenario', () => {
    fc.assert(fc.property(scenarios, fc.constantFrom(...languages), (scenario, language) => {
      for (const { path } of assumptionsIn(scenario)) expect(assumptionIn(language, scenario, path)).not.toBe(path);
      const kinds = new Map([...quantitiesBelow(explain(scenario).totalEuro)].map((quantity) => [quantity.kind === 'calculated' ? quantity.formula : quantity.kind === 'given' ? quantity.path : quantity.key, quantity]));
      for (const quantity of kinds.values()) {
        const { name, value } = explanationIn(language, scenario, quantity);
        expect(name).not.toMatch(/^$|\{|undefined/);
        expect(value).not.toMatch(/NaN|undefined/);
        if (quantity.kind === 'fact') expect(name).not.toBe(quantity.key);
      }
    }), { numRuns: 10 });
  });
});

describe('a figure', () => {
  const scenario = example('drechtsteden-form-3a');
  const price = explain(scenario).years[0]!.euroPerContact;

  it('explains itself down to the assumptions and where they come from', () => {
    expect(explanationIn('nl', scenario, price)).toEqual({ name: 'kosten per contact', how: 'kosten ÷ contacten', about: '2009', value: '€ 8,53 per contact' });
    const paths = assumptionsOf(price).map(({ path }) => path);
    for (const path of ['costs.firstLineEuroPerFte', 'forms.3a.effects.phone.handlingSeconds.0', 'norms.firstLine.withinSeconds', 'authorities.sliedrecht.contactsInYear.phone']) expect(paths).toContain(path);
    expect(paths).not.toContain('forms.3a.effects.phone.handlingSeconds.1');
    for (const { source } of assumptionsOf(price)) expect(source.kind).toBe('published');
  });

  it('is what its formula makes of its inputs, all the way down', () => {
    const all = new Map(Object.values(formulas).map((formula) => [formula.key as string, formula.compute as (...inputs: readonly number[]) => number]));
    for (const quantity of quantitiesBelow(price)) {
      if (quantity.kind === 'calculated') expect(all.get(quantity.formula)!(...quantity.inputs.map(({ value }) => value))).toBe(quantity.value);
    }
  });

  it('is plain data as deep as asked', () => {
    const tree = explanationOf(price, 1);
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
    expect(tree).toMatchObject({ formula: 'priceOfContact', inputs: [{ formula: 'costTogether', inputs: [], more: 6 }, { formula: 'contactsTogether', inputs: [] }] });
  });

  it('marks what the running system measured', () => {
    const measured = { kind: 'measured', from: '2026-01-01', until: '2026-06-30' } as const;
    const found = explain({ ...scenario, sources: { 'costs.netHoursPerFte': measured } });
    expect(assumptionsOf(found.totalEuro).find(({ path }) => path === 'costs.netHoursPerFte')!.source).toEqual(measured);
    expect(sourceIn('nl', measured)).toBe('gemeten van 2026-01-01 tot en met 2026-06-30');
  });
});
