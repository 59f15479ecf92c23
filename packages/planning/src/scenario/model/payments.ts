import { formulas } from './formulas.ts';
import type { TeamMonth } from './outcome.ts';
import { monthAbout, type Month } from './reading.ts';
import type { Team } from './teams.ts';

/** What a supplier did for a contract in a month, and is paid for it. */
export interface ContractMonth<Q> {
  readonly contract: string;
  readonly members: readonly string[];
  readonly paymentEuro: Q;
  readonly supplierCostEuro: Q;
  readonly contacts: Q;
  readonly forwarded: Q;
  readonly minutes: Q;
  readonly secondLineMinutes: Q;
}

/** The contracts under which somebody works in a month. */
export function contractsOf<Q>(month: Month<Q>, teams: readonly (readonly [Team<Q>, TeamMonth<Q>])[]): readonly ContractMonth<Q>[] {
  const byContract = Map.groupBy(teams.filter(([team]) => team.contract !== undefined), ([team]) => team.contract!);
  return [...byContract].map(([contract, together]) => contractMonth(monthAbout(month, { item: `contracts.${contract}` }), contract, together));
}

function contractMonth<Q>(month: Month<Q>, contract: string, teams: readonly (readonly [Team<Q>, TeamMonth<Q>])[]): ContractMonth<Q> {
  const { calculator } = month;
  const works = teams.flatMap(([team]) => team.works);
  const contacts = calculator.of(formulas.contactsTogether, works.map((work) => work.contacts));
  const passedOn = works.map((work) => calculator.of(formulas.contactsForwarded, [work.contacts, work.demand.direct]));
  const forwarded = calculator.of(formulas.contactsTogether, passedOn);
  const minutes = calculator.of(formulas.minutesTogether, teams.map(([, staffed]) => staffed.minutes));
  const avoided = calculator.of(formulas.contactsTogether, works.map(({ demand }) => demand.avoided));
  return {
    contract,
    members: [...new Set(works.map(({ demand }) => demand.authority))],
    paymentEuro: paymentOf(month, contract, { contacts, forwarded, minutes, avoided }),
    supplierCostEuro: calculator.of(formulas.costTogether, teams.map(([, staffed]) => staffed.costEuro)),
    contacts,
    forwarded,
    minutes,
    secondLineMinutes: calculator.of(formulas.minutesTogether, works.map(({ demand }, index) => calculator.of(formulas.minutesOfWork, [passedOn[index]!, demand.secondLineSeconds]))),
  };
}

interface Delivered<Q> {
  readonly contacts: Q;
  readonly forwarded: Q;
  readonly minutes: Q;
  readonly avoided: Q;
}

function paymentOf<Q>({ calculator, scenario, read }: Month<Q>, contract: string, { contacts, forwarded, minutes, avoided }: Delivered<Q>): Q {
  const at = `contracts.${contract}`;
  const parts = [
    read(`${at}.fixedEuroPerMonth`),
    calculator.of(formulas.costOfContacts, [contacts, read(`${at}.euroPerContact`)]),
    calculator.of(formulas.costOfMinutes, [minutes, read(`${at}.euroPerMinute`)]),
    calculator.of(formulas.costOfContacts, [avoided, read(`${at}.euroPerAvoidedContact`)]),
  ];
  if (scenario.contracts[contract]!.direct !== undefined) {
    const direct = calculator.of(formulas.directTogether, [forwarded, contacts]);
    parts.push(calculator.of(formulas.bonusForDirect, [direct, read(`${at}.direct.targetFraction`), read(`${at}.direct.euroPerPoint`), read(`${at}.direct.mostEuro`)]));
  }
  return calculator.of(formulas.costTogether, parts);
}
