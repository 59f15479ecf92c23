import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeWithData } from '../../../../tests/support/test-data.ts';
import { costOfForm, CostModelFaults, readCostModel, type YearCost } from './index.ts';

interface Published {
  readonly fte1: number[];
  readonly fte2: number[];
  readonly price1: number[];
  readonly price2: number[];
  readonly total: number[];
  readonly hours2009?: { readonly calls: number[]; readonly agents1: number[]; readonly agents2: number[]; readonly occupancy1Percent: number[] };
}

describeWithData('the published costs of the Drechtsteden', '../reference/cost-model.json', (file) => {
  const given = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly published: Readonly<Record<string, Published>>;
    readonly investmentsEuro: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  const { inputs, forms } = readCostModel(given);
  const years = (form: string): readonly YearCost[] => costOfForm(inputs, forms[form]!);

  it.each(Object.keys(given.published))('form %s as printed: employees to a tenth, prices to the cent', (form) => {
    const published = given.published[form]!;
    for (const [index, year] of years(form).entries()) {
      expect(Number(year.fte1.toFixed(1))).toBe(published.fte1[index]);
      expect(Number(year.fte2.toFixed(1))).toBe(published.fte2[index]);
      expect(Number(year.price1.toFixed(2))).toBe(published.price1[index]);
      expect(Number(year.price2.toFixed(2))).toBe(published.price2[index]);
      expect(Math.abs(year.total - published.total[index]!)).toBeLessThan(0.01);
    }
  });

  it.each(Object.keys(given.published))('form %s: totals to the cent too when depreciation is not rounded to cents first', (form) => {
    const investment = Object.values(given.investmentsEuro[form] ?? {}).reduce((sum, euro) => sum + euro, 0);
    const depreciationEuro = investment / 3 / (inputs.callsInYear * forms[form]!.volumeFactor[0]!);
    expect(depreciationEuro).toBeCloseTo(forms[form]!.depreciationEuro, 2);
    const totals = costOfForm(inputs, { ...forms[form]!, depreciationEuro }).map(({ total }) => Number(total.toFixed(2)));
    expect(totals).toEqual(given.published[form]!.total);
  });

  it('form 3a in 2009, hour by hour', () => {
    const [year] = years('3a');
    const published = given.published['3a']!.hours2009!;
    expect(year!.hours.map(({ calls }) => Math.round(calls))).toEqual(published.calls);
    expect(year!.hours.map(({ agents1 }) => agents1)).toEqual(published.agents1);
    expect(year!.hours.map(({ agents2 }) => agents2)).toEqual(published.agents2);
    expect(year!.hours.map(({ occupancy1 }) => Math.round(occupancy1 * 100))).toEqual(published.occupancy1Percent);
  });

  it('has an answer for every form, the hours by the clock', () => {
    for (const name of Object.keys(forms)) for (const year of years(name)) {
      expect(year.total).toBeGreaterThan(0);
      expect(year.hours.map(({ hour }) => Number(hour))).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16]);
    }
  });
});

describe('a file that cannot be right', () => {
  const good = {
    inputs: {
      municipalities: [{ name: 'A' }, { name: 'B' }], callsInYearAtFactor1: 1000, daysOpen: 250, netHoursPerFte: 1350, serviceLevelTarget: 0.8, answerTimeSeconds: 30,
      hourlyShares: { '08': 0.5, '9': 0.5 }, yearlyCostPerFteEuro: { firstLine: 1, secondLine: 1, outsourcedFirstLine: 1 }, secondLineHandlingSeconds: 420,
    },
    forms: { '0': { pooled: false, volumeFactor: [1], direct: [0.2], firstLineHandlingSeconds: [120], depreciationEuro: 0 } },
  };
  const faultsOf = (file: unknown): readonly string[] => {
    try {
      readCostModel(file);
      return [];
    } catch (error) {
      if (error instanceof CostModelFaults) return error.faults;
      throw error;
    }
  };

  it('says everything that is wrong, and where', () => {
    expect(faultsOf(good)).toEqual([]);
    expect(faultsOf([])[0]).toBe('the file must be an object');
    expect(faultsOf({ ...good, surprise: 1 })[0]).toContain('surprise is not known');
    expect(faultsOf({ ...good, inputs: { ...good.inputs, daysOpen: 0, serviceLevelTarget: 1, hourlyShares: { '08': 0.5 } } })).toEqual([
      'inputs.daysOpen must be a number from 1 to 366, not 0',
      'inputs.serviceLevelTarget must be a number from 0 below 1, not 1',
      'inputs.hourlyShares must add up to 1, not 0.5',
    ]);
    const form = { ...good.forms['0'], direct: [0.2, 0.3], pooled: 'yes' };
    expect(faultsOf({ ...good, forms: { '0': form } })).toEqual([
      'forms.0 must have as many years of volumeFactor as of direct and of firstLineHandlingSeconds',
      'forms.0.pooled must be true or false, not "yes"',
    ]);
    expect(faultsOf({ inputs: good.inputs, forms: {} })).toEqual(['forms must name at least one form of cooperation']);
  });

  it('costs nothing in a year in which everything is answered at once by the first line, but for the first line', () => {
    const { inputs, forms } = readCostModel({ ...good, forms: { x: { ...good.forms['0'], direct: [1] } } });
    const [year] = costOfForm(inputs, forms['x']!);
    expect(year).toMatchObject({ fte2: 0, price2: 0 });
    expect(year!.total).toBe(year!.price1);
  });
});
