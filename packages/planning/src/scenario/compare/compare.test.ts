import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumptionVaried, breakEvenOf, differenceBetween, evaluate, payBackOf, sideBySide, splitInCents, volumeVaried, withChanges, withValue } from '../index.ts';
import { scenarios } from '../testing/any-scenario.ts';
import { example } from '../testing/examples.ts';

const alone = example('drechtsteden-form-0');
const together = example('drechtsteden-form-3a');
const path = example('drechtsteden-growth-path');

describe('an amount in cents', () => {
  it('is exactly its parts', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }), (euro, shares) => {
      const parts = splitInCents(euro, shares);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.sign(euro) * Math.round(Math.abs(euro) * 100) || 0);
      const whole = shares.reduce((sum, share) => sum + share, 0);
      parts.forEach((part, index) => expect(Math.abs(part - (euro * 100 * shares[index]!) / whole)).toBeLessThan(1.6));
    }));
  });

  it('goes to those who share in it, and to nobody else', () => {
    expect(splitInCents(0.01, [0, 0, 1])).toEqual([0, 0, 1]);
    expect(splitInCents(-100, [1, 1, 1])).toEqual([-3334, -3333, -3333]);
    expect(() => splitInCents(1, [0, 0])).toThrow(RangeError);
    expect(() => splitInCents(Number.NaN, [1])).toThrow(RangeError);
  });

  it('splits every year of any scenario', () => {
    fc.assert(fc.property(scenarios, (scenario) => {
      for (const year of evaluate(scenario).years) {
        const shares = Object.values(year.authorities).map(({ costEuro }) => Math.max(0, costEuro));
        if (year.totalEuro > 1) expect(splitInCents(year.totalEuro, shares).reduce((sum, part) => sum + part, 0)).toBe(Math.round(year.totalEuro * 100));
      }
    }), { numRuns: 40 });
  });
});

describe('what if Sliedrecht joins in March and we open Thursday evenings', () => {
  const after = withChanges(path, [
    { event: 'joins', month: '2027-03', authority: 'sliedrecht', form: '3a' },
    { event: 'opens', month: '2027-03', opening: 'thursday-evening', days: ['thursday'], hours: { 17: 0.04, 18: 0.03, 19: 0.02 }, newFraction: 0.25, premiumFraction: 0.3, minimumAgents: 2 },
  ]);
  const difference = differenceBetween(path, after);

  it('tells what was changed', () => {
    expect(difference.eventsAdded.map(({ event }) => event)).toEqual(['joins', 'opens']);
    expect(difference.eventsRemoved).toEqual([]);
    expect(difference.assumptions).toEqual([]);
  });

  it('tells what comes of it: calls, people, service, cost, authority by authority', () => {
    const [first] = difference.years;
    expect(first!.figures.contacts.after).not.toBe(first!.figures.contacts.before);
    expect(first!.figures.totalEuro.after).toBeLessThan(first!.figures.totalEuro.before);
    expect(first!.authorities['sliedrecht']).toMatchObject({ formBefore: '1', formAfter: '3a' });
    expect(first!.costsEuro.writtenOff.before).toBe(0);
    expect(first!.costsEuro.writtenOff.after).toBeCloseTo((25_000 + 15_000) * (34 / 36), 6);
    expect(difference.totalEuro.after - difference.totalEuro.before).toBeCloseTo(evaluate(after).totalEuro - evaluate(path).totalEuro, 4);
  });

  it('tells agents by the hour, evenings by themselves', () => {
    const evening = difference.hours.filter(({ hour, channel }) => channel === 'phone' && Number(hour) >= 17);
    expect(evening.map(({ hour }) => hour)).toEqual(['17', '18', '19']);
    for (const hour of evening) {
      expect(hour).toMatchObject({ days: ['thursday'], agents: { before: 0 } });
      expect(hour.agents.after).toBeGreaterThanOrEqual(2);
    }
    const morning = difference.hours.find(({ hour, channel, line, days }) => hour === '09' && channel === 'phone' && line === 1 && days.includes('monday'))!;
    expect(morning.days).toEqual(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
  });

  it('is nothing against itself', () => {
    fc.assert(fc.property(scenarios, (scenario) => {
      const { eventsAdded, eventsRemoved, assumptions, hours, totalEuro } = differenceBetween(scenario, scenario);
      expect([...eventsAdded, ...eventsRemoved, ...assumptions]).toEqual([]);
      expect(totalEuro.after).toBe(totalEuro.before);
      for (const { agents, contacts } of hours) expect([agents.after, contacts.after]).toEqual([agents.before, contacts.before]);
    }), { numRuns: 20 });
  });

  it('has no answer for other times', () => {
    expect(() => differenceBetween(alone, path)).toThrow('no such time in common');
    expect(() => differenceBetween(path, after, '2040-01')).toThrow('no such time in common');
  });
});

describe('scenarios side by side', () => {
  it('have every figure of every year', () => {
    const { names, years, totalsEuro } = sideBySide([alone, together]);
    expect(names).toEqual([alone.name, together.name]);
    expect(years.find(({ figure, period }) => figure === 'euroPerContact' && period === '2011')!.values.map((value) => value!.toFixed(2))).toEqual(['9.12', '6.09']);
    expect(totalsEuro).toEqual([evaluate(alone).totalEuro, evaluate(together).totalEuro]);
  });
});

describe('earning itself back', () => {
  it('is from the start, in a month, or never', () => {
    expect(payBackOf(alone, together)).toEqual({ kind: 'from-the-start' });
    expect(payBackOf(together, alone)).toMatchObject({ kind: 'never' });
    const invested = withChanges(together, [{ event: 'sets', path: 'forms.3a.investments', value: { move: { euro: 900_000, months: 12, for: 'region' } } }]);
    const back = payBackOf(alone, invested);
    const saved = evaluate(alone).months.map((month, index) => month.totalEuro - evaluate(invested).months[index]!.totalEuro);
    const month = evaluate(alone).months.findIndex((_, index) => saved.slice(0, index + 1).reduce((sum, euro) => sum + euro, 0) >= 0);
    expect(back).toEqual({ kind: 'month', month: evaluate(alone).months[month]!.period });
    expect(month).toBeGreaterThan(0);
  });
});

describe('where two scenarios cost the same', () => {
  it('is a price that can be worked out by hand', () => {
    const priced = withChanges(together, [
      { event: 'sets', path: 'contracts.partner', value: { euroPerContact: 3 } },
    ]);
    const outsourced = withChanges(priced, [{ event: 'sets', path: 'forms.3a', value: { ...priced.forms['3a'], firstLine: 'provider', contract: 'partner' } }]);
    const { values } = breakEvenOf(together, outsourced, assumptionVaried('contracts.partner.euroPerContact'), { from: 0, to: 10 });
    const { years } = evaluate(together);
    const firstLine = years.reduce((sum, { costsEuro }) => sum + costsEuro.firstLine, 0);
    expect(values).toHaveLength(1);
    expect(values[0]!.value).toBeCloseTo(firstLine / years.reduce((sum, { contacts }) => sum + contacts, 0), 6);
    expect(values[0]!.inAStep).toBe(false);
  });

  it('is nowhere when one is always cheaper, and says which', () => {
    expect(breakEvenOf(alone, together, volumeVaried, { from: 0.5, to: 2 })).toEqual({ values: [], cheaperAtFrom: 'second', cheaperAtTo: 'second' });
  });

  it('is where the scale effect no longer pays, in a step of whole people', () => {
    const dear = withValue(together, 'forms.3a.depreciationEuroPerContact', 4.3);
    const { values, cheaperAtFrom, cheaperAtTo } = breakEvenOf(alone, dear, volumeVaried, { from: 0.05, to: 2 });
    expect([cheaperAtFrom, cheaperAtTo]).toEqual(['second', 'first']);
    expect(values.length % 2).toBe(1);
    const gap = (factor: number): number => evaluate(volumeVaried(alone, factor)).totalEuro - evaluate(volumeVaried(dear, factor)).totalEuro;
    for (const { value } of values) expect(Math.sign(gap(value * (1 - 1e-9)))).not.toBe(Math.sign(gap(value * (1 + 1e-9))));
  });
});
