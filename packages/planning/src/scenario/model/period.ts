import { formulas } from './formulas.ts';
import type { ContractOutcome, Period } from './outcome.ts';
import { monthAbout, type Month } from './reading.ts';
import { euroAnHour } from './staffing.ts';
import { mapped, type ContractTotals, type Totals } from './totals.ts';

/**
 * What a month or a year means, from its totals.
 *
 * @param last the month, or the last one of the year: whose forms and rates are told
 */
export function periodOf<Q>(last: Month<Q>, period: string, totals: Totals<Q>): Period<Q> {
  const { calculator, state, read } = last;
  const [first, second] = totals.lines;
  const { contacts } = first;
  const totalEuro = calculator.of(formulas.costTogether, Object.values(totals.costsEuro) as Q[]);
  return {
    period,
    contacts,
    contactsByChannel: totals.contactsByChannel,
    avoided: totals.avoided,
    directFraction: calculator.of(formulas.directTogether, [second.contacts, contacts]),
    fteFirstLine: totals.fte.firstLine,
    fteSecondLine: totals.fte.secondLine,
    fteProvider: totals.fte.provider,
    serviceLevel: calculator.of(formulas.serviceLevelTogether, [first.served, first.offered]),
    occupancy: calculator.of(formulas.occupancyTogether, [first.minutesAtOnce, first.hoursAtOnce]),
    costsEuro: totals.costsEuro,
    totalEuro,
    euroPerContact: calculator.of(formulas.priceOfContact, [totalEuro, contacts]),
    authorities: mapped(totals.authorities, (each, id) => {
      const { calculator: here } = monthAbout(last, { authority: id });
      return {
        ...each,
        form: state.memberships[id]!.form,
        euroPerContact: here.of(formulas.priceOfContact, [each.costEuro, each.contacts]),
        euroPerInhabitant: here.of(formulas.priceOfInhabitant, [each.costEuro, read(`authorities.${id}.inhabitants`)]),
      };
    }),
    contracts: mapped(totals.contracts, (each, id) => contractOutcome(monthAbout(last, { item: `contracts.${id}` }), id, each)),
  };
}

function contractOutcome<Q>(last: Month<Q>, id: string, contract: ContractTotals<Q>): ContractOutcome<Q> {
  const { calculator, read } = last;
  const at = `contracts.${id}`;
  const work = (minutes: Q, contacts: Q, line: 1 | 2): Q =>
    calculator.of(formulas.workOfOneMore, [
      calculator.of(formulas.meanSeconds, [minutes, contacts]),
      read(`norms.${line === 1 ? 'firstLine' : 'secondLine'}.occupancyFraction`),
      euroAnHour(last, { line, provider: line === 1 }),
    ]);
  const { contacts, forwarded, minutes, secondLineMinutes, paymentEuro, supplierCostEuro } = contract;
  const seconds = calculator.of(formulas.meanSeconds, [minutes, contacts]);
  const income = calculator.of(formulas.incomeOfOneMore, [read(`${at}.euroPerContact`), read(`${at}.euroPerMinute`), seconds, read(`${at}.euroPerAvoidedContact`)]);
  const direct = calculator.of(formulas.directTogether, [forwarded, contacts]);
  return {
    paymentEuro,
    supplierCostEuro,
    supplierMarginEuro: calculator.of(formulas.marginOfSupplier, [paymentEuro, supplierCostEuro]),
    incomeOfOneMoreEuro: income,
    gainOfOneMoreEuro: calculator.of(formulas.gainOfOneMore, [income, work(minutes, contacts, 1)]),
    costOfOneMoreEuro: calculator.of(formulas.costOfOneMore, [income, direct, work(secondLineMinutes, forwarded, 2)]),
  };
}
