import { evaluate, withChanges, type ContractOutcome, type Scenario } from '../../scenario/index.ts';

/** The same work for the same sum in the first year, paid in another way. */
export interface PaidSo {
  readonly by: 'as-agreed' | 'contact' | 'minute' | 'fixed';
  readonly scenario: Scenario;
  readonly outcome: ContractOutcome<number>;
}

export interface ContractInterests {
  readonly contract: string;
  /** Whose contacts it takes only for the sake of an example: nobody in the scenario is outsourced. */
  readonly exampleOf: string | undefined;
  /** Place of the year among the years of the scenario. */
  readonly year: number;
  readonly ways: readonly PaidSo[];
}

/**
 * What one contact more means to supplier and region under each contract of a scenario, and if the same sum were paid in another way. A
 * contract that nobody works under yet is shown for the smallest authority.
 */
export function contractInterests(scenario: Scenario): readonly ContractInterests[] {
  const { years } = evaluate(scenario);
  return Object.keys(scenario.contracts).flatMap((contract) => {
    const year = years.findIndex(({ contracts }) => contracts[contract] !== undefined);
    if (year >= 0) return [interestsOf(scenario, contract, year, undefined)];
    const example = withSmallestOutsourced(scenario, contract);
    return example === undefined ? [] : [interestsOf(example.scenario, contract, 0, example.authority)];
  });
}

function withSmallestOutsourced(scenario: Scenario, contract: string): { readonly scenario: Scenario; readonly authority: string } | undefined {
  const form = Object.entries(scenario.forms).find(([, each]) => each.contract === contract)?.[0];
  const authority = Object.entries(scenario.authorities).toSorted(([, a], [, b]) => a.inhabitants - b.inhabitants)[0]?.[0];
  if (form === undefined || authority === undefined) return undefined;
  return { authority, scenario: withChanges({ ...scenario, events: [], sources: withoutEvents(scenario.sources) }, [{ event: 'joins', month: scenario.start, authority, form }]) };
}

const withoutEvents = (sources: Scenario['sources']): Scenario['sources'] => Object.fromEntries(Object.entries(sources).filter(([path]) => !path.startsWith('events')));

const rateNames = { contact: 'euroPerContact', minute: 'euroPerMinute', fixed: 'fixedEuroPerMonth' } as const;
const mostEuro = 1e6;

function interestsOf(scenario: Scenario, contract: string, year: number, exampleOf: string | undefined): ContractInterests {
  const of = (each: Scenario): ContractOutcome<number> => evaluate(each).years[year]!.contracts[contract]!;
  const paid = (terms: object): Scenario => withChanges(scenario, [{ event: 'sets', path: `contracts.${contract}`, value: terms }]);
  const sum = of(scenario).paymentEuro;
  /** The rate that pays the sum, found by what a rate of one euro pays; none when there is nothing to pay for. */
  const rate = (by: Exclude<PaidSo['by'], 'as-agreed'>): readonly (readonly [PaidSo['by'], Scenario])[] => {
    const euro = sum / of(paid({ [rateNames[by]]: 1 })).paymentEuro;
    return euro >= 0 && euro <= mostEuro ? [[by, paid({ [rateNames[by]]: euro })]] : [];
  };
  const terms = scenario.contracts[contract]!;
  const isByContactOnly = terms.euroPerContact > 0 && terms.euroPerMinute === 0 && terms.fixedEuroPerMonth === 0 && terms.euroPerAvoidedContact === 0 && terms.direct === undefined;
  return {
    contract, exampleOf, year,
    ways: [['as-agreed', scenario] as const, ...(isByContactOnly ? [] : rate('contact')), ...rate('minute'), ...rate('fixed')].map(([by, each]) => ({ by, scenario: each, outcome: of(each) })),
  };
}
