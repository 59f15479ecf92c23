import type { Calculator } from '../../quantity/index.ts';
import { formulas } from './formulas.ts';
import type { Costs } from './outcome.ts';

/** First or second line in a period. */
export interface LineTotals<Q> {
  readonly contacts: Q;
  readonly minutes: Q;
  readonly hours: Q;
  /** Where somebody must be there at once. */
  readonly served: Q;
  readonly offered: Q;
  readonly minutesAtOnce: Q;
  readonly hoursAtOnce: Q;
}

export interface ContractTotals<Q> {
  readonly paymentEuro: Q;
  readonly supplierCostEuro: Q;
  readonly contacts: Q;
  readonly forwarded: Q;
  readonly minutes: Q;
  /** Of what it passes on. */
  readonly secondLineMinutes: Q;
}

/** What of a month or a year can be added up; everything else is worked out from it. */
export interface Totals<Q> {
  readonly contactsByChannel: Readonly<Record<string, Q>>;
  readonly avoided: Q;
  readonly lines: readonly [LineTotals<Q>, LineTotals<Q>];
  readonly fte: { readonly firstLine: Q; readonly secondLine: Q; readonly provider: Q };
  readonly costsEuro: Costs<Q>;
  readonly authorities: Readonly<Record<string, { readonly contacts: Q; readonly costEuro: Q }>>;
  readonly contracts: Readonly<Record<string, ContractTotals<Q>>>;
}

/** A year from its months. Full-time employees are a mean over the months; everything else adds up. */
export function totalsOfYear<Q>(calculator: Calculator<Q>, months: readonly Totals<Q>[]): Totals<Q> {
  const first = months[0]!;
  const each = <T>(part: (month: Totals<Q>) => T): readonly T[] => months.map(part);
  const contacts = (parts: readonly Q[]): Q => calculator.of(formulas.contactsTogether, parts);
  const euro = (parts: readonly Q[]): Q => calculator.of(formulas.costTogether, parts);
  const minutes = (parts: readonly Q[]): Q => calculator.of(formulas.minutesTogether, parts);
  const hours = (parts: readonly Q[]): Q => calculator.of(formulas.hoursTogether, parts);
  const line = (of: 0 | 1): LineTotals<Q> => ({
    contacts: contacts(each(({ lines }) => lines[of].contacts)),
    minutes: minutes(each(({ lines }) => lines[of].minutes)),
    hours: hours(each(({ lines }) => lines[of].hours)),
    served: contacts(each(({ lines }) => lines[of].served)),
    offered: contacts(each(({ lines }) => lines[of].offered)),
    minutesAtOnce: minutes(each(({ lines }) => lines[of].minutesAtOnce)),
    hoursAtOnce: hours(each(({ lines }) => lines[of].hoursAtOnce)),
  });
  const contractIds = new Set(months.flatMap((month) => Object.keys(month.contracts)));
  const contract = (id: string): ContractTotals<Q> => {
    const parts = months.flatMap((month) => month.contracts[id] ?? []);
    return {
      paymentEuro: euro(parts.map((part) => part.paymentEuro)),
      supplierCostEuro: euro(parts.map((part) => part.supplierCostEuro)),
      contacts: contacts(parts.map((part) => part.contacts)),
      forwarded: contacts(parts.map((part) => part.forwarded)),
      minutes: minutes(parts.map((part) => part.minutes)),
      secondLineMinutes: minutes(parts.map((part) => part.secondLineMinutes)),
    };
  };
  return {
    contactsByChannel: mapped(first.contactsByChannel, (_, channel) => contacts(each((month) => month.contactsByChannel[channel]!))),
    avoided: contacts(each(({ avoided }) => avoided)),
    lines: [line(0), line(1)],
    fte: mapped(first.fte, (_, name) => calculator.of(formulas.fteInYear, each(({ fte }) => fte[name]))),
    costsEuro: mapped(first.costsEuro, (_, cost) => calculator.about({ cost }).of(formulas.costTogether, each(({ costsEuro }) => costsEuro[cost]))),
    authorities: mapped(first.authorities, (_, id) => ({
      contacts: contacts(each(({ authorities }) => authorities[id]!.contacts)),
      costEuro: euro(each(({ authorities }) => authorities[id]!.costEuro)),
    })),
    contracts: Object.fromEntries([...contractIds].map((id) => [id, contract(id)])),
  };
}

/** The same names with other values. */
export function mapped<Names extends string, From, To>(values: Readonly<Record<Names, From>>, to: (value: From, name: Names) => To): Readonly<Record<Names, To>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value as From, name as Names)])) as Readonly<Record<Names, To>>;
}
