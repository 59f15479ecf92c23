import { describe, expect, it } from 'vitest';
import { evaluate, withChanges, type ContractOutcome } from './index.ts';
import { example } from './testing/examples.ts';

const outsourced = withChanges(example('drechtsteden-growth-path'), [{ event: 'joins', month: '2027-01', authority: 'sliedrecht', form: '3b' }]);
const year = (contract: object): { readonly of: ContractOutcome<number>; readonly contacts: number; readonly avoided: number } => {
  const [first] = evaluate(withChanges(outsourced, [{ event: 'sets', path: 'contracts.evening-partner', value: contract }])).years;
  const base = 23_774 * 1.5;
  return { of: first!.contracts['evening-partner']!, contacts: base * 0.95, avoided: base * 0.05 };
};
const direct = 0.3;
/** 180 s by people of € 45,000, and 420 s by people of € 65,000, 1,350 hours each, 75 % busy. */
const supplierWork = (180 / 3600 / 0.75) * (45_000 / 1350);
const secondLineWork = (420 / 3600 / 0.75) * (65_000 / 1350);

describe('a contract by the call', () => {
  const { of, contacts } = year({ euroPerContact: 3.25 });

  it('is paid by the call', () => {
    expect(of.paymentEuro).toBeCloseTo(3.25 * contacts, 6);
    expect(of.supplierMarginEuro).toBeCloseTo(of.paymentEuro - of.supplierCostEuro, 6);
  });

  it('sets the interest of the supplier against that of the region', () => {
    expect(of.incomeOfOneMoreEuro).toBe(3.25);
    expect(of.gainOfOneMoreEuro).toBeCloseTo(3.25 - supplierWork, 9);
    expect(of.costOfOneMoreEuro).toBeCloseTo(3.25 + (1 - direct) * secondLineWork, 9);
    expect(of.gainOfOneMoreEuro).toBeGreaterThan(0);
    expect(of.costOfOneMoreEuro).toBeGreaterThan(0);
  });
});

describe('other contracts', () => {
  it('by the minute', () => {
    const { of, contacts } = year({ euroPerMinute: 1 });
    expect(of.paymentEuro).toBeCloseTo(contacts * 3, 6);
    expect(of.incomeOfOneMoreEuro).toBeCloseTo(3, 9);
  });

  it('with a premium for contacts avoided, bring the interests together', () => {
    const { of, contacts, avoided } = year({ euroPerContact: 2.5, euroPerAvoidedContact: 1.5 });
    expect(of.paymentEuro).toBeCloseTo(2.5 * contacts + 1.5 * avoided, 6);
    expect(of.gainOfOneMoreEuro).toBeLessThan(0);
  });

  it('fixed, with a bonus or malus for direct answers up to its limit', () => {
    const bonus = (targetFraction: number, euroPerPoint: number, mostEuro: number): number => year({ fixedEuroPerMonth: 9000, direct: { targetFraction, euroPerPoint, mostEuro } }).of.paymentEuro;
    expect(bonus(0.3, 100, 5000)).toBeCloseTo(12 * 9000, 4);
    expect(bonus(0.25, 100, 5000)).toBeCloseTo(12 * (9000 + 500), 4);
    expect(bonus(0.35, 100, 5000)).toBeCloseTo(12 * (9000 - 500), 4);
    expect(bonus(0.9, 100, 1000)).toBeCloseTo(12 * (9000 - 1000), 4);
  });

  it('none: the published price follows from what people of the provider cost', () => {
    const [first] = evaluate(withChanges(outsourced, [{ event: 'sets', path: 'forms.3b', value: { firstLine: 'provider' } }])).years;
    expect(first!.costsEuro.provider).toBeCloseTo((first!.fteProvider * 45_000), 4);
    expect(first!.contracts).toEqual({});
  });
});
