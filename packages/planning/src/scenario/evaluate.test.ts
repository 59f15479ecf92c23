import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeWithData } from '../../../../tests/support/test-data.ts';
import { costOfForm, readCostModel } from '../cost/index.ts';
import { evaluate, explain, readScenario, type Outcome } from './index.ts';
import { scenarios, withEvents } from './testing/any-scenario.ts';
import { example, exampleFile } from './testing/examples.ts';

const years = (name: string): Outcome<number>['years'] => evaluate(example(name)).years;
const rounded = (values: readonly number[], digits: number): number[] => values.map((value) => Number(value.toFixed(digits)));

describe('the published figures of the Drechtsteden (Hiemstra & De Vries, 2008, chapter 5)', () => {
  it('form 0', () => {
    const found = years('drechtsteden-form-0');
    expect(rounded(found.map(({ fteFirstLine }) => fteFirstLine), 1)).toEqual([26.6, 26.6, 26.6]);
    expect(rounded(found.map(({ fteSecondLine }) => fteSecondLine), 1)).toEqual([34.5, 34.5, 34.5]);
    expect(rounded(found.map(({ euroPerContact }) => euroPerContact), 2)).toEqual([9.12, 9.12, 9.12]);
  });

  it('form 3a, the price but for the cent that its rounded depreciation costs', () => {
    const found = years('drechtsteden-form-3a');
    expect(rounded(found.map(({ fteFirstLine }) => fteFirstLine), 1)).toEqual([22.7, 19.5, 16.4]);
    expect(rounded(found.map(({ fteSecondLine }) => fteSecondLine), 1)).toEqual([26.8, 18.1, 12.5]);
    expect(rounded(found.map(({ euroPerContact }) => euroPerContact), 2)).toEqual([8.53, 7.15, 6.09]);
    const january = evaluate(example('drechtsteden-form-3a')).months[0]!;
    const team = (line: 1 | 2): readonly number[] => january.teams.find((each) => each.line === line)!.hours.map(({ agents }) => agents);
    expect(team(1)).toEqual([10, 19, 17, 15, 9, 15, 14, 12, 7]);
    expect(team(2)).toEqual([12, 22, 20, 18, 11, 18, 16, 14, 8]);
  });
});

describeWithData('every form of the cost model', '../reference/cost-model.json', (path) => {
  const { inputs, forms } = readCostModel(JSON.parse(readFileSync(path, 'utf8')));

  it.each(Object.keys(forms))('form %s is the same as a scenario', (name) => {
    const form = forms[name]!;
    const file = exampleFile('drechtsteden-form-0');
    const firstLine = form.outsourced ? 'provider' : form.pooled ? 'region' : 'authority';
    const effects = { phone: { avoidedFraction: form.volumeFactor.map((factor) => 1 - factor), directFraction: form.direct, handlingSeconds: form.firstLineHandlingSeconds } };
    const scenario = readScenario({ ...file, forms: { '0': { firstLine, effects, depreciationEuroPerContact: form.depreciationEuro } } });
    for (const [index, year] of costOfForm(inputs, form).entries()) {
      const found = evaluate(scenario).years[index]!;
      expect(found.contacts).toBeCloseTo(year.calls, 4);
      expect(found.fteFirstLine + found.fteProvider).toBeCloseTo(year.fte1, 9);
      expect(found.fteSecondLine).toBeCloseTo(year.fte2, 9);
      expect(found.euroPerContact).toBeCloseTo(year.total, 9);
    }
  });
});

/** Every number, in the order in which it is found. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && 'value' in value) return numbersIn(value.value);
  return Object.values(value).flatMap(numbersIn);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('any scenario', () => {
  it('has figures that are the same when they explain themselves', () => {
    fc.assert(fc.property(scenarios, (scenario) => {
      const [fast, explained] = [numbersIn(evaluate(scenario)), numbersIn(explain(scenario))];
      expect(fast.every(Number.isFinite)).toBe(true);
      expect(explained).toEqual(fast);
    }), { numRuns: 40 });
  });

  it('adds up: kinds of cost, authorities, channels, months', () => {
    fc.assert(fc.property(scenarios, (scenario) => {
      const { years, months, totalEuro } = evaluate(scenario);
      for (const period of [...years, ...months]) {
        const near = (found: number): void => expect(Math.abs(found - period.totalEuro)).toBeLessThan(1e-6 * (1 + Math.abs(period.totalEuro)));
        near(sum(Object.values(period.costsEuro)));
        near(sum(Object.values(period.authorities).map(({ costEuro }) => costEuro)));
        expect(sum(Object.values(period.authorities).map(({ contacts }) => contacts))).toBeCloseTo(period.contacts, 4);
        expect(sum(Object.values(period.contactsByChannel))).toBeCloseTo(period.contacts, 4);
      }
      expect(sum(months.map((month) => month.totalEuro))).toBeCloseTo(totalEuro, 3);
    }), { numRuns: 100 });
  });

  it('spreads all contacts over the hours', () => {
    fc.assert(fc.property(scenarios, (scenario) => {
      for (const month of evaluate(scenario).months) for (const team of month.teams) {
        if (team.offered !== undefined) expect(Math.abs(team.offered - team.contacts)).toBeLessThan(1e-6 * (1 + team.contacts));
      }
    }), { numRuns: 100 });
  });

  it('never costs less with more contacts, longer conversations or dearer people', () => {
    const more = fc.constantFrom<object>(
      { event: 'grows', month: '2027-01', fraction: 0.1 },
      { event: 'handling-time', month: '2027-01', channel: 'phone', line: 2, fraction: 0.2 },
      { event: 'handling-time', month: '2027-01', channel: 'phone', line: 1, fraction: 0.2 },
      { event: 'becomes', month: '2027-01', path: 'costs.secondLineEuroPerFte', value: 70_000 },
    );
    fc.assert(fc.property(scenarios, more, (scenario, event) => {
      expect(evaluate(withEvents(scenario, event)).totalEuro).toBeGreaterThanOrEqual(evaluate(scenario).totalEuro - 1e-6);
    }), { numRuns: 150 });
  });

  it('is not changed by what changes nothing', () => {
    const nothing = fc.constantFrom<object>(
      { event: 'grows', month: '2027-02', fraction: 0 },
      { event: 'joins', month: '2040-01', authority: 'a', form: 'joint' },
      { event: 'moves', month: '2027-02', fromChannel: 'phone', toChannel: 'phone', fraction: 0.3 },
      { event: 'becomes', month: '2027-01', path: 'costs.netHoursPerFte', value: 1350 },
    );
    fc.assert(fc.property(scenarios, nothing, (scenario, event) => {
      expect(evaluate(withEvents(scenario, event)).totalEuro).toBeCloseTo(evaluate(scenario).totalEuro, 3);
    }), { numRuns: 60 });
  });

  it('is not changed by joining a form that is the same', () => {
    fc.assert(fc.property(scenarios, (scenario) => {
      const own = { ...scenario.forms['own']!, investments: {}, running: {}, effects: { phone: { avoidedFraction: [0.1], directFraction: [0.4], handlingSeconds: [150] } } };
      const all = { ...scenario, events: [], authorities: Object.fromEntries(Object.entries(scenario.authorities).map(([id, each]) => [id, { ...each, form: 'own' }])) };
      const before = readScenario({ ...all, forms: { ...scenario.forms, own, joint: own } });
      const after = withEvents(before, { event: 'joins', month: '2027-03', authority: 'a', form: 'joint' });
      expect(evaluate(after).totalEuro).toBe(evaluate(before).totalEuro);
    }), { numRuns: 60 });
  });

  it('needs no more people together than apart, when nobody gives up and nothing else changes', () => {
    // Where people give up, small teams lose more of them, and so may need fewer people for a worse service.
    fc.assert(fc.property(scenarios, ({ norms: { firstLine: { patienceSeconds: _patience, ...firstLine }, ...norms }, ...rest }) => {
      const scenario = { ...rest, norms: { ...norms, firstLine } };
      const alone = { ...scenario.forms['own']!, firstLine: 'authority', investments: {}, running: {} };
      const of = (form: object): number => {
        const authorities = Object.fromEntries(Object.entries(scenario.authorities).map(([id, each]) => [id, { ...each, form: 'own' }]));
        return evaluate(readScenario({ ...scenario, events: [], authorities, forms: { ...scenario.forms, own: form } })).years[0]!.fteFirstLine;
      };
      expect(of({ ...alone, firstLine: 'region' })).toBeLessThanOrEqual(of(alone) + 1e-9);
    }), { numRuns: 100 });
  });
});
